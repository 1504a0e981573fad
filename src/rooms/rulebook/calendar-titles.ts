import type { Work } from '../../kit/work.ts'

/** The calendar of a year as something to be told of: it has no row before somebody records it, so its id is made of the year. */
export const calendarIdOf = (year: number): string => `${head}${String(year).padStart(12, '0')}`

/** How the calendars of years are called; no secret to anybody. */
export const titlesOfCalendars = (work: Work, ids: string[]) => Promise.resolve(new Map(ids.filter((id) => id.startsWith(head)).map((id) => {
  const year = Number(id.slice(head.length))
  return [id, { code: null, title: work.language === 'en' ? `Working days of ${year}` : `Lịch làm việc năm ${year}` }]
})))

const head = '00000000-0000-7000-8000-'
