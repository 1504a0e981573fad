import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { refuseEnded, requireOffice } from './ended.ts'
import { refusals } from './refusals.ts'
import { isSignedForACommittee } from './rules.ts'
import { findTerm, kindsOf } from './setting-store.ts'
import { findStanding } from './standing-store.ts'
import * as store from './store.ts'
import type { Wording } from './wording-contract.ts'

export type { Wording } from './wording-contract.ts'

/** A draft to begin: whose document, of which kind, what it says; about what, and pages of figures, where another room asks for it. */
interface Draft { unitNo: number; kind: string; wording: Wording; subject?: { kind: string; id: string } | null; annexes?: store.Annexes | null; note?: string | null }

/** Begins a draft with its first version; the actor is its drafter. */
export const draftDocument = async (work: Work, { unitNo, kind, wording, subject = null, annexes = null, note = null }: Draft): Promise<{ id: string }> => {
  const office = await requireOffice(work, unitNo)
  if (!(await store.officesOf(work)).draftsFor.includes(unitNo)) work.refuse(refusals.notTheOffice)
  const term = await findTerm(work, unitNo, work.today) ?? work.refuse(refusals.noTerm, { unit: office.label })
  if (!(await kindsOf(work, { unitNo, kind: office.kind, term: term.name })).some(({ code }) => code === kind)) work.refuse(refusals.kindNotTheirs, { kind, unit: office.label })
  requireSigner(work, wording)
  const id = await store.insertDocument(work, { unitNo, kind, subject })
  await store.insertVersion(work, { documentId: id, nth: 1, wording, annexes, note })
  work.record('documents.drafted', id, { unitNo, kind, title: wording.title, ...(subject && { subject }) })
  return { id }
}

/** Writes the version after the one that was read; pages of another room stay unless it gives others. */
export const writeVersion = async (work: Work, { id, after, note = null, wording, annexes }: { id: string; after: number; note?: string | null | undefined; wording: Wording; annexes?: store.Annexes | null }): Promise<{ nth: number }> => {
  const document = await requireDraft(work, id)
  if (document.version !== after) work.refuse(common.staleVersion, { newest: { version: document.version } })
  requireSigner(work, wording)
  const kept = annexes === undefined ? (await store.findWording(work, id, after))?.annexes ?? null : annexes
  await store.insertVersion(work, { documentId: id, nth: after + 1, wording, annexes: kept, note })
  work.record('documents.version_written', id, { nth: after + 1, title: wording.title, note })
  return { nth: after + 1 }
}

/** Writes the version after the last one with the same words and pages of another room made anew. */
export const writeAnnexes = async (work: Work, { id, note, annexes }: { id: string; note: string; annexes: store.Annexes }): Promise<{ nth: number }> => {
  const { version } = await requireDraft(work, id)
  const { wording } = await store.findWording(work, id, version) ?? work.refuse(common.notFound)
  return writeVersion(work, { id, after: version, note, wording, annexes })
}

/** A document that its drafter may still change; whoever acts on it waits. */
export const requireDraft = async (work: Work, id: string) => {
  await store.hold(work, id)
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  if (document.ending) return refuseEnded(work, document)
  if (!['drafting', 'returned'].includes(document.state)) work.refuse(refusals.notInDraft)
  if (!(await store.powersOver(work, document)).write) work.refuse(refusals.notTheDrafter)
  return document
}

const requireSigner = (work: Work, { signing }: Wording) => {
  if (isSignedForACommittee(signing.authority, signing.onBehalf)) work.refuse(refusals.neverForACommittee)
}
