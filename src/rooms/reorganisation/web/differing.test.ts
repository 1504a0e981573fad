import { expect, test } from 'vitest'
import { differing } from './differing.ts'

test('only what differs is told', () => {
  expect(differing('M1 · Chi bộ 1, Chi bộ trực thuộc, thuộc A', 'M1 · Chi bộ 1, Chi bộ trực thuộc, thuộc B')).toEqual(['thuộc A', 'thuộc B'])
  expect(differing('M1 · Xã X, Đảng bộ cơ sở, thuộc A', 'M1 · Phường X, Đảng bộ cơ sở, thuộc A')).toEqual(['M1 · Xã X', 'M1 · Phường X'])
  expect(differing('A', 'B')).toEqual(['A', 'B'])
})
