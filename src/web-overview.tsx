import { OverviewPage } from './rooms/reports/web/OverviewPage.tsx'
import { UrgeLate } from './rooms/progress/web/UrgeLate.tsx'

/** The overview with the urging of the room that urges. */
export const ComposedOverviewPage = () => <OverviewPage urge={(late) => <UrgeLate late={late} />} />
