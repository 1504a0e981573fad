import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { tell } from '../notices/public.ts'
import type { documents } from './contract.ts'
import { refuseEnded } from './ended.ts'
import { refusals } from './refusals.ts'
import { registrarsOf } from './setting-store.ts'
import { findStanding, type Standing } from './standing-store.ts'
import * as store from './store.ts'
import { tellWhoStands } from './submitting.ts'

/** Who stands in the step a document waits at agrees, and it goes on, or returns it to its drafter with what has to be changed. */
export const giveOpinion = async (work: Work, { id, nth, position, verdict, text = null }: InputOf<typeof documents.giveOpinion>) => {
  await store.hold(work, id)
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  if (document.ending) return refuseEnded(work, document)
  const { submissionId } = document
  if (document.state !== 'waiting' || document.submission !== nth || document.position !== position || !submissionId) return work.refuse(refusals.notWaiting)
  const { decide, isDrafter } = await store.powersOver(work, document)
  if (isDrafter) return work.refuse(refusals.notOnesOwn)
  if (!decide) return work.refuse(refusals.notInTheStep, { step: document.waitsFor })
  if (verdict === 'returned' && !text) return work.refuse(refusals.reasonNeeded)
  await store.insertOpinion(work, { documentId: id, submissionId, position, verdict, text })
  work.record(verdict === 'agreed' ? 'documents.agreed' : 'documents.returned', id, { nth, position, step: document.waitsFor, text })
  await tellNext(work, document, { nth, position, verdict })
  return { done: true as const }
}

/** The registry sends back what was agreed but can not get its number: the drafter changes it, and it goes through all steps again. */
export const sendBackDocument = async (work: Work, { id, reason }: InputOf<typeof documents.sendBackDocument>) => {
  await store.hold(work, id)
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  const { submissionId, submission: nth, unitNo, unitLabel } = document
  if (!(await store.officesOf(work)).keeps.includes(unitNo)) return work.refuse(refusals.notTheRegistry, { unit: unitLabel })
  if (document.state !== 'agreed' || !submissionId || nth === null) return work.refuse(refusals.notAgreed)
  const position = (await store.stepsOf(work, await store.flowOf(work, document) ?? '')).length + 1
  await store.insertOpinion(work, { documentId: id, submissionId, position, verdict: 'returned', text: reason })
  work.record('documents.sent_back', id, { nth, reason })
  await tellNext(work, document, { nth, position, verdict: 'returned' })
  return { done: true as const }
}

/** The drafter hears that it came back, the next step that it waits, the registry that it wants a number. */
const tellNext = async (work: Work, document: Standing, { nth, position, verdict }: { nth: number; position: number; verdict: string }) => {
  const about = { kind: 'paper' as const, subject: { kind: 'paper' as const, id: document.id }, place: `/van-ban/${document.id}` as const }
  if (verdict === 'returned') return tell(work, { ...about, key: `document:${document.id}:${nth}:back`, facts: { what: 'returned' }, to: [document.drafterId], standIns: 'manage' })
  const steps = await store.stepsOf(work, await store.flowOf(work, document) ?? '')
  const next = steps[position]
  if (next) return tellWhoStands(work, document, { nth, position: position + 1, persons: next.ids })
  return tell(work, { ...about, key: `document:${document.id}:${nth}:number`, facts: { what: 'number' }, to: (await registrarsOf(work, document.unitNo)).map(({ personId }) => personId), standIns: 'manage' })
}
