import { readFileSync } from 'node:fs'
import excel from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotate } from './annotate.ts'
import { csvOf } from './csv.ts'
import { addressOf, placeOf } from './grid.ts'
import type { Workbook } from './grid.ts'
import { readWorkbook } from './read.ts'
import { writeWorkbook } from './write.ts'

const opened = async (bytes: Uint8Array): Promise<Workbook> => {
  const reading = await readWorkbook(bytes)
  if ('refusal' in reading) throw new Error(reading.refusal.vi)
  return reading.workbook
}
const excelBytes = async (fill: (sheet: excel.Worksheet) => void) => {
  const workbook = new excel.Workbook()
  fill(workbook.addWorksheet('Trang 1'))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
const textAt = (workbook: Workbook, address: string) => {
  const { row, column } = placeOf(address) ?? { row: 0, column: 0 }
  return workbook.sheets[0]?.cellAt(row, column)?.text
}

test('text, number, day, error, formula, rich text and merges of an office’s sheet are read as plain cells', async () => {
  const { sheets: [sheet] } = await opened(await excelBytes((page) => {
    page.getCell('A1').value = 'Đảng bộ'.normalize('NFD')
    page.getCell('B1').value = 0.1 + 0.2
    page.getCell('C1').value = new Date('2023-06-30T00:00:00Z')
    page.getCell('D1').value = { error: '#DIV/0!' }
    page.getCell('E1').value = { formula: '1+1', result: 2 }
    page.getCell('F1').value = { richText: [{ text: 'Ít ' }, { font: { bold: true }, text: 'nhất' }] }
    page.getCell('G1').value = '   '
    page.mergeCells('A2:B4')
    page.getCell('A2').value = 'gộp'
    page.getCell('C4').value = 'cuối'
  }))
  const at = (column: number) => sheet?.cellAt(1, column)
  expect(at(1)).toMatchObject({ kind: 'text', text: 'Đảng bộ' })
  expect(at(2)).toMatchObject({ kind: 'number', text: '0.3' })
  expect(at(3)).toMatchObject({ kind: 'day', text: '2023-06-30' })
  expect(at(4)).toMatchObject({ kind: 'error', text: '#DIV/0!' })
  expect(at(5)).toMatchObject({ kind: 'number', text: '2', fromFormula: true })
  expect(at(6)).toMatchObject({ kind: 'text', text: 'Ít nhất' })
  expect(at(7)).toBeUndefined()
  expect(sheet?.cellAt(4, 2)?.text).toBe('gộp')
  expect(sheet?.masterOf(3, 2)).toEqual({ row: 2, column: 1 })
})

test('a number is a day only where its format shows one', async () => {
  const workbook = await opened(await excelBytes((page) => {
    for (const [address, format] of [['A1', 'dd/mm/yyyy'], ['A2', '[$-42A]d mmmm yyyy;@'], ['A3', '0.00'], ['A4', '"ngày" 0'], ['A5', '#,##0 [Red]'], ['A6', 'h:mm']] as const) {
      page.getCell(address).value = 45107
      page.getCell(address).numFmt = format
    }
  }))
  expect(['A1', 'A2', 'A3', 'A4', 'A5', 'A6'].map((address) => textAt(workbook, address))).toEqual(['2023-06-30', '2023-06-30', '45107', '45107', '45107', '45107'])
})

test('what is written is read back, and text that looks like a formula stays text', async () => {
  const texts = ['=cmd|\' /C calc\'!A0', '+1', '-1+2', '@SUM(A1)', '\tx', '\rx', '<img src=x onerror=alert(1)>', 'Xóa nhà tạm & dột nát']
  const bytes = await writeWorkbook([{ name: 'Việc: [1]', title: ['PHỤ LỤC'], columns: [{ heading: 'Nội dung' }, { heading: 'KH', format: 'amount' }, { heading: 'Hạn', format: 'day' }, { heading: 'Tỷ lệ', format: 'percent' }],
    rows: texts.map((text) => [text, '4065.5', '2023-06-30', '106.25']) }])
  const { sheets: [sheet] } = await opened(bytes)
  expect(sheet?.name).toBe('Việc   1')
  texts.forEach((text, index) => {
    expect(sheet?.cellAt(index + 3, 1)).toMatchObject({ kind: 'text', text: text.replace('\r', '\n'), fromFormula: false })
    expect(sheet?.cellAt(index + 3, 2)).toMatchObject({ kind: 'number', text: '4065.5' })
    expect(sheet?.cellAt(index + 3, 3)).toMatchObject({ kind: 'day', text: '2023-06-30' })
    expect(sheet?.cellAt(index + 3, 4)).toMatchObject({ kind: 'number', text: '1.0625' })
  })
})

test('an error of the row source ends the stream with that error', async () => {
  const rows = function* () {
    yield ['một']
    throw new Error('mất kết nối')
  }
  await expect(writeWorkbook([{ name: 'A', columns: [{ heading: 'A' }], rows: rows() }])).rejects.toThrow('mất kết nối')
})

test('CSV quotes everything and disarms formulas, numbers stay numbers', () => {
  expect(csvOf([['=1+1', '-5', 'a"b', null], ['@x', ' +2', '106,25%', 'Đạt']])).toBe('\ufeff"\'=1+1","-5","a""b",""\r\n"\'@x","\' +2","106,25%","Đạt"\r\n')
})

test('the user’s own file comes back with the error marked in its cell and everything else as it was', async () => {
  const original = readFileSync(new URL('../../demo/workbooks/03-viec-dot-pha-cap-tinh-2023.xlsx', import.meta.url))
  const marked = await annotate(original, [{ sheet: 'Phụ lục 01', cell: 'L14', message: 'Thiếu ngày hoàn thành.' }, { sheet: 'Không có', cell: 'A1', message: 'x' }])
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(marked as unknown as Parameters<typeof workbook.xlsx.load>[0])
  const cell = workbook.worksheets[0]?.getCell('L14')
  expect(JSON.stringify(cell?.note)).toContain('Thiếu ngày hoàn thành.')
  expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } })
  expect(workbook.worksheets[0]?.getCell('L15').fill).not.toMatchObject({ fgColor: { argb: 'FFFFC7CE' } })
  const [before, after] = [await opened(original), await opened(marked)]
  expect([...(after.sheets[0]?.rows.get(14)?.values() ?? [])]).toEqual([...(before.sheets[0]?.rows.get(14)?.values() ?? [])])
})

test('addresses name places and places addresses', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
    expect(placeOf(addressOf({ row, column }))).toEqual({ row, column })
  }))
})
