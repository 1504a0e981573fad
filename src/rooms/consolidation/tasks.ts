import { addMonths, type Day } from '../../kit/dates.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { claimant, type Claimant, type FigureName, rowsUnder, settledInstant } from '../reports/public.ts'
import type { RoundFacts } from '../rounds/public.ts'
import { markOf, piecesOf, type TaskWord } from './rules.ts'

/** Claims over the tasks of a unit as of the closing day, and of the same day a year before. */
export interface TaskFacts { now: Claimant; before: Claimant }

/** Figures of tasks a section may name, by the word in its mark. */
export const taskFigures = { tong: 'tasks', hoan_thanh: 'met', dang_lam: 'in_progress', chua_lam: 'not_started', qua_han: 'overdue' } as const satisfies Record<TaskWord, FigureName>

/** The tasks of a unit as of the closing day of a round, or as of today while it is still to come, as known at an instant. */
export const taskFactsOf = async (work: Work, { unitNo, unitCode }: { unitNo: number; unitCode: string }, { round, known }: { round: RoundFacts; known: string }): Promise<TaskFacts> => {
  const closing = round.closingOn < work.today ? round.closingOn : work.today
  const over = (on: Day) => lookingAt(work, { on, known }, async (there) => claimant({ unitNo, unit: unitCode, period: round.period, on, known }, await rowsUnder(there, unitNo)))
  return { now: await over(closing), before: await over(addMonths(closing, -12)) }
}

/** What sections name of tasks; nothing is counted where they name none. */
export const namedTaskFigures = async (work: Work, report: { unitNo: number; unitCode: string }, { round, sections }: { round: RoundFacts; sections: readonly { body: string }[] }): Promise<{ name: string; value: string | null }[]> => {
  const named = [...new Set(sections.flatMap(({ body }) => piecesOf(body).filter((_, at) => at % 2 === 1)))].flatMap((name) => { const mark = markOf(name); return mark.kind === 'task' ? [{ name, mark }] : [] })
  if (named.length === 0) return []
  const { now, before } = await taskFactsOf(work, report, { round, known: work.view.known ?? await settledInstant(work) })
  return named.map(({ name, mark }) => ({ name, value: (mark.before ? before : now).claim(taskFigures[mark.figure], {}).value }))
}
