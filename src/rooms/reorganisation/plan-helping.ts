/** Units that help with open tasks: who takes over from one that ends helps on, once for each task, and never himself. */
import type { Move } from '../../kit/dated.ts'
import type { Routing } from './choices.ts'
import type { Helping, TaskTerms } from './holdings.ts'
import type { PassingInput } from './passing-input.ts'

export interface HelpMove { terms: TaskTerms; from: number; to: number[] }

/** What becomes of the help of units that end; `terms` say of tasks that did not pass otherwise by which act it went over. */
export const helpingOf = ({ draft, holdings, newId }: PassingInput, routing: Routing, tasks: { moves: readonly Move[]; told: readonly { terms: TaskTerms; to: number }[] }): { moves: Move[]; ended: string[]; told: HelpMove[]; terms: Move[] } => {
  const open = new Map(holdings.tasks.filter(({ taskId }) => !holdings.settled.has(taskId)).toReversed().map((terms) => [terms.taskId, terms]))
  const holders = new Map(tasks.told.map(({ terms: { taskId }, to }) => [taskId, to]))
  const plan = { moves: [] as Move[], ended: [] as string[], told: [] as HelpMove[] }
  for (const [taskId, rows] of Map.groupBy(holdings.helping, (row) => row.taskId)) {
    const terms = open.get(taskId)
    if (terms) for (const one of helpersOf(rows, routing, holders.get(taskId) ?? terms.holderUnitNo)) {
      plan.ended.push(one.row.id)
      plan.moves.push(...one.to.map((unit_no) => ({ rowId: one.row.id, changes: { id: newId(), unit_no } })))
      plan.told.push({ terms, from: one.row.unitNo, to: one.to.filter((unitNo) => draft.units.has(unitNo)) })
    }
  }
  const moved = new Set(tasks.moves.map(({ rowId }) => rowId))
  const said = new Set(plan.told.map(({ terms }) => terms.id).filter((id) => !moved.has(id)))
  return { ...plan, terms: [...said].map((rowId) => ({ rowId, changes: { id: newId() } })) }
}

const helpersOf = (rows: readonly Helping[], { ended, wholeOf, successorsOf }: Routing, holder: number) => {
  const helps = new Map(rows.filter(({ unitNo }) => !ended.has(unitNo)).map(({ unitNo }) => [unitNo, unitNo]))
  return rows.filter(({ unitNo }) => ended.has(unitNo)).map((row) => {
    const whole = wholeOf(row.unitNo)
    const takers = typeof whole === 'object' ? [whole.to] : successorsOf(row.unitNo).map(({ to }) => to)
    const to = takers.filter((taker) => taker !== holder && (helps.get(taker) ?? row.unitNo) === row.unitNo)
    for (const taker of to) helps.set(taker, row.unitNo)
    return { row, to }
  })
}
