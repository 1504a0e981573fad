import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { tell } from '../notices/public.ts'
import type { documents } from './contract.ts'
import { requireDraft } from './drafting.ts'
import { refusals } from './refusals.ts'
import * as store from './store.ts'

/** Submits the last version to the flow that holds today; every step has somebody other than the drafter. */
export const submit = async (work: Work, { id, version }: InputOf<typeof documents.submitDocument>): Promise<{ nth: number }> => {
  const document = await requireDraft(work, id)
  if (document.version !== version) work.refuse(common.staleVersion, { newest: { version: document.version } })
  const flowId = await store.flowOf(work, { ...document, submissionId: null }) ?? work.refuse(refusals.noFlow, { unit: document.unitLabel })
  const steps = await store.stepsOf(work, flowId)
  const empty = steps.find(({ ids }) => !ids.some((person) => person !== document.drafterId))
  if (empty) work.refuse(refusals.nobodyStands, { step: empty.name })
  const nth = (document.submission ?? 0) + 1
  await store.insertSubmission(work, { documentId: id, nth, versionId: document.versionId, flowId })
  work.record('documents.submitted', id, { nth, version, title: document.title })
  await tellWhoStands(work, document, { nth, position: 1, persons: steps[0]?.ids ?? [] })
  return { nth }
}

/** Tells who stands in a step that a document waits for him there; the drafter, who decides nothing on his own, is not told. */
export const tellWhoStands = (work: Work, document: { id: string; drafterId: string }, { nth, position, persons }: { nth: number; position: number; persons: readonly string[] }) =>
  tell(work, { kind: 'paper', subject: { kind: 'paper', id: document.id }, place: `/van-ban/${document.id}`, key: `document:${document.id}:${nth}:${position}`, facts: { what: 'waits' }, to: persons.filter((person) => person !== document.drafterId), standIns: 'manage' })
