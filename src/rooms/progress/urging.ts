import { formatDay } from '../../kit/dates.ts'
import { common } from '../../kit/refusal.ts'
import type { Actor, Work } from '../../kit/work.ts'
import { factsOf, findTaskToday, isHolderSide, stageWord, tellHolders, wrongStage, type TaskFacts } from '../tasks/public.ts'
import { mayUrge } from './access.ts'
import { bulkRefusals as refusals } from './bulk-contract.ts'
import type { Standing } from './contract.ts'
import * as store from './urge-store.ts'

/** A superior urges the holder of a task to report by a day. */
export const urge = async (work: Work, standing: Pick<Standing, 'taskId' | 'stateReported'>, { answerBy, note }: { answerBy: string; note: string | null }) => {
  const task = await findTaskToday(work, standing.taskId) ?? work.refuse(common.notFound)
  const facts = await factsOf(work, task)
  if (isHolderSide(work.actor, facts)) return work.refuse(refusals.nobodyUrgesHimself)
  if (!mayUrge(work.actor, facts)) return work.refuse(refusals.notTheSuperior)
  if (task.stage !== 'in_force') return work.refuse(wrongStage, { stage: stageWord(task.stage) })
  if (answerBy < work.today) return work.refuse(refusals.answerPassed, { today: formatDay(work.today) })
  if (standing.stateReported === 'met') return work.refuse(refusals.alreadyMet)
  const id = await store.insertUrge(work, { taskId: task.id, forUnitNo: standsFor(work.actor, facts), answerBy, note: note || null })
  work.record('progress.urged', task.id, { code: task.code, urgeId: id, answerBy, note: note || null })
  await tellHolders(work, task.id, { kind: 'urged', key: `urged:${id}`, facts: { answerBy } })
  return id
}

/** Takes urgings of today back: all of them, or none. */
export const takeBack = async (work: Work, ids: string[]) => {
  const closed = await store.closeUrges(work, ids)
  if (closed.length < ids.length) return work.refuse(refusals.urgeStays)
  for (const { id, taskId } of closed) work.record('progress.urge_taken_back', taskId, { urgeId: id })
  return closed.length
}

/** The unit by which the actor may: his body's, the one he is in charge of or follows, or the one he heads. */
const standsFor = ({ authorisations, relations, heads }: Actor, { assigningUnitNo, assigningAncestors, holderAncestors }: TaskFacts): number => {
  const powers = authorisations.filter(({ rights }) => rights.includes('assign') || rights.includes('accept'))
  const near = powers.find(({ unitNo }) => unitNo === assigningUnitNo) ?? powers.find(({ unitNo }) => assigningAncestors.includes(unitNo))
  return near?.unitNo ?? relations.find(({ kind, unitNo }) => kind !== 'helper' && holderAncestors.includes(unitNo))?.unitNo ?? heads.find((unitNo) => holderAncestors.includes(unitNo)) ?? assigningUnitNo
}
