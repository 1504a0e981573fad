import { readerOf } from './guide/reader.ts'
import { TourOffer } from './guide/tour/TourOffer.tsx'
import { DeskPage } from './rooms/desk/web/DeskPage.tsx'
import { useSession } from './rooms/people/web/useSession.ts'
import { PendingPile } from './rooms/progress/web/PendingPile.tsx'
import { TaskPile } from './rooms/progress/web/TaskPile.tsx'
import { MentionPile } from './rooms/remarks/web/MentionPile.tsx'

/** My work with the panels of the rooms whose work it shows; in the demo, the tour is offered above it once. */
export const ComposedDeskPage = () => {
  const session = useSession()
  return (
    <>
      {session && <TourOffer key={session.username} reader={readerOf(session)} />}
      <DeskPage
        tasks={(rows, reporting) => <TaskPile tasks={rows} reporting={reporting} />}
        pending={(rows) => <PendingPile results={rows} />}
        mentions={<MentionPile />}
      />
    </>
  )
}
