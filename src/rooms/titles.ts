import { titlesOfPapers, unitsOfPapers } from './documents/public.ts'
import { titlesOfDuties, unitsOfDuties } from './duties/public.ts'
import type { UnitsByKind } from './notices/hook-jobs.ts'
import type { TitlesByKind } from './notices/titles.ts'
import { titlesOfObstacles, unitsOfObstacles } from './obstacles/public.ts'
import { titlesOfReportParts, unitsOfReportParts } from './rounds/public.ts'
import { titlesOfCalendars, titlesOfDocuments } from './rulebook/public.ts'
import { titlesOfTasks, unitsOfTasks } from './tasks/public.ts'

/** How things are called that a notice is about, asked with the rights of its reader; each room of such things gives one. */
export const titles: TitlesByKind = { task: titlesOfTasks, duty: titlesOfDuties, obstacle: titlesOfObstacles, document: titlesOfDocuments, paper: titlesOfPapers, calendar: titlesOfCalendars, report_part: titlesOfReportParts }

/** The unit that each of them concerns, which other programs are told of. */
export const units: UnitsByKind = { task: unitsOfTasks, duty: unitsOfDuties, obstacle: unitsOfObstacles, paper: unitsOfPapers, report_part: unitsOfReportParts }
