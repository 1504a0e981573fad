import { expect, test } from 'vitest'
import { bodyOfText, textOfBody } from './body-text.ts'
import type { WordingBlock } from './wording-contract.ts'

const body: WordingBlock[] = [
  { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' }, { kind: 'paragraph', text: 'Toàn tỉnh giao 4.072 việc.' }, { kind: 'heading', level: 2, text: '1. Cấp tỉnh' },
  { kind: 'table', title: 'Lịch làm việc', columns: [{ name: 'Ngày', width: 20, align: 'center' }, { name: 'Đơn vị', width: 80, align: 'left' }], rows: [['11/7/2023', 'Huyện ủy Thượng Lâm'], ['13/7/2023', '']] },
  { kind: 'paragraph', text: 'Trên đây là báo cáo.' },
]

test('a body comes back from its text as it was, tables with their widths', () => {
  expect(bodyOfText(textOfBody(body), body)).toEqual(body)
})

test('what a hand types: headings by their numeral, tables by bars, blank lines for nothing', () => {
  expect(bodyOfText('II. PHƯƠNG HƯỚNG\n\nLàm tiếp.\n| Việc | Hạn |\n| Xây nhà | 31/12 |')).toEqual([
    { kind: 'heading', level: 1, text: 'II. PHƯƠNG HƯỚNG' }, { kind: 'paragraph', text: 'Làm tiếp.' },
    { kind: 'table', columns: [{ name: 'Việc', width: 50, align: 'left' }, { name: 'Hạn', width: 50, align: 'left' }], rows: [['Xây nhà', '31/12']] },
  ])
})
