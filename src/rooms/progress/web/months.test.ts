import { expect, test } from 'vitest'
import { monthAfter, monthOf, placeBetween, weeksOf } from './months.ts'

test('weeks begin on Monday and hold the whole month', () => {
  const weeks = weeksOf('2023-06')
  expect(weeks.map((week) => week[0])).toEqual(['2023-05-29', '2023-06-05', '2023-06-12', '2023-06-19', '2023-06-26'])
  expect(weeks.at(-1)?.at(-1)).toBe('2023-07-02')
  expect(weeksOf('2021-02')).toHaveLength(4)
  expect(weeksOf('2024-02').flat().filter((day) => day.startsWith('2024-02'))).toHaveLength(29)
})

test('months go on over the end of a year', () => {
  expect([monthAfter('2023-12', 1), monthAfter('2023-01', -1), monthAfter('2023-06', 12)]).toEqual(['2024-01', '2022-12', '2024-06'])
  expect([monthOf('2023-13', '2023-06-30'), monthOf('2023-02', '2023-06-30')]).toEqual(['2023-06', '2023-02'])
})

test('a day lies where its part of the span is', () => {
  expect(placeBetween('2023-01-01', '2023-01-01', '2023-12-31')).toBe(0)
  expect(placeBetween('2023-07-02', '2023-01-01', '2023-12-30')).toBeCloseTo(0.5, 2)
})
