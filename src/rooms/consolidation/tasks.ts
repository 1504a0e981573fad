import { addMonths, type Day } from '../../kit/dates.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { claimant, type Claimant, coversUnit, rowsUnder, settledInstant } from '../reports/public.ts'
import type { RoundFacts } from '../rounds/public.ts'
import type { TaskFigure } from './contract.ts'
import { markOf, piecesOf, taskFigures } from './rules.ts'

/** Claims over the tasks of a unit as of the closing day, and of the same day a year before, and which days these are. Over a part of the unit they would be wrong figures: whoever does not read the whole of it is given none. */
export interface TaskFacts { isCovered: boolean; now: Claimant; before: Claimant; days: { now: Day; before: Day } }

/** The tasks of a unit as of the closing day of a round, or as of today while it is still to come, as known at an instant. */
export const taskFactsOf = async (work: Work, { unitNo, unitCode }: Level, { round, known }: { round: RoundFacts; known: string }): Promise<TaskFacts> => {
  const isCovered = await coversUnit(work, unitNo)
  const over = (on: Day) => lookingAt(work, { on, known }, async (there) => claimant({ unitNo, unit: unitCode, period: round.period, on, known }, isCovered ? await rowsUnder(there, unitNo) : []))
  const days = { now: dayOf(work, round, false), before: dayOf(work, round, true) }
  return { isCovered, now: await over(days.now), before: await over(days.before), days }
}

/** What sections name of tasks, and the question that opens the tasks behind it (readFigureRows); nothing is counted where they name none. */
export const namedTaskFigures = async (work: Work, report: Level, { round, sections }: { round: RoundFacts; sections: readonly { body: string }[] }): Promise<TaskFigure[]> => {
  const named = namedIn(sections)
  if (named.length === 0) return []
  const { isCovered, now, before } = await taskFactsOf(work, report, { round, known: work.view.known ?? await settledInstant(work) })
  return named.map(({ name, figure, isBefore }) => isCovered
    ? { name, value: (isBefore ? before : now).claim(figure, {}).value, rows: { unitNo: report.unitNo, figure, on: dayOf(work, round, isBefore) } }
    : { name, value: null, rows: null })
}

/** Whether a section names a figure of tasks. */
export const namesTasks = (sections: readonly { body: string }[]): boolean => namedIn(sections).length > 0

interface Level { unitNo: number; unitCode: string }

const namedIn = (sections: readonly { body: string }[]) => [...new Set(sections.flatMap(({ body }) => piecesOf(body).filter((_, at) => at % 2 === 1)))].flatMap((name) => {
  const mark = markOf(name)
  return mark.kind === 'task' ? [{ name, figure: taskFigures[mark.figure], isBefore: mark.before }] : []
})

const dayOf = (work: Work, { closingOn }: RoundFacts, isBefore: boolean): Day => {
  const closing = closingOn < work.today ? closingOn : work.today
  return isBefore ? addMonths(closing, -12) : closing
}
