import { formatDay } from '../../../kit/dates.ts'
import type { Standing } from '../contract.ts'
import { type Basis, stateOn } from './useStateWords.ts'

/** The due day; bold and red once it has passed before the plan was met. */
export const DueDay = ({ task, basis }: { task: Standing; basis: Basis }) => {
  if (!task.dueOn) return null
  const late = task.stage === 'in_force' && stateOn(task, basis) === 'overdue'
  return <span style={{ whiteSpace: 'nowrap', ...(late && { color: 'var(--late-ink)', fontWeight: 600 }) }}>{formatDay(task.dueOn)}</span>
}
