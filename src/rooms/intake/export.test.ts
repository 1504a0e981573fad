import { expect } from 'vitest'
import { formatDay } from '../../kit/dates.ts'
import { formatAmount } from '../../kit/quantities.ts'
import { readCsv, unguarded } from '../../kit/sheets/csv.ts'
import { readWorkbook } from '../../kit/sheets/read.ts'
import { assignHouses, decisionOf } from '../../../tests/harness/acts.ts'
import { test } from '../../../tests/harness/town.ts'

const csvOf = async (file: File) => {
  const bytes = Buffer.from(await file.arrayBuffer())
  const read = readCsv(bytes.toString('utf8'))
  return { bytes, lines: 'lines' in read ? read.lines.map(({ cells }) => cells) : [] }
}

test('the list as CSV opens in Excel: marked as UTF-8, split by semicolons, numbers and days as officials write them', async ({ town }) => {
  const linh = town.as('linh.btc')
  const { bytes, lines: [heading, ...rows] } = await csvOf(await linh.intake.exportTasks({ form: 'csv' }))
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(bytes.subarray(3, 40).toString('utf8')).toContain('"Mã việc";"Mã cán bộ"')
  expect(rows).toHaveLength(4072)
  const due = heading?.indexOf('Hoàn thành') ?? -1
  expect(rows.every((row) => /^\d{2}\/\d{2}\/\d{4}$/.test(row[due] ?? ''))).toBe(true)
})

test('what the database writes into lines of CSV is what stands in the workbook, written as officials do', async ({ town }) => {
  const linh = town.as('linh.btc')
  const { lines: [heading, ...rows] } = await csvOf(await linh.intake.exportTasks({ form: 'csv' }))
  const reading = await readWorkbook(new Uint8Array(await (await linh.intake.exportTasks({})).arrayBuffer()))
  const sheet = 'workbook' in reading ? reading.workbook.sheets[0] : undefined
  const written = (row: number, column: number) => {
    const cell = sheet?.cellAt(row, column)
    return cell?.kind === 'number' ? formatAmount(cell.text) : cell?.kind === 'day' ? formatDay(cell.text) : (cell?.text ?? '')
  }
  expect(rows.map((cells) => cells.map(unguarded))).toEqual(rows.map((_, row) => heading?.map((_, column) => written(row + 2, column + 1))))
})

test('what is handed out is what the reader sees and has filtered', async ({ town }) => {
  const phuc = town.as('phuc.thuonglam')
  const filter = { state: 'overdue' as const, on: '2023-12-31' }
  const { total } = await phuc.progress.listTasks({ ...filter, size: 1 })
  const { lines } = await csvOf(await phuc.intake.exportTasks({ ...filter, form: 'csv', separator: ',' }))
  expect(lines).toHaveLength(total + 1)
  const all = await csvOf(await phuc.intake.exportTasks({ form: 'csv' }))
  expect(all.lines.length).toBeLessThan(4073)
})

test('what is kept of the present day is handed out as it would be worked out: what there was at the start, and the day due as it was set though the clock stands', async ({ ownTown }) => {
  const linh = ownTown.as('linh.btc')
  const { id, version } = await assignHouses(ownTown, { baseline: '12' })
  const { code } = await linh.progress.readTask({ id })
  await linh.tasks.stopClock({ id, version, fromOn: '2023-06-22', document: decisionOf('711-QĐ/TU'), reason: 'Chờ quyết định giao vốn của tỉnh' })
  const known = new Date().toISOString()
  for (const reader of [linh, ownTown.as('phuc.thuonglam')]) for (const filter of [{}, { unit: 'H02' }, { state: 'overdue' as const }, { year: 2024 }]) {
    const [kept, workedOut] = await Promise.all([reader.intake.exportTasks({ form: 'csv', ...filter }).then(csvOf), reader.intake.exportTasks({ form: 'csv', ...filter, known }).then(csvOf)])
    expect(kept.lines).toEqual(workedOut.lines)
  }
  const { lines: [heading, ...rows] } = await csvOf(await linh.intake.exportTasks({ form: 'csv', search: code }))
  const [row] = rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [heading?.[at], unguarded(cell)])))
  expect(row).toMatchObject({ 'Mã việc': code, 'Số đã có': '12', 'Hoàn thành': '31/12/2023' })
})

test('what was handed out as CSV and is sent back changes nothing; errors stand at its lines and come back marked in a workbook', async ({ town }) => {
  const linh = town.as('linh.btc')
  const upload = (name: string, bytes: BlobPart) => linh.intake.uploadImport({ files: [new File([bytes], name)], map: {}, choices: {} })
  const exported = await (await linh.intake.exportTasks({ form: 'csv' })).text()
  expect(await upload('viec.csv', exported)).toMatchObject({ state: 'nothing_to_do', errorCount: 0, changeCount: 0 })
  const [heading = '', first = '', ...rest] = exported.split('\n')
  const tried = await upload('viec.csv', [heading, first.replace(/"\d{2}\/\d{2}\/\d{4}"/, '"31/02/2023"'), ...rest].join('\n'))
  expect(tried.errors).toEqual([expect.objectContaining({ file: 'viec.csv', cell: 'Q2', code: 'no_such_day' })])
  expect((await linh.intake.downloadMarked({ id: tried.id, ordinal: 1 })).name).toBe('viec - đánh dấu lỗi.xlsx')
})

test('connections of the application, which send ahead, hand out several lists at once and serve others after', async ({ ownTown }) => {
  const linh = ownTown.as('linh.btc')
  const sizes = await Promise.all(Array.from({ length: 3 }, async () => (await csvOf(await linh.intake.exportTasks({ form: 'csv', search: "Hội 'nông dân" }))).lines.length))
  expect(new Set(sizes).size).toBe(1)
  const [all, { total }] = await Promise.all([linh.intake.exportTasks({ form: 'csv' }).then(csvOf), linh.progress.listTasks({ size: 1 })])
  expect(all.lines).toHaveLength(total + 1)
  expect((await Promise.all(Array.from({ length: 12 }, () => linh.progress.listTasks({ size: 1 })))).every((page) => page.total === total)).toBe(true)
})
