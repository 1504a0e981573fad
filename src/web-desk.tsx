import { DeskPage } from './rooms/desk/web/DeskPage.tsx'
import { PendingPile } from './rooms/progress/web/PendingPile.tsx'
import { TaskPile } from './rooms/progress/web/TaskPile.tsx'

/** My work with the panels of the rooms whose work it shows. */
export const ComposedDeskPage = () => (
  <DeskPage
    tasks={(rows, reporting) => <TaskPile tasks={rows} reporting={reporting} />}
    pending={(rows) => <PendingPile results={rows} />}
  />
)
