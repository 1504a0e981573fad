import { yearOf, type Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import type { Calendar } from './calendar.ts'
import * as calendarStore from './calendar-store.ts'
import { proposedDays } from './proposed-days.ts'

export { ensureDocument, ensureIndicator } from './catalogue.ts'

/** The calendar of some years as known at the view: recorded days, and where a year has none, the proposed ones. */
export const calendarBetween = async (work: Work, from: Day, to: Day): Promise<Calendar> => {
  const years = { from: yearOf(from), to: yearOf(to) }
  const recorded = await calendarStore.recordedDays(work, years)
  const confirmed = new Set(recorded.map(({ day }) => yearOf(day)))
  const others = Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at).filter((year) => !confirmed.has(year))
  return { kinds: new Map([...recorded, ...others.flatMap(proposedDays)].map(({ day, kind }) => [day, kind])), confirmedYears: confirmed }
}

/** Counting days and working days. */
export { addUnits, isWorkingDay, onWorkingDay, unconfirmedYears, type Calendar, type DayUnit } from './calendar.ts'

/** What the room offers to imports. */
export { readRulebook, addToRulebook } from './import-store.ts'

/** Records a year's list of days off and make-up days; for the demo, as an administrator does it by hand. */
export { recordYear as recordCalendarYear } from './recording-calendar.ts'

/** What the room offers to notices: how a document is called, and the calendar of a year. */
export { titlesOfDocuments } from './store.ts'
export { calendarIdOf, titlesOfCalendars } from './calendar-titles.ts'
