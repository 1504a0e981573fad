import { CopyForChat } from './kit/web/CopyForChat.tsx'
import { useFiringHappenings } from './rooms/ladder/web/useFiringHappenings.tsx'
import type { TaskStory } from './rooms/progress/contract.ts'
import { TaskActs } from './rooms/tasks/web/TaskActs.tsx'
import { ObstaclesPanel } from './rooms/obstacles/web/ObstaclesPanel.tsx'
import { useObstacleHappenings } from './rooms/obstacles/web/useObstacleHappenings.tsx'
import { ReportButton } from './rooms/progress/web/ReportButton.tsx'
import { UrgeButton } from './rooms/progress/web/UrgeButton.tsx'
import { TaskPage } from './rooms/progress/web/TaskPage.tsx'
import { taskMessage } from './rooms/progress/web/taskMessage.ts'
import { RemarksPanel } from './rooms/remarks/web/RemarksPanel.tsx'
import { useRemarkHappenings } from './rooms/remarks/web/useRemarkHappenings.tsx'

/** What the rooms above know to have happened to a task. */
const useOthers = (task: TaskStory) => [...useRemarkHappenings(task), ...useFiringHappenings(task), ...useObstacleHappenings(task)]

/** The page of a task with the acts of the room that writes tasks and the talk of the room that keeps remarks; acts the server refuses are named with their reason instead. */
export const ComposedTaskPage = () => (
  <TaskPage
    acts={(task) => {
      const may = task.offers.filter(({ allowed }) => allowed).map(({ act }) => act)
      return (
        <>
          {may.includes('report') && <ReportButton task={task} />}
          {may.includes('urge') && <UrgeButton task={task} />}
          <CopyForChat wide text={() => taskMessage(task, location.origin)} about={task.code} />
          {may.some((act) => !['report', 'accept', 'urge'].includes(act)) && <TaskActs task={task} offers={task.offers} />}
        </>
      )
    }}
    talk={(task) => <><ObstaclesPanel taskId={task.taskId} /><RemarksPanel taskId={task.taskId} /></>}
    useOthers={useOthers}
  />
)
