import { expect, test } from 'vitest'
import { readCsvWorkbook } from './read-csv.ts'

const codeOf = (bytes: Buffer | string) => {
  const reading = readCsvWorkbook(Buffer.from(bytes as string))
  return 'refusal' in reading ? `${reading.refusal.code}: ${reading.refusal.vi}` : 'read'
}

test.each([
  ['nothing at all', '', 'empty_file'], ['letters of an old code page', Buffer.from([0x4d, 0xe3, 0x0a]), 'csv_encoding'], ['a NUL', 'Mã\0việc\n1', 'csv_nul'],
  ['a quotation that is never closed', 'a,b\n1,2\n"3,4\n5,6', 'csv_quotation: Dòng 3'], ['letters behind a quotation', 'a,b\n"1"x,2', 'csv_quotation: Dòng 2'],
  ['a line of ten million letters', `a,b\n1,${'x'.repeat(10_000_000)}`, 'csv_line: Dòng 2'], ['a hundred thousand columns', `a\n${','.repeat(100_000)}1`, 'csv_line: Dòng 2'],
  ['more bytes than are taken', Buffer.alloc(21 * 1024 * 1024, 0x61), 'too_big'], ['more rows than are taken', 'a\n'.repeat(100_001), 'too_many_rows'],
])('%s is refused in a sentence', (_what, bytes, said) => { expect(codeOf(bytes)).toContain(said) })

test('a formula is letters, and the apostrophe that guarded it is not part of it', () => {
  const reading = readCsvWorkbook(Buffer.from(`\ufeffMã;Nội dung\r\n1;"'=HYPERLINK(1)"\r\n2;'tết`))
  const sheet = 'workbook' in reading ? reading.workbook.sheets[0] : undefined
  expect(sheet?.cellAt(2, 2)).toMatchObject({ kind: 'text', fromFormula: false, text: '=HYPERLINK(1)' })
  expect(sheet?.cellAt(3, 2)?.text).toBe("'tết")
})
