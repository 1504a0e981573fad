import { yearOf } from '../../kit/dates.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { adjustProposal, reviseTask } from './acting.ts'
import type { Along } from './along-store.ts'
import type { Horizon, Terms } from './contract.ts'
import { findDueDay } from './due.ts'
import * as refusals from './refusals.ts'
import * as store from './store.ts'

/** What of a task's terms is to be another; the rest stays as it stands. */
export interface TermChanges extends Along { title?: string | undefined; plan?: string | undefined; dueOn?: string | undefined }

/** Changes some of the terms of a proposal. */
export const adjustSome = async (work: Work, { changes, ...by }: { id: string; version: number; changes: TermChanges; reason?: string | null | undefined }) =>
  adjustProposal(work, { ...by, ...await termsWith(work, by.id, changes) })

/** Changes some of the terms of a task in force, by a document. */
export const reviseSome = async (work: Work, { changes, ...by }: Omit<Parameters<typeof reviseTask>[1], keyof Terms | keyof Along> & { changes: TermChanges }) =>
  reviseTask(work, { ...by, ...await termsWith(work, by.id, changes) })

const termsWith = async (work: Work, id: string, { milestones, coUnitNos, ...changes }: TermChanges): Promise<Terms & Along> => {
  const task = await store.findCurrent(work, id) ?? work.refuse(common.notFound)
  const year = yearOf(work.today)
  const standing = await store.currentInstalment(work, id, year)
  const dueOn = changes.dueOn ?? await findDueDay(work, id, year) ?? work.refuse(refusals.noPlanThisYear, { year })
  const plan = changes.plan ?? (task.product ? null : standing?.plan ?? work.refuse(refusals.noPlanThisYear, { year }))
  const counted = task.indicatorId ? await store.namesOfIndicator(work, task.indicatorId) : undefined
  return {
    title: changes.title ?? task.title, indicator: counted?.indicator ?? null, measure: counted?.measure ?? null, product: task.product, target: task.target, baseline: task.baseline, unitCost: task.unitCost,
    plan, year, dueOn, horizon: horizonOf(task), milestones, coUnitNos,
  }
}

const horizonOf = ({ horizonKind: kind, horizonFrom: from, horizonTo: to }: store.CurrentTask): Horizon => {
  if (kind === 'every_year') return { kind }
  return kind === 'year' ? { kind, year: Number(from) } : { kind, from: Number(from), to: Number(to) }
}
