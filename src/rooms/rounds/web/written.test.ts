import { expect, test } from 'vitest'
import { differingCells, isSameWritten, type Written, writtenOf } from './written.ts'

const written = (cells: Written['cells'], more: Partial<Written> = {}): Written => ({ cells, reasons: {}, remark: '', ...more })

test('an empty cell, a cell that is not there and spaces around are nothing to save', () => {
  expect(isSameWritten(written({ a: { x: '1' }, b: {} }), written({ b: { x: ' ' }, a: { x: '1', y: '' } }))).toBe(true)
  expect(isSameWritten(written({ a: { x: '1' } }), written({ a: { x: '2' } }))).toBe(false)
  expect(isSameWritten(written({}, { remark: 'Đủ' }), written({}))).toBe(false)
  expect(isSameWritten(written({}, { reasons: { 'a x': 'Thêm một xã' } }), written({}))).toBe(false)
})

test('where two drafts differ is told by line and column, also of lines a unit wrote itself', () => {
  const form = { columns: [{ key: 'x', title: 'Kế hoạch', kind: 'amount' as const, means: 'plan' as const, summed: true, required: true }], lines: [{ key: 'a', title: 'Số cuộc', measure: null }] }
  expect(differingCells(form, { a: { x: '1' } }, { a: { x: '2' } })).toEqual([{ line: 'Số cuộc', column: 'Kế hoạch', value: '2' }])
  expect(differingCells({ ...form, lines: [] }, { 1: { x: '1' } }, { 1: { x: '1' }, 2: { x: '5' } })).toEqual([{ line: '2', column: 'Kế hoạch', value: '5' }])
})

test('a draft whose remark was emptied does not take the remark handed in before', () => {
  const below = { of: 0, accepted: 0, rows: [] }
  const filling = { version: 2, formVersion: 1, rows: [], remark: null, reasons: {}, way: 'app' as const, fileName: null, faults: [] }
  expect(writtenOf({ filling, submissions: [{ remark: 'Lần trước' } as never], below }).remark).toBe('')
  expect(writtenOf({ filling: null, submissions: [{ remark: 'Lần trước' } as never], below }).remark).toBe('Lần trước')
})
