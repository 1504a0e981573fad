import { formatDay, lastDayOfMonth, yearOf, type Day } from '../../kit/dates.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { isWeekend, isWorkingDay, unitsBetween, type Calendar } from './calendar.ts'
import type { ListedDay } from './calendar-list.ts'
import * as store from './calendar-store.ts'
import { ensureDocument } from './catalogue.ts'
import { calendarRefusals as refusals, type CalendarDay, type DocumentKey } from './contract.ts'
import { proposedDays } from './proposed-days.ts'

/** One year as people read it: what is recorded, or where nothing is, what will probably hold. */
export const presentYear = async (work: Work, year: number) => {
  const recorded = await store.recordedDays(work, { from: year, to: year })
  const confirmed = recorded.length > 0
  const days: CalendarDay[] = confirmed ? recorded : proposedDays(year).map(({ day, kind, name }) => ({ id: null, day, kind, name, document: null }))
  return { year, confirmed, days, workingDays: workingDaysByMonth(year, calendarOf(days)), mayRecord: work.actor.isAdministrator || work.actor.isOperator, unconfirmedYears: await unconfirmedSoon(work) }
}

/** Of this year and the next, those whose list nobody confirmed. */
const unconfirmedSoon = async (work: Work): Promise<number[]> => {
  const year = yearOf(work.today)
  const recorded = new Set((await store.recordedDays(work, { from: year, to: year + 1 })).map(({ day }) => yearOf(day)))
  return [year, year + 1].filter((one) => !recorded.has(one))
}

/** Records a year's list, or what a later notice adds to it; a day that was recorded before is replaced. */
export const recordYear = async (work: Work, { year, document, days }: { year: number; document: DocumentKey; days: ListedDay[] }) => {
  requireSound(work, year, days)
  const before = await store.recordedDays(work, { from: year, to: year })
  if (before.length === 0) requireComplete(work, year, days)
  const documentId = await ensureDocument(work, document)
  const replaced = await store.closeDays(work, days.map(({ day }) => day))
  await store.insertDays(work, days, documentId)
  work.record('rulebook.calendar_recorded', null, { year, document: document.number, days })
  return { recorded: days.length, replaced }
}

/** Takes a day recorded by mistake out of the calendar; never one that the law gives. */
export const removeDay = async (work: Work, { id, reason }: { id: string; reason: string }) => {
  const found = await store.findRecordedDay(work, id) ?? work.refuse(common.notFound)
  const year = yearOf(found.day)
  const left = (await store.recordedDays(work, { from: year, to: year })).filter((one) => one.id !== id)
  if (left.length > 0) requireComplete(work, year, left)
  await store.closeDays(work, [found.day])
  work.record('rulebook.calendar_day_removed', id, { day: found.day, name: found.name, reason })
  return { done: true as const }
}

/** Days as the calendar that rules count with. */
export const calendarOf = (days: Pick<CalendarDay, 'day' | 'kind'>[], confirmedYears: number[] = []): Calendar => ({
  kinds: new Map(days.map(({ day, kind }) => [day, kind])), confirmedYears: new Set(confirmedYears),
})

const requireSound = (work: Work, year: number, days: ListedDay[]) => {
  const seen = new Set<Day>()
  for (const { day, kind } of days) {
    if (yearOf(day) !== year) return work.refuse(refusals.dayOfOtherYear, { day: formatDay(day), year })
    if (seen.has(day)) return work.refuse(refusals.dayTwice, { day: formatDay(day) })
    if (kind === 'make_up' && !isWeekend(day)) return work.refuse(refusals.makeUpOnWeekday, { day: formatDay(day) })
    seen.add(day)
  }
}

/** Half a list would make the year look confirmed: what the law fixes must stand in it, where it falls on a weekday. */
const requireComplete = (work: Work, year: number, days: Pick<ListedDay, 'day' | 'kind'>[]) => {
  const listed = calendarOf(days)
  const missing = proposedDays(year).filter(({ day, statutory }) => statutory && isWorkingDay(listed, day))
  if (missing.length > 0) return work.refuse(refusals.listIncomplete, { year, days: missing.map(({ day, name }) => `${name} (${formatDay(day)})`).join(', ') })
}

const workingDaysByMonth = (year: number, calendar: Calendar): number[] => {
  const endOf = (month: number) => (month === 0 ? undefined : lastDayOfMonth(year, month)) ?? `${year - 1}-12-31`
  return Array.from({ length: 12 }, (_, at) => unitsBetween(calendar, { from: endOf(at), to: endOf(at + 1), unit: 'working_days' }))
}
