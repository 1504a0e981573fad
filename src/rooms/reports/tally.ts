import { sum } from '../../kit/quantities.ts'
import type { Basis, Part } from './claim.ts'
import { isOver, stateOn } from './figures.ts'
import { horizonOf, quantityOf, type Row } from './standing.ts'

/** Counts of tasks by state on one basis; `over` is part of `met`. */
export interface States { met: number; over: number; overdue: number; in_progress: number; not_started: number }
export interface Tally { tasks: number; cadres: number; first: number; supplementary: number; accepted: States; reported: States }
export interface Quantity { tasks: number; plan: number; accepted: number; reported: number }
export interface PartFigures extends Tally {
  by_unit: Record<string, Tally>; by_horizon: Record<string, Tally>; by_decision: Record<string, Tally>; by_assigning_body: Record<string, Tally>
  quantities: Record<string, Quantity>
}

/** All figures of one part of a unit's tasks, under the keys that `guong figures --json` prints. */
export const figuresOfPart = (rows: readonly Row[], part: Part): PartFigures => {
  const own = rows.filter((row) => row.part === part)
  return {
    ...tally(own),
    by_unit: by(own, (row) => row.holderUnit, tally), by_horizon: by(own, horizonOf, tally),
    by_decision: by(own, (row) => row.decision ?? noDecision, tally), by_assigning_body: by(own, (row) => row.body, tally),
    quantities: by(own.filter(isCounted), quantityOf, quantity),
  }
}

/** The key of tasks whose decision is not recorded. */
export const noDecision = '(chưa có quyết định)'

const isCounted = (row: Row): row is Row & { indicator: string } => row.indicator !== null

/** Counts of a set of rows. */
export const tally = (rows: readonly Row[]): Tally => ({
  tasks: rows.length,
  cadres: new Set(rows.map((row) => row.holderPersonId).filter(Boolean)).size,
  first: rows.filter((row) => !row.supplementary).length,
  supplementary: rows.filter((row) => row.supplementary).length,
  accepted: states(rows, 'accepted'),
  reported: states(rows, 'reported'),
})

const states = (rows: readonly Row[], basis: Basis): States => {
  const counted: States = { met: 0, over: 0, overdue: 0, in_progress: 0, not_started: 0 }
  for (const row of rows) {
    counted[stateOn(row, basis)] += 1
    if (isOver(row, basis)) counted.over += 1
  }
  return counted
}

const quantity = (rows: readonly Row[]): Quantity => ({
  tasks: rows.length,
  plan: Number(sum(rows.map((row) => row.plan ?? '0'))),
  accepted: Number(sum(rows.map((row) => row.accepted))),
  reported: Number(sum(rows.map((row) => row.reported))),
})

const by = <One extends Row, Result>(rows: readonly One[], key: (row: One) => string, make: (rows: readonly One[]) => Result): Record<string, Result> =>
  Object.fromEntries([...Map.groupBy(rows, key)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, group]) => [name, make(group)]))
