import { ExportButton } from './rooms/intake/web/ExportButton.tsx'
import { TaskListPage } from './rooms/progress/web/TaskListPage.tsx'

/** The task list with the Excel of the room that makes workbooks. */
export const ComposedTaskListPage = () => <TaskListPage acts={(unitNo) => <ExportButton unitNo={unitNo} />} />
