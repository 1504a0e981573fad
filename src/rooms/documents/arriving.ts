import { formatDay } from '../../kit/dates.ts'
import { keepEvidence } from '../../kit/files.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { ensureDocument } from '../rulebook/public.ts'
import type { arrivals } from './arrival-contract.ts'
import * as store from './arrival-store.ts'
import { requireOffice } from './ended.ts'
import { refusals } from './refusals.ts'
import { labelsOf } from './setting-store.ts'
import { findStanding } from './standing-store.ts'
import { officesOf } from './store.ts'

/** The register of arrivals, with the units whose registry the actor keeps. */
export const listArrivals = async (work: Work, { page, size, ...asked }: InputOf<typeof arrivals.listArrivals>) =>
  ({ ...await store.pageOfArrivals(work, asked, { page, size }), keeps: await labelsOf(work, (await officesOf(work)).keeps) })

/** The registry enters what arrived; the same document is entered once. */
export const registerArrival = async (work: Work, { unitNo, document, documentId = null, arrivedOn, handledBy, file }: InputOf<typeof arrivals.registerArrival>) => {
  const office = await requireOffice(work, unitNo)
  if (!(await officesOf(work)).keeps.includes(unitNo)) return work.refuse(refusals.notTheRegistry, { unit: office.label })
  if (documentId && !await findStanding(work, documentId)) return work.refuse(common.notFound)
  if (arrivedOn < document.issuedOn || arrivedOn > work.today) return work.refuse(refusals.arrivedBefore, { issued: formatDay(document.issuedOn) })
  const referenceId = await ensureDocument(work, document)
  const already = await store.findArrival(work, unitNo, referenceId)
  if (already) return work.refuse(refusals.alreadyArrived, { value: already.value })
  const [kept = null] = file ? await keepEvidence(work, [file]) : []
  const { id, value } = await store.insertArrival(work, { unitNo, referenceId, documentId, arrivedOn, handledBy: handledBy || null, file: kept })
  work.record('documents.arrived', id, { unitNo, value, document: document.number, issuer: document.issuer, arrivedOn })
  return { id, value }
}
