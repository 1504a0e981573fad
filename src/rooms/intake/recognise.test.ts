import excel from 'exceljs'
import { expect, test } from 'vitest'
import { readWorkbook } from '../../kit/sheets/read.ts'
import { headingKey } from '../../kit/sheets/headings.ts'
import { readDocumentReference, readHeadFacts } from './head-facts.ts'
import { measures } from './plan.fixture.ts'
import { recogniseSheet } from './recognise.ts'
import { readRows, sectionName } from './rows.ts'
import { readHorizon, readMark, saysSupplementary, unitKindOf } from './values.ts'
import { nameKey } from '../../kit/words.ts'

type Rows = (excel.CellValue)[][]
const sheetOf = async (rows: Rows, arrange: (sheet: excel.Worksheet) => void = () => {}) => {
  const workbook = new excel.Workbook()
  const page = workbook.addWorksheet('Biểu')
  for (const row of rows) page.addRow(row)
  arrange(page)
  const reading = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()))
  const sheet = 'workbook' in reading ? reading.workbook.sheets[0] : undefined
  if (!sheet) throw new Error('no sheet')
  return sheet
}
const recognised = async (rows: Rows, options: { map?: Record<string, string>; arrange?: (sheet: excel.Worksheet) => void } = {}) =>
  recogniseSheet('tep.xlsx', await sheetOf(rows, options.arrange), { map: options.map ?? {}, remembered: new Map(), measures: new Set(measures.map(({ name }) => nameKey(name))) })
const task = (code: string, due: excel.CellValue = '31/12/2023') => [code, 'CB1', 'Xóa nhà tạm', 'nhà', 5, 'Năm 2023', due]
const heads = ['Mã việc', 'Mã cán bộ', 'Nội dung', 'ĐVT', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành']

test('headings of two merged rows are known by their path', async () => {
  const { recognised: form } = await recognised([['Nội dung', 'Số lượng', null, 'ĐVT', 'Mã cán bộ', 'Thời hạn'], [null, 'Cả giai đoạn', 'Kế hoạch năm 2023', null, null, null], ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], ['Việc', 80, 16, 'nhà', 'CB1', 'Quý IV/2023']],
    { arrange: (page) => { page.mergeCells('B1:C1'); for (const column of ['A', 'D', 'E', 'F']) page.mergeCells(`${column}1:${column}2`) } })
  expect(form?.kind).toBe('tasks')
  expect([form?.columns.get('target'), form?.columns.get('plan'), form?.head.year]).toEqual([2, 3, 2023])
  expect(form && readRows(form).rows.map(({ row }) => row)).toEqual([4])
})

test('years, days, marks and accents of a heading do not matter, nor its normal form', async () => {
  expect(headingKey('Lũy kế năm 2023 đến 30/6')).toBe('luy ke nam # den #')
  expect(headingKey('HOÀN THÀNH (năm 2024)'.normalize('NFD'))).toBe('hoan thanh nam #')
  const { recognised: form, questions } = await recognised([heads.map((heading) => heading.toUpperCase().normalize('NFD')), task('A-1'), task('A-2')])
  expect(form?.kind).toBe('tasks')
  expect(questions).toEqual([])
})

test('a column under an unknown heading is known by its values when only one fits, else it is asked about', async () => {
  const odd = heads.with(6, 'Mốc')
  expect((await recognised([odd, task('A-1'), task('A-2', 'Quý II/2023')])).recognised?.columns.get('due')).toBe(7)
  const two = await recognised([[...odd, 'Mốc khác'], [...task('A-1'), '30/6/2023'], [...task('A-2'), '30/9/2023']])
  expect(two.questions.filter(({ blocking }) => blocking)).toMatchObject([{ code: 'field_not_found', field: 'due', candidates: ['Mốc', 'Mốc khác'] }])
  expect((await recognised([[...odd, 'Mốc khác'], [...task('A-1'), '30/6/2023'], [...task('A-2'), '30/9/2023']], { map: { due: 'Mốc khác' } })).recognised?.columns.get('due')).toBe(8)
})

test('two columns of one heading are asked about and chosen by letter', async () => {
  const doubled = [[...heads, 'Hoàn thành'], [...task('A-1'), '30/6/2023'], [...task('A-2'), '30/9/2023']]
  expect((await recognised(doubled)).questions).toMatchObject([{ code: 'heading_twice', field: 'due', candidates: ['G', 'H'], blocking: true }])
  expect((await recognised(doubled, { map: { due: 'H' } })).recognised?.columns.get('due')).toBe(8)
})

test('a column nobody needs is told and does not block', async () => {
  const { recognised: form, questions } = await recognised([[...heads, 'Ý kiến của đồng chí'], [...task('A-1'), 'không'], [...task('A-2'), 'có']])
  expect(form?.kind).toBe('tasks')
  expect(questions).toMatchObject([{ code: 'column_not_used', blocking: false }])
})

test('a sheet like none of our forms is a question, an empty one is nothing', async () => {
  expect((await recognised([['Ngày', 'Thực đơn'], ['Hai', 'Phở'], ['Ba', 'Bún']])).questions).toMatchObject([{ code: 'unknown_form', blocking: true }])
  expect(await recognised([])).toEqual({ recognised: null, questions: [], head: null })
})

test('sections, number rows, totals and signatures are no data; merged and "nt" cells are carried down', async () => {
  const { recognised: form } = await recognised([
    heads, ['1', '2', '3', '4', '5', '6', '7'], ['I. HUYỆN ỦY HẠ LÂM'], task('A-1'), ['A-2', null, 'nt', 'nt', 3, 'nt', 'nt'], ['II. SỞ Y TẾ'], ['A-3', 'CB2', 'Việc khác', 'nhà', 3, 'nt', 'như trên'],
    ['Tổng số: 3 việc'], [null], [null, null, null, null, null, null, 'T/M BAN THƯỜNG VỤ'], [null, null, null, null, null, null, '(đã ký)'],
  ], { arrange: (page) => page.mergeCells('B4:B5') })
  if (!form) throw new Error('not recognised')
  const { rows, skipped } = readRows(form)
  expect(rows.map(({ row }) => row)).toEqual([4, 5, 7])
  expect(rows.map(({ section }) => section?.cell && sectionName(section.cell.text))).toEqual(['HUYỆN ỦY HẠ LÂM', 'HUYỆN ỦY HẠ LÂM', 'SỞ Y TẾ'])
  expect(rows.map((row) => [row.given('holderCode').address, row.given('holderCode').cell?.text])).toEqual([['B4', 'CB1'], ['B4', 'CB1'], ['B7', 'CB2']])
  expect(rows.map((row) => row.given('due'))).toMatchObject([{ address: 'G4' }, { address: 'G4' }, { address: 'G4' }])
  expect(skipped.map(({ cell }) => cell)).toEqual(['G10', 'G11'])
})

test('the head of a sheet says who assigns, by which document, and who appraised', async () => {
  const sheet = await sheetOf([['Cấp giao: Thành ủy Lam Sơn (H01)'], ['(Kèm theo Quyết định số 41-QĐ/ThU, ngày 27/03/2023)'.normalize('NFD')], ['(Ban Tổ chức Tỉnh ủy thẩm định tại Báo cáo số 45-BC/BTCTU, ngày 03/7/2023; dấu x ở cột 7)'], ['x']])
  expect(readHeadFacts(sheet, 4, ['Lũy kế năm 2023 đến 30/6'])).toEqual({
    assigner: { name: 'Thành ủy Lam Sơn', code: 'H01', cell: 'A1' }, document: { number: '41-QĐ/ThU', day: '2023-03-27', cell: 'A2' },
    appraisal: { by: 'Ban Tổ chức Tỉnh ủy', number: '45-BC/BTCTU', day: '2023-07-03', cell: 'A3' }, year: 2023, asOf: '2023-06-30',
  })
})

test.each([
  ['512-QĐ/TU, 15/02/2023', '512-QĐ/TU', '2023-02-15'], ['Quyết định số 12/QĐ-UBND ngày 1/2/2023', '12/QĐ-UBND', '2023-02-01'], ['52-QĐ, ngày 07/03/2023', '52-QĐ', '2023-03-07'],
  ['163-BB/H01.002, 06/04/2023', '163-BB/H01.002', '2023-04-06'],
])('%s is document %s of %s', (text, number, day) => expect(readDocumentReference(text)).toEqual({ number, day }))

test.each(['Theo chỉ đạo', '512-QĐ/TU', '15/02/2023', '512-QĐ/TU, 31/02/2023', ''])('“%s” names no document with number and day', (text) => expect(readDocumentReference(text)).toBeUndefined())

test.each([
  ['Hằng năm', { kind: 'every_year', from: null, to: null }], ['hàng năm', { kind: 'every_year', from: null, to: null }], ['Năm 2023', { kind: 'year', from: 2023, to: 2023 }],
  ['Giai đoạn 2021 - 2025', { kind: 'period', from: 2021, to: 2025 }], ['2021-2025', { kind: 'period', from: 2021, to: 2025 }], ['Từ năm 2021 đến năm 2025', { kind: 'period', from: 2021, to: 2025 }],
  ['Giai đoạn 2023-2023', { kind: 'year', from: 2023, to: 2023 }], ['Giai đoạn 2025-2021', { refusal: 'period_reversed' }], ['sớm', { refusal: 'horizon_unreadable' }],
])('the horizon “%s”', (text, horizon) => expect(readHorizon(text)).toEqual(horizon))

test('marks, manners and kinds of unit are read as offices write them', () => {
  expect(['x', 'X ', 'có', '', '-', 'không', 'có lẽ'].map(readMark)).toEqual([true, true, true, false, false, false, undefined])
  expect(['Bổ sung', 'Giao bổ sung', 'Lần đầu', ''].map(saysSupplementary)).toEqual([true, true, false, false])
  expect(unitKindOf('Tổ chức chính trị – xã hội', 'Ủy ban MTTQ tỉnh')).toBe('front')
  expect(unitKindOf('Tổ chức chính trị - xã hội', 'Hội Nông dân tỉnh')).toBe('mass_organisation')
  expect(unitKindOf('Câu lạc bộ', 'X')).toBeUndefined()
})
