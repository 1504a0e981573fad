import { expect, test } from 'vitest'
import { readCsv, textOf } from './csv.ts'

const cellsOf = (text: string) => { const read = readCsv(text); return 'lines' in read ? read.lines.map(({ row, cells }) => [row, ...cells]) : read }

test('lines keep their number in the file, whatever is empty or goes over several lines', () => {
  expect(cellsOf('a,b\r\n\r\n1,"hai\ndòng, có phẩy và ""ngoặc"""\r\n,\n3,\n4')).toEqual([[1, 'a', 'b'], [3, '1', 'hai\ndòng, có phẩy và "ngoặc"'], [6, '3', ''], [7, '4']])
  expect(cellsOf('\ufeffmã;tên\n01;"Xã; một"')).toEqual([[1, 'mã', 'tên'], [2, '01', 'Xã; một']])
  expect(cellsOf('')).toEqual([])
})

test('a quotation that does not close, or goes on behind its end, loses no line in silence', () => {
  expect(cellsOf('a,b\n1,2\n3,"x\n4,5\n')).toEqual({ brokenRow: 3 })
  expect(cellsOf('a,b\n1,"Tỉnh "Hà Giang\n')).toEqual({ brokenRow: 2 })
  expect(cellsOf(`"${'x,'.repeat(2_000_000)}`)).toEqual({ brokenRow: 1 })
})

test('UTF-8 and marked UTF-16 are read, other letters are not guessed', () => {
  expect(textOf(Buffer.from('Xã Lũng Cú'))).toBe('Xã Lũng Cú')
  expect(textOf(Buffer.from('\ufeffXã Lũng Cú', 'utf16le'))).toBe('Xã Lũng Cú')
  expect(textOf(Buffer.from([0x58, 0xe3]))).toBeUndefined()
  expect(textOf(Buffer.from([0x58, 0x00]))).toBeUndefined()
})
