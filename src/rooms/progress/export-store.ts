import { type RawBuilder, sql } from 'kysely'
import { csvAmount, csvDay, csvText } from '../../kit/sheets/csv-sql.ts'
import { copiedLines, csvLines, type Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { conditionsOf, findsAll, sourceOf, type StandingFilter } from './filter-store.ts'
import { lookedUp } from './found-store.ts'

const db = room('progress')

/** The words in which a line says what is no text of its own. */
export interface LineWords { everyYear: string; year: string; period: string; first: string; supplementary: string }

/** How lines are written: for people as CSV with this separator, or plainly as the database writes values, for whoever makes a workbook of them. */
export type LineForm = { separator: ';' | ',' } | 'plain'

/** What a filter finds of the tasks with a plan for the year as lines, in the order of their codes and of the sheet's columns, written by the database, which may share the work among several of its processes as it can not for a cursor. */
export async function* taskLinesInTurn(work: Work, filter: StandingFilter, { year, form, words }: { year: number; form: LineForm; words: LineWords }): AsyncGenerator<Buffer> {
  await sql`set local statement_timeout = '30min'`.execute(db(work))
  if (findsAll(work, filter)) await handedOutWhole(work)
  const lines = sql`select ${fieldsOf(words, form === 'plain' ? plainly : forPeople)} from (${query(work, await lookedUp(work, filter), year)}) f`
  yield* form === 'plain' ? copiedLines(work, lines) : csvLines(work, lines, form.separator)
}

// Behind row security the planner expects a hundredth of what whoever reads the whole home is handed, and would look up wording and plan task by task.
const handedOutWhole = async (work: Work) => {
  const { rows } = await sql`select where ${work.actor.provinceId}::int = any (kit.ints('reads_provinces'))`.execute(db(work))
  if (rows.length > 0) await sql`set local enable_nestloop = off`.execute(db(work))
}

type Written = Record<'text' | 'amount' | 'day', (value: RawBuilder<unknown>) => RawBuilder<unknown>>
const forPeople: Written = { text: csvText, amount: csvAmount, day: csvDay }
const plainly: Written = { text: (value) => value, amount: (value) => value, day: (value) => value }

const fieldsOf = (words: LineWords, { text, amount, day }: Written) => {
  const texts = (...names: string[]) => names.map((name) => text(sql.ref(`f.${name}`)))
  const amounts = (...names: string[]) => names.map((name) => amount(sql.ref(`f.${name}`)))
  return sql.join([
    ...texts('code', 'holderCode', 'holderName', 'postTitle', 'unitCode', 'unitName', 'assignerCode', 'title', 'indicatorName', 'measureName'), ...amounts('target', 'plan', 'unitCost', 'baseline'), ...texts('product'),
    sql`case f."horizonKind" when 'every_year' then ${sql.lit(words.everyYear)} when 'year' then ${sql.lit(words.year)} || f."horizonFrom" else ${sql.lit(words.period)} || f."horizonFrom" || '-' || f."horizonTo" end`,
    day(sql.ref('f.dueOn')), text(sql`(f."documentNumber" || ', ' || to_char(f."documentDay", 'DD/MM/YYYY'))`), sql`case when f.supplementary then ${sql.lit(words.supplementary)} else ${sql.lit(words.first)} end`,
  ])
}

// Found first and named afterwards, each unit once: all in one, the planner guesses a hundred tasks and lays every unit beside every task.
const query = (work: Work, filter: StandingFilter, year: number) => sql`
  with found as materialized (
    select t.province_id, t.code, t.title, t.product, t.target, t.baseline, t.unit_cost, t.horizon_kind, t.horizon_from, t.horizon_to, t.supplementary,
      t.holder_person_id, t.holder_post_id, t.holder_unit_no, t.assigning_unit_no, t.indicator_id, t.document_id, y.plan, y.due_on
    from ${sourceOf(filter)} s
    join tasks.task_at t on t.province_id = s.province_id and t.id = s.task_id
    join tasks.instalment_at y on y.province_id = s.province_id and y.task_id = s.task_id and y.year = ${year}
    where ${conditionsOf(work, filter)}
  ), named as materialized (
    select n.unit_no, n.code, n.name from (select holder_unit_no from found union select assigning_unit_no from found) k(unit_no)
    join org.named_at n on n.province_id = ${work.actor.provinceId} and n.unit_no = k.unit_no
  )
  select t.code, t.title, h.code as "holderCode", h.name as "holderName", p.title as "postTitle", u.code as "unitCode", u.name as "unitName", a.code as "assignerCode",
    i.name as "indicatorName", m.name as "measureName", t.product, t.target, t.plan, t.unit_cost as "unitCost", t.baseline, t.due_on as "dueOn",
    t.horizon_kind as "horizonKind", t.horizon_from as "horizonFrom", t.horizon_to as "horizonTo", d.number as "documentNumber", d.issued_on as "documentDay", t.supplementary
  from found t
  join named u on u.unit_no = t.holder_unit_no
  join named a on a.unit_no = t.assigning_unit_no
  left join people.person_at h on h.province_id = t.province_id and h.id = t.holder_person_id
  left join people.title_at p on p.province_id = t.province_id and p.id = t.holder_post_id
  left join rulebook.document_at d on d.province_id = t.province_id and d.id = t.document_id
  left join rulebook.indicator_at i on i.province_id = t.province_id and i.id = t.indicator_id
  left join rulebook.measure_at m on m.id = i.measure_id
  order by t.code`
