import { OverviewPage } from './rooms/reports/web/OverviewPage.tsx'
import { useSession } from './rooms/people/web/useSession.ts'
import { CopyLate } from './rooms/progress/web/CopyLate.tsx'
import { SeenTasks } from './rooms/progress/web/SeenTasks.tsx'
import { UrgeLate } from './rooms/progress/web/UrgeLate.tsx'

/** The overview with the urging, for who may urge, and the counts of the room of results. */
export const ComposedOverviewPage = () => {
  const session = useSession()
  return <OverviewPage urge={(late) => <>{session?.mayUrge && <UrgeLate late={late} />}<CopyLate late={late} /></>} seen={<SeenTasks />} />
}
