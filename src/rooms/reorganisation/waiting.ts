import { attempt, type Work } from '../../kit/work.ts'
import { holdStructure } from '../org/public.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { applyNow, requireNoFault } from './applying.ts'
import { type GivenAct, notWaiting } from './contract.ts'
import { planNow } from './planning.ts'
import * as store from './planned-store.ts'

/** Lets an act wait for its day; refuses what would not hold today. */
export const letWait = async (work: Work, given: GivenAct): Promise<string> => {
  const documentId = await ensureDocument(work, given.document)
  requireNoFault(work, await planNow(work, given, documentId))
  const id = await store.insertPlanned(work, given, documentId)
  work.record('reorganisation.planned', id, { onDay: given.on, title: given.title, document: given.document.number })
  return id
}

/** Withdraws an act that still waits. */
export const withdraw = async (work: Work, { id, reason }: { id: string; reason: string }): Promise<void> => {
  if (!await store.settlePlanned(work, id, { reason, withdrawn_by: work.actor.personId })) work.refuse(notWaiting)
  work.record('reorganisation.withdrawn', id, { reason })
}

/** What came of an act whose day has come; `held` says why it could not be applied. */
export interface Settled { id: string; onDay: string; title: string; actId: string | null; held: string | null }

/** Applies the next act after this one whose day has come, in the order of their days, once, whoever of two processes comes first; what no longer holds stays with its reason. */
export const applyNextDue = async (work: Work, after: Pick<Settled, 'onDay' | 'id'> | null = null): Promise<Settled | null> => {
  await holdStructure(work)
  const id = await store.nextDue(work, after)
  const waiting = id === undefined ? undefined : await store.findPlanned(work, id)
  if (!waiting) return null
  const { result, refused } = await attempt(work, { keep: true }, () => applyNow(work, waiting.given, { plannedBy: waiting.plannedBy, planned: waiting.id }))
  const held = refused ? refused.sentence('vi') : null
  if (result) await store.settlePlanned(work, waiting.id, { act_id: result.actId })
  else if (held !== null && held !== waiting.reason) {
    await store.settlePlanned(work, waiting.id, { reason: held })
    work.record('reorganisation.held', waiting.id, { reason: held })
  }
  return { id: waiting.id, onDay: waiting.onDay, title: waiting.title, actId: result?.actId ?? null, held }
}
