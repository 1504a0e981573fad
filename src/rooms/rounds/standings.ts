import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../kit/work.ts'

/** What the forms of a round's parts have come to, as a table of SQL: of all visible parts, or of those a query of ids finds. */
export const standings = (work: Work, roundId: string, parts: RawBuilder<unknown> = sql`null::uuid[]`): RawBuilder<unknown> => sql`rounds.standings(${work.actor.provinceId}::int, ${roundId}::uuid, ${parts})`

/** The parts of a round that report to a unit, as an array of SQL. */
export const partsTo = (work: Work, { roundId, toUnitNo }: { roundId: string; toUnitNo: number }): RawBuilder<unknown> => sql`array(select b.id from rounds.part b where b.province_id = ${work.actor.provinceId} and b.round_id = ${roundId} and b.to_unit_no = ${toUnitNo})`

/** States in which a unit still owes a form. */
export const owedStates = sql`('not_begun', 'filling', 'returned')`

/** The units for which the actor reports today, as an array of SQL: it says of many at once what rounds.fills says of one. */
export const unitsFilled = (work: Work): RawBuilder<unknown> => sql`(select kit.ints('heads') || array(select a.unit_no from people.authorisation a
  where a.province_id = ${work.actor.provinceId} and a.person_id = (select kit.me()) and 'report' = any (a.rights) and a.valid @> (select kit.today()) and upper_inf(a.known)))::int[]`
