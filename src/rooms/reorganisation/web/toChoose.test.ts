import { expect, test } from 'vitest'
import { asProposed, chosenFor, type ChoiceRow, rowsInSight, withChoice, withWhole } from './toChoose.ts'

const unit = (unitNo: number) => ({ unitNo, code: String(unitNo), label: String(unitNo) })
const row = (id: string, kind: 'task' | 'post', proposed: ChoiceRow['proposed'] = null): ChoiceRow => ({ kind, id, label: id, from: unit(1), candidates: [{ ...unit(2), ref: { unitNo: 2 } }], proposed })
const none = { tasks: [], posts: [], wholes: [] }

test('a choice replaces the one before, and can be taken back', () => {
  const once = withChoice(none, row('a', 'task'), { unitNo: 2 })
  const twice = withChoice(once, row('a', 'task'), { newCode: 'X' })
  expect(chosenFor(row('a', 'task'), twice)).toEqual({ newCode: 'X' })
  expect(withChoice(twice, row('a', 'task'), undefined)).toEqual(none)
})

test('a post may end, which is a choice; a task may not', () => {
  expect(chosenFor(row('p', 'post'), withChoice(none, row('p', 'post'), null))).toBe(null)
  expect(withChoice(none, row('a', 'task'), null)).toEqual(none)
})

test('proposals are taken only where there is one and nobody chose', () => {
  const rows = [row('a', 'task', { unitNo: 2 }), row('b', 'task'), row('c', 'task', { unitNo: 2 })]
  const before = withChoice(none, row('c', 'task'), { unitNo: 3 })
  expect(asProposed(before, rows).tasks).toEqual([{ taskId: 'c', to: { unitNo: 3 } }, { taskId: 'a', to: { unitNo: 2 } }])
})

test('an answered row stays in sight, one that is no question any more does not', () => {
  const [a, b] = [row('a', 'task'), row('b', 'task')]
  const choices = withChoice(none, a, { unitNo: 2 })
  expect(rowsInSight([a, b], [], choices).map(({ id }) => id)).toEqual(['a'])
  expect(rowsInSight([a, b], [b], withWhole(none, 1, { unitNo: 2 })).map(({ id }) => id)).toEqual(['a', 'b'])
})
