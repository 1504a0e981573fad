import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { tell } from '../notices/public.ts'
import { aboutTask, findTaskToday, holdersOf } from '../tasks/public.ts'
import { isPerformer, mayDecide } from './access.ts'
import { refusals } from './contract.ts'
import { resultFacts } from './facts.ts'
import * as store from './store.ts'

/** Accepts or returns one result, by somebody else than who performed it. */
export const decide = async (work: Work, entryId: string, decision: { verdict: 'accepted' | 'returned'; reason: string | null }) => {
  const entry = await store.findEntry(work, entryId) ?? work.refuse(common.notFound)
  const forUnitNo = await requireDecider(work, entry)
  await store.insertDecisions(work, [{ entryId, taskId: entry.taskId, forUnitNo, ...decision }])
  work.record(`progress.${decision.verdict}`, entry.taskId, { entryId, amount: entry.amount, onDay: entry.onDay, reason: decision.reason })
  await tellPerformers(work, entry, decision.verdict)
}

/** Accepts many results as one act: all of them, or none when one may not be accepted. */
export const acceptAll = async (work: Work, ids: string[]) => {
  const entries = await store.entriesByIds(work, ids)
  if (entries.length < ids.length) return work.refuse(common.notFound)
  const decisions = []
  for (const entry of entries) decisions.push({ entryId: entry.id, taskId: entry.taskId, verdict: 'accepted' as const, reason: null, forUnitNo: await requireDecider(work, entry) })
  await store.insertDecisions(work, decisions)
  for (const { entryId, taskId } of decisions) work.record('progress.accepted', taskId, { entryId })
  for (const entry of entries) await tellPerformers(work, entry, 'accepted')
  return decisions.length
}

/** Takes decisions of one's own back on their day, with a reason: all of them, or none. The results wait again; the rows that were known stay. */
export const takeDecisionsBack = async (work: Work, { ids, reason }: { ids: string[]; reason: string }) => {
  const closed = await store.closeDecisions(work, ids)
  if (closed.length < ids.length) return work.refuse(refusals.decisionStays)
  for (const { entryId, taskId, verdict } of closed) work.record('progress.decision_taken_back', taskId, { entryId, verdict, reason })
  return closed.length
}

/** Who reported and who holds the task are told what became of the result; the reason stands in the story of the task. */
const tellPerformers = async (work: Work, entry: store.EntryRow, verdict: 'accepted' | 'returned') =>
  tell(work, { ...aboutTask(entry.taskId), kind: verdict, key: `${verdict}:${entry.id}:${work.id}`, to: [entry.reportedBy, ...await holdersOf(work, entry.taskId)], standIns: 'report', facts: { onDay: entry.onDay } })

/** The unit for whose body the actor decides: the assigning unit when he is authorised there, else the nearest one above. */
const requireDecider = async (work: Work, entry: store.EntryRow) => {
  if (entry.verdict) return work.refuse(refusals.alreadyDecided, { verdict: entry.verdict === 'accepted' ? 'thẩm định' : 'trả lại' })
  const task = await findTaskToday(work, entry.taskId) ?? work.refuse(common.notFound)
  const facts = await resultFacts(work, entry, task)
  if (isPerformer(work.actor, facts)) return work.refuse(refusals.performerNeverAccepts)
  if (!mayDecide(work.actor, facts)) return work.refuse(refusals.notTheAppraiser)
  const powers = work.actor.authorisations.filter(({ rights }) => rights.includes('accept'))
  return (powers.find(({ unitNo }) => unitNo === task.assigningUnitNo) ?? powers.find(({ unitNo }) => facts.task.assigningAncestors.includes(unitNo)))?.unitNo ?? task.assigningUnitNo
}
