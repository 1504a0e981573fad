import { expect, test } from 'vitest'
import { postAt } from './posts.ts'

test.each([
  ['Bí thư Huyện ủy Thượng Lâm', 'Huyện ủy Thượng Lâm', 'Bí thư Huyện ủy Thượng Lâm'],
  ['Chủ tịch UBND huyện Thượng Lâm', 'Huyện ủy Thượng Lâm', 'Chủ tịch UBND huyện Thượng Lâm, Huyện ủy Thượng Lâm'],
  ['Chánh Văn phòng', 'Văn phòng Tỉnh ủy', 'Chánh Văn phòng, Văn phòng Tỉnh ủy'],
  [null, 'Văn phòng Tỉnh ủy', 'Văn phòng Tỉnh ủy'],
  ['Chánh Văn phòng', undefined, 'Chánh Văn phòng'],
])('%s, %s', (post, unit, said) => {
  expect(postAt(post, unit)).toBe(said)
})
