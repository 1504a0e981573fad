import { FiringLines } from './rooms/ladder/web/FiringLines.tsx'
import { ObstaclesPage } from './rooms/obstacles/web/ObstaclesPage.tsx'

/** The page of obstacles, each with the times its answer was asked for by the ladder. */
export const ComposedObstaclesPage = () => <ObstaclesPage story={(id) => <FiringLines about="obstacle" id={id} />} />
