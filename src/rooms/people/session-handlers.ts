import { instantIn } from '../../kit/dates.ts'
import { hashSecret, newSecret } from '../../kit/id.ts'
import type { Handlers } from '../../kit/operation.ts'
import type { Actor, Work } from '../../kit/work.ts'
import { findTopUnit } from '../org/public.ts'
import type { people } from './contract.ts'
import { fitsPassword, hashPassword } from './passwords.ts'
import * as refusals from './refusals.ts'
import * as session from './session-store.ts'
import * as store from './store.ts'

type SessionContract = Pick<typeof people, 'signIn' | 'signOut' | 'readSession' | 'changePassword' | 'useInvitation'>

/** A session ends 12 hours after sign-in at the latest, and after two idle hours. */
const sessionHours = 12
export const usernameForm = /^[a-z0-9][a-z0-9._-]{2,39}$/

export const sessionHandlers: Handlers<SessionContract> = {
  signIn: async (work, { username, password }) => {
    const facts = await session.signInFacts(work, username)
    if (!await fitsPassword(facts?.password_hash, password) || !facts) return work.refuse(refusals.wrongSignIn)
    await enter(work, facts.account_id)
    work.record('people.signed_in', facts.account_id, { username })
    return { name: username }
  },
  signOut: async (work) => {
    if (work.actor.accountId) {
      await session.endSessions(work)
      work.record('people.signed_out', work.actor.accountId, {})
    }
    work.afterCommit(() => work.origin.setSession(null))
    return { done: true }
  },
  readSession: async (work) => {
    const post = await store.mainPost(work, work.actor.personId)
    const top = await findTopUnit(work)
    return {
      personId: work.actor.personId, username: work.actor.username, name: work.actor.name, post: post?.title ?? null, unitCode: post?.unitCode ?? null, unitLabel: post?.unitLabel ?? null,
      isAdministrator: work.actor.isAdministrator, mustSetPassword: work.actor.mustSetPassword, today: work.today, isDemoDay: work.isDemoDay, province: top?.name ?? null,
      mayUrge: mayUrge(work),
      rights: [...new Set(work.actor.authorisations.flatMap(({ rights }) => rights))], relations: [...new Set(work.actor.relations.map(({ kind }) => kind))],
      seesWholeProvince: seesWhole(work.actor, top?.unitNo), topUnit: top ? { unitNo: top.unitNo, code: top.code, label: top.label } : null,
      worksFor: await store.powersOf(work),
    }
  },
  changePassword: async (work, { old, password }) => {
    if (!await fitsPassword(await session.myPassword(work), old)) return work.refuse(refusals.wrongPassword)
    await session.setPassword(work, work.actor.accountId, await hashPassword(password))
    await enter(work, work.actor.accountId)
    work.record('people.password_changed', work.actor.accountId, {})
    return { done: true }
  },
  useInvitation: async (work, { token, password, username, name }) => {
    const tokenHash = hashSecret(token)
    const purpose = await session.invitationPurpose(work, tokenHash) ?? work.refuse(refusals.invitationOver)
    if (purpose === 'first_administrator') return { username: await firstAdministrator(work, { tokenHash, password, username, name }) }
    const used = await session.useInvitation(work, tokenHash)
    if (!used?.account_id) return work.refuse(refusals.invitationOver)
    await session.setPassword(work, used.account_id, await hashPassword(password))
    await enter(work, used.account_id)
    work.record('people.password_set', used.account_id, {})
    return { username: await session.usernameOf(work, used.account_id) }
  },
}

/** An officer of the whole province, or somebody in charge of, following or helping the unit at its top. */
const seesWhole = ({ isOperator, authorisations, relations }: Actor, top: number | undefined) =>
  isOperator || authorisations.some(({ wholeProvince }) => wholeProvince) || relations.some(({ unitNo }) => unitNo === top)

interface FirstAdministrator { tokenHash: Buffer; password: string; username: string | undefined; name: string | undefined }

const firstAdministrator = async (work: Work, { tokenHash, password, username, name }: FirstAdministrator) => {
  if (!username || !name) return work.refuse(refusals.nameNeeded)
  if (!usernameForm.test(username)) return work.refuse(refusals.usernameForm)
  const accountId = await session.makeFirstAdministrator(work, { tokenHash, name, username, hash: await hashPassword(password) })
  if (!accountId) return work.refuse(refusals.invitationOver)
  await enter(work, accountId)
  work.record('people.first_administrator_made', accountId, { username })
  return username
}

const enter = async (work: Work, accountId: string) => {
  const token = newSecret()
  const expiresAt = instantIn(sessionHours)
  await session.openSession(work, { accountId, tokenHash: hashSecret(token), expiresAt })
  work.afterCommit(() => work.origin.setSession(token))
}

/** Who only reads (an auditor) or only helps is offered no urging of many: every row would be refused. Row by row, progress decides. */
const mayUrge = ({ actor }: Work) =>
  actor.authorisations.some(({ rights }) => rights.includes('assign') || rights.includes('accept')) || actor.relations.some(({ kind }) => kind !== 'helper') || actor.heads.length > 0
