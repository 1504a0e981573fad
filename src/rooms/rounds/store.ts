import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { bulkInsert, containing } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { Round } from './contract.ts'
import type { Form, FormInput } from './form-contract.ts'
import { standings, unitsAssigned } from './standings.ts'

const db = room('rounds')

const columns = sql<Round>`r.id, r.title, r.period, r.closing_on as "closingOn", r.due_on as "dueOn", r.opened_on as "openedOn", r.unit_no as "unitNo", coalesce(u.committee_name, u.name, org.last_name(r.province_id, r.unit_no), '') as "unitLabel", case when u.unit_no is null then org.ending(r.province_id, r.unit_no) end as ending, r.outline,
  case when o.id is not null then jsonb_build_object('number', o.number, 'issuer', o.issuer, 'issuedOn', to_char(o.issued_on, 'YYYY-MM-DD'), 'title', o.title) end as document,
  coalesce(h.name, '') as "openedByName", c.closed_on as "closedOn", c.note as "closedNote", r.province_id = (select kit.home()) and r.unit_no = any (${unitsAssigned}) as "mayRun"`

const from = sql`rounds.round r left join org.unit_at u on u.province_id = r.province_id and u.unit_no = r.unit_no left join rulebook.document_at o on o.province_id = r.province_id and o.id = r.document_id left join people.person_at h on h.id = r.opened_by
  left join rounds.closing c on c.province_id = r.province_id and c.round_id = r.id and c.closed_on <= (select kit.view_on()) and lower(c.known) <= (select kit.view_known())`

export interface RoundFilter { ids?: readonly string[]; unitNo?: number; period?: string; state?: 'open' | 'closed' | 'all'; search?: string | undefined }

const narrowed = (work: Work, { ids, unitNo, period, state = 'all', search }: RoundFilter): RawBuilder<unknown> => sql.join([
  sql`r.province_id = ${work.actor.provinceId} and r.opened_on <= (select kit.view_on()) and lower(r.known) <= (select kit.view_known())`, ...(ids ? [sql`r.id = any(${[...ids]}::uuid[])`] : []),
  ...(unitNo === undefined ? [] : [sql`r.unit_no = ${unitNo}`]), ...(period === undefined ? [] : [sql`r.period = ${period}`]),
  ...(state === 'all' ? [] : [sql`(c.closed_on is null) = ${state === 'open'}`]), ...(search ? fold(search).split(' ').map((word) => sql`r.search like ${containing(word)}`) : []),
], sql` and `)

/** Visible rounds as of the view, open ones first, the next due first. */
export const roundsOf = async (work: Work, asked: RoundFilter, { page, size } = { page: 1, size: 100 }): Promise<Round[]> => (await sql<Round>`
  select ${columns} from ${from} where ${narrowed(work, asked)} order by c.closed_on desc nulls first, r.due_on, r.id limit ${size} offset ${(page - 1) * size}`.execute(db(work))).rows

export const countRounds = async (work: Work, asked: RoundFilter): Promise<number> => (await sql<{ total: number }>`select count(*)::int as total from ${from} where ${narrowed(work, asked)}`.execute(db(work))).rows[0]?.total ?? 0

/** The forms of a round as their latest versions have them. */
export const formsOf = async (work: Work, roundId: string): Promise<Form[]> => (await sql<Form>`
  select f.id, f.place, f.code, f.version, f.title, f.form_columns as columns, f.form_lines as lines, f.reason from rounds.form_at f where f.province_id = ${work.actor.provinceId} and f.round_id = ${roundId} order by f.place`.execute(db(work))).rows

/** A visible form with its round. */
export const findForm = async (work: Work, id: string) => (await sql<{ id: string; roundId: string; code: string; version: number; title: string }>`
  select f.id, f.round_id as "roundId", f.code, f.version, f.title from rounds.form_at f where f.province_id = ${work.actor.provinceId} and f.id = ${id}`.execute(db(work))).rows[0]

export interface NewRound { title: string; unitNo: number; period: string; closingOn: Day; dueOn: Day; outline: string | null; documentId: string | null }

export const insertRound = async (work: Work, { title, unitNo, period, closingOn, dueOn, outline, documentId }: NewRound): Promise<string> => {
  const id = newId()
  await db(work).insertInto('round').values({
    province_id: work.actor.provinceId, id, title, search: fold(title), unit_no: unitNo, period, closing_on: closingOn, due_on: dueOn, outline, document_id: documentId, opened_by: work.actor.personId, opened_on: work.today,
  }).execute()
  return id
}

export const insertForms = async (work: Work, roundId: string, forms: readonly FormInput[]): Promise<void> => {
  for (const [at, form] of forms.entries()) {
    const id = newId()
    await db(work).insertInto('form').values({ province_id: work.actor.provinceId, id, round_id: roundId, place: at + 1, code: form.code }).execute()
    await insertVersion(work, { formId: id, roundId, version: 1, reason: null, ...form })
  }
}

export const insertVersion = async (work: Work, { formId, roundId, version, title, columns: asked, lines, reason }: Pick<FormInput, 'title' | 'columns' | 'lines'> & { formId: string; roundId: string; version: number; reason: string | null }): Promise<void> => {
  await db(work).insertInto('form_version').values({
    province_id: work.actor.provinceId, id: newId(), round_id: roundId, form_id: formId, version, title, form_columns: JSON.stringify(asked), form_lines: JSON.stringify(lines), reason, recorded_by: work.actor.personId,
  }).execute()
}

/** Units that are not below another one today, and those asked in a round already, of some that are to be asked. */
export const unitsNotAskable = async (work: Work, { roundId, toUnitNo, units }: { roundId: string | null; toUnitNo: number; units: number[] }) => (await sql<{ label: string; why: 'not_below' | 'asked' }>`
  select coalesce(u.committee_name, u.name, x.unit_no::text) as label, case when p.id is not null then 'asked' else 'not_below' end as why
  from unnest(${units}::int[]) x(unit_no) left join org.unit_at u on u.province_id = ${work.actor.provinceId} and u.unit_no = x.unit_no
  left join rounds.part p on p.province_id = ${work.actor.provinceId} and p.round_id = ${roundId}::uuid and p.unit_no = x.unit_no
  where p.id is not null or x.unit_no = ${toUnitNo} or u.unit_no is null or not exists (select 1 from org.reach r where r.province_id = ${work.actor.provinceId} and r.unit_no = x.unit_no and r.ancestor_no = ${toUnitNo} and r.valid @> ${work.today}::date and upper_inf(r.known))
  limit 1`.execute(db(work))).rows[0]

export const insertParts = async (work: Work, { roundId, toUnitNo, dueOn, units }: { roundId: string; toUnitNo: number; dueOn: Day; units: { unitNo: number; code: string }[] }): Promise<void> =>
  bulkInsert(work, 'rounds.part', units.map(({ unitNo, code }) => ({ province_id: work.actor.provinceId, id: newId(), round_id: roundId, unit_no: unitNo, to_unit_no: toUnitNo, code, due_on: dueOn, asked_on: work.today, recorded_by: work.actor.personId })))

/** The levels of a round to which units may report, and by when each itself is due: the asking unit and every part the actor may add units below. */
export const levelsOf = async (work: Work, roundId: string) => (await sql<{ unitNo: number; unitLabel: string; dueOn: Day }>`
  select x.unit_no as "unitNo", coalesce(u.committee_name, u.name, '') as "unitLabel", x.due_on as "dueOn"
  from (select r.unit_no, r.due_on from rounds.round r where r.province_id = ${work.actor.provinceId} and r.id = ${roundId} union all
    select p.unit_no, p.due_on from rounds.part p where p.province_id = ${work.actor.provinceId} and p.round_id = ${roundId} and p.unit_no = any (kit.ints('assigns'))) x
  join org.unit_at u on u.province_id = ${work.actor.provinceId} and u.unit_no = x.unit_no where rounds.asks(${work.actor.provinceId}, ${roundId}, x.unit_no)`.execute(db(work))).rows

export const insertClosing = (work: Work, { roundId, note }: { roundId: string; note: string | null }) => db(work).insertInto('closing').values({ province_id: work.actor.provinceId, id: newId(), round_id: roundId, closed_by: work.actor.personId, closed_on: work.today, note }).execute()

/** How many forms of a round were handed in and not decided. */
export const countWaiting = async (work: Work, roundId: string): Promise<number> => (await sql<{ waiting: number }>`select count(*)::int as waiting from ${standings(work, roundId)} s where s.state = 'handed_in'`.execute(db(work))).rows[0]?.waiting ?? 0

/** One change of a round at a time: closing waits for what is being handed in, and the other way round. */
export const holdRound = (work: Work, roundId: string, how: 'alone' | 'together') => sql`select ${how === 'alone' ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`}(hashtextextended(${`round ${roundId}`}, 0))`.execute(db(work))

/** One change of a part at a time. */
export const holdPart = (work: Work, partId: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`part ${partId}`}, 0))`.execute(db(work))
