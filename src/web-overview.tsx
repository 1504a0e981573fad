import { OverviewPage } from './rooms/reports/web/OverviewPage.tsx'
import { SeenTasks } from './rooms/progress/web/SeenTasks.tsx'
import { UrgeLate } from './rooms/progress/web/UrgeLate.tsx'

/** The overview with the urging and the counts of the room of results. */
export const ComposedOverviewPage = () => <OverviewPage urge={(late) => <UrgeLate late={late} />} seen={<SeenTasks />} />
