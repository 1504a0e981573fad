import type { Work } from '../../kit/work.ts'
import { ensureIndicator } from '../rulebook/public.ts'
import type { Terms } from './contract.ts'
import * as refusals from './refusals.ts'
import { faultOf, horizonColumns } from './rules.ts'

/** Terms as the columns of a revision; refuses terms that can not stand. */
export const termColumns = async (work: Work, terms: Terms) => {
  const indicator = terms.indicator && terms.measure ? await ensureIndicator(work, terms.indicator, terms.measure) : null
  const fault = faultOf(terms, indicator?.whole ?? false)
  if (fault === 'number_or_product') return work.refuse(refusals.numberOrProduct)
  if (fault === 'horizon_backwards') return work.refuse(refusals.horizonBackwards)
  if (fault === 'whole_numbers_only') return work.refuse(refusals.wholeNumbers, { measure: terms.measure })
  const { horizon_kind: horizonKind, horizon_from: horizonFrom, horizon_to: horizonTo } = horizonColumns(terms.horizon)
  return {
    title: terms.title, indicatorId: indicator?.id ?? null, product: terms.product ?? null, target: terms.target ?? null, baseline: terms.baseline ?? null, unitCost: terms.unitCost ?? null,
    horizonKind, horizonFrom, horizonTo,
  }
}
