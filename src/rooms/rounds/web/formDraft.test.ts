import { expect, test } from 'vitest'
import { formFrom, meansOf } from './formDraft.ts'

test('a form is typed a column and a line a line of text', () => {
  expect(formFrom({ code: ' Biểu 01 ', title: 'Kiểm tra', columns: ['Kế hoạch năm', 'Ghi chú (chữ)'], lines: ['Số cuộc kiểm tra | cuộc', 'Số đảng viên'] })).toEqual({
    code: 'Biểu 01', title: 'Kiểm tra',
    columns: [{ key: 'c1', title: 'Kế hoạch năm', kind: 'amount', means: 'plan', summed: true, required: true }, { key: 'c2', title: 'Ghi chú', kind: 'text', means: 'other', summed: false, required: false }],
    lines: [{ key: 'd1', title: 'Số cuộc kiểm tra', measure: 'cuộc' }, { key: 'd2', title: 'Số đảng viên', measure: null }],
  })
})

test.each([['Thực hiện trong kỳ', 'period'], ['Lũy kế từ đầu năm', 'cumulative'], ['Ước thực hiện cả năm', 'estimate'], ['Thực hiện cùng kỳ năm trước', 'before'], ['Chỉ tiêu giao', 'plan'], ['Tỷ lệ', 'other']])('%s means %s', (title, means) => {
  expect(meansOf(title)).toBe(means)
})
