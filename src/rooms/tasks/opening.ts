import type { Work } from '../../kit/work.ts'
import { insertAlong, type Milestone } from './along-store.ts'
import type { Stage, Terms } from './contract.ts'
import type { Held } from './holders.ts'
import { planOf } from './rules.ts'
import * as store from './store.ts'
import { tellHolders } from './telling.ts'
import { termColumns } from './terms.ts'

/** A task about to be opened: by whom it is held, what is owed, and by which act. */
export interface Opening {
  held: Held; terms: Terms; milestones: Milestone[]; coUnitNos: number[]; code: string | null
  act: 'propose' | 'assign' | 'supplement'; stage: Stage; documentId: string | null; clause: string | null; supplementary: boolean; effectiveOn: string
  /** one of several: whoever opens them tells the holders once */
  inBatch?: boolean
}

/** Opens a task and records it. */
export const openTask = async (work: Work, opening: Opening) => {
  const opened = await writeNew(work, opening)
  work.record(opening.act === 'propose' ? 'tasks.proposed' : 'tasks.assigned', opened.id, { code: opened.code, title: opening.terms.title, holder: opening.held.holderName, supplementary: opening.supplementary })
  return opened
}

/** Writes the rows of a new task; whoever calls it records what was done. */
export const writeNew = async (work: Work, { held, terms, milestones, coUnitNos, ...by }: Opening) => {
  const { holderName, assigningUnitCode, ...columns } = held
  const termRow = await termColumns(work, terms)
  const code = by.code ?? await store.nextCode(work, assigningUnitCode)
  const id = await store.insertTask(work, { code, origin: by.act === 'propose' ? 'proposed' : 'assigned', ...columns })
  await store.insertRevision(work, { id, code }, {
    ...termRow, ...columns, act: by.act, stage: by.stage, supplementary: by.supplementary, documentId: by.documentId, clause: by.clause, reason: null, effectiveOn: by.effectiveOn,
  })
  await store.insertInstalment(work, { taskId: id, year: terms.year, plan: planOf(terms), dueOn: terms.dueOn, setByUnitNo: held.assigningUnitNo, documentId: by.documentId, effectiveOn: by.effectiveOn })
  await insertAlong(work, id, { milestones, coUnitNos })
  if (by.stage === 'in_force' && !by.inBatch) await tellHolders(work, id, { kind: 'assigned', key: `assigned:${id}:${work.id}`, facts: { dueOn: terms.dueOn } })
  return { id, code, version: 1 }
}
