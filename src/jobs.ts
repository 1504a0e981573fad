import type { Entrances } from './kit/job-house.ts'
import type { AnyJob } from './kit/jobs.ts'
import { keepLoads, tryLoad, writeLoad } from './rooms/intake/load-jobs.ts'
import { decideLadder } from './rooms/ladder/jobs.ts'
import { lookAtCalendar } from './rooms/notices/calendar-telling.ts'
import { hookJobsWith } from './rooms/notices/hook-jobs.ts'
import { noticesJobsWith } from './rooms/notices/jobs.ts'
import { checkStandings, rollStandings } from './rooms/progress/jobs.ts'
import { applyDueActs } from './rooms/reorganisation/jobs.ts'
import { titles, units } from './rooms/titles.ts'

/** Every room's jobs, from ground to roof; the runner and the page of jobs are made from this list. */
export const roomJobs: readonly AnyJob[] = [rollStandings, checkStandings, ...noticesJobsWith(titles), ...hookJobsWith(units), lookAtCalendar, applyDueActs, decideLadder, tryLoad, writeLoad, keepLoads]

/** How jobs enter a work. */
export const entrances: Entrances = { operator: 'select people.enter_operator($1, $2, $3, $4, $5) as actor', reader: 'select people.enter_reader($1, $2, $3, $4, $5) as actor', person: 'select people.enter_person($1, $2, $3, $4, $5) as actor', homes: 'select people.homes() as homes' }
