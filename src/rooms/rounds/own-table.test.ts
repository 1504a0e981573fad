import { describe, expect } from 'vitest'
import { refusalOf, test } from '../../../tests/harness/town.ts'
import { as, openRound, partOf, unitOf } from '../../../tests/harness/rounds.ts'
import { district, fillAsProposed, mergeHeadings, ownBook, reading } from '../../../tests/harness/own-tables.ts'

describe('a table of the unit\'s own', () => {
  test('is understood by its headings and the names of its lines, looked at beside the draft, and fills it; nothing is handed in yet', async ({ town }) => {
    const { id } = await openRound(town)
    const file = await ownBook({ 'Kiểm tra': district }, mergeHeadings)
    const read = await reading(town, id, { file })
    expect(read).toMatchObject({ issued: false, sheet: 'Kiểm tra', heading: { first: 4, last: 5 }, mapping: { name: 'B', measure: 'E', columns: { ke_hoach: 'D', trong_ky: 'C' }, lines: {} }, remembered: false, missing: [], free: [{ row: 9, name: 'Số đơn thư' }], filled: 4 })
    expect(read.rows).toEqual([{ key: 'cuoc', cells: { ke_hoach: '20', trong_ky: '12' } }, { key: 'dang_vien', cells: { ke_hoach: '100', trong_ky: '40.5' } }])
    expect(read.changes).toContainEqual({ key: 'dang_vien', column: 'trong_ky', was: '', will: '40.5', cell: 'C7' })
    expect(read.columns.find(({ column }) => column === 'C')).toEqual({ column: 'C', heading: 'Số liệu › Thực hiện', samples: ['40,5', '12', '7'] })
    expect(read.faults.map(({ kind, cell }) => [kind, cell])).toEqual([['row_not_taken', 'B9']])
    expect((await partOf(town, id)).first).toMatchObject({ state: 'not_begun' })

    expect(await fillAsProposed(town, id, { file })).toEqual({ version: 1, filled: 4, faults: [] })
    const part = await partOf(town, id, { who: 'phuc.thuonglam' })
    expect(part.first).toMatchObject({ state: 'filling', filling: { way: 'own', fileName: 'Theo dõi của huyện.xlsx', rows: read.rows }, submissions: [] })
    await as(town, 'phuc.thuonglam').handIn({ id: part.id, formId: part.first.id, version: 1 })
    const [sent] = (await partOf(town, id)).first.submissions
    expect(sent).toMatchObject({ way: 'own', source: { sheet: 'Kiểm tra', cells: { 'cuoc trong_ky': 'C8', 'dang_vien ke_hoach': 'D7' } } })
    const kept = await as(town, 'linh.btc').readSubmissionFile({ id: sent?.id ?? '' })
    expect([kept.name, Buffer.from(await kept.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))]).toEqual(['Theo dõi của huyện.xlsx', true])
    expect(await refusalOf(as(town, 'binh.ccb').readSubmissionFile({ id: sent?.id ?? '' }))).toBe('not_found')
  })

  test('corrected by hand it stays the source of what was not changed; what was typed over follows to no cell', async ({ town }) => {
    const { id } = await openRound(town)
    const file = await ownBook({ 'Kiểm tra': district }, mergeHeadings)
    await fillAsProposed(town, id, { file })
    const [part, phuc] = [await partOf(town, id, { who: 'phuc.thuonglam' }), as(town, 'phuc.thuonglam')]
    const save = (version: number, cuoc: Record<string, string>) => phuc.saveFilling({ id: part.id, formId: part.first.id, version, formVersion: 1, rows: [{ key: 'cuoc', cells: cuoc }, { key: 'dang_vien', cells: { trong_ky: '40.5', ke_hoach: '100' } }] })
    await save(1, { ke_hoach: '20', trong_ky: '12' })
    await save(2, { ke_hoach: '20', trong_ky: '13', ghi_chu: 'Ghi tay' })
    await save(3, { ke_hoach: '20', trong_ky: '12', ghi_chu: 'Ghi tay' })
    expect((await partOf(town, id, { who: 'phuc.thuonglam' })).first.filling).toMatchObject({ way: 'own', fileName: 'Theo dõi của huyện.xlsx' })
    await phuc.handIn({ id: part.id, formId: part.first.id, version: 4 })
    const [sent] = (await partOf(town, id)).first.submissions
    expect(sent).toMatchObject({ way: 'own', fileName: 'Theo dõi của huyện.xlsx', source: { sheet: 'Kiểm tra', cells: { 'cuoc ke_hoach': 'D8', 'dang_vien trong_ky': 'C7', 'dang_vien ke_hoach': 'D7' } } })
    expect(Object.keys(sent?.source?.cells ?? {})).toHaveLength(3)
    expect((await as(town, 'linh.btc').readSubmissionFile({ id: sent?.id ?? '' })).name).toBe('Theo dõi của huyện.xlsx')
    await phuc.saveFilling({ id: part.id, formId: part.first.id, version: 4, formVersion: 1, rows: [{ key: 'cuoc', cells: { ke_hoach: '1', trong_ky: '2' } }] })
    expect((await partOf(town, id, { who: 'phuc.thuonglam' })).first.filling).toMatchObject({ way: 'app', fileName: null })
  })

  test('a line of the unit\'s own that is emptied takes its source with it; those after it keep theirs', async ({ town }) => {
    const { id } = await openRound(town)
    const file = await ownBook({ 'Sổ': [['Vụ việc', 'Số người'], ['Vụ A', 3], ['Vụ B', 5]] })
    await fillAsProposed(town, id, { file, which: 'second' })
    const { id: part, second: { id: formId } } = await partOf(town, id)
    const { version } = await as(town, 'phuc.thuonglam').saveFilling({ id: part, formId, version: 1, formVersion: 1, rows: [{ key: '1', cells: { ten: '', so_nguoi: '' } }, { key: '2', cells: { ten: 'Vụ B lớn', so_nguoi: '5' } }] })
    await as(town, 'phuc.thuonglam').handIn({ id: part, formId, version })
    expect((await partOf(town, id)).second.submissions[0]).toMatchObject({ rows: [{ key: '1', cells: { ten: 'Vụ B lớn', so_nguoi: '5' } }], source: { cells: { '1 so_nguoi': 'B3' } } })
  })

  test('is read and filled by who reports for the unit alone', async ({ town }) => {
    const { id } = await openRound(town)
    const file = await ownBook({ 'Kiểm tra': district }, mergeHeadings)
    expect(await refusalOf(reading(town, id, { file, who: 'linh.btc' }))).toBe('not_the_reporting_unit')
    const part = await partOf(town, id)
    const fill = { id: part.id, formId: part.first.id, file, sheet: 'Kiểm tra', heading: { first: 4, last: 5 }, version: 0, formVersion: 1, mapping: { name: 'B', columns: { ke_hoach: 'D' }, lines: {} } }
    for (const [who, code] of [['binh.ccb', 'not_found'], ['linh.btc', 'not_the_reporting_unit']] as const) expect(await refusalOf(as(town, who).fillFromOwnTable(fill)), who).toBe(code)
    await as(town, 'linh.btc').closeRound({ id })
    expect(await refusalOf(as(town, 'phuc.thuonglam').fillFromOwnTable(fill))).toBe('round_closed')
  })

  test('what was matched by hand is offered again, in the next round too, to the unit alone', async ({ town }) => {
    const { id } = await openRound(town)
    const rows = [['Việc', 'Số A', 'Số B'], ['Kiểm tra cơ sở', 1, 2], ['Đảng viên', 3, 4]]
    const file = await ownBook({ 'Sổ': rows })
    const part = await partOf(town, id)
    const mapping = { name: 'A', columns: { ke_hoach: 'C', trong_ky: 'B' }, lines: { cuoc: 2, dang_vien: 3 } }
    expect((await reading(town, id, { file })).mapping.columns).toEqual({})
    await as(town, 'phuc.thuonglam').fillFromOwnTable({ id: part.id, formId: part.first.id, file, sheet: 'Sổ', heading: { first: 1, last: 1 }, version: 0, formVersion: 1, mapping })
    const { id: next } = await openRound(town, { title: 'Báo cáo 9 tháng về kiểm tra, giám sát', period: '2023-9M' })
    const later = await ownBook({ 'Bìa': [['Sổ theo dõi'], ['của huyện']], 'Sổ': [['Tháng 9'], ['Việc', 'Thêm', 'Số A', 'Số B'], ['Đảng viên', null, 30, 40], ['Kiểm tra cơ sở', null, 10, 20]] })
    expect(await reading(town, next, { file: later })).toMatchObject({ sheet: 'Sổ', remembered: true, heading: { first: 2, last: 2 }, missing: [], mapping: { name: 'A', columns: { ke_hoach: 'D', trong_ky: 'C' } }, rows: [{ key: 'cuoc', cells: { ke_hoach: '20', trong_ky: '10' } }, { key: 'dang_vien', cells: { ke_hoach: '40', trong_ky: '30' } }] })
  })

  test('lines of the unit\'s own are taken down to the signatures, without totals, groups and numbers of columns', async ({ town }) => {
    const { id } = await openRound(town)
    const rows = [['Stt', 'Vụ việc', 'Số người'], ['(1)', '(2)', '(3)'], ['I', 'Nội bộ'], [1, 'Vụ A', 3], [2, new Date(Date.UTC(2023, 4, 9)), '1.200 người'], [null, 'Tổng cộng', 1203], [null, 'Người lập'], [null, 'Nguyễn Văn A']]
    const read = await reading(town, id, { which: 'second', file: await ownBook({ 'Vụ việc': rows }, (book) => { const cell = book.worksheets[0]?.getCell('B5'); if (cell) cell.numFmt = 'dd/mm/yyyy'; book.worksheets[0]?.mergeCells('B3:D3') }) })
    expect(read.rows).toEqual([{ key: '1', cells: { ten: 'Vụ A', so_nguoi: '3' } }, { key: '2', cells: { ten: '09/05/2023', so_nguoi: '1200' } }])
    expect(read.faults.map(({ kind, cell }) => [kind, cell])).toEqual([['row_not_taken', 'A3'], ['row_not_taken', 'B6']])
  })

  test('a CSV is read as well, and what it had before stays where the table has no column', async ({ town }) => {
    const { id } = await openRound(town)
    const part = await partOf(town, id)
    await as(town, 'phuc.thuonglam').saveFilling({ id: part.id, formId: part.first.id, version: 0, formVersion: 1, rows: [{ key: 'cuoc', cells: { ke_hoach: '5', ghi_chu: 'Ghi tay' } }] })
    const file = new File(['Nội dung;Kế hoạch năm;Trong kỳ\nSố cuộc kiểm tra;1.020;12,5\nSố đảng viên được kiểm tra;100;-\n'], 'so.csv')
    const read = await reading(town, id, { file })
    expect(read.rows).toEqual([{ key: 'cuoc', cells: { ghi_chu: 'Ghi tay', ke_hoach: '1020', trong_ky: '12.5' } }, { key: 'dang_vien', cells: { ke_hoach: '100' } }])
    expect(read.changes.map(({ key, column, was, will }) => [key, column, was, will])).toEqual([['cuoc', 'ke_hoach', '5', '1020'], ['cuoc', 'trong_ky', '', '12.5'], ['dang_vien', 'ke_hoach', '', '100']])
    await fillAsProposed(town, id, { file })
    expect((await partOf(town, id, { who: 'phuc.thuonglam' })).first.filling?.rows).toEqual(read.rows)
    expect(await unitOf(town, 'H02')).toBe(part.unitNo)
  })

  test('a column that was cleared stays cleared, the only one of a form too', async ({ town }) => {
    const { id } = await openRound(town, { forms: ['Biểu 01', 'Biểu 02'].map((code) => ({ code, title: 'Vụ việc', columns: [{ key: 'so', title: 'Số người', kind: 'amount' as const }], lines: [] })) })
    const file = await ownBook({ 'Sổ': [['Vụ việc', 'Số người'], ['Vụ A', 3]] })
    const { sheet, heading, mapping } = await reading(town, id, { file })
    expect(mapping.columns).toEqual({ so: 'B' })
    const cleared = await reading(town, id, { file, sheet, ...(heading && { heading }), mapping: { columns: {}, lines: {} }, isMatched: true })
    expect([cleared.mapping.columns, cleared.rows, cleared.faults.map(({ kind }) => kind)]).toEqual([{}, [], ['nothing_to_fill', 'column_missing']])
  })

  test('a line of the unit\'s own without a figure leaves no gap: each value keeps its cell', async ({ town }) => {
    const { id } = await openRound(town)
    const file = await ownBook({ 'Sổ': [['Đơn vị', 'Số người', 'Vụ việc'], ['A', 3, 'Vụ A'], ['B', '-', null], ['C', 5, 'Vụ C']] })
    const { rows, changes } = await reading(town, id, { file, which: 'second' })
    expect(rows.map(({ key, cells }) => [key, cells['so_nguoi']])).toEqual([['1', '3'], ['2', '5']])
    expect(changes.filter(({ key }) => key === '2').map(({ cell }) => cell)).toEqual(['C4', 'B4'])
  })
})

describe('a table that can not be taken', () => {
  const fixed = (...rows: (string | number | null | { error: '#DIV/0!' })[][]) => ({ 'Sổ': [['Nội dung', 'ĐVT', 'Kế hoạch năm', 'Thực hiện trong kỳ'], ['Số cuộc kiểm tra', 'cuộc', 20, 12], ['Số đảng viên được kiểm tra', 'người', 100, 40], ...rows] })

  test('every fault is told at once with its cell, and while a blocking one stands the draft stays as it was', async ({ town }) => {
    const { id } = await openRound(town)
    const file = await ownBook(fixed(['Số cuộc kiểm tra', 'vụ', 1, 2], ['Việc khác', null, 5, null]), (book) => {
      const [sheet] = book.worksheets
      for (const [address, value] of Object.entries({ C3: 'khoảng 40', D3: { error: '#DIV/0!' }, B3: 'triệu đồng' })) if (sheet) sheet.getCell(address).value = value as never
      if (sheet) sheet.getRow(5).hidden = true
      book.addWorksheet('Nháp', { state: 'hidden' }).getCell('A1').value = 1
    })
    const { faults, rows } = await reading(town, id, { file })
    expect(faults.map(({ kind, cell, blocking }) => [kind, cell, blocking])).toEqual([
      ['line_twice', 'A2', true], ['not_an_amount', 'C3', false], ['excel_error', 'D3', false], ['row_not_taken', 'A5', false], ['measure_differs', 'B3', false], ['row_hidden', 'A5', false], ['sheets_hidden', null, false],
    ])
    for (const { message } of faults) expect(message).toMatch(/[Hh]ãy .+\.$/)
    expect(rows).toEqual([{ key: 'dang_vien', cells: { ke_hoach: 'khoảng 40' } }])
    expect(await refusalOf(fillAsProposed(town, id, { file }))).toBe('own_table_faults')
    expect((await partOf(town, id, { who: 'phuc.thuonglam' })).first).toMatchObject({ state: 'not_begun', filling: null })
  })

  test('two columns matched to one, a column that is not there, one left out, money counted in another scale and a sheet without headings are told', async ({ town }) => {
    const { id } = await openRound(town)
    const file = await ownBook(fixed())
    const kinds = async (mapping: { name?: string; columns: Record<string, string> }) => (await reading(town, id, { file, sheet: 'Sổ', mapping: { lines: {}, ...mapping } })).faults.map(({ kind }) => kind)
    expect(await kinds({ name: 'A', columns: { ke_hoach: 'C', trong_ky: 'C' } })).toEqual(['column_twice'])
    expect(await kinds({ name: 'A', columns: { ke_hoach: 'Z', trong_ky: 'D' } })).toEqual(['no_such_column'])
    expect(await kinds({ name: 'A', columns: { trong_ky: 'D' } })).toEqual(['column_missing'])
    expect(await kinds({ columns: { ke_hoach: 'C', trong_ky: 'D' } })).toEqual(['name_column_missing'])
    expect((await reading(town, id, { file: await ownBook({ 'Sổ': [[1, 2], [3, 4]] }) })).faults.map(({ kind }) => kind)).toEqual(['headings_not_found'])
    const money = { title: 'Kinh phí', columns: [{ key: 'so', title: 'Kinh phí (triệu đồng)', kind: 'amount' as const }], lines: [] }
    const { id: other } = await openRound(town, { forms: [money, money].map((form, at) => ({ ...form, code: `Biểu ${at}` })) })
    const [above, beside] = [await ownBook({ A: [[null, null, 'Đơn vị tính: nghìn đồng'], ['Việc', 'Kinh phí'], ['a', 5000]] }), await ownBook({ A: [['Việc', 'Kinh phí (tỷ đồng)'], ['a', 5]] })]
    for (const table of [above, beside]) expect((await reading(town, other, { file: table })).faults.map(({ kind }) => kind)).toEqual(['scale_differs'])
    expect((await reading(town, other, { file: await ownBook({ A: [['Việc', 'Kinh phí (Triệu đồng)'], ['a', '5,5 triệu đồng']] }) })).rows).toEqual([{ key: '1', cells: { so: '5.5' } }])
  })

  test('more lines than a form holds, other files and files too large are refused', async ({ town }) => {
    const { id } = await openRound(town)
    const long = await ownBook({ A: [['Vụ việc', 'Số người'], ...Array.from({ length: 2001 }, (_, at) => [`Vụ ${at}`, at])] })
    const { faults, rows } = await reading(town, id, { file: long, which: 'second' })
    expect([faults.map(({ kind, cell }) => [kind, cell]), rows.length]).toEqual([[['too_many_lines', 'A2002']], 2000])
    for (const file of [new File(['%PDF-1.7'], 'a.xlsx'), new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'a.xls'), new File([''], 'a.csv'), new File([new Uint8Array([0xc4, 0x90, 0xff, 0xfe, 0xe0])], 'a.csv')]) expect(await refusalOf(reading(town, id, { file })), file.name).toBe('own_table_unreadable')
    expect(await refusalOf(reading(town, id, { file: long, sheet: 'B' }))).toBe('own_table_no_sheet')
  })

  test('the workbook that was issued to this part goes the ordinary way; one of another unit or round is refused with its reason', async ({ town }) => {
    const { id } = await openRound(town)
    const part = await partOf(town, id)
    const [own, foreign] = [await as(town, 'linh.btc').readIssuedWorkbook({ id, unitNo: part.unitNo }), await as(town, 'linh.btc').readIssuedWorkbook({ id, unitNo: await unitOf(town, 'H03') })]
    expect(await reading(town, id, { file: own })).toMatchObject({ issued: true, rows: [], changes: [], faults: [] })
    expect(await refusalOf(as(town, 'phuc.thuonglam').fillFromOwnTable({ id: part.id, formId: part.first.id, file: own, sheet: 'Biểu 01', heading: { first: 4, last: 4 }, version: 0, formVersion: 1, mapping: { name: 'A', columns: { ke_hoach: 'C' }, lines: {} } }))).toBe('own_table_is_issued')
    expect(await refusalOf(reading(town, id, { file: foreign }))).toBe('form_code_foreign')
    const { id: other } = await openRound(town, { title: 'Báo cáo khác cùng năm' })
    expect(await refusalOf(reading(town, id, { file: await as(town, 'linh.btc').readIssuedWorkbook({ id: other, unitNo: part.unitNo }) }))).toBe('form_code_foreign')
    expect((await partOf(town, id)).first.state).toBe('not_begun')
  })
})
