import { TaskActs } from './rooms/tasks/web/TaskActs.tsx'
import { ReportButton } from './rooms/progress/web/ReportButton.tsx'
import { UrgeButton } from './rooms/progress/web/UrgeButton.tsx'
import { TaskPage } from './rooms/progress/web/TaskPage.tsx'

/** The page of a task with the acts of the room that writes tasks. */
export const ComposedTaskPage = () => (
  <TaskPage
    acts={(task) => (
      <>
        <ReportButton task={task} />
        <UrgeButton task={task} />
        <TaskActs task={task} offers={task.offers} />
      </>
    )}
  />
)
