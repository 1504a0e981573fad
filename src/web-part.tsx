import { FiringLines } from './rooms/ladder/web/FiringLines.tsx'
import { PartPage } from './rooms/rounds/web/PartPage.tsx'

/** The page of a unit's part of a round, with the times the ladder spoke of it. */
export const ComposedPartPage = () => <PartPage story={(id) => <FiringLines about="report_part" id={id} />} />
