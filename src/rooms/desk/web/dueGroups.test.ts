import { expect, test } from 'vitest'
import { groupsByDue } from './dueGroups.ts'

// 30/06/2023 is a Friday.
const cases: [string | null, string][] = [['2023-06-29', 'late'], ['2023-06-30', 'week'], ['2023-07-02', 'week'], ['2023-07-03', 'later'], [null, 'none']]
test.each(cases)('due %s, seen from Friday 30/06/2023: %s', (dueOn, group) => {
  expect(groupsByDue([{ dueOn }], '2023-06-30').map((one) => one.group)).toEqual([group])
})

test('from the middle of a month there is a week, the rest of the month and what is later, in this order', () => {
  const days = ['2023-06-30', '2023-05-31', '2023-07-01', '2023-06-14', '2023-06-18', '2023-06-19']
  expect(groupsByDue(days.map((dueOn) => ({ dueOn })), '2023-06-14').map(({ group, tasks }) => [group, tasks.map(({ dueOn }) => dueOn)])).toEqual([
    ['late', ['2023-05-31']], ['week', ['2023-06-14', '2023-06-18']], ['month', ['2023-06-30', '2023-06-19']], ['later', ['2023-07-01']],
  ])
})
