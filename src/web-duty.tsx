import { DutyPage } from './rooms/duties/web/DutyPage.tsx'
import { FiringLines } from './rooms/ladder/web/FiringLines.tsx'

/** The page of a duty, each of its instances with the times the ladder spoke of it. */
export const ComposedDutyPage = () => <DutyPage story={(id, dueOn) => <FiringLines about="duty" id={id} dueOn={dueOn} />} />
