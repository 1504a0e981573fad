import { titlesOfDuties } from './duties/public.ts'
import type { TitlesByKind } from './notices/titles.ts'
import { titlesOfObstacles } from './obstacles/public.ts'
import { titlesOfTasks } from './tasks/public.ts'

/** How things are called that a notice is about, asked with the rights of its reader; each room of such things gives one. */
export const titles: TitlesByKind = { task: titlesOfTasks, duty: titlesOfDuties, obstacle: titlesOfObstacles }
