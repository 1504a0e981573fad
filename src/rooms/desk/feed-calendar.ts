import ical, { ICalEventClass, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day } from '../../kit/dates.ts'

/** One thing that falls due on a civil day, as a calendar shows it. */
export interface Due {
  /** the same for the same obligation, so that a calendar moves an entry instead of doubling it */
  key: string
  dueOn: Day
  title: string
  /** what is known besides, line by line */
  lines: string[]
  /** address of its page in the application */
  place: string
}

/** The calendar of what somebody owes: whole days that take nobody's time, without alarms. The same dues give the same text all day. */
export const calendarOf = ({ dues, today, url }: { dues: Due[]; today: Day; url: string }): string => {
  const host = new URL(url).hostname
  const calendar = ical({ name: 'Gương: việc của tôi', prodId: { company: 'Guong', product: 'Guong', language: 'VI' }, ttl: sixHours, url })
  for (const { key, dueOn, title, lines, place } of dues) {
    calendar.createEvent({
      id: `${key}@${host}`, allDay: true, start: midnight(dueOn), end: midnight(addDays(dueOn, 1)), stamp: midnight(today),
      summary: oneLine(title), description: [...lines.map(oneLine), url + place].join('\n'), url: url + place, class: ICalEventClass.PRIVATE, transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

const sixHours = 6 * 3600

/** The generator writes days in UTC when no zone is named. */
const midnight = (day: Day) => new Date(`${day}T00:00:00Z`)

/** Nothing typed into a title begins a line of its own: some programs break lines at any control sign. */
// oxlint-disable-next-line no-control-regex -- control signs are what is taken out
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
