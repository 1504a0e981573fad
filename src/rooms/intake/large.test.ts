import { Client } from 'pg'
import { expect } from 'vitest'
import { tokenOf } from '../../../tests/harness/database.ts'
import { refusalOf, test, type OwnTown, type Town } from '../../../tests/harness/town.ts'
import { hostOn } from '../../app.ts'
import { hashSecret } from '../../kit/id.ts'
import { Refused } from '../../kit/refusal.ts'
import { csvOf } from '../../kit/sheets/csv.ts'
import { inWork } from '../../kit/work.ts'
import { importLarge, type LargeOutcome } from './large.ts'

const headings = ['Mã việc', 'Mã cán bộ', 'Nội dung', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao']
const row = (number: number, plan = '12') => [`LON-${number}`, 'CB00046', `Trồng cây đợt ${number}`, 'Số cây được trồng', 'cây', plan, 'Năm 2023', '31/12/2023', '701-QĐ/TU, 20/06/2023']
const fileOf = (rows: readonly string[][], heads: readonly string[] = headings) => {
  const bytes = Buffer.from(csvOf([heads, ...rows]))
  return { name: 'viec.csv', size: bytes.length, open: async function* () { for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000) } }
}
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at + 1))

/** Imports as somebody, in a work of its own; what is refused is rolled back, as everywhere. */
const load = async ({ pool, today }: Town, username: string, given: { heads?: readonly string[]; rows: readonly string[][]; dryRun?: boolean }): Promise<LargeOutcome> => {
  const caller = { tokenHash: hashSecret(tokenOf(username)), language: 'vi' as const, origin: { address: 'local', agent: 'test', setSession: () => {} } }
  const found: { outcome?: LargeOutcome } = {}
  await inWork(hostOn(pool, { today }), caller, async (work) => { found.outcome = await importLarge(work, fileOf(given.rows, given.heads), { dryRun: given.dryRun ?? false, map: {}, onProgress: () => {} }) })
  return found.outcome as LargeOutcome
}
const refusedOf = async (asked: Promise<unknown>) => {
  const error = await asked.then(() => undefined, (thrown: unknown) => thrown)
  if (!(error instanceof Refused)) throw error ?? new Error('this was not refused')
  return error
}
const countOf = async ({ ownerUrl }: OwnTown, sql: string) => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return (await client.query<{ n: number }>(sql)).rows[0]?.n
  } finally {
    await client.end()
  }
}
const loaded = `select count(*)::int as n from tasks.task t join progress.present p on p.task_id = t.id where t.code like 'LON-%'`

test('a file of several parts is tried, written whole with an entry for each part, and changes nothing when it comes again', async ({ ownTown }) => {
  const tried = await load(ownTown, 'linh.btc', { rows: rows(2_300), dryRun: true })
  expect(tried).toMatchObject({ kind: 'tasks', rows: 2_300, summary: { task_added: 2_300 }, refused: null, faults: [], faultCount: 0, applied: false })
  expect(await countOf(ownTown, loaded)).toBe(0)
  const { importId } = await load(ownTown, 'linh.btc', { rows: rows(2_300) })
  expect(await countOf(ownTown, loaded)).toBe(2_300)
  expect(await countOf(ownTown, `select count(*)::int as n from ledger.entry where 'intake.part_loaded' = any (acts)`)).toBe(2)
  expect(await countOf(ownTown, 'select count(*)::int as n from ledger.chain_faults(10)')).toBe(0)
  expect(await load(ownTown, 'linh.btc', { rows: rows(2_300) })).toMatchObject({ changeCount: 0, unchanged: 2_300, importId: null })
  const seen = await ownTown.as('linh.btc').intake.readImport({ id: importId ?? '' })
  expect(seen).toMatchObject({ state: 'applied', isLarge: true, offers: [], files: [{ name: 'viec.csv' }], summary: { task_added: 2_300 } })
  expect(await refusalOf(ownTown.as('linh.btc').intake.undoImport({ id: seen.id, version: seen.version, reason: 'Gửi nhầm tệp' }))).toBe('large_import_not_undone')
})

test('a fault in a later part, also a code that stands in an earlier one, leaves nothing written and names row and cell', async ({ ownTown }) => {
  const faulty = [...rows(2_100), row(7), row(2_102, 'nhiều')]
  const { refusal, details } = await refusedOf(load(ownTown, 'linh.btc', { rows: faulty }))
  expect(refusal.code).toBe('import_not_ready')
  expect(details).toMatchObject({ loaded: { faultCount: 2, faults: [{ code: 'quantity_not_a_number', count: 1, first: [{ row: 2_103, cell: 'F2103', text: 'nhiều' }] }, { code: 'code_repeated', first: [{ row: 2_102, cell: 'A2102', text: 'LON-7' }] }] } })
  expect(await countOf(ownTown, loaded)).toBe(0)
  expect(await countOf(ownTown, `select count(*)::int as n from ledger.entry where 'intake.part_loaded' = any (acts)`)).toBe(0)
})

test('a file without codes, of another form or with nothing in it is refused in a sentence, and nobody imports without the right', async ({ ownTown }) => {
  const withHeadings = (heads: string[], cells: string[]) => ({ heads, rows: [cells, cells] })
  for (const [given, code] of [
    [withHeadings(headings.slice(1), row(1).slice(1)), 'load_needs_codes'],
    [withHeadings(['Mã cán bộ', 'Họ và tên', 'Chức vụ', 'Mã đơn vị công tác'], ['CB1', 'Lê An', 'Chuyên viên', 'H01']), 'load_of_tasks_or_results'],
    [{ heads: headings, rows: [] }, 'nothing_to_import'],
  ] as const) expect((await load(ownTown, 'linh.btc', { ...given, dryRun: true })).refused?.code).toBe(code)
  expect((await refusedOf(load(ownTown, 'binh.ccb', { rows: rows(1) }))).refusal.code).toBe('not_allowed')
})
