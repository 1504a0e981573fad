import { expect, test } from 'vitest'
import { pagesAround } from './pagesAround.ts'

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 163, [1, 2, null, 163]],
  [3, 163, [1, 2, 3, 4, null, 163]],
  [4, 163, [1, 2, 3, 4, 5, null, 163]],
  [80, 163, [1, null, 79, 80, 81, null, 163]],
  [161, 163, [1, null, 160, 161, 162, 163]],
  [163, 163, [1, null, 162, 163]],
])('page %i of %i has a way to its neighbours and to both ends', (page, pages, shown) => {
  expect(pagesAround(page, pages)).toEqual(shown)
})
