import { expect } from 'vitest'
import { asOperator } from '../../../tests/harness/jobs.ts'
import { test } from '../../../tests/harness/town.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { tellUnconfirmed } from './calendar-telling.ts'

const on = (today: string) => (work: Work) => lookingAt(work, { on: today, known: null }, (then) => tellUnconfirmed(Object.assign(then, { today })))

test('nobody confirmed the coming year: the administrator is told once as the year ends, and once more when it has begun; nobody else', async ({ ownTown: town }) => {
  const told = async (who: string) => (await town.as(who).notices.listNotices({})).rows.filter(({ kind }) => kind === 'calendar').map(({ title, place, text }) => [title, place, text.slice(0, 57)])
  await asOperator(town, on('2023-10-31'))
  expect(await told('quantri')).toEqual([])
  for (const day of ['2023-11-01', '2023-11-02']) await asOperator(town, on(day))
  const line = ['Lịch làm việc năm 2024', '/lich-lam-viec?year=2024', 'Chưa ai xác nhận ngày nghỉ, ngày làm bù năm 2024; mọi hạn']
  expect(await told('quantri')).toEqual([line])
  await asOperator(town, on('2024-01-02'))
  expect(await told('quantri')).toEqual([line, line])
  expect(await told('linh.btc')).toEqual([])
  expect((await town.as('quantri').rulebook.readCalendar({ year: 2023 })).unconfirmedYears).toEqual([2024])
})
