import type { Handlers } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { ancestorsToday, findBody } from '../org/public.ts'
import { ensureDocument } from '../rulebook/public.ts'
import type { people } from './contract.ts'
import * as powers from './powers-store.ts'
import * as refusals from './refusals.ts'
import * as store from './store.ts'

type PowerContract = Pick<typeof people, 'listAuthorisations' | 'authorise' | 'endAuthorisation' | 'listDelegations' | 'delegate' | 'endDelegation' | 'relate' | 'listRelations'>

export const powerHandlers: Handlers<PowerContract> = {
  listAuthorisations: async (work, { above, ...input }) => {
    const keepsAbove = await powers.keepsAbove(work)
    const { rows, total } = await powers.pageOfAuthorisations(work, { ...input, home: above ? 0 : work.actor.provinceId })
    return { total, keepsAbove, mayAdd: mayAuthoriseSomewhere(work), rows: rows.map((row) => ({ ...row, mayEnd: above ? keepsAbove : mayAuthorise(work, row.unitNo) })) }
  },
  authorise: async (work, { personId, bodyId, rights, fromOn, untilOn, document }) => {
    const person = await store.findPerson(work, personId) ?? work.refuse(common.notFound)
    const body = await findBody(work, bodyId) ?? work.refuse(common.notFound)
    if (person.id === work.actor.personId) return work.refuse(refusals.notOneself)
    if (!mayAuthorise(work, body.unitNo)) return work.refuse(common.notAllowed)
    const documentId = await ensureDocument(work, document)
    const id = await powers.insertAuthorisation(work, { personId, unitNo: body.unitNo, bodyId, rights, documentId, fromOn, untilOn: untilOn ?? null })
    work.record('people.authorised', id, { personId, body: body.name, rights, fromOn, untilOn: untilOn ?? null, document: document.number })
    return { id }
  },
  endAuthorisation: async (work, { id, untilOn, reason }) => {
    const row = await powers.findAuthorisation(work, id) ?? work.refuse(common.notFound)
    if (!(row.province_id === work.actor.provinceId ? mayAuthorise(work, row.unit_no) : await powers.keepsAbove(work))) return work.refuse(common.notAllowed)
    await powers.endAuthorisation(work, row, untilOn)
    work.record('people.authorisation_ended', id, { untilOn, reason })
    return { done: true }
  },
  listDelegations: async (work) => (await powers.myDelegations(work)).map((row) => ({ ...row, mayEnd: row.fromPersonId === work.actor.personId })),
  delegate: async (work, { toPersonId, scope, fromOn, untilOn }) => {
    const to = await store.findPerson(work, toPersonId) ?? work.refuse(common.notFound)
    if (to.id === work.actor.personId) return work.refuse(refusals.notOneself)
    const id = await powers.insertDelegation(work, { toPersonId, scope, fromOn, untilOn })
    work.record('people.delegated', id, { toPersonId, scope, fromOn, untilOn })
    return { id }
  },
  endDelegation: async (work, { id }) => {
    const row = await powers.findDelegation(work, id) ?? work.refuse(common.notFound)
    if (row.from_person !== work.actor.personId && !work.actor.isAdministrator) return work.refuse(common.notAllowed)
    await powers.endDelegation(work, row)
    work.record('people.delegation_ended', id, {})
    return { done: true }
  },
  relate: async (work, { kind, personId, unitNo, fromOn, untilOn, document }) => {
    if (personId === work.actor.personId) return work.refuse(refusals.notOneself)
    if (!await mayRelate(work, unitNo)) return work.refuse(common.notAllowed)
    const id = await store.insertRelation(work, { kind, personId, unitNo, documentId: await ensureDocument(work, document), fromOn, untilOn: untilOn ?? null })
    work.record('people.related', id, { kind, personId, unitNo, fromOn, document: document.number })
    return { id }
  },
  listRelations: (work, { unitNo }) => store.relationsOf(work, { unitNo }),
}

/** The administrator records what a body's document says; a body's own officer with the right may too. */
const mayAuthorise = ({ actor }: Work, unitNo: number) =>
  actor.isAdministrator || actor.isOperator || actor.authorisations.some((power) => power.unitNo === unitNo && power.rights.includes('authorise'))

/** Who is put in charge of a unit reads it with all below: a body says so of the units under it, not of others. */
const mayRelate = async (work: Work, unitNo: number) => {
  const above = await ancestorsToday(work, unitNo)
  return mayAuthorise(work, unitNo) || work.actor.authorisations.some((power) => power.rights.includes('authorise') && above.includes(power.unitNo))
}

const mayAuthoriseSomewhere = ({ actor }: Work) => actor.isAdministrator || actor.isOperator || actor.authorisations.some(({ rights }) => rights.includes('authorise'))
