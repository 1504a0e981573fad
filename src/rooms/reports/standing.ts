import type { Amount } from '../../kit/quantities.ts'
import type { Day } from '../../kit/dates.ts'

export type State = 'not_started' | 'in_progress' | 'met' | 'overdue'

/** One task as figures see it: its terms, its plan of the year, its result on both bases, and where it lies seen from a unit. */
export interface Row {
  taskId: string; code: string; title: string; part: 'provincial' | 'delegated'
  holderPersonId: string | null; holderName: string; holderPost: string
  holderUnit: string; holderUnitName: string; group: string; groupName: string
  body: string; bodyName: string; decision: string | null; decidedOn: Day | null
  supplementary: boolean; horizonKind: 'every_year' | 'year' | 'period'; horizonFrom: number | null; horizonTo: number | null
  /** null for a product (a resolution, a scheme), which is counted and never added */
  indicator: string | null; measure: string | null; target: Amount | null; plan: Amount | null; dueOn: Day | null
  accepted: Amount; reported: Amount; underway: Amount | null; obstacle: string | null; lastOn: Day | null
  stateAccepted: State; stateReported: State
}

/** 'Hằng năm', 'Năm 2023' or 'Giai đoạn 2021-2025'. */
export const horizonOf = ({ horizonKind, horizonFrom, horizonTo }: Pick<Row, 'horizonKind' | 'horizonFrom' | 'horizonTo'>): string =>
  horizonKind === 'every_year' ? 'Hằng năm' : horizonKind === 'year' ? `Năm ${horizonFrom}` : `Giai đoạn ${horizonFrom}-${horizonTo}`

/** 'Số nhà được xây mới, bàn giao (nhà)': amounts add within this, never across. */
export const quantityOf = ({ indicator, measure }: { indicator: string; measure: string | null }): string => `${indicator} (${measure ?? ''})`
