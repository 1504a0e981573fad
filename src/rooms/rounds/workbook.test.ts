import excel from 'exceljs'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { as, counts, handInFirst, letReport, openRound, partOf, unitOf } from '../../../tests/harness/rounds.ts'

type Edit = (book: excel.Workbook) => void

/** The workbook issued to Thượng Lâm, as it comes back. */
const cameBack = async (town: Town, id: string, edit: Edit = () => {}, code = 'H02') => {
  const issued = await as(town, 'linh.btc').readIssuedWorkbook({ id, unitNo: await unitOf(town, code) })
  const book = new excel.Workbook()
  await book.xlsx.load(await issued.arrayBuffer())
  edit(book)
  return new File([await book.xlsx.writeBuffer()], 'Biểu Thượng Lâm.xlsx', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

const fill: Edit = (book) => {
  const [first, second] = book.worksheets
  for (const [row, values] of [[5, [20, 12]], [6, [100, '40,5']]] as const) for (const [at, value] of values.entries()) if (first) first.getCell(row, 3 + at).value = value
  for (const [at, value] of ['Vụ A', 3].entries()) if (second) second.getCell(5, 2 + at).value = value
}

const take = async (town: Town, id: string, edit: Edit = fill, who = 'phuc.thuonglam') => {
  const part = await partOf(town, id, { who })
  return as(town, who).takeWorkbook({ id: part.id, file: await cameBack(town, id, edit) })
}

describe('the issued workbook', () => {
  test('comes back with no mapping, is looked at, and handed in as it was read', async ({ town }) => {
    const { id } = await openRound(town)
    expect((await take(town, id)).forms).toMatchObject([{ code: 'Biểu 01', lines: 2, faults: [] }, { code: 'Biểu 02', lines: 1, faults: [] }])
    const part = await partOf(town, id, { who: 'phuc.thuonglam' })
    expect(part.first.filling?.rows).toEqual([{ key: 'cuoc', cells: { ke_hoach: '20', trong_ky: '12' } }, { key: 'dang_vien', cells: { ke_hoach: '100', trong_ky: '40.5' } }])
    expect(part.second.filling?.rows).toEqual([{ key: '1', cells: { ten: 'Vụ A', so_nguoi: '3' } }])
    await as(town, 'phuc.thuonglam').handIn({ id: part.id, formId: part.first.id, version: part.first.filling?.version ?? 0 })
    expect((await partOf(town, id)).first.submissions[0]).toMatchObject({ way: 'workbook', fileName: 'Biểu Thượng Lâm.xlsx' })
  })

  test('whatever was filled in the application and issued, it comes back with 0 differences', async ({ town }) => {
    const { id } = await openRound(town)
    const unitNo = await unitOf(town, 'H02')
    const amount = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('', '.5', '.25', '.125')).map(([whole, part]) => `${whole}${part}`)
    const words = fc.string({ unit: fc.constantFrom('V', 'i', 'ệ', 'c', ' ', '1', '2', '.', ',', '=', '+', '-', '@', '"', '\'', '<', '&', '>', '/', '('), minLength: 1, maxLength: 40 }).map((text) => text.trim()).filter((text) => text !== '')
    await fc.assert(fc.asyncProperty(amount, amount, words, fc.array(fc.tuple(words, amount), { minLength: 1, maxLength: 3 }), async (plan, done, note, own) => {
      const before = await partOf(town, id, { who: 'phuc.thuonglam' })
      const save = (form: typeof before.first, rows: { key: string; cells: Record<string, string> }[]) => as(town, 'phuc.thuonglam').saveFilling({ id: before.id, formId: form.id, version: form.filling?.version ?? 0, formVersion: 1, rows })
      await save(before.first, [{ key: 'cuoc', cells: { ke_hoach: plan, trong_ky: done, ghi_chu: note } }, { key: 'dang_vien', cells: { ke_hoach: done, trong_ky: plan } }])
      await save(before.second, own.map(([ten, so_nguoi], at) => ({ key: String(at + 1), cells: { ten, so_nguoi } })))
      const written = await partOf(town, id, { who: 'phuc.thuonglam' })
      await as(town, 'phuc.thuonglam').takeWorkbook({ id: before.id, file: await as(town, 'phuc.thuonglam').readIssuedWorkbook({ id, unitNo }) })
      const back = await partOf(town, id, { who: 'phuc.thuonglam' })
      expect([back.first.filling?.rows, back.second.filling?.rows]).toEqual([written.first.filling?.rows, written.second.filling?.rows])
    }), { numRuns: 6 })
  }, 60_000)

  test('what is no figure is told at its cell and kept', async ({ town }) => {
    const { id } = await openRound(town)
    const { forms: [first] } = await take(town, id, (book) => { fill(book); const cell = book.worksheets[0]?.getCell(5, 4); if (cell) cell.value = 'khoảng mười' })
    expect(first).toMatchObject({ faults: [{ key: 'cuoc', column: 'trong_ky', kind: 'not_an_amount' }] })
  })

  test('a tampered, foreign or outdated code, changed headings and any other file are refused with the reason, and nothing is taken', async ({ town }) => {
    const { id } = await openRound(town)
    const code = (text: (was: string) => string): Edit => (book) => { const cell = book.worksheets[0]?.getCell(1, 1); if (cell) cell.value = text(cell.text) }
    expect(await refusalOf(take(town, id, code((was) => was.replace(/-1\.1-/, '-2.1-'))))).toBe('form_code_tampered')
    expect(await refusalOf(take(town, id, code((was) => was.replace(/-1\.1-/, '-1.2-'))))).toBe('form_code_tampered')
    expect(await refusalOf(take(town, id, code((was) => `${was.slice(0, -1)}?`)))).toBe('form_code_tampered')
    expect(await refusalOf(take(town, id, (book) => { for (const sheet of book.worksheets) sheet.getCell(1, 1).value = '' }))).toBe('form_code_missing')
    expect(await refusalOf(take(town, id, (book) => { const cell = book.worksheets[0]?.getCell(4, 3); if (cell) cell.value = 'Kế hoạch quý' }))).toBe('headings_changed')
    expect(await refusalOf(take(town, id, (book) => { book.worksheets[0]?.spliceRows(5, 1) }))).toBe('headings_changed')
    const part = await partOf(town, id, { who: 'phuc.thuonglam' })
    expect(await refusalOf(as(town, 'phuc.thuonglam').takeWorkbook({ id: part.id, file: await cameBack(town, id, fill, 'H03') }))).toBe('form_code_foreign')
    expect(await refusalOf(as(town, 'phuc.thuonglam').takeWorkbook({ id: part.id, file: new File(['không phải Excel'], 'a.xlsx') }))).toBe('not_a_workbook')
    const { code: _, ...asked } = counts
    const before = await cameBack(town, id, fill)
    await as(town, 'linh.btc').changeForm({ id: part.first.id, ...asked, title: 'Kiểm tra, giám sát, kỷ luật', reason: 'Thêm kỷ luật vào tên biểu' })
    expect(await refusalOf(as(town, 'phuc.thuonglam').takeWorkbook({ id: part.id, file: before }))).toBe('form_code_outdated')
    expect((await partOf(town, id, { who: 'phuc.thuonglam' })).forms.map(({ filling, state }) => [filling, state])).toEqual([[null, 'not_begun'], [null, 'not_begun']])
  })

  test('is issued to who sees the unit, and filled in by who reports for it', async ({ town }) => {
    const { id } = await openRound(town)
    await letReport(town, 'H03')
    expect(await refusalOf(as(town, 'binh.ccb').readIssuedWorkbook({ id, unitNo: await unitOf(town, 'H02') }))).toBe('not_found')
    expect(await refusalOf(take(town, id, fill, 'linh.btc'))).toBe('not_the_reporting_unit')
    await as(town, 'linh.btc').acceptSubmission({ id: (await handInFirst(town, id)).id })
    expect(await refusalOf(take(town, id))).toBe('already_accepted')
  })
})
