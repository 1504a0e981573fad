import { expect, test } from 'vitest'
import type { ProvinceCount } from '../overview-contract.ts'
import { orderedBy, summed } from './provinceOrder.ts'

const province = (provinceId: number, { tasks, overdue, on = '2023-06-30' }: { tasks: number; overdue: number; on?: string }): ProvinceCount => {
  const counts = { met: tasks - overdue, in_progress: 0, not_started: 0, overdue }
  return { provinceId, name: String(provinceId), on, tasks, reported: counts, accepted: { ...counts, met: 0, in_progress: tasks - overdue } }
}
const some = [province(1, { tasks: 100, overdue: 10 }), province(2, { tasks: 10, overdue: 5 }), province(3, { tasks: 100, overdue: 0, on: '2023-06-29' })]
const ids = (rows: ProvinceCount[]) => rows.map(({ provinceId }) => provinceId)

test('provinces stand in the order of a column, equal ones in the order of their numbers', () => {
  expect(ids(orderedBy(some, { column: 'share', descending: true, basis: 'reported' }))).toEqual([2, 1, 3])
  expect(ids(orderedBy(some, { column: 'tasks', descending: true, basis: 'reported' }))).toEqual([1, 3, 2])
  expect(ids(orderedBy(some, { column: 'on', descending: false, basis: 'reported' }))).toEqual([3, 1, 2])
  expect(ids(orderedBy(some.toReversed(), { column: 'name', descending: false, basis: 'accepted' }))).toEqual([1, 2, 3])
})

test('their sum is as old as the oldest of them', () => {
  expect(summed(some)).toEqual({ tasks: 210, on: '2023-06-29', reported: { met: 195, in_progress: 0, not_started: 0, overdue: 15 }, accepted: { met: 0, in_progress: 195, not_started: 0, overdue: 15 } })
})
