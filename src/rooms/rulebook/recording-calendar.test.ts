import { expect } from 'vitest'
import { refusalOf, test } from '../../../tests/harness/town.ts'

const notice = { number: '17/TB-BNV', issuer: 'Bộ Nội vụ', issuedOn: '2023-06-20' }
const off = (day: string, name = 'Nghỉ') => ({ day, kind: 'holiday' as const, name })
/** What the law gives in 2024, as an administrator lists it. */
const listOf2024 = [off('2024-01-01', 'Tết Dương lịch'), off('2024-02-08', 'Tết Âm lịch'), off('2024-02-09', 'Tết Âm lịch'), off('2024-02-12', 'Tết Âm lịch'), off('2024-04-18', 'Giỗ Tổ Hùng Vương'), off('2024-04-30'), off('2024-05-01'), off('2024-09-02')]

test('everybody signed in reads the calendar of the year, each day with the paper that says so', async ({ town }) => {
  const calendar = await town.as('binh.ccb').rulebook.readCalendar({ year: 2023 })
  expect(calendar).toMatchObject({ confirmed: true, mayRecord: false })
  expect(calendar.days.find(({ day }) => day === '2023-01-20')).toMatchObject({ kind: 'holiday', name: 'Tết Âm lịch', document: { number: '5034/TB-LĐTBXH', issuedOn: '2022-12-06' } })
  expect(calendar.days.find(({ day }) => day === '2023-05-02')).toMatchObject({ name: 'Nghỉ bù Giỗ Tổ Hùng Vương', document: { number: '45/2019/QH14' } })
  expect(calendar.workingDays).toEqual([16, 20, 23, 20, 20, 22, 21, 23, 19, 22, 22, 21])
})

test('a year without a list is proposed by law and moon, and says that nobody confirmed it', async ({ town }) => {
  const calendar = await town.as('quantri').rulebook.readCalendar({ year: 2024 })
  expect(calendar).toMatchObject({ confirmed: false, mayRecord: true })
  expect(calendar.days.find(({ day }) => day === '2024-04-18')).toEqual({ id: null, day: '2024-04-18', kind: 'holiday', name: 'Giỗ Tổ Hùng Vương', document: null })
  expect(await refusalOf(town.as('binh.ccb').rulebook.readCalendar({ year: 1800 }))).toBe('invalid_input')
})

test('an administrator records the list of a year and later adds a swapped Saturday; what was known before is still known as it was', async ({ ownTown }) => {
  const administrator = ownTown.as('quantri')
  expect(await administrator.rulebook.recordCalendar({ year: 2024, document: notice, days: listOf2024 })).toEqual({ recorded: 8, replaced: 0 })
  const before = new Date().toISOString()
  const swap = { year: 2024, document: { ...notice, number: '18/TB-BNV' }, days: [off('2024-04-29', 'Nghỉ hoán đổi'), { day: '2024-05-04', kind: 'make_up' as const, name: 'Làm bù ngày 29/4' }, off('2024-04-30', 'Ngày Chiến thắng')] }
  expect(await administrator.rulebook.recordCalendar(swap)).toEqual({ recorded: 3, replaced: 1 })
  const now = await administrator.rulebook.readCalendar({ year: 2024 })
  expect(now.days.filter(({ document }) => document?.number === '18/TB-BNV').map(({ day, kind }) => `${day} ${kind}`)).toEqual(['2024-04-29 holiday', '2024-04-30 holiday', '2024-05-04 make_up'])
  expect(now.workingDays.slice(3, 5)).toEqual([19, 23])
  expect((await administrator.rulebook.readCalendar({ year: 2024, known: before })).workingDays.slice(3, 5)).toEqual([20, 22])
})

test('only an administrator records and removes days, at the API and in the database', async ({ town }) => {
  const [first] = (await town.as('linh.btc').rulebook.readCalendar({ year: 2023 })).days
  for (const other of ['linh.btc', 'binh.ccb', 'hai.ubkt']) {
    expect(await refusalOf(town.as(other).rulebook.recordCalendar({ year: 2024, document: notice, days: listOf2024 }))).toBe('not_allowed')
    expect(await refusalOf(town.as(other).rulebook.removeCalendarDay({ id: first?.id ?? '', reason: 'Ghi nhầm' }))).toBe('not_allowed')
  }
})

test('a list that is not sound is refused: another year, a day twice, a weekday made up for, less than the law gives', async ({ town }) => {
  const { rulebook } = town.as('quantri')
  const record = (days: { day: string; kind: 'holiday' | 'make_up'; name: string }[], document = notice) => refusalOf(rulebook.recordCalendar({ year: 2024, document, days }))
  expect(await record([...listOf2024, off('2025-01-01')])).toBe('day_of_other_year')
  expect(await record([...listOf2024, off('2024-01-01')])).toBe('day_twice')
  expect(await record([...listOf2024, { day: '2024-05-03', kind: 'make_up', name: 'Làm bù' }])).toBe('make_up_on_weekday')
  expect(await record(listOf2024.slice(1))).toBe('list_incomplete')
  expect(await record(listOf2024, { ...notice, issuedOn: '2023-07-01' })).toBe('document_ahead')
})

test('a day recorded by mistake is taken out with a reason; one that the law gives stays', async ({ town }) => {
  const { rulebook } = town.as('quantri')
  const idOf = async (on: string) => (await rulebook.readCalendar({ year: 2023 })).days.find(({ day }) => day === on)?.id ?? ''
  await rulebook.recordCalendar({ year: 2023, document: notice, days: [off('2023-11-20', 'Ngày Nhà giáo')] })
  expect(await rulebook.removeCalendarDay({ id: await idOf('2023-11-20'), reason: 'Không phải ngày nghỉ' })).toEqual({ done: true })
  expect(await idOf('2023-11-20')).toBe('')
  expect(await refusalOf(rulebook.removeCalendarDay({ id: await idOf('2023-05-01'), reason: 'Thử bỏ' }))).toBe('list_incomplete')
  expect(await refusalOf(rulebook.removeCalendarDay({ id: '0199a6de-0000-7000-8000-000000000000', reason: 'Không có' }))).toBe('not_found')
})
