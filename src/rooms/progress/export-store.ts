import { type RawBuilder, sql } from 'kysely'
import { csvAmount, csvDay, csvText } from '../../kit/sheets/csv-sql.ts'
import { copiedLines, csvLines, type Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { conditionsOf, findsAll, halfOf, type StandingFilter } from './filter-store.ts'
import { lookedUp } from './found-store.ts'

const db = room('progress')

/** The words in which a line says what is no text of its own. */
export interface LineWords { everyYear: string; year: string; period: string; first: string; supplementary: string }

/** How lines are written: for people as CSV with this separator, or plainly as the database writes values, for whoever makes a workbook of them. */
export type LineForm = { separator: ';' | ',' } | 'plain'

/** What a filter finds of the tasks with a plan for the year as lines, in the order of their codes and of the sheet's columns, written by the database, which may share the work among several of its processes as it can not for a cursor. */
export async function* taskLinesInTurn(work: Work, filter: StandingFilter, { year, form, words }: { year: number; form: LineForm; words: LineWords }): AsyncGenerator<Buffer> {
  await sql`set local statement_timeout = '30min'`.execute(db(work))
  const { isKept, isWhole } = await viewOf(work)
  // Behind row security the planner expects a hundredth of what whoever reads the whole home is handed: what is kept stands in the order of its index, and what is not would be looked up task by task.
  if (isWhole && findsAll(work, filter)) await (isKept ? sql`set local enable_sort = off` : sql`set local enable_nestloop = off`).execute(db(work))
  const lines = sql`select ${fieldsOf(words, form === 'plain' ? plainly : forPeople)} from (${query(work, { filter: await lookedUp(work, filter), isKept, year })}) f`
  yield* form === 'plain' ? copiedLines(work, lines) : csvLines(work, lines, form.separator)
}

/** Whether the standings looked at are those that are kept, and whether the actor reads the whole home: what reads is planned for it, out of the same snapshot. */
const viewOf = async (work: Work) => {
  const { rows: [view] } = await sql<{ isKept: boolean; isWhole: boolean }>`select progress.is_present() as "isKept", ${work.actor.provinceId}::int = any (kit.ints('reads_provinces')) as "isWhole"`.execute(db(work))
  return view ?? { isKept: false, isWhole: false }
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

// Found in order first, then planned and named line by line, so that the first line comes at once: a name that was looked up is kept for the lines after it. `offset 0` keeps each look-up what it is, or the planner lays all plans and names beside all tasks and puts them in order at the end.
const query = (work: Work, { filter, isKept, year }: { filter: StandingFilter; isKept: boolean; year: number }) => sql`
  select t.code, t.title, h.code as "holderCode", h.name as "holderName", p.title as "postTitle", u.code as "unitCode", u.name as "unitName", a.code as "assignerCode",
    i.name as "indicatorName", m.name as "measureName", t.product, t.target, t.plan, t.unit_cost as "unitCost", t.baseline, t.due_on as "dueOn",
    t.horizon_kind as "horizonKind", t.horizon_from as "horizonFrom", t.horizon_to as "horizonTo", d.number as "documentNumber", d.issued_on as "documentDay", t.supplementary
  from (
    select s.province_id, s.code, s.title, s.product, s.target, s.baseline, s.unit_cost, s.horizon_kind, s.horizon_from, s.horizon_to, s.supplementary,
      s.holder_person_id, s.holder_post_id, s.holder_unit_no, s.assigning_unit_no, s.indicator_id, s.document_id, y.plan, y.due_on
    from ${halfOf(filter, isKept)} s
    join lateral (select n.plan, n.due_on from tasks.instalment_at n where n.province_id = s.province_id and n.task_id = s.task_id and n.year = ${year} offset 0) y on true
    where ${conditionsOf(work, filter)} order by s.code
  ) t
  left join lateral (select n.code, n.name from org.named_at n where n.province_id = t.province_id and n.unit_no = t.holder_unit_no offset 0) u on true
  left join lateral (select n.code from org.named_at n where n.province_id = t.province_id and n.unit_no = t.assigning_unit_no offset 0) a on true
  left join lateral (select n.code, n.name from people.person_at n where n.province_id = t.province_id and n.id = t.holder_person_id offset 0) h on true
  left join lateral (select n.title from people.title_at n where n.province_id = t.province_id and n.id = t.holder_post_id offset 0) p on true
  left join lateral (select n.number, n.issued_on from rulebook.document_at n where n.province_id = t.province_id and n.id = t.document_id offset 0) d on true
  left join lateral (select n.name, n.measure_id from rulebook.indicator_at n where n.province_id = t.province_id and n.id = t.indicator_id offset 0) i on true
  left join lateral (select n.name from rulebook.measure_at n where n.id = i.measure_id offset 0) m on true
  order by t.code`
