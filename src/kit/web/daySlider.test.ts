import { expect, test } from 'vitest'
import { markAfter, markBefore, placeOf, sliderStart, snapped, yearsBetween } from './daySlider.ts'

const marks = [{ day: '2025-07-01', label: 'sắp xếp' }, { day: '2023-01-01', label: 'sáp nhập' }]

test('a finger near a mark is at the mark, elsewhere on its own day', () => {
  expect(snapped('2025-06-28', marks, 5)).toBe('2025-07-01')
  expect(snapped('2025-06-20', marks, 5)).toBe('2025-06-20')
  expect(snapped('2025-06-20', [], 5)).toBe('2025-06-20')
})

test('the marks on either side of a day, not the day itself', () => {
  expect([markBefore('2025-07-01', marks), markAfter('2025-07-01', marks)]).toEqual(['2023-01-01', undefined])
  expect([markBefore('2024-07-01', marks), markAfter('2024-07-01', marks)]).toEqual(['2023-01-01', '2025-07-01'])
})

test('years stand under the track as far as there is room', () => {
  expect(yearsBetween('2022-06-01', '2025-08-01', 8)).toEqual(['2023-01-01', '2024-01-01', '2025-01-01'])
  expect(yearsBetween('1945-06-01', '2025-08-01', 8)).toEqual(['1950-01-01', '1960-01-01', '1970-01-01', '1980-01-01', '1990-01-01', '2000-01-01', '2010-01-01', '2020-01-01'])
})

test('a day has its place, and the track begins before the first mark', () => {
  expect(placeOf('2025-07-01', { from: '2025-07-01', until: '2025-07-01' })).toBe(0)
  expect(placeOf('2025-01-11', { from: '2025-01-01', until: '2025-01-21' })).toBe(50)
  expect(sliderStart([], '2025-07-01')).toBe('2024-07-01')
  expect(sliderStart(marks, '2025-12-31') < '2023-01-01').toBe(true)
})
