import { useLocalStorage } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import type { TableFace } from '../../../kit/web/table.ts'
import { type ColumnChoice, useColumns } from '../../../kit/web/useColumns.ts'
import type { Filters, FilterState } from '../../../kit/web/useFilters.ts'
import type { ListedTask } from '../contract.ts'
import { TaskCard } from './TaskCard.tsx'
import { basisOf, layoutOf } from './taskFilters.ts'
import type { HolderField } from './useBulkFields.tsx'
import { useTaskColumns } from './useTaskColumns.tsx'

export interface TaskFaceRead {
  face: TableFace<ListedTask>
  choice: ColumnChoice
  density: Density
  setDensity: (density: Density) => void
  /** Columns and density as an address would say them, wherever they are kept. */
  seen: Filters
}

type Density = 'comfortable' | 'compact'

/** How a task looks in a table and on a card, with the columns and the height of rows this person wants; a view brings its own in the address. */
export const useTaskFace = ({ filters, set }: FilterState, holder: HolderField): TaskFaceRead => {
  const { t } = useLingui()
  const basis = basisOf(filters)
  const { shown, choice } = useColumns('tasks', useTaskColumns(basis, holder), { value: filters['columns'], onChange: (columns) => set({ columns }, { keepPage: true }) })
  const [local, setLocal] = useLocalStorage<Density>({ key: 'guong-density', defaultValue: 'comfortable', getInitialValueInEffect: false })
  const density = (filters['density'] ?? local) === 'compact' ? 'compact' : 'comfortable'
  const setDensity = (next: Density) => (filters['density'] ? set({ density: next }, { keepPage: true }) : setLocal(next))
  const seen = layoutOf(filters) === 'table' ? { columns: shown.map(({ key }) => key).join(','), density } : {}
  const face: TableFace<ListedTask> = {
    caption: t`Danh sách việc`, columns: shown, keyOf: (task) => task.taskId, hrefOf: (task) => `/viec/${task.taskId}`, card: (task) => <TaskCard task={task} basis={basis} />,
    sort: filters['sort'] ?? 'code', onSort: (sort) => set({ sort }),
  }
  return { face, choice, density, setDensity, seen }
}
