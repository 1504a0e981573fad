import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { placesUnder, unitsNumbered, type NamedUnit, type Place } from './places-store.ts'
import type { Row } from './standing.ts'

const db = room('reports')

/** The breakthrough tasks in force of holders in the unit's subtree, as of the work's view, in the order of their ids. */
export const rowsUnder = async (work: Work, unitNo: number): Promise<Row[]> => {
  const places = await placesUnder(work, unitNo)
  const rows = await rowsOfUnits(work, places, [...places.keys()])
  return rows.map(({ row }) => row)
}

/** The same of holders in these units, each with the number of its holder's unit. */
export const rowsOfUnits = async (work: Work, places: Map<number, Place>, unitNos: readonly number[]): Promise<{ row: Row; holderUnitNo: number }[]> => {
  const { rows } = await standings(work, unitNos).execute(db(work))
  // Joined here and not in SQL: through six views of one instant each the planner expects one row and joins thousands with thousands by hand.
  const names = await namesOf(work, rows)
  return rows.map((row) => ({ row: asRow(row, places, names), holderUnitNo: row.holderUnitNo }))
}

interface StandingRow extends Pick<Row, 'taskId' | 'code' | 'title' | 'supplementary' | 'horizonKind' | 'horizonFrom' | 'horizonTo' | 'target' | 'plan' | 'dueOn' | 'accepted' | 'reported' | 'underway' | 'obstacle' | 'lastOn' | 'stateAccepted' | 'stateReported' | 'holderPersonId'> {
  holderPostId: string | null; holderUnitNo: number; assigningUnitNo: number; documentId: string | null; indicatorId: string | null
}

const standings = (work: Work, unitNos: readonly number[]) => sql<StandingRow>`
  select task_id as "taskId", code, title, supplementary, horizon_kind as "horizonKind", horizon_from as "horizonFrom", horizon_to as "horizonTo",
    holder_person_id as "holderPersonId", holder_post_id as "holderPostId", holder_unit_no as "holderUnitNo", assigning_unit_no as "assigningUnitNo",
    document_id as "documentId", indicator_id as "indicatorId", trim_scale(target)::text as target, trim_scale(plan)::text as plan, due_on::text as "dueOn",
    trim_scale(accepted)::text as accepted, trim_scale(reported)::text as reported, trim_scale(underway)::text as underway, obstacle, last_on::text as "lastOn",
    state_accepted as "stateAccepted", state_reported as "stateReported"
  from progress.standing_at
  where province_id = ${work.actor.provinceId} and stage = 'in_force' and kind = 'breakthrough' and holder_unit_no = any (${[...unitNos]}::int[])
  order by task_id`

interface Names {
  assigners: Map<number, NamedUnit>
  people: Map<string, string>; posts: Map<string, string>
  documents: Map<string, { number: string; issuedOn: string }>; indicators: Map<string, { name: string; measure: string }>
}

const asRow = (row: StandingRow, places: Map<number, Place>, names: Names): Row => {
  const { holderPostId, holderUnitNo, assigningUnitNo, documentId, indicatorId, ...rest } = row
  const holder = places.get(holderUnitNo)
  const assigner = names.assigners.get(assigningUnitNo)
  const indicator = indicatorId === null ? undefined : names.indicators.get(indicatorId)
  const document = documentId === null ? undefined : names.documents.get(documentId)
  return {
    ...rest, part: assigner?.parentNo === null ? 'provincial' : 'delegated',
    holderName: names.people.get(row.holderPersonId ?? '') ?? holder?.label ?? '', holderPost: names.posts.get(holderPostId ?? '') ?? '',
    holderUnit: holder?.code ?? '', holderUnitName: holder?.label ?? '', group: holder?.group.code ?? '', groupName: holder?.group.label ?? '',
    body: assigner?.code ?? '', bodyName: assigner?.label ?? '', decision: document?.number ?? null, decidedOn: document?.issuedOn ?? null,
    indicator: indicator?.name ?? null, measure: indicator?.measure ?? null,
  }
}

const namesOf = async (work: Work, rows: readonly StandingRow[]): Promise<Names> => {
  const ids = (of: (row: StandingRow) => string | null) => sql<string[]>`${[...new Set(rows.map(of).filter((id) => id !== null))]}::uuid[]`
  const people = await db(work).selectFrom('people.person_at').where(sql<boolean>`id = any (${ids((row) => row.holderPersonId)})`).select(['id', 'name']).execute()
  const posts = await db(work).selectFrom('people.title_at').where(sql<boolean>`id = any (${ids((row) => row.holderPostId)})`).select(['id', 'title']).execute()
  return {
    assigners: await unitsNumbered(work, rows.map(({ assigningUnitNo }) => assigningUnitNo)),
    people: new Map(people.map(({ id, name }) => [id, name])), posts: new Map(posts.map(({ id, title }) => [id, title])),
    documents: await documentsNamed(work, ids((row) => row.documentId)), indicators: await indicatorsNamed(work, ids((row) => row.indicatorId)),
  }
}

type Ids = ReturnType<typeof sql<string[]>>

/** Numbers and days of documents. */
export const documentsNamed = async (work: Work, ids: Ids): Promise<Names['documents']> => {
  const rows = await db(work).selectFrom('rulebook.document_at').where(sql<boolean>`id = any (${ids})`).select(['id', 'number', sql<string>`issued_on::text`.as('issuedOn')]).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Indicators with their measures. */
export const indicatorsNamed = async (work: Work, ids: Ids): Promise<Names['indicators']> => {
  const measures = new Map((await db(work).selectFrom('rulebook.measure_at').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]))
  const rows = await db(work).selectFrom('rulebook.indicator_at').where(sql<boolean>`id = any (${ids})`).select(['id', 'name', 'measure_id as measureId']).execute()
  return new Map(rows.map(({ id, name, measureId }) => [id, { name, measure: measures.get(measureId) ?? '' }]))
}
