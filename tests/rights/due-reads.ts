import type { Client } from 'pg'
import { owedDays, owedOn } from './due-rounds.ts'
import { dueRules } from './due-rules.ts'
import type { DueWorld } from './due-world.ts'

/** A row of some table, and whether a person sees it by the rule book. */
export interface Reading { about: string; id: string; rule: boolean }

/** Every row of a world, as the rule book shows it to a person of it. */
export const readingsOf = (world: DueWorld, person: string): Reading[] => {
  const rules = dueRules(world)
  const obstacle = (id: string) => rules.maySeeSubject(person, 'obstacle', id)
  const duty = (id: string) => rules.maySeeDuty(person, rules.dutyOf(id))
  const administers = rules.administers(person)
  const of = <Row>(about: string, rows: readonly Row[], [id, rule]: [(row: Row) => string, (row: Row) => boolean]) => rows.map((row): Reading => ({ about, id: id(row), rule: rule(row) }))
  const owed = world.rounds.flatMap(({ parts }) => parts).flatMap((part) => owedDays.map((on) => ({ ...part, on, day: owedOn(world, part) })))
  const own = [(row: { id: string }) => row.id, (row: { person: string }) => row.person === person] as const
  return [
    ...of('tasks.clock_stop', world.stops, [({ id }) => id, ({ task }) => rules.maySee(person, rules.taskOf(task))]),
    ...of('duties.duty', world.duties, [({ id }) => id, ({ id }) => duty(id)]), ...of('duties.charge', world.duties, [({ charge }) => charge, ({ id }) => duty(id)]),
    ...of('duties.discharge', world.discharges, [({ id }) => id, (said) => duty(said.duty)]),
    ...of('obstacles.obstacle', world.obstacles, [({ id }) => id, ({ id }) => obstacle(id)]),
    ...of('obstacles.asking', world.obstacles.flatMap(({ id, asked }) => asked.map((one) => ({ asking: one.id, id }))), [({ asking }) => asking, ({ id }) => obstacle(id)]),
    ...of('ladder.firing', world.firings, [({ id }) => id, ({ kind, subject }) => rules.maySeeSubject(person, kind, subject)]),
    ...of('ladder.told', world.firings, [({ told }) => told, ({ kind, subject }) => rules.maySeeSubject(person, kind, subject)]),
    ...owed.map((part): Reading => ({ about: 'rounds.falling_due', id: `${part.id} ${part.on}`, rule: part.day === part.on && rules.seesPart(person, part) })),
    ...owedDays.map((day): Reading => ({ about: 'rounds.count_falling_due', id: `${world.province} ${day} ${owed.filter((part) => part.on === day && part.day === day).length}`, rule: administers && owed.some((part) => part.on === day && part.day === day) })),
    { about: 'ladder.plan', id: world.ladder.id, rule: true }, { about: 'rulebook.calendar_day', id: world.ladder.holiday, rule: true }, { about: 'ladder.decision', id: world.ladder.decision, rule: administers },
    ...of('notices.notice', world.notices, [...own]), ...of('notices.preference', world.preferences, [...own]), ...of('notices.address', world.addresses, [...own]),
    ...of('notices.letter', world.addresses, [({ letter }) => letter, own[1]]), ...of('desk.feed', world.feeds, [...own]),
    ...of('notices.hook', world.hooks, [({ id }) => id, () => administers]), ...of('notices.delivery', world.hooks, [({ delivery }) => delivery, () => administers]),
    ...of('kit.job_run', world.runs, [({ id }) => id, () => administers]),
    ...of('people.account', world.persons, [({ id }) => id, ({ id }) => id === person || administers || rules.isOfficer(person)]),
  ]
}

/** The same rows, seen from another province: nothing, but jobs of no home by whoever administers. */
export const readingsFromOutside = (neighbour: DueWorld, isAdministrator: boolean): Reading[] =>
  readingsOf(neighbour, '').map(({ about, id }) => ({ about, id, rule: isAdministrator && about === 'kit.job_run' && neighbour.runs.some((run) => run.id === id && !run.ofHome) }))

const tables = ['tasks.clock_stop', 'duties.duty', 'duties.charge', 'duties.discharge', 'obstacles.obstacle', 'obstacles.asking', 'ladder.firing', 'ladder.told', 'ladder.plan', 'rulebook.calendar_day', 'ladder.decision', 'notices.notice', 'notices.preference', 'notices.address', 'notices.letter', 'desk.feed', 'notices.hook', 'notices.delivery', 'people.account']

const days = `array[${owedDays.map((day) => `date '${day}'`).join(', ')}]`
/** What a question of the database is answered, as ids. */
const answers = {
  'rounds.falling_due': `select f.part_id || ' ' || f.due_on as id from unnest($1::int[]) p cross join lateral rounds.falling_due(p, ${days}) f`,
  'rounds.count_falling_due': `select kit.home() || ' ' || f.due_on || ' ' || f.parts as id from rounds.count_falling_due(${days}) f where kit.home() = any($1::int[])`,
}

/** The ids the entered actor sees in the tables of these provinces; in some of them only, where they are named. */
export const seenIn = async (app: Client, provinces: number[], only?: ReadonlySet<string>): Promise<Set<string>> => {
  const asked = [...tables.filter((table) => !only || only.has(table)).map((table) => `select id::text from ${table} where province_id = any($1::int[])`), ...(!only || only.has('kit.job_run') ? [`select id::text from kit.job_run where payload ->> 'provinceId' is null or (payload ->> 'provinceId')::int = any($1::int[])`] : []), ...Object.entries(answers).filter(([name]) => !only || only.has(name)).map(([, question]) => question)]
  if (asked.length === 0) return new Set()
  return new Set((await app.query<{ id: string }>(asked.join(' union all '), [provinces])).rows.map(({ id }) => id))
}
