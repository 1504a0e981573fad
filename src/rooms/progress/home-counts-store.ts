import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { State, TaskCounts } from './contract.ts'
import type { StandingFilter } from './filter-store.ts'
import { stateOn } from './group-keys-store.ts'

const db = room('progress')

/** How many tasks in force of the whole home a filter finds, in all and by state, from counters: however many they are, none is read. Undefined where the filter asks for anything but a state or a plan, and where the actor or the day has no counters. */
export const countsOfHome = async (work: Work, filter: StandingFilter): Promise<TaskCounts | undefined> => {
  const { state, states, planned, basis, stage = 'in_force', ...others } = filter
  if (stage !== 'in_force' || Object.values(others).some((value) => value !== undefined)) return undefined
  const counted = await countsAsKept(work, basis)
  return counted && narrowed(counted, filter)
}

// Counters count every breakthrough task by state: those without a plan are taken out, and tasks of other kinds put in.
const countsAsKept = async (work: Work, basis: StandingFilter['basis']): Promise<Omit<TaskCounts, 'total'> | undefined> => {
  const home = work.actor.provinceId
  const aside = (state: State) => sql`count(*) filter (where s.plan is not null and ${stateOn(basis)} = ${sql.lit(state)}) - count(*) filter (where s.plan is null and s.kind = 'breakthrough' and ${stateOn(basis)} = ${sql.lit(state)})`
  const { rows: [row] } = await sql<{ counts: Omit<TaskCounts, 'total'> | null }>`
    select case when progress.has_counters(${home}) then (
      select jsonb_build_object('unplanned', a.unplanned, 'states', jsonb_build_object(${sql.join(all.map((state) => sql`${sql.lit(state)}, t.${sql.ref(state)} + a.${sql.ref(state)}`))}))
      from (select ${sql.join(all.map((state) => sql`coalesce(sum(${sql.ref(`t.${state}_${basis ?? 'reported'}`)}), 0) as ${sql.ref(state)}`))}
        from progress.tally_at t where t.province_id = ${home} and t.dimension = 'all' and t.holder_unit_no = 0) t,
      (select count(*) filter (where s.plan is null) as unplanned, ${sql.join(all.map((state) => sql`${aside(state)} as ${sql.ref(state)}`))}
        from progress.present s where s.province_id = ${home} and s.stage = 'in_force' and (s.plan is null or s.kind <> 'breakthrough')) a
    ) end as counts`.execute(db(work))
  return row?.counts ?? undefined
}

const narrowed = ({ unplanned, states }: Omit<TaskCounts, 'total'>, { state, states: some, planned }: StandingFilter): TaskCounts => {
  const kept = (one: State) => (planned === false || (state && state !== one) || (some && !some.includes(one)) ? 0 : states[one])
  const left: TaskCounts['states'] = { overdue: kept('overdue'), not_started: kept('not_started'), in_progress: kept('in_progress'), met: kept('met') }
  const rest = planned === true || state || some ? 0 : unplanned
  return { total: all.reduce((sum, one) => sum + left[one], rest), unplanned: rest, states: left }
}

const all = ['overdue', 'not_started', 'in_progress', 'met'] as const
