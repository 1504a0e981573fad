import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../kit/work.ts'

/** What the forms of a round's parts have come to, as a table of SQL: of all visible parts, or of those a query of ids finds. */
export const standings = (work: Work, roundId: string, parts: RawBuilder<unknown> = sql`null::uuid[]`): RawBuilder<unknown> => sql`rounds.standings(${work.actor.provinceId}::int, ${roundId}::uuid, ${parts})`

/** The parts of a round that report to a unit, as an array of SQL. */
export const partsTo = (work: Work, { roundId, toUnitNo }: { roundId: string; toUnitNo: number }): RawBuilder<unknown> => sql`array(select b.id from rounds.part b where b.province_id = ${work.actor.provinceId} and b.round_id = ${roundId} and b.to_unit_no = ${toUnitNo})`

/** States in which a unit still owes a form. */
export const owedStates = sql`('not_begun', 'filling', 'returned')`

/** The units for which the actor reports today, as an array of SQL: it says of many at once what rounds.fills says of one. */
export const unitsFilled = sql`(select rounds.filled())::int[]`

/** Units whose body's officer the actor is, with those they took over: asked for once a statement. */
export const unitsAssigned = sql`(select rounds.assigned())::int[]`

/** What a unit is called as of the view, or was called last; u is its row of org.unit_at, where it still has one. */
export const labelOf = (unit: 'u' | 'o' | 'n', of: string): RawBuilder<string> => sql`coalesce(${sql.ref(`${unit}.committee_name`)}, ${sql.ref(`${unit}.name`)}, org.last_name(p.province_id, ${sql.ref(of)}), '')`

/** When the unit of a part ended and what became of it. */
export const endingOf = (of = 'p.unit_no'): RawBuilder<unknown> => sql`case when u.unit_no is null then org.ending(p.province_id, ${sql.ref(of)}) end`
