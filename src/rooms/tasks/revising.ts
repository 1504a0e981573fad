import { sameAmount } from '../../kit/quantities.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { type Along, alongChanges, writeAlong } from './along-store.ts'
import type { Terms } from './contract.ts'
import { dueWithoutStops, dueWithStops } from './due.ts'
import * as refusals from './refusals.ts'
import { planOf } from './rules.ts'
import * as store from './store.ts'

/** A change of a task that stands: what differs, from which day, why; `instalment` when the plan of a year may change too, `along` what goes along with it. */
export interface Revising {
  task: store.CurrentTask; version: number; act: store.RevisionAct; changes: Partial<store.CurrentTask>; reason: string | null; effectiveOn: string; instalment?: Terms; along?: Along
}

/** Writes a further dated row over a task, raises its version (409 when stale) and records the act. */
export const revised = async (work: Work, { task, version, act, changes, reason, effectiveOn, instalment, along = {} }: Revising) => {
  const { id, code, version: standing, origin, search, provinceId, ...terms } = task
  const replanned = instalment ? await changedInstalment(work, task, instalment) : undefined
  const others = await alongChanges(work, { taskId: id, effectiveOn }, along)
  if (instalment && !replanned && others.length === 0 && !differs(task, changes)) return work.refuse(refusals.nothingChanged)
  if (!await store.raiseVersion(work, id, version)) return work.refuse(common.staleVersion, { yours: version, newest: standing })
  await store.insertRevision(work, task, { ...terms, ...changes, act, reason, effectiveOn })
  if (replanned) await store.insertInstalment(work, { ...replanned, dueOn: await dueWithoutStops(work, id, { dueOn: replanned.dueOn, setOn: effectiveOn, year: replanned.year }), setByUnitNo: task.assigningUnitNo, documentId: changes.documentId ?? task.documentId, effectiveOn })
  await writeAlong(work, { taskId: id, effectiveOn }, others)
  work.record(`tasks.${words[act]}`, id, { code, effectiveOn, reason, changes: [...namesOf(task, changes), ...others.map(({ name }) => name)] })
  return { id, code, version: version + 1 }
}

const words: Record<store.RevisionAct, string> = {
  propose: 'proposed', adjust: 'adjusted', decline: 'declined', assign: 'assigned', revise: 'revised', supplement: 'assigned', withdraw: 'withdrawn', change_holder: 'holder_changed',
}

const changedInstalment = async (work: Work, task: store.CurrentTask, terms: Terms) => {
  const standing = await store.currentInstalment(work, task.id, terms.year)
  const plan = planOf(terms)
  const dueOn = standing && await dueWithStops(work, task.id, { ...standing, year: terms.year })
  if (standing && sameAmount(standing.plan, plan) && dueOn === terms.dueOn) return undefined
  return { taskId: task.id, year: terms.year, plan, dueOn: terms.dueOn }
}

/** The document and clause say by what it changes, not that it does. */
const differs = (task: store.CurrentTask, { documentId: _document, clause: _clause, ...changes }: Partial<store.CurrentTask>) => namesOf(task, changes).length > 0

const amounts = new Set(['target', 'baseline', 'unitCost'])

const namesOf = (task: store.CurrentTask, changes: Partial<store.CurrentTask>) => (Object.keys(changes) as (keyof store.CurrentTask)[]).filter((name) => {
  const [before, after] = [task[name], changes[name]]
  return amounts.has(name) && before && after ? !sameAmount(String(before), String(after)) : before !== after
})
