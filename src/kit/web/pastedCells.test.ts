import { expect, test } from 'vitest'
import { cellsOfText } from './pastedCells.ts'

test.for([
  ['a\tb\nc\td\n', [['a', 'b'], ['c', 'd']]],
  ['a\t\tb\r\n\r\n\tc', [['a', '', 'b'], ['', 'c']]],
  ['"hai\ndòng"\t"nói ""thật"""\nx\ty', [['hai\ndòng', 'nói "thật"'], ['x', 'y']]],
  ['"chưa đóng\tb', [['"chưa đóng', 'b']]],
  ['', []],
] as const)('%j is read as cells', ([text, cells]) => {
  expect(cellsOfText(text)).toEqual(cells)
})
