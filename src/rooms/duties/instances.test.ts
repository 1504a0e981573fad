import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../kit/dates.ts'
import type { Calendar } from '../rulebook/public.ts'
import { dueDay, fallsOn, instancesDue, type Rule } from './instances.ts'
import { instancesUntil, lateDaysOf, stateOf } from './states.ts'

const none: Calendar = { kinds: new Map(), confirmedYears: new Set([2023]) }
const tet: Calendar = { kinds: new Map([...Array.from({ length: 7 }, (_, at) => [addDays('2023-01-20', at), 'holiday'] as const), ['2023-02-04', 'make_up'] as const]), confirmedYears: new Set([2023]) }
const due = (rule: Rule, from: string, until: string, calendar = none) => instancesDue(calendar, rule, { from, until }).map(({ onDay, dueOn }) => (onDay === dueOn ? onDay : `${onDay}→${dueOn}`))

describe('a duty comes again', () => {
  test.for([
    ['every Friday', { every: 'week', weekday: 5, moved: 'next' }, ['2023-06-02', '2023-06-09', '2023-06-16', '2023-06-23', '2023-06-30']],
    ['on the 25th of the month', { every: 'month', day: 25, moved: 'previous' }, ['2023-06-25→2023-06-23']],
    ['on the last working day of the month', { every: 'month', day: 31, moved: 'previous' }, ['2023-06-30']],
    ['in the last month of a quarter', { every: 'quarter', month: 3, day: 10, moved: 'next' }, ['2023-06-10→2023-06-12']],
    ['in another month of the quarter', { every: 'quarter', month: 2, day: 10, moved: 'next' }, []],
    ['once a year', { every: 'year', month: 6, day: 1, moved: 'next' }, ['2023-06-01']],
  ] as [string, Rule, string[]][])('%s', ([, rule, days]) => {
    expect(due(rule, '2023-06-01', '2023-06-30')).toEqual(days)
  })

  test('the 31st is the last day of a shorter month, of February too', () => {
    expect(due({ every: 'month', day: 31, moved: 'next' }, '2024-02-01', '2024-05-01')).toEqual(['2024-02-29', '2024-03-31→2024-04-01', '2024-04-30'])
  })

  test('Tết moves it, a make-up Saturday does not; two of it may be due on one day', () => {
    expect(due({ every: 'week', weekday: 5, moved: 'next' }, '2023-01-13', '2023-02-03', tet)).toEqual(['2023-01-13', '2023-01-20→2023-01-27', '2023-01-27', '2023-02-03'])
    expect(due({ every: 'week', weekday: 6, moved: 'previous' }, '2023-02-01', '2023-02-11', tet)).toEqual(['2023-02-04', '2023-02-11→2023-02-10'])
  })

  test('it is owed since it began and until it ends; late ones stay', () => {
    const weekly = { rule: { every: 'week', weekday: 1, moved: 'next' } as const, fromOn: '2023-06-01', untilOn: '2023-06-20' }
    expect(instancesUntil(none, weekly, '2023-07-31').map(({ onDay }) => onDay)).toEqual(['2023-06-05', '2023-06-12', '2023-06-19'])
    expect(instancesUntil(none, { ...weekly, untilOn: null }, '2023-06-06').map(({ onDay }) => onDay)).toEqual(['2023-06-05'])
    const instance = { onDay: '2023-06-05', dueOn: '2023-06-05' }
    expect([stateOf(instance, null, '2023-06-05'), stateOf(instance, null, '2023-06-06'), stateOf(instance, { kind: 'waived' }, '2023-06-06'), lateDaysOf(instance, 'late', '2023-06-08')]).toEqual(['due', 'late', 'waived', 3])
  })
})

const rules: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ every: fc.constant('week' as const), weekday: fc.integer({ min: 1, max: 7 }), moved: fc.constantFrom('previous', 'next') }),
  fc.record({ every: fc.constant('month' as const), day: fc.integer({ min: 1, max: 31 }), moved: fc.constantFrom('previous', 'next') }),
  fc.record({ every: fc.constant('quarter' as const), month: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 1, max: 31 }), moved: fc.constantFrom('previous', 'next') }),
  fc.record({ every: fc.constant('year' as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }), moved: fc.constantFrom('previous', 'next') }),
) as fc.Arbitrary<Rule>

/** The same said of one day at a time, by the calendar on the wall. */
const oracle = (rule: Rule, day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  if (rule.every === 'week') return (date.getUTCDay() || 7) === rule.weekday
  const [month, last] = [date.getUTCMonth() + 1, new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()]
  if (rule.every === 'quarter' && [1, 2, 3][(month - 1) % 3] !== rule.month) return false
  if (rule.every === 'year' && month !== rule.month) return false
  return date.getUTCDate() === Math.min(rule.day, last)
}

test('what is due in a window is what an oracle says of each day around it', () => {
  fc.assert(fc.property(rules, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 120 }), (rule, start, length) => {
    const from = addDays('2019-12-01', start)
    const until = addDays(from, length)
    const days = Array.from({ length: length + 81 }, (_, at) => addDays(from, at - 40)).filter((day) => oracle(rule, day)).map((onDay) => ({ onDay, dueOn: dueDay(tet, rule, onDay) }))
    expect(instancesDue(tet, rule, { from, until })).toEqual(days.filter(({ dueOn }) => dueOn >= from && dueOn <= until))
    expect(fallsOn(rule, from)).toBe(oracle(rule, from))
  }), { numRuns: 300 })
})
