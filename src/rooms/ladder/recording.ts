import { formatDay } from '../../kit/dates.ts'
import type { InputOf } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { type ladder, ladderRefusals as refusals } from './contract.ts'
import * as store from './store.ts'

/** Records the steps that hold from a day on, by a document; what was decided before stays as it was. */
export const recordLadder = async (work: Work, { fromOn, document, steps }: InputOf<typeof ladder.recordLadder>) => {
  if (fromOn < work.today) return work.refuse(refusals.ladderBehind, { today: formatDay(work.today) })
  const twice = steps.find(({ key }, at) => steps.findIndex((one) => one.key === key) !== at)
  if (twice) return work.refuse(refusals.stepTwice, { key: twice.key })
  const id = await store.insertPlan(work, { steps, fromOn, documentId: await ensureDocument(work, document) })
  work.record('ladder.recorded', id, { fromOn, document: document.number, steps })
  return { id }
}
