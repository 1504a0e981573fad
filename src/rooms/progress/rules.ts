import { daysBetween, type Day } from '../../kit/dates.ts'
import { add, compare, type Amount } from '../../kit/quantities.ts'
import type { Entry, RevisionRow, Standing, State } from './contract.ts'

/** Held against the year's plan as of a day: met as soon as the result reaches it; overdue once its day has passed before that. The same rule stands in SQL as progress.state_of. */
export const stateOf = (standing: { plan: Amount | null; done: Amount; dueOn: string | null }, on: string): State => {
  const { plan, done, dueOn } = standing
  if (plan !== null && compare(done, plan) >= 0) return 'met'
  if (dueOn !== null && dueOn < on) return 'overdue'
  return compare(done, '0') > 0 ? 'in_progress' : 'not_started'
}

/** A result as a point in time: where the year's sum stood by it. */
export interface Point { entry: Entry; day: Day; value: Amount }

/** The results a basis counts, each with the sum of its year after it: a cumulative one sets the sum, an added one adds; each year begins at nothing. The same rule as progress.standing_at. */
export const pointsOf = (entries: Entry[], basis: 'accepted' | 'reported'): Point[] => {
  const counted = inOrder(entries).filter(({ decision }) => (basis === 'accepted' ? decision?.verdict === 'accepted' : decision?.verdict !== 'returned'))
  const points: Point[] = []
  for (const entry of counted) points.push({ entry, day: entry.onDay, value: valueAfter(points.at(-1), entry) })
  return points
}

/** Results that were returned, where they would have stood: they count nowhere and stay visible. */
export const returnedPoints = (entries: Entry[]): Point[] => {
  const counted = pointsOf(entries, 'reported')
  return inOrder(entries).filter(({ decision }) => decision?.verdict === 'returned')
    .map((entry) => ({ entry, day: entry.onDay, value: valueAfter(counted.findLast(({ day }) => day <= entry.onDay), entry) }))
}

const inOrder = (entries: Entry[]) => entries.toSorted((a, b) => (a.onDay === b.onDay ? (a.id < b.id ? -1 : 1) : a.onDay < b.onDay ? -1 : 1))

const valueAfter = (before: Point | undefined, { kind, amount, onDay }: Entry): Amount =>
  kind === 'cumulative' || before?.day.slice(0, 4) !== onDay.slice(0, 4) ? amount : add(before.value, amount)

/** One act on the terms, with what held before it; `lateCut` says that it lowered the target when it was already due, or nearly. */
export interface ToldRevision { row: RevisionRow; before: RevisionRow | undefined; lateCut: 'after_due' | 'near_due' | null }

/** The acts on the terms in the order they were recorded. A row that a later act closed leaves a copy of itself behind for other days: one act is told once, as it was recorded first, and holds as long as a copy does. */
export const toldRevisions = (rows: RevisionRow[]): ToldRevision[] => {
  const told: RevisionRow[] = []
  for (const row of inRecordedOrder(rows)) {
    const at = isCopy(row) ? told.findLastIndex((one) => sameAct(one, row)) : -1
    const first = told[at]
    if (first) told[at] = { ...first, superseded: first.superseded && row.superseded }
    else told.push(row)
  }
  return told.map((row, at) => ({ row, before: told[at - 1], lateCut: lateCutOf(row, told[at - 1]) }))
}

/** The application names what a person writes by a UUID of version 7 (decision 9); what the database writes again gets one of version 4. */
const isCopy = ({ id }: RevisionRow) => id.charAt(14) === '4'
const sameAct = (a: RevisionRow, b: RevisionRow) => a.act === b.act && a.document === b.document && a.target === b.target && a.holderName === b.holderName && a.title === b.title

/** Copies after what was written at the same moment: they are of something told before. */
const inRecordedOrder = (rows: RevisionRow[]) =>
  rows.toSorted((a, b) => (a.recordedAt === b.recordedAt ? Number(isCopy(a)) - Number(isCopy(b)) || (a.id < b.id ? -1 : 1) : a.recordedAt < b.recordedAt ? -1 : 1))

/** Days before the due day within which a lower target is no planning any more. */
const nearDays = 30

const lateCutOf = (row: RevisionRow, before: RevisionRow | undefined): ToldRevision['lateCut'] => {
  if (!before?.dueOn || row.stage !== 'in_force' || before.stage !== 'in_force') return null
  const lower = (now: Amount | null, then: Amount | null) => now !== null && then !== null && compare(now, then) < 0
  if (!lower(row.plan, before.plan) && !lower(row.target, before.target)) return null
  const day = decidedOn(row, before)
  if (day === undefined) return null
  if (day > before.dueOn) return 'after_due'
  return daysBetween(day, before.dueOn) <= nearDays ? 'near_due' : null
}

/** When a change was really decided: not the day it was written to hold from, where its document, or without a new one its recording, is later. */
const decidedOn = (row: RevisionRow, before: RevisionRow): Day | undefined =>
  [row.effectiveOn, row.document === before.document ? row.recordedOn : row.documentDay].filter((day) => day !== null).sort().at(-1)

/** Who must do the next thing with a task: decide a proposal, decide what waits, report again what came back, report, or nobody. */
export type NextStep = 'assigner' | 'appraiser' | 'again' | 'holder' | 'nobody'

/** The next step of a task as it stands. */
export const nextStepOf = (task: Pick<Standing, 'stage' | 'pending' | 'stateAccepted'> & { entries: Entry[] }): NextStep => {
  if (task.stage === 'proposed') return 'assigner'
  if (task.stage !== 'in_force') return 'nobody'
  if (task.entries.some(({ decision }) => !decision)) return 'appraiser'
  if (inOrder(task.entries).at(-1)?.decision?.verdict === 'returned') return 'again'
  return task.stateAccepted === 'met' ? 'nobody' : 'holder'
}
