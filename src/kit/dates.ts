/** Vietnamese civil days. The only file that reads a clock; everywhere else today is an argument. */

/** A civil day 'YYYY-MM-DD'; string order is time order. */
export type Day = string
/** A moment as an ISO string in UTC. */
export type Instant = string

/** Why a text is no day. */
export type DayRefusal = 'not_a_day' | 'no_such_day' | 'no_such_month' | 'no_such_quarter'
/** A day read from a text, or why there is none. */
export type DayReading = { day: Day } | { refusal: DayRefusal }

/** The present moment; call it at the edge only (process, job, command), never in a rule. */
export const now = (): Instant => new Date().toISOString()

/** The instant this many hours from now, for sessions and links that end. */
export const instantIn = (hours: number): Instant => new Date(Date.now() + hours * HOUR).toISOString()

/** The civil day in Việt Nam (UTC+7, no summer time) at a moment. */
export const dayOf = (instant: Instant | Date): Day =>
  new Date(new Date(instant).getTime() + 7 * HOUR).toISOString().slice(0, 10)

/** The time of day in Việt Nam at a moment, HH:MM. */
export const timeOfDay = (instant: Instant | Date): string => new Date(new Date(instant).getTime() + 7 * HOUR).toISOString().slice(11, 16)

/** The civil day in Việt Nam now; GUONG_TODAY is applied by configuration, not here. */
export const today = (): Day => dayOf(now())

/** The day with these numbers, or undefined where the calendar has none (31/02) or the year is not 1900–2199. */
export const toDay = (year: number, month: number, dayOfMonth: number): Day | undefined => {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return undefined
  if (dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return undefined
  return `${year}-${two(month)}-${two(dayOfMonth)}`
}

/** Whether a text is exactly a real day in the form 'YYYY-MM-DD'. */
export const isDay = (text: string): text is Day => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && toDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

/** Reads one day written day-first (31/12/2026, 5-3-2027, 1.2.2027, 'ngày 15 tháng 02 năm 2023') or as ISO; never guesses a year or an order. */
export const readDay = (text: string): DayReading => {
  const plain = plainText(text)
  if (isDay(plain)) return { day: plain }
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return { refusal: 'no_such_day' }
  const parts = NUMERIC_DAY.exec(plain) ?? SPOKEN_DAY.exec(plain)
  if (!parts) return { refusal: 'not_a_day' }
  const { d, m, y } = parts.groups as { d: string; m: string; y: string }
  return orRefuse(toDay(Number(y), Number(m), Number(d)), 'no_such_day')
}

/** Reads a due day: a day, or a month, a quarter or a year, which mean their last day ('Tháng 3/2023', 'Quý IV/2023', 'Hết năm 2023'). */
export const readDueDay = (text: string): DayReading => {
  const plain = plainText(text).replace(/^(hoàn thành )?(trong|hết|đến hết|đến|cuối) /, '')
  const month = /^tháng (\d{1,2})(?: ?[/-] ?| năm )(\d{4})$/.exec(plain)
  if (month) return orRefuse(lastDayOfMonth(Number(month[2]), Number(month[1])), 'no_such_month')
  const quarter = /^quý ([ivx]+|\d+)(?: ?[/-] ?| năm )(\d{4})$/.exec(plain)
  if (quarter) return orRefuse(lastDayOfQuarter(Number(quarter[2]), quarterNumber(quarter[1] as string)), 'no_such_quarter')
  const year = /^năm (\d{4})$/.exec(plain)
  if (year) return orRefuse(toDay(Number(year[1]), 12, 31), 'no_such_day')
  return readDay(plain)
}

/** The first day written inside a longer text ('Kèm theo Quyết định số 41-QĐ/ThU, ngày 27/03/2023'), read as readDay does. */
export const findDay = (text: string): DayReading => {
  const found = /(?:ngày\s+)?\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|tháng\s+\d{1,2}\s+năm)\s*\d{4}(?!\d)/i.exec(text.normalize('NFC'))
  return found ? readDay(found[0]) : { refusal: 'not_a_day' }
}

/** The last day of a month, or undefined where there is no such month. */
export const lastDayOfMonth = (year: number, month: number): Day | undefined =>
  month < 1 || month > 12 ? undefined : toDay(year, month, daysIn(year, month))

/** The last day of a quarter 1–4, or undefined where there is no such quarter. */
export const lastDayOfQuarter = (year: number, quarter: number): Day | undefined =>
  quarter < 1 || quarter > 4 ? undefined : lastDayOfMonth(year, quarter * 3)

/** The year of a day as a number. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The day so many days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => fromEpochDay(epochDay(day) + days)

/** The day so many months later; a day the month does not have becomes its last (31/01 + 1 = 28/02). */
export const addMonths = (day: Day, months: number): Day => {
  const index = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8)), daysIn(year, month)))}`
}

/** How many days `to` lies after `from` (negative when before). */
export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from)

/** The day of the week: 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** 31/12/2026, as officials write it. */
export const formatDay = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** 'ngày 15 tháng 02 năm 2023', as in the head of a document (two digits for days under 10 and months under 3). */
export const formatDayInWords = (day: Day): string => {
  const month = Number(day.slice(5, 7))
  return `ngày ${day.slice(8)} tháng ${month < 3 ? two(month) : month} năm ${day.slice(0, 4)}`
}

/** '07:05 31/12/2026', Vietnamese time. */
export const formatInstant = (instant: Instant): string => {
  const local = new Date(new Date(instant).getTime() + 7 * HOUR).toISOString()
  return `${local.slice(11, 16)} ${formatDay(local.slice(0, 10))}`
}

/** The day of an Excel serial number (1900 system unless told), its time of day dropped; undefined outside 1900–2199. */
export const dayOfExcelSerial = (serial: number, system: 1900 | 1904 = 1900): Day | undefined => {
  if (!Number.isFinite(serial) || serial < 1) return undefined
  const whole = Math.floor(serial)
  const epoch = system === 1904 ? -24107 : whole < 60 ? -25568 : -25569 // Excel believes in 29/02/1900
  const days = epoch + whole
  return days > epochDay('2199-12-31') ? undefined : fromEpochDay(days)
}

/** The Excel serial number (1900 system) of a day. */
export const excelSerialOf = (day: Day): number => {
  const days = epochDay(day)
  return days + (days < epochDay('1900-03-01') ? 25568 : 25569)
}

const HOUR = 3_600_000
const NUMERIC_DAY = /^(?:ngày )?(?<d>\d{1,2}) ?([/.-]) ?(?<m>\d{1,2}) ?\2 ?(?<y>\d{4})(?: 0{1,2}:00(?::00)?)?$/
const SPOKEN_DAY = /^(?:ngày )?(?<d>\d{1,2}) tháng (?<m>\d{1,2}) năm (?<y>\d{4})$/
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, iiii: 4 }

const plainText = (text: string) => text.normalize('NFC').toLowerCase().replace(/[\s\u00a0]+/g, ' ').trim()

const quarterNumber = (text: string) => QUARTERS[text] ?? (/^\d+$/.test(text) ? Number(text) : 0)

const orRefuse = (day: Day | undefined, refusal: DayRefusal): DayReading => (day ? { day } : { refusal })

const two = (value: number) => String(value).padStart(2, '0')

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const epochDay = (day: Day) => Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / (24 * HOUR)

const fromEpochDay = (days: number): Day => new Date(days * 24 * HOUR).toISOString().slice(0, 10)
