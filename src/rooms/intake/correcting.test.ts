import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { refusalOf, test, type Person } from '../../../tests/harness/town.ts'
import { writeWorkbook } from '../../kit/sheets/write.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const planted = readFileSync(new URL('../../../tests/fixtures/03-co-loi.xlsx', import.meta.url))
const headings = ['Mã việc', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Nội dung', 'Chỉ tiêu', 'ĐVT', 'Cả giai đoạn', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao']
const task = (code: string, change: Record<number, string> = {}) =>
  [code, 'Nguyễn Xuân Bình', null, 'Hội Cựu chiến binh tỉnh', `Trồng cây ${code}`, 'Số cây được trồng', 'cây', null, '1.500', 'Năm 2023', 'Quý IV/2023', '701-QĐ/TU, 20/06/2023'].map((value, index) => change[index] ?? value)
const form = async (rows: (string | null)[][], heads = headings) => new File([new Uint8Array(await writeWorkbook([{ name: 'Biểu', columns: heads.map((heading) => ({ heading })), rows }]))], 'giao.xlsx', { type: xlsx })
const upload = (person: Person, file: File) => person.intake.uploadImport({ files: [file] })
const at = { file: 'giao.xlsx', sheet: 'Biểu' }

/** What stands in these cells of the workbook without errors. */
const right: Record<string, string> = {
  L14: 'Tháng 3/2023', I27: '15', L44: '31/10/2023', I60: '19', C79: 'Chẩu Đức Kiên', E95: 'Lắp đặt điện thắp sáng đường quê', K113: 'Hằng năm', I133: '4.471', B153: 'TU-0122', L175: '30/11/2023', G199: 'sản phẩm', M223: '512-QĐ/TU, 15/02/2023',
}

test('the twelve errors are put right in their cells, imported and undone; the file stays as it came', async ({ town }) => {
  const linh = town.as('linh.btc')
  let tried = await upload(linh, new File([new Uint8Array(planted)], '03-co-loi.xlsx', { type: xlsx }))
  const here = { file: '03-co-loi.xlsx', sheet: 'Phụ lục 01' }
  const { rows: errors } = await linh.intake.listErrors({ id: tried.id })
  expect(errors.find(({ cell }) => cell === 'C79')?.candidates).toContainEqual({ label: expect.stringContaining('Chẩu Đức Kiên'), value: 'Chẩu Đức Kiên', as: 'value' })
  expect(errors.find(({ cell }) => cell === 'L44')).toMatchObject({ text: '31/02/2023', field: 'Thời hạn hoàn thành', alike: 1 })
  tried = await linh.intake.correctCells({ id: tried.id, version: tried.version, cells: Object.entries(right).slice(0, 5).map(([cell, value]) => ({ ...here, cell, value })) })
  expect(tried).toMatchObject({ state: 'has_errors', errorCount: 7, corrections: 5 })
  tried = await linh.intake.correctCells({ id: tried.id, version: tried.version, cells: Object.entries(right).slice(5).map(([cell, value]) => ({ ...here, cell, value })) })
  expect(tried).toMatchObject({ state: 'ready', errorCount: 0, corrections: 12, summary: { task_corrected: 2 }, unchanged: { tasks: 217 } })
  const page = await linh.intake.readSheet({ id: tried.id, ...here, from: 44, size: 1 })
  expect(page.rows[0]).toMatchObject({ row: 44, role: 'data', cells: expect.arrayContaining([expect.objectContaining({ column: 12, text: '31/10/2023', was: '31/02/2023' })]) })
  const applied = await linh.intake.applyImport({ id: tried.id, version: tried.version })
  expect(applied).toMatchObject({ state: 'applied', running: null })
  expect(await refusalOf(linh.intake.correctCells({ id: tried.id, version: applied.version, cells: [{ ...here, cell: 'L14', value: 'x' }] }))).toBe('import_already_applied')
  expect(await linh.intake.undoImport({ id: tried.id, version: applied.version, reason: 'Chỉ là thử' })).toMatchObject({ state: 'undone' })
})

test('a correction is a dated row: another takes its place, and taking it back brings the cell of the file back', async ({ town }) => {
  const linh = town.as('linh.btc')
  const tried = await upload(linh, await form([task('MOI-0001', { 10: '31/02/2023' })]))
  const once = await linh.intake.correctCells({ id: tried.id, version: tried.version, cells: [{ ...at, cell: 'K2', value: '30/02/2023' }] })
  expect(once).toMatchObject({ state: 'has_errors', errors: [{ cell: 'K2', code: 'no_such_day', text: '30/02/2023' }] })
  const twice = await linh.intake.correctCells({ id: tried.id, version: once.version, cells: [{ ...at, cell: 'K2', value: '30/06/2023' }] })
  expect(twice.state).toBe('ready')
  const { rows, total, holding } = await linh.intake.listCorrections({ id: tried.id })
  expect(rows).toMatchObject([{ cell: 'K2', was: '30/02/2023', value: '30/06/2023', holds: true }, { cell: 'K2', was: '31/02/2023', value: '30/02/2023', holds: false }])
  expect([total, holding]).toEqual([2, 1])
  const back = await linh.intake.withdrawCorrections({ id: tried.id, version: twice.version, ids: [rows[0]?.id ?? ''] })
  expect(back).toMatchObject({ state: 'has_errors', corrections: 0, errors: [{ cell: 'K2', text: '31/02/2023' }] })
  expect(await refusalOf(linh.intake.withdrawCorrections({ id: tried.id, version: back.version, ids: [rows[0]?.id ?? ''] }))).toBe('not_found')
  expect(await refusalOf(linh.intake.correctCells({ id: tried.id, version: tried.version, cells: [{ ...at, cell: 'K2', value: '1/6/2023' }] }))).toBe('stale_version')
})

test('cells with the same mistake are put right together', async ({ town }) => {
  const linh = town.as('linh.btc')
  const tried = await upload(linh, await form([1, 2, 3, 4].map((number) => task(`MOI-000${number}`, { 6: number === 4 ? 'câi' : 'cai cây' }))))
  const { rows } = await linh.intake.listErrors({ id: tried.id })
  expect(rows.map(({ alike }) => alike)).toEqual([3, 3, 3, 1])
  const put = await linh.intake.correctCells({ id: tried.id, version: tried.version, alike: true, cells: [{ ...at, cell: 'G2', value: 'cây' }] })
  expect(put).toMatchObject({ errorCount: 1, corrections: 3 })
})

test('a column is understood otherwise or not at all, and files of the same form are read so from then on', async ({ town }) => {
  const linh = town.as('linh.btc')
  const heads = headings.map((heading) => (heading === 'Cả giai đoạn' ? 'Số đã có' : heading))
  const tried = await upload(linh, await form([task('MOI-0001', { 7: '900' })], heads))
  const columns = async (id: string) => new Map((await linh.intake.readSheet({ id, ...at })).columns.map(({ heading, field, by }) => [heading, `${field} ${by}`]))
  expect((await columns(tried.id)).get('Số đã có')).toBe('baseline heading')
  const other = await linh.intake.understandSheet({ id: tried.id, version: tried.version, ...at, map: { target: 'H', baseline: '' } })
  expect((await columns(tried.id)).get('Số đã có')).toBe('target chosen')
  const none = await linh.intake.understandSheet({ id: tried.id, version: other.version, ...at, map: { target: '' } })
  expect((await columns(tried.id)).get('Số đã có')).toBe('null null')
  expect(none.questions).toMatchObject([{ code: 'column_not_used', blocking: false }])
  const later = await upload(linh, await form([task('MOI-0002')], heads))
  expect((await columns(later.id)).get('Số đã có')).toBe('null null')
  const skipped = await linh.intake.understandSheet({ id: later.id, version: later.version, ...at, map: {}, skip: true })
  expect(skipped).toMatchObject({ state: 'nothing_to_do', changeCount: 0, sheets: [{ skipped: true }] })
  expect(await linh.intake.understandSheet({ id: later.id, version: skipped.version, ...at, map: {}, skip: false })).toMatchObject({ state: 'ready' })
  expect(await refusalOf(linh.intake.understandSheet({ id: later.id, version: 1, ...at, sheet: 'Khác', map: {} }))).toBe('import_no_such_sheet')
})

test('a sheet like no known form is named column by column once', async ({ town }) => {
  const linh = town.as('linh.btc')
  const heads = ['A1x', 'B1x', 'C1x', 'D1x', 'E1x', 'F1x', 'G1x', 'H1x', 'I1x 2023', 'K1x', 'L1x', 'M1x']
  const tried = await upload(linh, await form([task('MOI-0001')], heads))
  expect(tried).toMatchObject({ state: 'has_questions', questions: [{ code: 'unknown_form' }], sheets: [{ kind: null }] })
  const map = { code: 'A', holder: 'B', post: 'C', unit: 'D', title: 'E', indicator: 'F', measure: 'G', target: 'H', plan: 'I', horizon: 'J', due: 'K', document: 'L' }
  expect(await linh.intake.understandSheet({ id: tried.id, version: tried.version, ...at, map })).toMatchObject({ state: 'ready', sheets: [{ kind: 'tasks', rows: 1 }] })
  expect(await upload(linh, await form([task('MOI-0002')], heads))).toMatchObject({ state: 'ready' })
})

test('the picture of a sheet names title, heading and rows that hold no record, and comes in parts', async ({ town }) => {
  const linh = town.as('linh.btc')
  const tried = await upload(linh, new File([new Uint8Array(planted)], '03-co-loi.xlsx', { type: xlsx }))
  const page = await linh.intake.readSheet({ id: tried.id, file: '03-co-loi.xlsx', sheet: 'Phụ lục 01', from: 1, size: 30 })
  expect(page).toMatchObject({ kind: 'tasks', lastRow: 272 })
  expect(page.rows).toHaveLength(30)
  expect(new Set(page.rows.map(({ role }) => role))).toEqual(new Set(['title', 'heading', 'number', 'section', 'data', ...page.rows.some(({ role }) => role === 'empty') ? ['empty'] : []]))
  expect(page.columns.find(({ field }) => field === 'due')).toMatchObject({ label: 'Thời hạn hoàn thành', by: 'heading' })
  expect(page.errors.map(({ cell }) => cell)).toEqual(['L14', 'I27'])
  expect(await refusalOf(linh.intake.readSheet({ id: tried.id, file: '03-co-loi.xlsx', sheet: 'Không có' }))).toBe('import_no_such_sheet')
})

test('changes are listed by kind and words; imports by the days they came', async ({ town }) => {
  const linh = town.as('linh.btc')
  const tried = await upload(linh, await form([task('MOI-0001'), task('MOI-0002')]))
  expect(await linh.intake.listChanges({ id: tried.id, what: 'task_added', search: 'trong cay moi-0002' })).toMatchObject({ total: 1, rows: [{ row: 3 }] })
  expect(await linh.intake.listChanges({ id: tried.id, what: 'task_revised' })).toMatchObject({ total: 0 })
  expect((await linh.intake.listImports({ until: '2000-01-01' })).total).toBe(0)
  expect((await linh.intake.listImports({ since: '2000-01-01' })).rows[0]?.id).toBe(tried.id)
  const sample = await linh.intake.downloadSample({ kind: 'tasks' })
  expect((await upload(linh, sample)).questions.filter(({ blocking }) => blocking)).toEqual([])
})

test('who has no right to import sees no sheet, corrects nothing and stops nothing', async ({ town }) => {
  const tried = await upload(town.as('linh.btc'), await form([task('MOI-0001')]))
  const { id, version } = tried
  for (const username of ['binh.ccb', 'nghia.btc']) {
    const other = town.as(username).intake
    const refusals = await Promise.all([
      other.readSheet({ id, ...at }), other.listErrors({ id }), other.listChanges({ id }), other.listCorrections({ id }), other.readProgress({ id }), other.watchProgress({ id }), other.cancelImport({ id }), other.downloadSample({ kind: 'units' }),
      other.correctCells({ id, version, cells: [{ ...at, cell: 'K2', value: '1/6/2023' }] }), other.withdrawCorrections({ id, version, ids: [id] }), other.understandSheet({ id, version, ...at, map: {} }),
    ].map((asked: Promise<unknown>) => refusalOf(asked)))
    expect(refusals.every((code) => /^not_(allowed|found)$/.test(code))).toBe(true)
  }
})

test('of two who apply the same import at once one wins, the other gets a sentence; progress is told until it is over', async ({ ownTown }) => {
  const linh = ownTown.as('linh.btc')
  const tried = await upload(linh, await form([task('MOI-0001')]))
  const { id, version } = tried
  const outcomes = await Promise.allSettled([linh.intake.applyImport({ id, version }), linh.intake.applyImport({ id, version })])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: expect.stringMatching(/import_running|stale_version|import_already_applied/) })
  expect(await linh.intake.readProgress({ id })).toEqual({ running: null })
  const told = await ownTown.request('linh.btc', { method: 'GET', url: `/api/imports/${id}/progress/events` })
  expect(told.headers).toMatchObject({ 'content-type': expect.stringContaining('text/event-stream'), 'cache-control': expect.stringContaining('no-transform') })
  expect(await linh.intake.cancelImport({ id })).toEqual({ stopped: false })
})
