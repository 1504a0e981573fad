import { formatDay } from '../../kit/dates.ts'
import { keepEvidence } from '../../kit/files.ts'
import { compare, formatAmount } from '../../kit/quantities.ts'
import { common } from '../../kit/refusal.ts'
import type { InputOf } from '../../kit/operation.ts'
import { ask, type Work } from '../../kit/work.ts'
import { tidy } from '../../kit/words.ts'
import { findTaskToday, notTheHolder, speaksForHolder, stageWord, taskToday, wrongStage, type TaskToday } from '../tasks/public.ts'
import { refusals, type reportProgress } from './contract.ts'
import * as store from './store.ts'

type Report = InputOf<typeof reportProgress>

/** The holder reports a result with its evidence; late work can still be reported. */
export const report = async (work: Work, input: Report) => {
  const [found, before] = await Promise.all([findTaskToday(work, input.id), ask(work, store.amountBefore(input.id, input.onDay))])
  const task = found ?? work.refuse(common.notFound)
  if (!speaksForHolder(work.actor, task)) return work.refuse(notTheHolder)
  if (task.stage !== 'in_force') return work.refuse(wrongStage, { stage: stageWord(task.stage) })
  refuseOddities(work, { task, before }, input)
  const entryId = store.insertResult(work, {
    taskId: task.id, onDay: input.onDay, kind: input.kind, amount: input.amount, underway: input.underway ?? null, obstacle: input.obstacle || null, note: input.note || null, reportedBy: reporterOf(work, task),
  }, await gather(work, input))
  work.record('progress.reported', task.id, { code: task.code, entryId, kind: input.kind, amount: input.amount, onDay: input.onDay })
  return { id: entryId }
}

/** What a report asks first. */
export const askedOfReport = ({ id, onDay }: Report) => [taskToday(id), store.amountBefore(id, onDay)]

/** Who answers for the report: the holder himself or his delegate; for an organisation, whoever heads it and reports. */
const reporterOf = (work: Work, task: TaskToday) =>
  task.holderPersonId && work.actor.reportsFor.includes(task.holderPersonId) && task.holderPersonId !== work.actor.personId ? task.holderPersonId : work.actor.personId

const refuseOddities = (work: Work, { task, before }: { task: TaskToday; before: string | null }, { onDay, amount, underway, kind, note, documents, files }: Report) => {
  if (onDay > work.today) work.refuse(refusals.dayAhead, { today: formatDay(work.today) })
  if (task.whole && [amount, underway].some((one) => one?.includes('.'))) work.refuse(refusals.wholeOnly, { measure: task.measureName ?? 'sản phẩm' })
  if (documents.length + files.length === 0) work.refuse(refusals.evidenceNeeded)
  if (kind !== 'cumulative' || note || before === null) return
  if (compare(amount, before) < 0) work.refuse(refusals.runsBackwards, { amount: formatAmount(amount), before: formatAmount(before) })
}

const gather = async (work: Work, { documents, files }: Report): Promise<{ name: string; sha256: Buffer | null }[]> =>
  [...documents.map((name) => ({ name: tidy(name), sha256: null })), ...await keepEvidence(work, files)]
