import { lazy, Suspense } from 'react'
import { groupOf } from './taskFilters.ts'
import { TaskTable, type TaskTableProps } from './TaskTable.tsx'

/** The filtered tasks in the shape the address asks for; only the plain table comes with the page. */
export const TaskRows = (props: TaskTableProps) => {
  const by = groupOf(props.state.filters)
  if (!by) return <TaskTable {...props} />
  return <Suspense fallback={<div aria-busy="true" />}><TaskGroups key={by} {...props} by={by} /></Suspense>
}

const TaskGroups = lazy(() => import('./TaskGroups.tsx').then((module) => ({ default: module.TaskGroups })))
