import { lazy, Suspense } from 'react'
import { readerOf } from './guide/reader.ts'
import { TourOffer } from './guide/tour/TourOffer.tsx'
import { DeskPage } from './rooms/desk/web/DeskPage.tsx'
import { WaitingPile } from './rooms/documents/web/WaitingPile.tsx'
import { DutyPile } from './rooms/duties/web/DutyPile.tsx'
import { AskedPile } from './rooms/obstacles/web/AskedPile.tsx'
import { useSession } from './rooms/people/web/useSession.ts'
import { PendingPile } from './rooms/progress/web/PendingPile.tsx'
import { ProposalPile } from './rooms/progress/web/ProposalPile.tsx'
import { TaskPile } from './rooms/progress/web/TaskPile.tsx'
import { MentionPile } from './rooms/remarks/web/MentionPile.tsx'
import { ReportPile } from './rooms/rounds/web/ReportPile.tsx'
import { LateActs } from './web-late.tsx'

/** My work with the panels of the rooms whose work it shows; in the demo, the tour is offered above it once. */
export const ComposedDeskPage = () => {
  const session = useSession()
  return (
    <>
      {session && <TourOffer key={session.username} reader={readerOf(session)} />}
      <DeskPage
        tasks={(rows, reporting) => <TaskPile tasks={rows} reporting={reporting} />}
        pending={(rows) => <PendingPile results={rows} />}
        mentions={<><AskedPile /><MentionPile /><WaitingPile /><DutyPile /><ReportPile /></>}
        proposals={(rows) => <ProposalPile tasks={rows} form={(act, task, onClose) => <Suspense><TaskActForm act={act} task={task} onClose={onClose} /></Suspense>} />}
        urge={(late) => <LateActs late={late} mayUrge={session?.mayUrge ?? false} />}
        after={(session) => (session.isAdministrator || session.rights.some((right) => right === 'import' || right === 'audit')) && <Suspense><DeskAfter {...session} /></Suspense>}
      />
    </>
  )
}

const TaskActForm = lazy(() => import('./rooms/tasks/web/TaskActForm.tsx').then((module) => ({ default: module.TaskActForm })))
const DeskAfter = lazy(() => import('./web-desk-after.tsx').then((module) => ({ default: module.DeskAfter })))
