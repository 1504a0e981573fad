import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../kit/dates.ts'
import { realDaysOff } from './calendar.fixture.ts'
import { readCalendarList } from './calendar-list.ts'
import { addUnits, isWeekend, isWorkingDay, lateBy, onWorkingDay, unconfirmedYears, unitsBetween, type Calendar, type CalendarKind } from './calendar.ts'
import { lunarMonthsOf, solarDayOf } from './lunar.ts'
import { proposedDays } from './proposed-days.ts'

const calendarWith = (days: [string, CalendarKind][]): Calendar => ({ kinds: new Map(days), confirmedYears: new Set([2024]) })
/** The weeks around the swap of 2024: off on a Monday, worked on the Saturday after. */
const may2024 = calendarWith([['2024-04-29', 'holiday'], ['2024-04-30', 'holiday'], ['2024-05-01', 'holiday'], ['2024-05-04', 'make_up']])

test.each([
  ['2024-04-26', 1, '2024-05-02'], ['2024-04-26', 2, '2024-05-03'], ['2024-04-26', 3, '2024-05-04'], ['2024-04-26', 4, '2024-05-06'], ['2024-05-06', -1, '2024-05-04'],
  ['2024-05-02', -1, '2024-04-26'], ['2024-05-05', 1, '2024-05-06'], ['2024-04-30', 0, '2024-04-30'],
])('%s and %s working days is %s, over a holiday on Monday and a Saturday worked', (day, count, then) => expect(addUnits(may2024, day, { count, unit: 'working_days' })).toBe(then))

test('three days and three working days are not the same', () => {
  expect(addUnits(may2024, '2024-04-26', { count: 3, unit: 'days' })).toBe('2024-04-29')
  expect(lateBy(may2024, { dueOn: '2024-04-26', on: '2024-05-06', unit: 'days' })).toBe(10)
  expect(lateBy(may2024, { dueOn: '2024-04-26', on: '2024-05-06', unit: 'working_days' })).toBe(4)
  expect(lateBy(may2024, { dueOn: '2024-05-06', on: '2024-04-26', unit: 'working_days' })).toBe(0)
})

test('a day off gives way to the next working day or to the one before', () => {
  expect(onWorkingDay(may2024, '2024-04-29', 'next')).toBe('2024-05-02')
  expect(onWorkingDay(may2024, '2024-05-01', 'previous')).toBe('2024-04-26')
  expect(onWorkingDay(may2024, '2024-05-04', 'next')).toBe('2024-05-04')
})

test('a span over a year nobody confirmed says so', () => {
  expect(unconfirmedYears(may2024, '2024-12-30', '2024-01-05')).toEqual([])
  expect(unconfirmedYears(may2024, '2024-12-30', '2026-01-05')).toEqual([2025, 2026])
})

const someDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2022-06-01', days))
const someCalendar = fc.array(fc.tuple(someDay, fc.constantFrom<CalendarKind>('holiday', 'make_up')), { maxLength: 60 })
  .map((days) => calendarWith(days.filter(([day, kind]) => kind === 'holiday' || weekdayOf(day) === 0 || weekdayOf(day) === 6)))

/** Asked otherwise than the rule does: of JavaScript's own calendar. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
const works = ({ kinds }: Calendar, day: string) => (kinds.has(day) ? kinds.get(day) === 'make_up' : ![0, 6].includes(weekdayOf(day)))
/** Counts one by one, from a list of all days. */
const workedAfter = (calendar: Calendar, from: string, to: string) => {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (works(calendar, day)) count += 1
  return count
}

test('what is a working day, as JavaScript counts weeks', () => {
  fc.assert(fc.property(someCalendar, someDay, (calendar, day) => {
    expect(isWorkingDay(calendar, day)).toBe(works(calendar, day))
    expect(isWeekend(day)).toBe([0, 6].includes(weekdayOf(day)))
  }))
})

test('the day reached by working days is a working day with exactly so many between, forwards and backwards', () => {
  fc.assert(fc.property(someCalendar, someDay, fc.integer({ min: -120, max: 120 }), (calendar, day, count) => {
    const reached = addUnits(calendar, day, { count, unit: 'working_days' })
    const counted = count < 0 ? -workedAfter(calendar, addDays(reached, -1), addDays(day, -1)) : workedAfter(calendar, day, reached)
    expect([counted, count === 0 ? reached === day : works(calendar, reached)]).toEqual([count, true])
  }))
})

test('counting between two days is counting one by one, with the sign of time', () => {
  fc.assert(fc.property(someCalendar, someDay, someDay, (calendar, from, to) => {
    const expected = from <= to ? workedAfter(calendar, from, to) : -workedAfter(calendar, to, from)
    expect(unitsBetween(calendar, { from, to, unit: 'working_days' })).toBe(expected === 0 ? 0 : expected)
    expect(unitsBetween(calendar, { from, to, unit: 'days' })).toBe(daysBetween(from, to))
  }))
})

test.each([
  [1968, '1968-01-29'], [1985, '1985-01-21'], [2007, '2007-02-17'], [2015, '2015-02-19'], [2020, '2020-01-25'], [2021, '2021-02-12'], [2022, '2022-02-01'], [2023, '2023-01-22'], [2024, '2024-02-10'],
  [2025, '2025-01-29'], [2026, '2026-02-17'], [2027, '2027-02-06'], [2028, '2028-01-26'], [2029, '2029-02-13'], [2030, '2030-02-02'],
])('the first day of the lunar year %s is %s in Việt Nam, also where China keeps another', (year, day) => expect(solarDayOf(year, 1, 1)).toBe(day))

test('a lunar year has twelve months of 29 or 30 days, or thirteen with one leap month, and joins the next', () => {
  for (let year = 2001; year <= 2060; year += 1) {
    const months = lunarMonthsOf(year)
    const leaps = months.filter(({ isLeap }) => isLeap)
    expect(leaps).toHaveLength(months.length - 12)
    expect(months.filter(({ isLeap }) => !isLeap).map(({ month }) => month)).toEqual([11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const firsts = [...months.map(({ firstOn }) => firstOn), lunarMonthsOf(year + 1)[0]?.firstOn ?? '']
    for (const [at, first] of firsts.slice(0, -1).entries()) expect([29, 30]).toContain(daysBetween(first, firsts[at + 1] ?? ''))
  }
})

test.each([[2023, 2], [2025, 6], [2028, 5], [2031, 3], [2033, undefined], [2034, 11]])('the leap month of %s is %s', (year, month) => {
  expect(lunarMonthsOf(year).find(({ isLeap }) => isLeap)?.month).toBe(month)
})

test.each(Object.keys(realDaysOff).map(Number))('what is proposed for %s is what officials really had off, apart from swapped days', (year) => {
  const calendar = calendarWith(proposedDays(year).map(({ day, kind }) => [day, kind]))
  const { spans, swapped } = realDaysOff[year] ?? { spans: [], swapped: [] }
  const reallyOff = new Set(spans.flatMap(([from, to]) => Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))))
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const off = reallyOff.has(day) || [0, 6].includes(weekdayOf(day))
    expect({ day, works: isWorkingDay(calendar, day) }).toEqual({ day, works: !off })
  }
  for (const [off, madeUp] of swapped) expect([works(calendar, off), works(calendar, madeUp)]).toEqual([true, false])
})

test('a list is read as it is pasted from Excel, typed with spans, or saved as CSV', () => {
  const pasted = 'Ngày\tTên\tLoại\n20/01/2023 – 22/01/2023\tTết Âm lịch\tNghỉ\n\n04/02/2023\tLàm bù\tlàm bù\n'
  expect(readCalendarList(pasted, 2023)).toEqual({ faults: [], days: [
    { day: '2023-01-20', kind: 'holiday', name: 'Tết Âm lịch' }, { day: '2023-01-21', kind: 'holiday', name: 'Tết Âm lịch' }, { day: '2023-01-22', kind: 'holiday', name: 'Tết Âm lịch' }, { day: '2023-02-04', kind: 'make_up', name: 'Làm bù' },
  ] })
  expect(readCalendarList('từ 01/9/2023 đến 02/9/2023;"Quốc khánh"\r\n4-9-2023;Nghỉ bù;nghỉ', 2023).days.map(({ day }) => day)).toEqual(['2023-09-01', '2023-09-02', '2023-09-04'])
  expect(readCalendarList('2023-04-30,Ngày Chiến thắng\n1/5/2023 - 2/5/2023,Quốc tế Lao động', 2023).days).toHaveLength(3)
})

test('every line that is not understood is named with why', () => {
  const text = 'mồng một Tết;Tết\n31/02/2023;Tết\n01/01/2024;Tết\n01/01/2023;\n02/01/2023;Tết;lễ\n03/01/2023;Tết\n03/01/2023;Tết\n05/01/2023 – 03/01/2023;Tết\n01/01/2023 – 31/12/2023;Nghỉ'
  expect(readCalendarList(text, 2023).faults).toEqual([
    { line: 1, fault: 'no_day' }, { line: 2, fault: 'no_day' }, { line: 3, fault: 'other_year' }, { line: 4, fault: 'no_name' }, { line: 5, fault: 'unknown_kind' }, { line: 7, fault: 'twice' }, { line: 8, fault: 'no_day' }, { line: 9, fault: 'too_long' },
  ])
})
