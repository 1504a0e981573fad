import { yearOf } from '../../kit/dates.ts'
import { dailyPayload, jobOf } from '../../kit/jobs.ts'
import type { Work } from '../../kit/work.ts'
import { administratorsOf } from '../people/public.ts'
import { calendarBetween, calendarIdOf, unconfirmedYears } from '../rulebook/public.ts'
import { tell } from './public.ts'

/** Tells the administrators, once for a year, that nobody confirmed its working days: of the coming year from November on, of a year that has begun at once. */
export const tellUnconfirmed = async (work: Work): Promise<void> => {
  const year = yearOf(work.today)
  const last = work.today.slice(5, 7) >= '11' ? year + 1 : year
  const waiting = unconfirmedYears(await calendarBetween(work, work.today, `${last}-12-31`), work.today, `${last}-12-31`)
  for (const one of waiting)
    await tell(work, { kind: 'calendar', subject: { kind: 'calendar', id: calendarIdOf(one) }, place: `/lich-lam-viec?year=${one}`, key: `calendar:${one}${one === year ? ':begun' : ''}`, facts: { year: one }, to: await administratorsOf(work) })
}

/** Looks each morning, before the digests are made. */
export const lookAtCalendar = jobOf({
  name: 'notices.look_at_calendar', title: { vi: 'Nhắc xác nhận lịch ngày làm việc năm tới', en: 'Ask for the working days of the coming year' }, payload: dailyPayload, when: { daily: '06:15' },
  run: async ({ homes, asOperator }) => { for (const home of await homes()) await asOperator(home, tellUnconfirmed) },
})
