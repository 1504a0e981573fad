import { expect, test } from 'vitest'
import { keysBetween } from './rowKeys.ts'

test.for([
  ['b', 'd', ['b', 'c', 'd']],
  ['d', 'b', ['b', 'c', 'd']],
  ['c', 'c', ['c']],
  ['gone', 'c', ['c']],
] as const)('from %s to %s all between are chosen', ([from, to, keys]) => {
  expect(keysBetween(['a', 'b', 'c', 'd', 'e'], from, to)).toEqual(keys)
})
