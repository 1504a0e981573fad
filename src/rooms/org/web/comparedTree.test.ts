import { expect, test } from 'vitest'
import type { Compared } from '../time-contract.ts'
import { isSame, linesOf } from './comparedTree.ts'

const placed = (parentNo: number | null, childCount = 0) => ({ code: 'X', label: 'X', name: 'X', kind: 'base', kindName: '', parentNo, childCount })
const row = (unitNo: number, before: Compared['before'], after: Compared['after'], changes: Compared['changes'] = []): Compared => ({ unitNo, before, after, changes, becameOf: [], cameFrom: [] })
const top = row(1, placed(null, 2), placed(null, 2))
const left = row(2, placed(1, 1), placed(1))
const right = row(3, placed(1), placed(1, 1))
const moved = row(4, placed(2), placed(3), ['moved'])
const levels = new Map([[null, [top]], [1, [left, right]], [2, [moved]], [3, [moved]]])

test('a unit that moved stands on a line under either parent, with a key of its own', () => {
  const lines = linesOf(levels, new Set([1, 2, 3]))
  expect(lines.map(({ row: { unitNo }, depth }) => [unitNo, depth])).toEqual([[1, 0], [2, 1], [4, 2], [3, 1], [4, 2]])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
})

test('a closed unit says that it has lines and shows none', () => {
  expect(linesOf(levels, new Set()).map(({ row: { unitNo }, hasLines, isOpen }) => [unitNo, hasLines, isOpen])).toEqual([[1, true, false]])
})

test('the same on both days is what neither changed nor came nor went', () => {
  expect([isSame(top), isSame(moved), isSame(row(5, null, placed(1), ['new']))]).toEqual([true, false, false])
})
