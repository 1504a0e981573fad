import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, dayOf, dayOfExcelSerial, daysBetween, excelSerialOf, findDay, formatDay, formatDayInWords, formatInstant, isDay, lastDayOfQuarter, readDay, readDueDay, toDay } from './dates.ts'

const someDay = fc.integer({ min: 1, max: 109_000 }).map((days) => addDays('1900-01-01', days))

test.each([
  ['31/12/2026', '2026-12-31'], ['5-3-2027', '2027-03-05'], ['1.2.2027', '2027-02-01'], ['ngày 03/7/2023', '2023-07-03'],
  ['ngày 15 tháng 02 năm 2023', '2023-02-15'], [' 30 / 6 / 2023 ', '2023-06-30'], ['Ngày 29/02/2024'.normalize('NFD'), '2024-02-29'], ['2023-06-30', '2023-06-30'],
  ['30/6/2023 00:00:00', '2023-06-30'],
])('%s is %s', (text, day) => expect(readDay(text)).toEqual({ day }))

test.each([
  ['31/02/2023', 'no_such_day'], ['29/02/2023', 'no_such_day'], ['12/31/2023', 'no_such_day'], ['00/05/2023', 'no_such_day'], ['2023-02-30', 'no_such_day'], ['1/1/1023', 'no_such_day'],
  ['30/6/23', 'not_a_day'], ['30/6', 'not_a_day'], ['30/6-2023', 'not_a_day'], ['sớm', 'not_a_day'], ['', 'not_a_day'], ['Quý IV/2023', 'not_a_day'],
])('%s is refused: %s', (text, refusal) => expect(readDay(text)).toEqual({ refusal }))

test.each([
  ['Tháng 3/2023', '2023-03-31'], ['tháng 02 năm 2024', '2024-02-29'], ['Quý IV/2023', '2023-12-31'], ['Quý 2/2023', '2023-06-30'], ['quý iii năm 2023', '2023-09-30'],
  ['Hết năm 2023', '2023-12-31'], ['Năm 2023', '2023-12-31'], ['Hết tháng 6/2023', '2023-06-30'], ['Hết quý I/2023', '2023-03-31'], ['30/04/2023', '2023-04-30'], ['Đến ngày 30/6/2023', '2023-06-30'],
])('due %s means its last day %s', (text, day) => expect(readDueDay(text)).toEqual({ day }))

test.each([
  ['Tháng 13/2023', 'no_such_month'], ['Tháng 0/2023', 'no_such_month'], ['Quý V/2023', 'no_such_quarter'], ['Quý 5/2023', 'no_such_quarter'], ['Quý XII/2023', 'no_such_quarter'],
  ['31/11/2023', 'no_such_day'], ['nt', 'not_a_day'], ['Quý IV', 'not_a_day'], ['Trước Tết', 'not_a_day'],
])('due %s is refused: %s', (text, refusal) => expect(readDueDay(text)).toEqual({ refusal }))

test('a day is found inside the head of an annex', () => {
  expect(findDay('(Kèm theo Quyết định số 41-QĐ/ThU, ngày 27/03/2023)')).toEqual({ day: '2023-03-27' })
  expect(findDay('Lam Sơn, ngày 15 tháng 02 năm 2023')).toEqual({ day: '2023-02-15' })
  expect(findDay('512-QĐ/TU, 31/02/2023')).toEqual({ refusal: 'no_such_day' })
  expect(findDay('Quyết định số 41-QĐ/ThU')).toEqual({ refusal: 'not_a_day' })
})

test('the Vietnamese day begins at 17:00 UTC', () => {
  expect(dayOf('2023-06-30T16:59:59.999Z')).toBe('2023-06-30')
  expect(dayOf('2023-06-30T17:00:00.000Z')).toBe('2023-07-01')
  expect(formatInstant('2023-12-31T17:05:00.000Z')).toBe('00:05 01/01/2024')
})

test('days are written as officials write them', () => {
  expect(formatDay('2026-12-31')).toBe('31/12/2026')
  expect(formatDayInWords('2023-02-05')).toBe('ngày 05 tháng 02 năm 2023')
  expect(formatDayInWords('2023-07-03')).toBe('ngày 03 tháng 7 năm 2023')
})

test('Excel serial numbers are days, its false leap day included', () => {
  expect(dayOfExcelSerial(45107)).toBe('2023-06-30')
  expect(dayOfExcelSerial(45107.75)).toBe('2023-06-30')
  expect(dayOfExcelSerial(1)).toBe('1900-01-01')
  expect(dayOfExcelSerial(61)).toBe('1900-03-01')
  expect(dayOfExcelSerial(43645, 1904)).toBe('2023-06-30')
  expect(dayOfExcelSerial(0)).toBeUndefined()
  expect(dayOfExcelSerial(1e9)).toBeUndefined()
})

test('a month later than the last of January is the last of February', () => {
  expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
  expect(addMonths('2023-01-31', -2)).toBe('2022-11-30')
  expect(addMonths('2023-11-15', 14)).toBe('2025-01-15')
  expect(lastDayOfQuarter(2023, 4)).toBe('2023-12-31')
  expect(toDay(2023, 6, 31)).toBeUndefined()
  expect(isDay('2023-6-3')).toBe(false)
})

test('what is written is read back: day-first, in words, as due day and through Excel', () => {
  fc.assert(fc.property(someDay, (day) => {
    expect(readDay(formatDay(day))).toEqual({ day })
    expect(readDay(formatDayInWords(day))).toEqual({ day })
    expect(readDueDay(formatDay(day))).toEqual({ day })
    expect(dayOfExcelSerial(excelSerialOf(day))).toBe(day)
  }))
})

test('adding days and counting them agree, and string order is time order', () => {
  fc.assert(fc.property(someDay, fc.integer({ min: -300, max: 300 }), (day, days) => {
    const other = addDays(day, days)
    expect(daysBetween(day, other)).toBe(days)
    expect(other > day).toBe(days > 0)
  }))
})

test('no text makes reading a day throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const reading = readDueDay(text)
    expect('day' in reading ? isDay(reading.day) : reading.refusal.length > 0).toBe(true)
  }))
})
