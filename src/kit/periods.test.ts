import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './dates.ts'
import { formatPeriod, periodAround, periodBefore, periodOf, type PeriodKind, readPeriod, romanQuarter } from './periods.ts'

const spans: [string, string, string][] = [
  ['2023', '2023-01-01', '2023-12-31'], ['2023-H1', '2023-01-01', '2023-06-30'], ['2023-9M', '2023-01-01', '2023-09-30'],
  ['2023-Q2', '2023-04-01', '2023-06-30'], ['2023-Q4', '2023-10-01', '2023-12-31'], ['2023-06', '2023-06-01', '2023-06-30'], ['2024-02', '2024-02-01', '2024-02-29'],
]
test.each(spans)('kỳ %s từ %s đến %s', (key, firstOn, lastOn) => {
  expect(readPeriod(key)).toMatchObject({ key, firstOn, lastOn })
})

const noPeriods = ['', 'abc', '23', '2023-H2', '2023-Q0', '2023-Q5', '2023-00', '2023-13', '2023-6', '1899', '2200', '2023 ', '2023-06-30', '2023-q1']
test.each(noPeriods)('“%s” không phải là kỳ', (text) => {
  expect(readPeriod(text)).toBeUndefined()
})

test('the period before: last month over a new year, last quarter, the same half a year earlier', () => {
  const before = (key: string) => periodBefore(readPeriod(key) as NonNullable<ReturnType<typeof readPeriod>>).key
  expect(['2023-01', '2023-Q1', '2023-Q3', '2023-H1', '2023-9M', '2023'].map(before)).toEqual(['2022-12', '2022-Q4', '2023-Q2', '2022-H1', '2022-9M', '2022'])
})

test('the words are the caller\'s', () => {
  const words = { year: (y: number) => `Năm ${y}`, half: () => '', nine_months: () => '', quarter: (y: number, q: number) => `Quý ${romanQuarter(q)}/${y}`, month: (y: number, m: number) => `Tháng ${m}/${y}` }
  expect(formatPeriod(periodOf('quarter', 2023, 4), words)).toBe('Quý IV/2023')
  expect(formatPeriod(periodOf('month', 2023, 6), words)).toBe('Tháng 6/2023')
})

const kinds = fc.constantFrom<PeriodKind>('year', 'half', 'nine_months', 'quarter', 'month')
const periods = fc.tuple(kinds, fc.integer({ min: 1901, max: 2198 }), fc.nat()).map(([kind, year, n]) => periodOf(kind, year, kind === 'quarter' ? (n % 4) + 1 : kind === 'month' ? (n % 12) + 1 : 1))

test('whatever period is written into an address is read back', () => {
  fc.assert(fc.property(periods, (period) => { expect(readPeriod(period.key)).toEqual(period) }))
})

test('a day lies in the year, quarter and month around it, and the period before ends the day before', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 80_000 }), fc.constantFrom('year', 'quarter', 'month'), (days, kind) => {
    const day = addDays('1901-01-01', days)
    const around = periodAround(day, kind)
    expect(around.firstOn <= day && day <= around.lastOn).toBe(true)
    expect(periodBefore(around).lastOn).toBe(addDays(around.firstOn, -1))
  }))
})
