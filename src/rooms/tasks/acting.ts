import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { mayDo } from './access.ts'
import type { Stage, tasks } from './contract.ts'
import { factsOf, requireAssigner, resolveHolder } from './holders.ts'
import * as refusals from './refusals.ts'
import { revised } from './revising.ts'
import { stageWord } from './rules.ts'
import * as store from './store.ts'
import { tellHolders } from './telling.ts'
import { termColumns } from './terms.ts'

type Asked<Name extends keyof typeof tasks> = InputOf<(typeof tasks)[Name]>

/** Words a proposal anew: its holder, or who will assign it. */
export const adjustProposal = async (work: Work, { id, version, reason, milestones, coUnitNos, ...terms }: Asked<'adjustProposal'>) => {
  const task = await atStage(work, id, 'proposed')
  const facts = await factsOf(work, task)
  if (!mayDo(work.actor, 'propose', facts) && !mayDo(work.actor, 'assign', facts)) return work.refuse(refusals.notTheHolder)
  return revised(work, { task, version, act: 'adjust', changes: await termColumns(work, terms), reason: reason ?? null, effectiveOn: work.today, instalment: terms, along: { milestones, coUnitNos } })
}

/** Leaves a proposal unassigned, and says why. */
export const declineProposal = async (work: Work, { id, version, reason }: Asked<'declineProposal'>) => {
  const task = await atStage(work, id, 'proposed')
  await requireAssigner(work, await factsOf(work, task))
  return revised(work, { task, version, act: 'decline', changes: { stage: 'declined' }, reason, effectiveOn: work.today })
}

/** Assigns a proposal by a document, from the document's day. */
export const assignProposal = async (work: Work, { id, version, document, clause, supplementary }: Asked<'assignProposal'>) => {
  const task = await atStage(work, id, 'proposed')
  await requireAssigner(work, await factsOf(work, task))
  const documentId = await ensureDocument(work, document)
  const changes = { stage: 'in_force' as const, documentId, clause: clause ?? null, supplementary }
  const assigned = await revised(work, { task, version, act: supplementary ? 'supplement' : 'assign', changes, reason: null, effectiveOn: document.issuedOn })
  await tellHolders(work, id, { kind: 'assigned', key: `assigned:${id}:${work.id}` })
  return assigned
}

/** Changes terms that oblige, by a document and from a day. */
export const reviseTask = async (work: Work, { id, version, effectiveOn, document, clause, reason, milestones, coUnitNos, ...terms }: Asked<'reviseTask'>) => {
  const task = await atStage(work, id, 'in_force')
  await requireAssigner(work, await factsOf(work, task))
  if (!document) return work.refuse(refusals.documentNeeded)
  const documentId = await ensureDocument(work, document)
  const changes = { ...await termColumns(work, terms), documentId, clause: clause ?? null }
  return revised(work, { task, version, act: 'revise', changes, reason: reason ?? null, effectiveOn, instalment: terms, along: { milestones, coUnitNos } })
}

/** Ends what was assigned, from a day. */
export const withdrawTask = async (work: Work, { id, version, effectiveOn, document, reason }: Asked<'withdrawTask'>) => {
  const task = await atStage(work, id, 'in_force')
  await requireAssigner(work, await factsOf(work, task))
  return revised(work, { task, version, act: 'withdraw', changes: { stage: 'withdrawn', documentId: await ensureDocument(work, document) }, reason, effectiveOn })
}

/** Gives a task to another holder whom the same body may assign to. */
export const changeHolder = async (work: Work, { id, version, holder, effectiveOn, document, reason }: Asked<'changeHolder'>) => {
  const task = await atStage(work, id, 'in_force')
  await requireAssigner(work, await factsOf(work, task))
  const held = await resolveHolder(work, holder, effectiveOn)
  await requireAssigner(work, await factsOf(work, held))
  const { holderName, assigningUnitCode, ...columns } = held
  if (columns.holderPostId === task.holderPostId && columns.holderUnitNo === task.holderUnitNo) return work.refuse(refusals.nothingChanged)
  const changed = await revised(work, { task, version, act: 'change_holder', changes: { ...columns, documentId: await ensureDocument(work, document) }, reason, effectiveOn })
  await tellHolders(work, id, { kind: 'assigned', key: `assigned:${id}:${work.id}` })
  return changed
}

/** The task as it stands, at the stage an act needs. */
export const atStage = async (work: Work, id: string, stage: Stage) => {
  const task = await store.findCurrent(work, id) ?? work.refuse(common.notFound)
  if (task.stage !== stage) return work.refuse(refusals.wrongStage, { stage: stageWord(task.stage) })
  return task
}
