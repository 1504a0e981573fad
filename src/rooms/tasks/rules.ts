import { addDays, daysBetween, type Day } from '../../kit/dates.ts'
import type { Amount } from '../../kit/quantities.ts'
import type { Horizon, Stage, Terms } from './contract.ts'

/** A horizon as its columns hold it: every_year has no years, a year begins and ends with itself. */
export interface HorizonColumns { horizon_kind: 'every_year' | 'year' | 'period'; horizon_from: number | null; horizon_to: number | null }

/** The columns of a horizon. */
export const horizonColumns = (horizon: Horizon): HorizonColumns => {
  if (horizon.kind === 'every_year') return { horizon_kind: 'every_year', horizon_from: null, horizon_to: null }
  if (horizon.kind === 'year') return { horizon_kind: 'year', horizon_from: horizon.year, horizon_to: horizon.year }
  return { horizon_kind: 'period', horizon_from: horizon.from, horizon_to: horizon.to }
}

/** Why terms can not stand, or undefined: a number or a product and not both, years that run forward, whole things in whole numbers. */
export const faultOf = (terms: Terms, whole: boolean): 'number_or_product' | 'horizon_backwards' | 'whole_numbers_only' | undefined => {
  const hasNumber = Boolean(terms.indicator && terms.measure && terms.plan)
  const hasProduct = Boolean(terms.product)
  if (hasNumber === hasProduct || (hasProduct && Boolean(terms.indicator || terms.plan || terms.target))) return 'number_or_product'
  if (terms.horizon.kind === 'period' && terms.horizon.from >= terms.horizon.to) return 'horizon_backwards'
  if (whole && [terms.plan, terms.target, terms.baseline].some((amount) => amount?.includes('.'))) return 'whole_numbers_only'
  return undefined
}

/** The plan of the year: the number, or 1 for a product that is handed over or not. */
export const planOf = (terms: Pick<Terms, 'plan' | 'product'>): Amount => (terms.product ? '1' : terms.plan ?? '1')

/** Days on which a clock stood: from a day, until the day it ran again (null: it stands). */
export interface Stop { fromOn: Day; untilOn: Day | null }

/** The due day of a year's plan with the days its clock stood up to a day: those since the due day was set, within the year. The same rule stands in SQL in progress.owed_at. */
export const dueAfterStops = ({ dueOn, setOn, year }: { dueOn: Day; setOn: Day | null; year: number }, stops: readonly Stop[], on: Day): Day => {
  const begin = [setOn ?? '', `${year}-01-01`].toSorted().at(-1) as Day
  const stood = stops.map(({ fromOn, untilOn }) => daysBetween(fromOn > begin ? fromOn : begin, untilOn !== null && untilOn < on ? untilOn : on))
  return addDays(dueOn, stood.reduce((sum, days) => sum + Math.max(0, days), 0))
}

const stageWords: Record<Stage, string> = { proposed: 'đề xuất', declined: 'không giao', in_force: 'đã giao', withdrawn: 'thôi giao' }

/** The stage in a word for sentences. */
export const stageWord = (stage: Stage): string => stageWords[stage]
