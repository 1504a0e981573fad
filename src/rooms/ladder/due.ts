import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import type { About } from './contract.ts'
import * as store from './store.ts'

/** What is open and due on one of these days, by kind of obligation; null where nothing of the kind can be. */
export const dueOf: Record<About, (work: Work, dueDays: Day[]) => Promise<store.DueSelection | null>> = {
  task: async (work, dueDays) => sql`select province_id, task_id as subject_id, due_on, holder_person_id, holder_unit_no, assigning_unit_no
    from progress.falling_due(${dueDays}::date[]) where province_id = ${work.actor.provinceId}`,
  duty: async () => null,
  obstacle: async () => null,
}

/** How many open obligations of a kind fall due on each of these days; an administrator counts his province, of which he reads none. */
export const countDue: Record<About, (work: Work, dueDays: Day[]) => Promise<Map<Day, number>>> = {
  task: async (work, dueDays) => new Map((await store.countTasksDue(work, dueDays)).map(({ dueOn, tasks }) => [dueOn, tasks])),
  duty: async () => new Map(),
  obstacle: async () => new Map(),
}
