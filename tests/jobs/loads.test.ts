import { Client } from 'pg'
import { expect } from 'vitest'
import { newId } from '../../src/kit/id.ts'
import { enqueue } from '../../src/kit/jobs.ts'
import { csvOf } from '../../src/kit/sheets/csv.ts'
import { keepLoads, tryLoad, writeLoad } from '../../src/rooms/intake/load-jobs.ts'
import { partBytes } from '../../src/rooms/intake/rules.ts'
import { rollStandings } from '../../src/rooms/progress/jobs.ts'
import { assignHouses } from '../harness/acts.ts'
import { asOperator, jobProcess, running, until } from '../harness/jobs.ts'
import { refusalOf, test, type OwnTown } from '../harness/town.ts'
import { asked } from './days.ts'

const module = new URL('load-jobs.ts', import.meta.url).pathname
const headings = ['Mã việc', 'Mã cán bộ', 'Nội dung', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao', 'Ghi chú thêm']
const row = (number: number, { plan = '12', note = '' } = {}) => [`LON-${number}`, 'CB00046', `Trồng cây đợt ${number}`, 'Số cây được trồng', 'cây', plan, 'Năm 2023', '31/12/2023', '701-QĐ/TU, 20/06/2023', note]
const fileOf = (rows: readonly string[][]) => Buffer.from(csvOf([headings, ...rows]))
/** Two parts of a file, in few rows that are long. */
const long = (count: number) => fileOf(Array.from({ length: count }, (_, at) => row(at + 1, { note: 'dài '.repeat(Math.ceil(partBytes * 1.2 / 5 / count)) })))
const short = (count: number) => fileOf(Array.from({ length: count }, (_, at) => row(at + 1)))

const partOf = (bytes: Buffer, ordinal: number) => new File([new Uint8Array(bytes.subarray((ordinal - 1) * partBytes, ordinal * partBytes))], 'viec.csv')
const begin = (town: OwnTown, bytes: Buffer, { username = 'linh.btc', name = 'viec.csv', id = newId() } = {}) => town.as(username).intake.beginLoad({ id, name, size: bytes.length, stamp: 1_687_000_000_000 })
const send = async (town: OwnTown, bytes: Buffer) => {
  let load = await begin(town, bytes)
  for (let ordinal = 1; load.state === 'sending'; ordinal += 1) load = await town.as('linh.btc').intake.sendLoadPart({ id: load.id, ordinal, part: partOf(bytes, ordinal) })
  return load.id
}
const read = (town: OwnTown, id: string) => town.as('linh.btc').intake.readLoad({ id })
const comesTo = async (town: OwnTown, id: string, state: string, milliseconds = 60_000) => {
  await until(`it is ${state}`, async () => (await read(town, id)).state === state, milliseconds)
  return read(town, id)
}
const numberOf = async (town: OwnTown, sql: string) => (await asked<{ n: number }>(town, `select count(*)::int as n from ${sql}`))[0]?.n
const written = `tasks.task t join progress.present p on p.task_id = t.id where t.code like 'LON-%'`
const jobsOf = (town: OwnTown) => running(town.jobsUrl, [tryLoad, writeLoad, keepLoads])

test('a long file comes in parts, is tried behind, and written on the word of who sent it, all as one act', async ({ ownTown }) => {
  const bytes = long(300)
  const linh = ownTown.as('linh.btc')
  const { id, received, offers } = await begin(ownTown, bytes)
  expect({ received, offers }).toEqual({ received: 0, offers: ['send', 'stop'] })
  expect(await refusalOf(linh.intake.sendLoadPart({ id, ordinal: 2, part: partOf(bytes, 2) }))).toBe('load_part_out_of_turn')
  expect(await refusalOf(linh.intake.sendLoadPart({ id, ordinal: 1, part: partOf(bytes, 2) }))).toBe('load_part_size')
  await linh.intake.sendLoadPart({ id, ordinal: 1, part: partOf(bytes, 1) })
  // The line broke before the answer came: the part is sent once more, and the sending is taken up where it was.
  expect(await linh.intake.sendLoadPart({ id, ordinal: 1, part: partOf(bytes, 1) })).toMatchObject({ received: 1, state: 'sending' })
  expect(await begin(ownTown, bytes, { id })).toMatchObject({ received: 1 })
  expect(await refusalOf(linh.intake.writeLoad({ id }))).toBe('load_over')
  expect(await linh.intake.sendLoadPart({ id, ordinal: 2, part: partOf(bytes, 2) })).toMatchObject({ state: 'checking', offers: ['stop'] })
  const { stop } = jobsOf(ownTown)
  expect((await comesTo(ownTown, id, 'ready')).found).toMatchObject({ kind: 'tasks', rows: 300, summary: { task_added: 300 }, faultCount: 0 })
  expect(await numberOf(ownTown, written)).toBe(0)
  await linh.intake.writeLoad({ id })
  await comesTo(ownTown, id, 'applied')
  await stop()
  expect(await numberOf(ownTown, written)).toBe(300)
  expect(await linh.intake.readImport({ id })).toMatchObject({ state: 'applied', isLarge: true, uploadedBy: (await linh.people.readSession({})).name, files: [{ name: 'viec.csv' }] })
  expect(await refusalOf(linh.intake.stopLoad({ id }))).toBe('load_over')
  expect(await numberOf(ownTown, 'ledger.chain_faults(10)')).toBe(0)
  expect(await numberOf(ownTown, `ledger.entry where 'intake.part_loaded' = any (acts) and person_id = (select person_id from people.account where username = 'linh.btc')`)).toBe(1)
}, 180_000)

test('faults are told by kind and as a file, what is in the way is never written, and parts of what has ended are cleared away', async ({ ownTown }) => {
  const linh = ownTown.as('linh.btc')
  const id = await send(ownTown, fileOf([row(1), row(2, { plan: 'nhiều' }), row(1)]))
  const { stop } = jobsOf(ownTown)
  expect((await comesTo(ownTown, id, 'has_errors')).found).toMatchObject({ faultCount: 2 })
  expect(await refusalOf(linh.intake.writeLoad({ id }))).toBe('load_over')
  const faults = await linh.intake.downloadLoadFaults({ id })
  expect(faults.name).toBe('viec - lỗi.csv')
  expect(await faults.text()).toContain('"F3","nhiều"')
  expect((await linh.intake.listLoads({})).rows.map((load) => load.id)).toEqual([id])
  await linh.intake.stopLoad({ id })
  expect((await linh.intake.listLoads({})).rows).toEqual([])
  await asOperator(ownTown, (work) => enqueue(work, keepLoads, {}, { key: 'now' }))
  await until('its parts are gone', async () => await numberOf(ownTown, 'intake.load_part') === 0)
  await stop()
  const [forgotten, wrong] = [await begin(ownTown, short(3)), await begin(ownTown, short(3), { name: 'việc.csv' })]
  expect([forgotten.state, wrong.name]).toEqual(['sending', 'việc.csv'])
  await begin(ownTown, short(3))
  expect(await refusalOf(begin(ownTown, short(3)))).toBe('load_too_many')
  expect(await refusalOf(begin(ownTown, short(3), { name: 'viec.xlsx' }))).toBe('load_only_csv')
  expect(await refusalOf(begin(ownTown, short(3), { username: 'binh.ccb' }))).toBe('not_allowed')
  await asked(ownTown, `update intake.load set told_at = now() - interval '8 days' where id = '${forgotten.id}' returning id`)
  const again = jobsOf(ownTown)
  await asOperator(ownTown, (work) => enqueue(work, keepLoads, {}, { key: 'later' }))
  await comesTo(ownTown, forgotten.id, 'stopped')
  await again.stop()
}, 120_000)

test('killed in the middle, nothing is half done: whoever comes next begins again and says so, once', async ({ ownTown }) => {
  const id = await send(ownTown, short(4_500))
  const first = jobProcess(ownTown.jobsUrl, module, { GUONG_DIE_AT: 'intake.load_part=2' })
  expect(await first.ended).toBe('SIGKILL')
  expect((await read(ownTown, id)).state).toBe('checking')
  const second = jobProcess(ownTown.jobsUrl, module)
  await comesTo(ownTown, id, 'ready')
  await second.end('SIGTERM')
  await ownTown.as('linh.btc').intake.writeLoad({ id })
  const third = jobProcess(ownTown.jobsUrl, module, { GUONG_DIE_AT: 'intake.load_part=3' })
  expect(await third.ended).toBe('SIGKILL')
  expect([(await read(ownTown, id)).state, await numberOf(ownTown, `tasks.task where code like 'LON-%'`)]).toEqual(['writing', 0])
  const fourth = jobProcess(ownTown.jobsUrl, module)
  await until('it says that it began again', async () => { const { state, progress } = await read(ownTown, id); return state === 'applied' || (progress?.attempt ?? 1) > 1 })
  await comesTo(ownTown, id, 'applied')
  await fourth.end('SIGTERM')
  expect([await numberOf(ownTown, written), await numberOf(ownTown, `intake.import where id = '${id}'`), await numberOf(ownTown, 'ledger.chain_faults(10)')]).toEqual([4_500, 1, 0])
}, 240_000)

test('it is written with the rights of then, and stopped before the end nothing of it stands', async ({ ownTown }) => {
  const [stopped, refused] = [await send(ownTown, short(2_500)), await send(ownTown, short(3))]
  const jobs = jobsOf(ownTown)
  await comesTo(ownTown, stopped, 'ready')
  await comesTo(ownTown, refused, 'ready')
  await ownTown.as('linh.btc').intake.writeLoad({ id: stopped })
  await until('it is being written', async () => ((await read(ownTown, stopped)).progress?.done ?? 0) > 0)
  await ownTown.as('linh.btc').intake.stopLoad({ id: stopped })
  await until('the work has ended', async () => await numberOf(ownTown, `kit.job_run where job = 'intake.write_load' and ended_at is null`) === 0)
  expect(await numberOf(ownTown, `tasks.task where code like 'LON-%'`)).toBe(0)
  await jobs.stop()
  await ownTown.as('linh.btc').intake.writeLoad({ id: refused })
  const linh = `(select person_id from people.account where username = 'linh.btc')`
  await withdraw(ownTown, linh)
  const later = jobsOf(ownTown)
  await until('it is refused', async () => await numberOf(ownTown, `intake.load where id = '${refused}' and refusal ->> 'code' = 'not_allowed'`) === 1)
  await later.stop()
  expect(await numberOf(ownTown, `tasks.task where code like 'LON-%'`)).toBe(0)
}, 180_000)

test('while a load writes, a click is answered, and the roll of the day comes again instead of standing in front of it', async ({ ownTown }) => {
  const client = new Client({ connectionString: ownTown.ownerUrl })
  await client.connect()
  await client.query('begin; select pg_advisory_xact_lock_shared(7300439, 1)') // as a load holds it until it ends
  const day = '2023-07-01'
  await asOperator(ownTown, (work) => enqueue(work, rollStandings, { day }, { key: day }))
  const { stop } = running(ownTown.jobsUrl, [rollStandings], { GUONG_TODAY: day })
  await until('it looked', async () => await numberOf(ownTown, `kit.job_run where job = 'progress.roll' and outcome = 'done'`) === 1)
  expect(await numberOf(ownTown, `progress.rolled where on_day = '${day}'`)).toBe(0)
  const { id } = await assignHouses(ownTown)
  expect(id).toBeTruthy()
  await client.query('commit')
  await client.end()
  await until('it came again', async () => await numberOf(ownTown, `progress.rolled where on_day = '${day}'`) === 1, 40_000)
  await stop()
}, 90_000)

/** Takes every power of a person away past the ledger. */
const withdraw = async ({ ownerUrl }: OwnTown, person: string) => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`begin; set local session_replication_role = replica; delete from people.authorisation where person_id = ${person}; commit`)
  await client.end()
}
