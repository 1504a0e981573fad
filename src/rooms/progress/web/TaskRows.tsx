import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { groupOf, layoutOf } from './taskFilters.ts'
import { TaskTable, type TaskTableProps } from './TaskTable.tsx'

/** The filtered tasks in the shape the address asks for; only the plain table comes with the page. */
export const TaskRows = (props: TaskTableProps) => {
  const { filters } = props.state
  const [layout, by] = [layoutOf(filters), groupOf(filters)]
  if (layout === 'table' && !by) return <TaskTable {...props} />
  return (
    <Suspense fallback={<div aria-busy="true"><Skeleton height={240} /></div>}>
      {layout === 'table' && by && <TaskGroups key={by} {...props} by={by} />}
      {layout === 'board' && <TaskBoard {...props} />}
      {layout === 'timeline' && <DueTimeline {...props} />}
      {layout === 'calendar' && <TaskCalendar {...props} />}
    </Suspense>
  )
}

const TaskGroups = lazy(() => import('./TaskGroups.tsx').then((module) => ({ default: module.TaskGroups })))
const TaskBoard = lazy(() => import('./TaskBoard.tsx').then((module) => ({ default: module.TaskBoard })))
const DueTimeline = lazy(() => import('./DueTimeline.tsx').then((module) => ({ default: module.DueTimeline })))
const TaskCalendar = lazy(() => import('./TaskCalendar.tsx').then((module) => ({ default: module.TaskCalendar })))
