import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { openInstancesDue } from '../duties/public.ts'
import { countPartsOfProvince, openPartsDue } from '../rounds/public.ts'
import type { About } from './contract.ts'
import * as store from './store.ts'

/** What is open and due on one of these days, by kind of obligation. */
export const dueOf: Record<About, (work: Work, dueDays: Day[]) => Promise<store.DueSelection>> = {
  task: async (work, dueDays) => sql`select province_id, task_id as subject_id, due_on, holder_person_id, holder_unit_no, holder_unit_no as superior_unit_no, assigning_unit_no, '/viec/' || task_id as place
    from progress.falling_due(${dueDays}::date[]) where province_id = ${work.actor.provinceId}`,
  duty: async (work, dueDays) => sql`select i.province_id, i.duty_id as subject_id, i.due_on, null::uuid as holder_person_id, i.unit_no as holder_unit_no, i.unit_no as superior_unit_no, i.assigning_unit_no, '/nghia-vu' as place from (${await openInstancesDue(work, dueDays)}) i`,
  obstacle: async (work, dueDays) => sql`select o.province_id, o.id as subject_id, o.due_on, o.person_id as holder_person_id, o.unit_no as holder_unit_no, o.unit_no as superior_unit_no, t.assigning_unit_no, '/viec/' || o.task_id as place
    from obstacles.open_at o join tasks.task_at t on t.province_id = o.province_id and t.id = o.task_id where o.province_id = ${work.actor.provinceId} and o.due_on = any (${dueDays}::date[])`,
  report_part: async (work, dueDays) => sql`select p.province_id, p.part_id as subject_id, p.due_on, null::uuid as holder_person_id, p.by_unit_no as holder_unit_no, p.to_unit_no as superior_unit_no, p.asking_unit_no as assigning_unit_no,
    '/dot-bao-cao/' || p.round_id || '/don-vi/' || p.unit_no as place from (${openPartsDue(work, dueDays)}) p`,
}

/** How many open obligations of a kind fall due on each of these days; an administrator counts the tasks and the parts of rounds of his province, of which he reads none. */
export const countDue = async (work: Work, about: About, dueDays: Day[]): Promise<Map<Day, number>> => {
  const ofProvince = work.actor.isAdministrator ? countOfProvince[about] : undefined
  const counted = ofProvince ? await ofProvince(work, dueDays) : await store.countSelected(work, await dueOf[about](work, dueDays))
  return new Map(counted.map(({ dueOn, count }) => [dueOn, count]))
}

const countOfProvince: Partial<Record<About, (work: Work, dueDays: Day[]) => Promise<{ dueOn: Day; count: number }[]>>> = { task: store.countTasksOfProvince, report_part: countPartsOfProvince }
