import { textOf, type Values } from '../../../kit/web/fields.ts'
import { type MilestoneDraft, milestonesOf } from '../../../kit/web/milestones.ts'
import type { Horizon, Terms } from '../contract.ts'

/** What a task looks like to the forms of this room, whoever read it. */
export interface TaskInHand {
  taskId: string
  version: number
  code: string
  title: string
  holderName: string
  indicatorName: string | null
  measureName: string | null
  product: string | null
  target: string | null
  plan: string | null
  baseline: string | null
  unitCost: string | null
  dueOn: string | null
  horizonKind: 'every_year' | 'year' | 'period'
  horizonFrom: number | null
  horizonTo: number | null
  milestones: { dueOn: string; text: string; amount: string | null }[]
  coUnits: string[]
  coUnitNos: number[]
}

/** The terms of a task as first values of a form. */
export const draftOf = (task: TaskInHand, today: string): Values => ({
  title: task.title,
  by: task.product ? 'product' : 'number',
  indicator: task.indicatorName ?? '', measure: task.measureName ?? '', product: task.product ?? '',
  target: task.target ?? '', plan: task.plan ?? '', baseline: task.baseline ?? '', unitCost: task.unitCost ?? '',
  dueOn: task.dueOn, year: today.slice(0, 4),
  horizon: task.horizonKind, horizonFrom: String(task.horizonFrom ?? today.slice(0, 4)), horizonTo: String(task.horizonTo ?? today.slice(0, 4)),
  milestones: task.milestones.map((one, key): MilestoneDraft => ({ key, ...one, amount: one.amount ?? '' })),
  coUnits: task.coUnitNos.map((unitNo, at) => ({ unitNo, name: task.coUnits[at] ?? '' })),
})

/** First values of the terms of a new task. */
export const newDraft = (today: string): Values => ({
  by: 'number', year: today.slice(0, 4), horizon: 'year', horizonFrom: today.slice(0, 4), horizonTo: today.slice(0, 4),
  dueOn: today && `${today.slice(0, 4)}-12-31`,
})

/** The terms as the API takes them, of what was filled in. */
export const termsOf = (filled: Values): Terms => ({
  title: textOf(filled['title']),
  year: Number(filled['year']),
  dueOn: textOf(filled['dueOn']),
  horizon: horizonOf(filled),
  ...(filled['by'] === 'product'
    ? { product: textOf(filled['product']) }
    : { ...given(filled, ['indicator', 'measure', 'target', 'plan', 'baseline', 'unitCost']) }),
})

/** Steps on the way and helping units, as the API takes them; lines left empty do not count. */
export const alongOf = (filled: Values) => ({
  milestones: milestonesOf(filled['milestones'], textOf(filled['dueOn'])),
  coUnitNos: ((filled['coUnits'] as { unitNo: number }[] | undefined) ?? []).map(({ unitNo }) => unitNo),
})

const horizonOf = (filled: Values): Horizon => {
  if (filled['horizon'] === 'every_year') return { kind: 'every_year' }
  if (filled['horizon'] === 'year') return { kind: 'year', year: Number(filled['year']) }
  return { kind: 'period', from: Number(filled['horizonFrom']), to: Number(filled['horizonTo']) }
}

const given = (filled: Values, names: string[]) =>
  Object.fromEntries(names.filter((name) => filled[name]).map((name) => [name, filled[name] as string]))
