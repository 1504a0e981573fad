import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { conditionsOf, sourceOf, type StandingFilter } from './filter-store.ts'
import { lookedUp } from './found-store.ts'

const db = room('progress')

/** A task as it is handed out in a sheet: its terms with all names, and the plan of one year with the day as it was set. */
export interface SheetTask extends Terms {
  holderCode: string | null; holderName: string | null; postTitle: string | null; unitCode: string; unitName: string; assignerCode: string
  indicatorName: string | null; measureName: string | null; documentNumber: string | null; documentDay: string | null
}

interface Terms {
  code: string; title: string; product: string | null; target: string | null; plan: string; unitCost: string | null; baseline: string | null; dueOn: string
  horizonKind: 'every_year' | 'year' | 'period'; horizonFrom: number | null; horizonTo: number | null; supplementary: boolean
}
interface Keyed extends Terms { unitNo: number; assignerNo: number; personId: string | null; postId: string | null; documentId: string | null; indicatorId: string | null }

/** What a filter finds of the tasks with a plan for the year, in the order of their codes, some hundreds at a time out of one snapshot: nobody holds them all, and the next are asked for while the last are taken. */
export async function* tasksInTurn(work: Work, asked: StandingFilter, year: number): AsyncGenerator<SheetTask[]> {
  const filter = await lookedUp(work, asked)
  // Everything is fetched, so the planner is not to hurry to the first row.
  await sql`set local cursor_tuple_fraction = 1`.execute(db(work))
  await sql`declare handed_out no scroll cursor for select s.task_id as id from ${sourceOf(filter)} s where ${conditionsOf(work, filter)} order by s.code`.execute(db(work))
  const names: Names = new Map()
  for (let isMore = true; isMore;) {
    const { rows } = await sql<{ id: string }>`fetch ${sql.raw(String(found))} from handed_out`.execute(db(work))
    isMore = rows.length === found
    if (names.size > mostNames) names.clear()
    yield* inTurn(partsOf(rows.map(({ id }) => id)), async (ids) => named(work, await termsOf(work, ids, year), names))
  }
  await sql`close handed_out`.execute(db(work))
}

const found = 10_000
const [firstNamed, namedAtOnce, partsAhead, mostNames] = [100, 200, 2, 50_000]

/** The first part is small: whoever writes begins soon. */
const partsOf = (ids: string[]): string[][] => [0, ...Array.from({ length: Math.max(0, Math.ceil((ids.length - firstNamed) / namedAtOnce)) }, (_, n) => firstNamed + n * namedAtOnce)]
  .map((from) => ids.slice(from, from === 0 ? firstNamed : from + namedAtOnce))

/** What is asked about part after part, a few parts ahead of whoever takes it. */
async function* inTurn<Part, Row>(parts: readonly Part[], ask: (part: Part) => Promise<Row[]>): AsyncGenerator<Row[]> {
  const coming: Promise<Row[]>[] = []
  for (let at = 0; at < parts.length; at++) {
    for (const part of parts.slice(at + coming.length, at + partsAhead)) {
      const rows = ask(part)
      rows.catch(() => {}) // told by whoever awaits it, unless nobody wants more
      coming.push(rows)
    }
    yield await coming.shift() ?? []
  }
}

const termsOf = async (work: Work, ids: string[], year: number): Promise<Keyed[]> => {
  const { rows } = await sql<Keyed>`select t.code, t.title, t.product, t.target, y.plan, t.unit_cost as "unitCost", t.baseline, y.due_on as "dueOn",
      t.horizon_kind as "horizonKind", t.horizon_from as "horizonFrom", t.horizon_to as "horizonTo", t.supplementary,
      t.holder_unit_no as "unitNo", t.assigning_unit_no as "assignerNo", t.holder_person_id as "personId", t.holder_post_id as "postId", t.document_id as "documentId", t.indicator_id as "indicatorId"
    from unnest(${ids}::uuid[]) k(id)
    join tasks.task_at t on t.province_id = ${work.actor.provinceId} and t.id = k.id
    join tasks.instalment_at y on y.province_id = t.province_id and y.task_id = t.id and y.year = ${year}
    order by t.code`.execute(db(work))
  return rows
}

/** By number of a unit or id of anything else. */
type Names = Map<number | string, Name>
interface Name { unitNo: number | null; id: string | null; code: string | null; name: string }

// Names are few beside the tasks that bear them: what is not known yet is asked for once, and no row of tasks is laid beside six dated tables.
const named = async (work: Work, tasks: readonly Keyed[], names: Names): Promise<SheetTask[]> => {
  await learn(work, tasks, names)
  const of = (key: number | string | null) => (key === null ? undefined : names.get(key))
  return tasks.map((task) => {
    const [holder, unit, indicator, document] = [of(task.personId), of(task.unitNo), of(task.indicatorId), of(task.documentId)]
    return Object.assign(task, {
      holderCode: holder?.code ?? null, holderName: holder?.name ?? null, postTitle: of(task.postId)?.name ?? null, unitCode: unit?.code ?? '', unitName: unit?.name ?? '', assignerCode: of(task.assignerNo)?.code ?? '',
      indicatorName: indicator?.name ?? null, measureName: indicator?.code ?? null, documentNumber: document?.code ?? null, documentDay: document?.name ?? null,
    })
  })
}

const learn = async (work: Work, tasks: readonly Keyed[], names: Names) => {
  const missing = <Key extends number | string>(...keys: (Key | null)[]) => [...new Set(keys)].filter((key): key is Key => key !== null && !names.has(key))
  const [units, persons, posts, documents, indicators] = [
    missing(...tasks.flatMap(({ unitNo, assignerNo }) => [unitNo, assignerNo])), missing(...tasks.map(({ personId }) => personId)), missing(...tasks.map(({ postId }) => postId)),
    missing(...tasks.map(({ documentId }) => documentId)), missing(...tasks.map(({ indicatorId }) => indicatorId)),
  ]
  if ([units, persons, posts, documents, indicators].every(({ length }) => length === 0)) return
  const home = work.actor.provinceId
  const { rows } = await sql<Name>`
    select n.unit_no as "unitNo", null as id, n.code, n.name from unnest(${units}::int[]) k(unit_no) join org.named_at n on n.province_id = ${home} and n.unit_no = k.unit_no
    union all select null, h.id, h.code, h.name from people.person_at h where h.province_id = ${home} and h.id = any(${persons}::uuid[])
    union all select null, p.id, null, p.title from people.title_at p where p.province_id = ${home} and p.id = any(${posts}::uuid[])
    union all select null, d.id, d.number, d.issued_on::text from rulebook.document_at d where d.province_id = ${home} and d.id = any(${documents}::uuid[])
    union all select null, i.id, m.name, i.name from rulebook.indicator_at i left join rulebook.measure_at m on m.id = i.measure_id where i.province_id = ${home} and i.id = any(${indicators}::uuid[])`.execute(db(work))
  for (const name of rows) names.set(name.unitNo ?? name.id ?? '', name)
}
