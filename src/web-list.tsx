import { lazy } from 'react'
import { ExportButtons } from './rooms/intake/web/ExportButtons.tsx'
import { PasteLink } from './rooms/intake/web/PasteLink.tsx'
import { textOf } from './kit/web/fields.ts'
import { TaskListPage } from './rooms/progress/web/TaskListPage.tsx'

/** The task list with the Excel of the room that makes workbooks, and the picker of holders of the room that assigns. */
export const ComposedTaskListPage = () => (
  <TaskListPage
    acts={(filter) => <><PasteLink /><ExportButtons filter={filter} /></>}
    holder={({ value, onChange, error }, label) => <HolderPicker label={label} required postId={textOf(value) || null} onChange={onChange} error={error} />}
  />
)

// Wanted by a form that stands behind a click.
const HolderPicker = lazy(() => import('./rooms/tasks/web/HolderPicker.tsx').then((module) => ({ default: module.HolderPicker })))
