import { loadavg } from 'node:os'
import { Client } from 'pg'
import { newId } from '../src/kit/id.ts'
import { openPool } from '../src/kit/pool.ts'
import { inWork, type Work } from '../src/kit/work.ts'
import { enterStatement } from '../src/rooms/handlers.ts'
import { ladderHandlers } from '../src/rooms/ladder/handlers.ts'
import { decideUntilToday } from '../src/rooms/ladder/public.ts'
import { suggestedSteps } from '../src/rooms/ladder/suggested.ts'
import { addUnits } from '../src/rooms/org/public.ts'
import { addCadres, foundProvince } from '../src/rooms/people/public.ts'
import { openOperatorSession } from '../src/rooms/people/invite.ts'
import { ensureDocument, ensureIndicator } from '../src/rooms/rulebook/public.ts'
import { appUrlOf } from '../tests/harness/database.ts'
import type { Bulk } from './bulk.ts'
import { processorMs } from './processes.ts'
import type { Province } from './province.ts'

const communes = 3_300
const day = '2026-06-10'

/** The ladder of one day over very many open obligations, due evenly through the year: decided, recorded on each and told, at a hundredth, a tenth and all of them, so that growth is seen. */
export const measureLadder = async (province: Province, usual: number): Promise<Bulk[]> => {
  const most = Number(process.env['GUONG_OBLIGATIONS'] ?? usual)
  const found: Bulk[] = []
  for (const obligations of [most / 100, most / 10, most]) found.push(await measureSize(province, Math.round(obligations)))
  return found
}

/** Its floor writes the same rows into tables with the same indexes, asking nothing. */
const measureSize = async ({ ownerUrl, dataFolder, bare }: Province, obligations: number): Promise<Bulk> => {
  const server = new Client({ connectionString: ownerUrl.replace(/\/guong$/, '/postgres') })
  await server.connect()
  await server.query('drop database if exists guong_ladder with (force)')
  await server.query(`create database guong_ladder template "${bare}" strategy file_copy`)
  const url = ownerUrl.replace(/\/guong$/, '/guong_ladder')
  const owner = new Client({ connectionString: url })
  await owner.connect()
  const tokenHash = await openOperatorSession(url, null) ?? null
  const pool = openPool({ url: appUrlOf(url, dataFolder), size: 1 })
  const on = <Result>(today: string, run: (work: Work) => Promise<Result>) =>
    inWork({ pool, enter: enterStatement, today: () => today, isDemoDay: false }, { tokenHash, language: 'vi', origin: { address: 'local', agent: 'bench', setSession: () => {} } }, run)
  try {
    await on('2026-01-01', settle)
    await owe(owner, obligations)
    const { rows: [backend] } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
    const [begun, busy] = [performance.now(), processorMs(backend?.pid)]
    const [decided] = await on(day, decideUntilToday)
    const [ms, processor] = [performance.now() - begun, processorMs(backend?.pid) - busy]
    const floor = await copyRows(owner)
    const { fired = 0, told = 0 } = decided ?? {}
    if (fired === 0) throw new Error('nothing was due: nothing was measured')
    console.error(`       ${obligations} open obligations: ${fired} steps fired, ${told} told in ${Math.round(ms)} ms, ${Math.round(processor)} ms of a processor; load ${loadavg()[0]?.toFixed(1)}`)
    return { work: `ladder of a day, ${obligations} open obligations, ${fired} steps fired, ${told} told`, ms, bytes: null, floor: { what: 'the same rows into tables with the same indexes', ms: floor }, ratio: ms / floor, repeats: 1, parts: { 'per 100,000 open': ms / obligations * 100_000, 'per 100,000 fired': ms / Math.max(fired, 1) * 100_000, 'of a processor': processor } }
  } finally {
    await pool.end()
    await owner.end()
    await server.query('drop database guong_ladder with (force)')
    await server.end()
  }
}

/** One province of communes, each with its head, and the ladder that is suggested. */
const settle = async (work: Work) => {
  await foundProvince(work, 'Tỉnh Đo')
  const units = Array.from({ length: communes + 1 }, (_, at) => ({ unitNo: at + 1, code: `U${at + 1}`, name: `Đơn vị ${at + 1}`, committeeName: null, kind: at === 0 ? 'province' : 'base', kindName: at === 0 ? 'tỉnh' : 'xã', memberCount: null, parentNo: at === 0 ? null : 1, foundedOn: null }))
  await addUnits(work, { units, bodies: [{ id: newId(), unitNo: 1, kind: 'standing_committee', name: 'Ban Thường vụ' }] })
  const heads = units.map(({ unitNo }) => ({ unitNo, personId: newId(), postId: newId() }))
  await addCadres(work, {
    persons: heads.map(({ personId, unitNo }) => ({ id: personId, code: `CB${unitNo}`, name: `Người ${unitNo}`, bornOn: null, sex: null })),
    posts: heads.map(({ personId, postId, unitNo }) => ({ id: postId, personId, unitNo, title: 'Bí thư', managedByUnitNo: null, managedByBodyId: null, concurrent: false, heads: true, from: null })),
  })
  await ensureDocument(work, { number: '1-QĐ', issuer: 'Tỉnh ủy', issuedOn: '2025-12-01', title: null })
  await ensureIndicator(work, 'Số nhà được xây mới, bàn giao', 'nhà')
  await ladderHandlers.handlers.recordLadder(work, { fromOn: day, document: { number: '2-QĐ', issuer: 'Tỉnh ủy', issuedOn: '2025-12-20' }, steps: suggestedSteps.map((step) => ({ ...step })) })
}

/** Tasks by the million, past triggers, and without the constraints that only writers of tasks need; indexes are made after the rows. */
const owe = async (owner: Client, obligations: number) => {
  await owner.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off;
    alter table tasks.revision drop constraint a_task_has_one_wording_at_a_time; alter table tasks.instalment drop constraint one_plan_a_year_at_a_time;
    create table public.owed as select kit.new_id() as id, g, 2 + g % ${communes} as unit_no, date '2026-01-01' + (g % 365) as due_on from generate_series(1, ${obligations}) g`)
  const { rows: indexes } = await owner.query<{ name: string; made: string }>(`select x.indexrelid::regclass::text as name, pg_get_indexdef(x.indexrelid) as made from pg_index x
    where x.indrelid in ('tasks.task'::regclass, 'tasks.revision'::regclass, 'tasks.instalment'::regclass) and not exists (select from pg_constraint c where c.conindid = x.indexrelid)`)
  for (const { name } of indexes) await owner.query(`drop index ${name}`)
  const { rows: [found] } = await owner.query<{ home: number; document: string; indicator: string; person: string }>(`select d.province_id as home, d.id as document, (select id from rulebook.indicator limit 1) as indicator, (select id from people.person limit 1) as person from rulebook.document d limit 1`)
  const given = [found?.home, found?.document, found?.person]
  await owner.query(`insert into tasks.task (province_id, id, code, kind, origin, holder_unit_no, assigning_unit_no, version) select ${Number(found?.home)}, id, 'D' || g, 'breakthrough', 'imported', unit_no, 1, 1 from public.owed`)
  await owner.query(`insert into tasks.revision (province_id, id, task_id, act, stage, title, search, indicator_id, horizon_kind, supplementary, holder_unit_no, assigning_unit_no, document_id, recorded_by, valid)
    select $1::int, kit.new_id(), id, 'assign', 'in_force', 'Việc ' || g, 'viec ' || g, $4::uuid, 'every_year', false, unit_no, 1, $2::uuid, $3::uuid, '[2026-01-01,)' from public.owed`, [...given, found?.indicator])
  await owner.query(`insert into tasks.instalment (province_id, id, task_id, year, plan, due_on, set_by_unit_no, document_id, recorded_by, valid) select $1::int, kit.new_id(), id, 2026, 4, due_on, 1, $2::uuid, $3::uuid, '[2026-01-01,)' from public.owed`, given)
  for (const { made } of indexes) await owner.query(made)
  await owner.query('reset session_replication_role; reset synchronous_commit; drop table public.owed')
  await owner.query('vacuum (analyze, parallel 0)')
  await owner.query('checkpoint')
}

/** Firings, who was told and notices once more, as they came out, into tables of the same shape. */
const copyRows = async (owner: Client): Promise<number> => {
  for (const table of ['ladder.firing', 'ladder.told', 'notices.notice']) await owner.query(`create table public.${table.replace('.', '_')} (like ${table} including all)`)
  const begun = performance.now()
  await owner.query('begin')
  for (const table of ['ladder.firing', 'ladder.told', 'notices.notice']) await owner.query(`insert into public.${table.replace('.', '_')} select * from ${table}`)
  await owner.query('commit')
  return performance.now() - begun
}
