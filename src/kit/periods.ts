import { addMonths, type Day, lastDayOfMonth, yearOf } from './dates.ts'

/** What reports are made for: a whole year, its first half, its first nine months, a quarter, a month. */
export type PeriodKind = 'year' | 'half' | 'nine_months' | 'quarter' | 'month'

/** A period with its first and last day; `key` is how addresses write it ('2023', '2023-H1', '2023-9M', '2023-Q2', '2023-06'). */
export interface Period {
  key: string
  kind: PeriodKind
  year: number
  /** Which quarter or month of its year; 1 for the others. */
  part: number
  firstOn: Day
  lastOn: Day
}

/** How the caller's language names each kind of period. */
export type PeriodWords = Record<PeriodKind, (year: number, part: number) => string>

/** Reads a period as an address writes it; undefined where it is none, or its year is not 1900–2199. */
export const readPeriod = (text: string): Period | undefined => {
  const parts = /^(\d{4})(?:-(H1|9M|Q[1-4]|\d{2}))?$/.exec(text)
  if (!parts) return undefined
  const [year, rest] = [Number(parts[1]), parts[2]]
  if (year < 1900 || year > 2199) return undefined
  if (rest === undefined) return periodOf('year', year)
  if (rest === 'H1') return periodOf('half', year)
  if (rest === '9M') return periodOf('nine_months', year)
  if (rest.startsWith('Q')) return periodOf('quarter', year, Number(rest[1]))
  return Number(rest) >= 1 && Number(rest) <= 12 ? periodOf('month', year, Number(rest)) : undefined
}

/** The period of a kind in a year; `part` is the quarter or the month. */
export const periodOf = (kind: PeriodKind, year: number, part = 1): Period => {
  const [first, months] = span[kind](part)
  return {
    key: `${year}${suffix[kind](part)}`, kind, year, part,
    firstOn: `${year}-${String(first).padStart(2, '0')}-01`, lastOn: lastDayOfMonth(year, first + months - 1) as Day,
  }
}

/** The year, quarter or month a day lies in. */
export const periodAround = (day: Day, kind: 'year' | 'quarter' | 'month'): Period => {
  const month = Number(day.slice(5, 7))
  return periodOf(kind, yearOf(day), kind === 'month' ? month : kind === 'quarter' ? Math.ceil(month / 3) : 1)
}

/** The period of the same kind just before; a half or nine months go back a year. */
export const periodBefore = ({ kind, year, part, firstOn }: Period): Period =>
  kind === 'quarter' || kind === 'month' ? periodAround(addMonths(firstOn, -1), kind) : periodOf(kind, year - 1, part)

/** A period in the words of the caller's language. */
export const formatPeriod = ({ kind, year, part }: Period, words: PeriodWords): string => words[kind](year, part)

/** A quarter as officials number it: I, II, III, IV. */
export const romanQuarter = (part: number): string => ['I', 'II', 'III', 'IV'][part - 1] ?? ''

/** First month and how many months. */
const span: Record<PeriodKind, (part: number) => [number, number]> = {
  year: () => [1, 12], half: () => [1, 6], nine_months: () => [1, 9], quarter: (part) => [part * 3 - 2, 3], month: (part) => [part, 1],
}

const suffix: Record<PeriodKind, (part: number) => string> = {
  year: () => '', half: () => '-H1', nine_months: () => '-9M', quarter: (part) => `-Q${part}`, month: (part) => `-${String(part).padStart(2, '0')}`,
}
