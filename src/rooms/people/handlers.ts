import { handlersOf, type Handlers } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import * as accounts from './account-store.ts'
import { people } from './contract.ts'
import { giveAccountTo, invite } from './giving.ts'
import { nationalHandlers } from './national-handlers.ts'
import { powerHandlers } from './power-handlers.ts'
import * as refusals from './refusals.ts'
import { sessionHandlers } from './session-handlers.ts'
import * as store from './store.ts'

type RegisterContract = Pick<typeof people, 'listPeople' | 'readPerson' | 'listAccounts' | 'giveAccount' | 'renewInvitation' | 'closeAccount'>

const registerHandlers: Handlers<RegisterContract> = {
  listPeople: async (work, input) => {
    const { rows, ...rest } = await store.pageOfPeople(work, input)
    const posts = await store.postsOf(work, rows.map(({ id }) => id))
    return { ...rest, rows: rows.map((row) => ({ ...row, posts: posts.get(row.id) ?? [] })) }
  },
  readPerson: async (work, { id }) => {
    const person = await store.findPerson(work, id) ?? work.refuse(common.notFound)
    const account = await accounts.accountOf(work, id)
    return {
      id, code: person.code, name: person.name, bornOn: mayKnowBirthday(work, id) ? person.bornOn : null, posts: (await store.postsOf(work, [id])).get(id) ?? [],
      allPosts: await store.allPostsOf(work, id), relations: await store.relationsOf(work, { personId: id }), account: account ? { username: account.username } : null,
    }
  },
  listAccounts: (work, input) => accounts.pageOfAccounts(work, input),
  giveAccount: async (work, { personId, username, isAdministrator }) => {
    const person = await store.findPerson(work, personId) ?? work.refuse(common.notFound)
    return giveAccountTo(work, { provinceId: person.provinceId, personId, username, isAdministrator })
  },
  renewInvitation: async (work, { id }) => {
    const account = await accounts.findAccount(work, id) ?? work.refuse(common.notFound)
    if (account.closedAt) return work.refuse(common.notFound)
    work.record('people.invitation_renewed', id, { username: account.username })
    return { username: account.username, ...await invite(work, id) }
  },
  closeAccount: async (work, { id, version }) => {
    const account = await accounts.findAccount(work, id) ?? work.refuse(common.notFound)
    if (account.personId === work.actor.personId) return work.refuse(refusals.notOneself)
    if (!await accounts.closeAccount(work, id, version)) return work.refuse(common.staleVersion, { version: account.version })
    work.record('people.account_closed', id, { username: account.username })
    return { done: true }
  },
}

/** Of the register, the day of birth is for the person and for officers. */
const mayKnowBirthday = ({ actor }: Work, personId: string) => actor.personId === personId || actor.isOperator || actor.authorisations.length > 0

export const peopleHandlers = handlersOf(people, { ...sessionHandlers, ...registerHandlers, ...powerHandlers, ...nationalHandlers })
