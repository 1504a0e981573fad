import { compare, percent, sum, type Amount } from '../../kit/quantities.ts'
import type { Basis, FigureName, Scope } from './claim.ts'
import { horizonOf, type Row } from './standing.ts'

/** How a figure is made: which rows of its scope, and what each adds. */
export interface Definition {
  readonly vi: string
  readonly en: string
  /** count of rows · distinct holders · sum of one quantity · n of N of one indicator and measure */
  readonly of: 'count' | 'distinct' | 'sum' | 'ratio'
  readonly needsBasis: boolean
  readonly filter: (row: Row, basis: Basis) => boolean
  /** What the row gives to a sum or ratio. */
  readonly adds: (row: Row, basis: Basis) => { n: Amount; N: Amount | null }
}

const one = () => ({ n: '1', N: null })
const every = () => true
const held: Definition['adds'] = (row, basis) => ({ n: row[basis], N: row.plan ?? '0' })

const count = (vi: string, en: string, filter: Definition['filter']): Definition => ({ vi, en, of: 'count', needsBasis: false, filter, adds: one })
const countOnBasis = (vi: string, en: string, filter: Definition['filter']): Definition => ({ ...count(vi, en, filter), needsBasis: true })
const stateIs = (state: Row['stateAccepted']): Definition['filter'] => (row, basis) => stateOn(row, basis) === state
const quantity = (vi: string, en: string, amount: (row: Row) => Amount | null): Definition => ({ vi, en, of: 'sum', needsBasis: false, filter: every, adds: (row) => ({ n: amount(row) ?? '0', N: null }) })
const result = (vi: string, en: string, of: 'sum' | 'ratio'): Definition => ({ vi, en, of, needsBasis: true, filter: every, adds: held })

/** Every figure there is. */
export const figures: Record<FigureName, Definition> = {
  tasks: count('Số việc', 'Tasks', every),
  cadres: { vi: 'Số cán bộ được giao việc', en: 'Cadres holding tasks', of: 'distinct', needsBasis: false, filter: (row) => row.holderPersonId !== null, adds: one },
  first: count('Giao lần đầu', 'Assigned first', (row) => !row.supplementary),
  supplementary: count('Giao bổ sung', 'Supplementary', (row) => row.supplementary),
  met: countOnBasis('Hoàn thành kế hoạch năm', 'Met', stateIs('met')),
  over: countOnBasis('Vượt kế hoạch năm', 'Over-fulfilled', (row, basis) => isOver(row, basis)),
  overdue: countOnBasis('Quá hạn', 'Overdue', stateIs('overdue')),
  in_progress: countOnBasis('Đang thực hiện', 'In progress', stateIs('in_progress')),
  not_started: countOnBasis('Chưa có kết quả', 'Not started', stateIs('not_started')),
  plan: quantity('Kế hoạch năm', 'Plan of the year', (row) => row.plan),
  target: quantity('Cả giai đoạn', 'Whole target', (row) => row.target ?? row.plan),
  result: result('Kết quả', 'Result', 'sum'),
  underway: quantity('Đang thực hiện (khối lượng)', 'Quantity under way', (row) => row.underway),
  ratio: result('Kết quả so với kế hoạch năm', 'Result against plan', 'ratio'),
  percent: result('Tỷ lệ so với kế hoạch năm', 'Share of plan', 'ratio'),
}

/** The state of a row on a basis. */
export const stateOn = (row: Row, basis: Basis): Row['stateAccepted'] => (basis === 'accepted' ? row.stateAccepted : row.stateReported)

/** Result above the plan; such a row is also met. */
export const isOver = (row: Row, basis: Basis): boolean => row.plan !== null && compare(row[basis], row.plan) > 0

/** Whether a row lies in a scope; the unit itself is already the question the rows were asked with. */
export const isWithin = (row: Row, scope: Scope): boolean =>
  (scope.part === undefined || row.part === scope.part)
  && (scope.group === undefined || row.group === scope.group)
  && (scope.holderUnit === undefined || row.holderUnit === scope.holderUnit)
  && (scope.horizon === undefined || horizonOf(row) === scope.horizon)
  && (scope.decision === undefined || row.decision === scope.decision)
  && (scope.body === undefined || row.body === scope.body)
  && (scope.indicator === undefined || row.indicator === scope.indicator)
  && (scope.measure === undefined || row.measure === scope.measure)
  && (scope.task === undefined || row.taskId === scope.task)

/** A figure's value over rows of its scope, and exactly the rows it counted with what each gave. */
export interface Measured { value: Amount | null; n: Amount | null; N: Amount | null; rows: readonly { taskId: string; n: string; N: string }[] }

/** Measures a figure. Sums and ratios refuse rows of different indicators or measures: they never add. */
export const measure = (name: FigureName, basis: Basis, within: readonly Row[]): Measured => {
  const { of, filter, adds } = figures[name]
  const counted = within.filter((row) => filter(row, basis))
  if (of === 'count') return { value: String(counted.length), n: null, N: null, rows: counted.map(({ taskId }) => ({ taskId, n: '1', N: '' })) }
  if (of === 'distinct') {
    const rows = counted.map(({ taskId, holderPersonId }) => ({ taskId, n: holderPersonId ?? '', N: '' }))
    return { value: String(new Set(rows.map(({ n }) => n)).size), n: null, N: null, rows }
  }
  refuseMixed(name, counted)
  const added = counted.map((row) => ({ taskId: row.taskId, ...adds(row, basis) }))
  const n = sum(added.map((row) => row.n))
  const rows = added.map((row) => ({ taskId: row.taskId, n: row.n, N: row.N ?? '' }))
  if (of === 'sum') return { value: n, n: null, N: null, rows }
  const N = sum(added.map((row) => row.N ?? '0'))
  return { value: percent(n, N), n, N, rows }
}

const refuseMixed = (name: FigureName, rows: readonly Row[]) => {
  const [first] = rows
  if (rows.some((row) => row.indicator !== first?.indicator || row.measure !== first.measure)) {
    throw new Error(`figure ${name} can not add different indicators or measures`)
  }
}
