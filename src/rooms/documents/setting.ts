import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { findTopUnit } from '../org/public.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { requireOffice } from './ended.ts'
import { headFacts } from './head.ts'
import { refusals } from './refusals.ts'
import type { settings } from './setting-contract.ts'
import * as store from './setting-store.ts'
import { officesOf } from './store.ts'

/** How a unit makes its documents today; the top unit where none is asked for and the actor drafts for none. */
export const readOffice = async (work: Work, asked: InputOf<typeof settings.readOffice>) => {
  const { draftsFor, keeps } = await officesOf(work)
  const named = await store.labelsOf(work, draftsFor)
  const unitNo = asked.unitNo ?? keeps[0] ?? await store.firstWithTerm(work, draftsFor) ?? named[0]?.unitNo ?? (await findTopUnit(work))?.unitNo ?? work.refuse(common.notFound)
  const office = await requireOffice(work, unitNo)
  const term = await store.findTerm(work, unitNo, work.today) ?? null
  const { onBehalf, post, archive } = headFacts(office, office.parent)
  return {
    unitNo, unitLabel: office.label, term, registrars: await store.registrarsOf(work, unitNo), flows: await store.flowsOf(work, unitNo), kinds: await store.kindsOf(work, { unitNo, kind: office.kind, term: term?.name ?? null }),
    maySet: await store.maySet(work, unitNo), mayDraft: draftsFor.includes(unitNo), keeps: keeps.includes(unitNo), draftsFor: named, signing: { onBehalf, post, archive },
  }
}

/** Records a term of a unit, with the numbers that were used on paper before the first is given here. */
export const setTerm = async (work: Work, { unitNo, name, symbol, fromOn, untilOn = null, used }: InputOf<typeof settings.setTerm>) => {
  await requireSetter(work, unitNo)
  const id = await store.insertTerm(work, { unitNo, name, symbol, fromOn, untilOn, used })
  work.record('documents.term_set', id, { unitNo, name, symbol, fromOn, untilOn, used })
  return { id }
}

/** Gives the registry of a unit to somebody, by a document. */
export const setRegistrar = async (work: Work, { unitNo, personId, fromOn, untilOn = null, document }: InputOf<typeof settings.setRegistrar>) => {
  await requireSetter(work, unitNo)
  await store.insertRegistrar(work, { unitNo, personId, fromOn, untilOn, documentId: await ensureDocument(work, document) })
  work.record('documents.registry_given', personId, { unitNo, personId, fromOn, untilOn, document: document.number })
  return { done: true as const }
}

/** Records the steps in which documents of a unit are agreed; what was submitted before goes on as it was. */
export const setFlow = async (work: Work, { unitNo, kind = null, steps, fromOn, untilOn = null, document }: InputOf<typeof settings.setFlow>) => {
  await requireSetter(work, unitNo)
  const nowhere = await store.stepNowhere(work, steps)
  if (nowhere) work.refuse(refusals.stepNowhere, { step: nowhere.name })
  const id = await store.insertFlow(work, { unitNo, kind, steps, fromOn, untilOn, documentId: await ensureDocument(work, document) })
  work.record('documents.flow_set', id, { unitNo, kind, steps, fromOn, untilOn, document: document.number })
  return { id }
}

const requireSetter = async (work: Work, unitNo: number) => {
  const office = await requireOffice(work, unitNo)
  if (!await store.maySet(work, unitNo)) work.refuse(refusals.notTheOfficer, { unit: office.label })
}
