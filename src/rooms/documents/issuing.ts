import { gzipSync } from 'node:zlib'
import { formatDay } from '../../kit/dates.ts'
import { keepEvidence } from '../../kit/files.ts'
import type { InputOf } from '../../kit/operation.ts'
import { codeOf, endOfCode } from '../../kit/papers/code.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { documentAhead } from '../rulebook/contract.ts'
import { ensureDocument } from '../rulebook/public.ts'
import type { documents } from './contract.ts'
import { refuseEnded } from './ended.ts'
import { makePaper } from './papers.ts'
import { refusals } from './refusals.ts'
import { numberOf } from './rules.ts'
import { findTerm, lastDayOf } from './setting-store.ts'
import { findStanding } from './standing-store.ts'
import * as store from './store.ts'
import { signaturesOf } from './trusting.ts'

/** The registry issues what was agreed: number, day, the paper as it stays, and the document that others can refer to; all of it or nothing. */
export const issue = async (work: Work, { id, issuedOn }: InputOf<typeof documents.issueDocument>) => {
  await store.hold(work, id)
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  const { kind, unitNo, unitLabel } = document
  const { keeps, files } = await store.officesOf(work)
  if (document.ending && files.includes(unitNo)) return refuseEnded(work, document)
  if (!keeps.includes(unitNo)) return work.refuse(refusals.notTheRegistry, { unit: unitLabel })
  if (document.value !== null) return work.refuse(refusals.alreadyIssued, { number: numberOf({ kind, symbol: document.symbol, value: document.value }) })
  if (document.state !== 'agreed') return work.refuse(refusals.notAgreed)
  if (issuedOn > work.today) return work.refuse(documentAhead, { today: formatDay(work.today) })
  if (!await findTerm(work, unitNo, issuedOn)) return work.refuse(refusals.noTerm, { unit: unitLabel })
  const last = await lastDayOf(work, { unitNo, kind, issuedOn })
  if (last && issuedOn < last) return work.refuse(refusals.dayBeforeLast, { day: formatDay(last) })
  const { value, symbol, term } = await store.giveNumber(work, id, issuedOn)
  const number = numberOf({ kind, symbol, value })
  await store.insertPaper(work, id, gzipSync(JSON.stringify(await makePaper(work, document, { value, symbol, day: issuedOn }))))
  await ensureDocument(work, { number, issuer: unitLabel, issuedOn, title: document.title })
  work.record('documents.issued', id, { number, term, issuedOn, version: document.version, title: document.title })
  return { number, value }
}

/** The registry files what was signed beside its source. */
export const fileSigned = async (work: Work, { id, kind, file }: InputOf<typeof documents.fileSigned>) => {
  await requireKept(work, id)
  if (kind === 'signed') await requireSigned(work, file)
  await requireItsOwn(work, id, file)
  const [kept] = await keepEvidence(work, [file])
  if (!kept) return work.refuse(common.invalidInput)
  const fileId = await store.insertFile(work, { documentId: id, kind, ...kept })
  work.record('documents.filed', id, { fileId, kind, name: kept.name, sha256: kept.sha256.toString('hex') })
  return { id: fileId }
}

/** The registry enters certified copies it made. */
export const certifyCopy = async (work: Work, { id, kind, purpose, copies }: InputOf<typeof documents.certifyCopy>) => {
  await requireKept(work, id)
  const copyId = await store.insertCopy(work, { documentId: id, kind, purpose, copies })
  work.record('documents.copied', id, { copyId, kind, purpose, copies })
  return { id: copyId }
}

/** Nobody files as signed what is not as its signer left it; whether he is believed is said each time it is read. */
const requireSigned = async (work: Work, file: File) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isPdf(bytes)) work.refuse(refusals.notAPdf)
  const signatures = await signaturesOf(work, bytes)
  if (signatures.length === 0) work.refuse(refusals.noSignature)
  const wrong = signatures.find(({ broken }) => broken)
  if (wrong) work.refuse(refusals.signatureBroken, { why: wrong.sentence })
}

/** A file that bears the codes of other documents alone is not this one's; one that bears none, as a scan does, can not be told. */
const requireItsOwn = async (work: Work, id: string, file: File) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isPdf(bytes)) return
  const { codesOfPdf } = await import('../../kit/papers/read-pdf.ts')
  const codes = await codesOfPdf(bytes)
  const own = codeOf(id)
  if (codes.length > 0 && !codes.some((code) => endOfCode(code) === endOfCode(own))) work.refuse(refusals.ofAnother, { code: codes[0], own })
}

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

const requireKept = async (work: Work, id: string) => {
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  if (!(await store.officesOf(work)).files.includes(document.unitNo)) work.refuse(refusals.notTheRegistry, { unit: document.unitLabel })
  if (document.state !== 'issued') work.refuse(refusals.notIssued)
}
