import { handlersOf } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { mayDo } from './access.ts'
import { adjustProposal, assignProposal, changeHolder, declineProposal, reviseTask, withdrawTask } from './acting.ts'
import { resumeClock, stopClock } from './clock.ts'
import { tasks } from './contract.ts'
import { factsOf, requireAssigner, resolveHolder } from './holders.ts'
import { openTask, writeNew, type Opening } from './opening.ts'
import * as refusals from './refusals.ts'
import { tellTogether } from './telling.ts'

export const tasksHandlers = handlersOf(tasks, {
  proposeTask: async (work, { holder, milestones, ...terms }) => {
    const held = await resolveHolder(work, holder, work.today)
    if (!mayDo(work.actor, 'propose', await factsOf(work, held))) return work.refuse(refusals.notTheHolder)
    return openTask(work, { held, terms, milestones, coUnitNos: [], act: 'propose', stage: 'proposed', documentId: null, clause: null, supplementary: false, effectiveOn: work.today, code: null })
  },
  adjustProposal,
  declineProposal,
  assignProposal,
  assignTask: async (work, { document, clause, supplementary, ...task }) => {
    const documentId = await ensureDocument(work, document)
    return openTask(work, await opening(work, task, { documentId, clause: clause ?? null, supplementary, effectiveOn: document.issuedOn }))
  },
  assignTasks: async (work, { tasks: many, document, supplementary }) => {
    const documentId = await ensureDocument(work, document)
    const opened = []
    for (const task of many) opened.push(await writeNew(work, { ...await opening(work, task, { documentId, clause: null, supplementary, effectiveOn: document.issuedOn }), inBatch: true }))
    await tellTogether(work, documentId, opened.map(({ id }, at) => ({ id, dueOn: many[at]?.dueOn ?? null })))
    work.record('tasks.assigned_many', opened[0]?.id ?? null, { document: document.number, codes: opened.map(({ code }) => code) })
    return { tasks: opened }
  },
  reviseTask,
  withdrawTask,
  changeHolder,
  stopClock,
  resumeClock,
})

type Asked = Pick<Opening, 'terms' | 'milestones' | 'coUnitNos'>['terms'] & { holder: Parameters<typeof resolveHolder>[1]; milestones: Opening['milestones']; coUnitNos: number[]; code?: string | null | undefined }

const opening = async (work: Work, { holder, milestones, coUnitNos, code, ...terms }: Asked, by: { documentId: string; clause: string | null; supplementary: boolean; effectiveOn: string }): Promise<Opening> => {
  const held = await resolveHolder(work, holder, by.effectiveOn)
  await requireAssigner(work, await factsOf(work, held))
  return { held, terms, milestones, coUnitNos, code: code ?? null, act: by.supplementary ? 'supplement' : 'assign', stage: 'in_force', ...by }
}
