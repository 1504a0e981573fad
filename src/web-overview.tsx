import { OverviewPage } from './rooms/reports/web/OverviewPage.tsx'
import { useSession } from './rooms/people/web/useSession.ts'
import { SeenTasks } from './rooms/progress/web/SeenTasks.tsx'
import { LateActs } from './web-late.tsx'

/** The overview with the urging, for who may urge, and the counts of the room of results. */
export const ComposedOverviewPage = () => {
  const session = useSession()
  return <OverviewPage urge={(late) => <LateActs late={late} mayUrge={session?.mayUrge ?? false} />} seen={<SeenTasks />} />
}
