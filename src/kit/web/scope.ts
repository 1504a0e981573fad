import { type Day, dayOf, isDay } from '../dates.ts'
import { type Period, readPeriod } from '../periods.ts'
import { addressOf, parseSearch } from './addresses.ts'

/** The words of an address that say what is looked at; links carry them from page to page. */
export const SCOPE_KEYS = ['unitNo', 'period', 'on', 'known'] as const
export type ScopeKey = (typeof SCOPE_KEYS)[number]
export type ScopeTexts = Partial<Record<ScopeKey, string | undefined>>

/** What is looked at: a unit with all below it, a period, and the day and the knowledge it is seen from. */
export interface ScopeReading {
  /** Undefined for the reader's whole reach. */
  unitNo: number | undefined
  /** Flows are those whose day lies in it; undefined for all. */
  period: Period | undefined
  /** The day asked for by name; undefined for today or the last day of the period. */
  on: Day | undefined
  /** A day or an instant: what was known then; undefined for the newest. */
  known: string | undefined
  /** Goes into every read that can be asked as of a day. */
  view: { on?: Day; known?: string }
  /** Goes into lists of what happened: the days of the period. */
  days: { from?: Day; until?: Day }
  /** Whether what is shown is not today as known now. */
  isPast: boolean
  /** Words of the address that mean nothing here; they are taken as absent. */
  faults: { key: ScopeKey; text: string }[]
}

/** Reads what an address looks at; what can not be meant (no such day, a day to come) is told as a fault. */
export const readScope = (texts: ScopeTexts, today: Day): ScopeReading => {
  const unitNo = texts.unitNo && /^\d{1,9}$/.test(texts.unitNo) ? Number(texts.unitNo) : undefined
  const readAs = texts.period ? readPeriod(texts.period) : undefined
  const period = readAs && begun(readAs.firstOn, today) ? readAs : undefined
  const on = texts.on && isDay(texts.on) && begun(texts.on, today) ? texts.on : undefined
  const known = texts.known && isKnown(texts.known) ? texts.known : undefined
  const day = on ?? (period && today && period.lastOn < today ? period.lastOn : undefined)
  const view = { ...(day && { on: day }), ...(known && { known: instantOf(known) }) }
  const read: Record<ScopeKey, unknown> = { unitNo, period, on, known }
  return {
    unitNo, period, on, known, view,
    days: period ? { from: period.firstOn, until: period.lastOn } : {},
    isPast: (day !== undefined && day < today) || known !== undefined,
    faults: SCOPE_KEYS.flatMap((key) => (texts[key] && read[key] === undefined ? [{ key, text: texts[key] }] : [])),
  }
}

/** The scope's words of an address. */
export const scopeTextsOf = (search: Record<string, unknown>): ScopeTexts =>
  Object.fromEntries(SCOPE_KEYS.flatMap((key) => {
    const value = search[key]
    return typeof value === 'string' && value ? [[key, value]] : typeof value === 'number' ? [[key, String(value)]] : []
  }))

/** An address inside Gương with the scope carried along; what it sets itself wins, and an empty word ('?unitNo=') takes one away. */
export const carryScope = (href: string, carried: ScopeTexts): string => {
  const parts = /^(\/(?!\/|api\/)[^?#]*|)(\?[^#]*)?(#.*)?$/.exec(href)
  if (!parts || (!parts[1] && !parts[2])) return href
  const own = parseSearch(parts[2] ?? '')
  return addressOf(parts[1] ?? '', { ...own, ...Object.fromEntries(Object.entries(carried).filter(([key]) => !(key in own))) }) + (parts[3] ?? '')
}

/** The same address seen today, with the newest knowledge: where one goes after an act, which is always of today. */
export const asOfToday = (href: string): string => `${href}${href.includes('?') ? '&' : '?'}period=&on=&known=`

// Before the installation's day is known, nothing is called future.
const begun = (day: Day, today: Day) => today === '' || day <= today

const isKnown = (text: string) => isDay(text) || (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text)))

/** What was known on a day is what was known when it ended in Việt Nam. */
const instantOf = (known: string) => (isDay(known) ? `${known}T16:59:59.999Z` : known)

/** The day of the knowledge, for fields and sentences. */
export const knownDayOf = (known: string): Day => (isDay(known) ? known : dayOf(known))
