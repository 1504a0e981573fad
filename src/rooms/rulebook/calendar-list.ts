import { addDays, daysBetween, readDay, yearOf, type Day } from '../../kit/dates.ts'
import type { CalendarKind } from './calendar.ts'

/** A day of a list that somebody typed, pasted or saved as CSV. */
export interface ListedDay { day: Day; kind: CalendarKind; name: string }
/** Why a line of a list is not understood. */
export type ListFault = 'no_day' | 'other_year' | 'no_name' | 'unknown_kind' | 'twice' | 'too_long'

/** The days of a year's list, one line each: a day or a span ('20/01/2023 – 26/01/2023'), a name, and 'nghỉ' or 'làm bù' (nothing means off). Cells stand apart by tab or semicolon, or by comma where there is neither. */
export const readCalendarList = (text: string, year: number): { days: ListedDay[]; faults: { line: number; fault: ListFault }[] } => {
  const days = new Map<Day, ListedDay>()
  const faults: { line: number; fault: ListFault }[] = []
  for (const [at, line] of text.normalize('NFC').split(/\r\n?|\n/).entries()) {
    const cells = cellsOf(line)
    if (cells.every((cell) => !cell) || (at === 0 && isHeading(cells))) continue
    const read = readLine(cells, year)
    const fault = 'fault' in read ? read.fault : read.days.some(({ day }) => days.has(day)) ? 'twice' : undefined
    if (fault) faults.push({ line: at + 1, fault })
    else if ('days' in read) for (const one of read.days) days.set(one.day, one)
  }
  return { days: [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)), faults }
}

const cellsOf = (line: string) => line.split(/[\t;]/.test(line) ? /[\t;]/ : ',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim())

const isHeading = ([first = '']: string[]) => /^ngày$|^ngày[^\d]*$/i.test(first)

const readLine = ([span = '', name = '', kindText = '']: string[], year: number): { days: ListedDay[] } | { fault: ListFault } => {
  const ends = span.replace(/^từ\s+/i, '').split(/\s*[–—]\s*|\s+-\s+|\s+đến\s+/i).filter(Boolean).map(dayIn)
  const [from, to = from] = ends
  if (!from || !to || ends.length > 2 || ends.includes(undefined) || to < from) return { fault: 'no_day' }
  const kind = kindOf(kindText)
  const length = daysBetween(from, to) + 1
  if (length > longest) return { fault: 'too_long' }
  if (yearOf(from) !== year || yearOf(to) !== year) return { fault: 'other_year' }
  if (!name) return { fault: 'no_name' }
  return kind ? { days: Array.from({ length }, (_, at) => ({ day: addDays(from, at), kind, name })) } : { fault: 'unknown_kind' }
}

const longest = 31

const dayIn = (text: string): Day | undefined => {
  const read = readDay(text)
  return 'day' in read ? read.day : undefined
}

const kindOf = (text: string): CalendarKind | undefined => {
  const plain = text.toLowerCase()
  if (/làm/.test(plain)) return 'make_up'
  return plain === '' || /nghỉ/.test(plain) ? 'holiday' : undefined
}
