import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { mayDo } from './access.ts'
import { tasks, type Stage } from './contract.ts'
import { factsOf, requireAssigner, resolveHolder } from './holders.ts'
import { openTask, writeNew, type Opening } from './opening.ts'
import * as refusals from './refusals.ts'
import { revised } from './revising.ts'
import { stageWord } from './rules.ts'
import * as store from './store.ts'
import { termColumns } from './terms.ts'

export const tasksHandlers = handlersOf(tasks, {
  proposeTask: async (work, { holder, milestones, ...terms }) => {
    const held = await resolveHolder(work, holder, work.today)
    if (!mayDo(work.actor, 'propose', await factsOf(work, held))) return work.refuse(refusals.notTheHolder)
    return openTask(work, { held, terms, milestones, coUnitNos: [], act: 'propose', stage: 'proposed', documentId: null, clause: null, supplementary: false, effectiveOn: work.today, code: null })
  },
  adjustProposal: async (work, { id, version, reason, ...terms }) => {
    const task = await atStage(work, id, 'proposed')
    const facts = await factsOf(work, task)
    if (!mayDo(work.actor, 'propose', facts) && !mayDo(work.actor, 'assign', facts)) return work.refuse(refusals.notTheHolder)
    return revised(work, { task, version, act: 'adjust', changes: await termColumns(work, terms), reason: reason ?? null, effectiveOn: work.today, instalment: terms })
  },
  declineProposal: async (work, { id, version, reason }) => {
    const task = await atStage(work, id, 'proposed')
    await requireAssigner(work, await factsOf(work, task))
    return revised(work, { task, version, act: 'decline', changes: { stage: 'declined' }, reason, effectiveOn: work.today })
  },
  assignProposal: async (work, { id, version, document, clause, supplementary }) => {
    const task = await atStage(work, id, 'proposed')
    await requireAssigner(work, await factsOf(work, task))
    const documentId = await ensureDocument(work, document)
    const changes = { stage: 'in_force' as const, documentId, clause: clause ?? null, supplementary }
    return revised(work, { task, version, act: supplementary ? 'supplement' : 'assign', changes, reason: null, effectiveOn: document.issuedOn })
  },
  assignTask: async (work, { document, clause, supplementary, ...task }) => {
    const documentId = await ensureDocument(work, document)
    return openTask(work, await opening(work, task, { documentId, clause: clause ?? null, supplementary, effectiveOn: document.issuedOn }))
  },
  assignTasks: async (work, { tasks: many, document, supplementary }) => {
    const documentId = await ensureDocument(work, document)
    const opened = []
    for (const task of many) opened.push(await writeNew(work, await opening(work, task, { documentId, clause: null, supplementary, effectiveOn: document.issuedOn })))
    work.record('tasks.assigned_many', opened[0]?.id ?? null, { document: document.number, codes: opened.map(({ code }) => code) })
    return { tasks: opened }
  },
  reviseTask: async (work, { id, version, effectiveOn, document, clause, reason, ...terms }) => {
    const task = await atStage(work, id, 'in_force')
    await requireAssigner(work, await factsOf(work, task))
    if (!document) return work.refuse(refusals.documentNeeded)
    const documentId = await ensureDocument(work, document)
    const changes = { ...await termColumns(work, terms), documentId, clause: clause ?? null }
    return revised(work, { task, version, act: 'revise', changes, reason: reason ?? null, effectiveOn, instalment: terms })
  },
  withdrawTask: async (work, { id, version, effectiveOn, document, reason }) => {
    const task = await atStage(work, id, 'in_force')
    await requireAssigner(work, await factsOf(work, task))
    return revised(work, { task, version, act: 'withdraw', changes: { stage: 'withdrawn', documentId: await ensureDocument(work, document) }, reason, effectiveOn })
  },
  changeHolder: async (work, { id, version, holder, effectiveOn, document, reason }) => {
    const task = await atStage(work, id, 'in_force')
    await requireAssigner(work, await factsOf(work, task))
    const held = await resolveHolder(work, holder, effectiveOn)
    await requireAssigner(work, await factsOf(work, held))
    const { holderName, assigningUnitCode, ...columns } = held
    if (columns.holderPostId === task.holderPostId && columns.holderUnitNo === task.holderUnitNo) return work.refuse(refusals.nothingChanged)
    return revised(work, { task, version, act: 'change_holder', changes: { ...columns, documentId: await ensureDocument(work, document) }, reason, effectiveOn })
  },
})

const atStage = async (work: Work, id: string, stage: Stage) => {
  const task = await store.findCurrent(work, id) ?? work.refuse(common.notFound)
  if (task.stage !== stage) return work.refuse(refusals.wrongStage, { stage: stageWord(task.stage) })
  return task
}

type Asked = Pick<Opening, 'terms' | 'milestones' | 'coUnitNos'>['terms'] & { holder: Parameters<typeof resolveHolder>[1]; milestones: Opening['milestones']; coUnitNos: number[]; code?: string | null | undefined }

const opening = async (work: Work, { holder, milestones, coUnitNos, code, ...terms }: Asked, by: { documentId: string; clause: string | null; supplementary: boolean; effectiveOn: string }): Promise<Opening> => {
  const held = await resolveHolder(work, holder, by.effectiveOn)
  await requireAssigner(work, await factsOf(work, held))
  return { held, terms, milestones, coUnitNos, code: code ?? null, act: by.supplementary ? 'supplement' : 'assign', stage: 'in_force', ...by }
}
