import * as z from 'zod'
import { Day, Id, operation, pageInput } from '../../kit/operation.ts'
import type { Block } from '../../kit/papers/paper.ts'
import { fileRefused } from '../../kit/refusal.ts'
import { Ending } from '../org/contract.ts'
import { documentAhead } from '../rulebook/contract.ts'
import { arrivals } from './arrival-contract.ts'
import { comments } from './comment-contract.ts'
import { refusals } from './refusals.ts'
import { settings } from './setting-contract.ts'
import { templates } from './template-contract.ts'
import { trust } from './trust-contract.ts'
import { Wording } from './wording-contract.ts'

export { SignatureLine } from './trust-contract.ts'

/** Where a document stands; derived from its versions, submissions, opinions and issue. */
export const State = z.enum(['drafting', 'waiting', 'returned', 'agreed', 'issued'])
export type State = z.infer<typeof State>

/** A line of the register. */
export const DocumentRow = z.object({
  id: Id, state: State, kind: z.string(), kindName: z.string(), number: z.string().describe('Số, ký hiệu như in trên văn bản; bản thảo để trống chỗ số'), title: z.string().describe('Trích yếu'),
  unitNo: z.number().int(), unitLabel: z.string(), drafterName: z.string(), issuedOn: Day.nullable(), version: z.number().int(),
  ending: Ending.nullable().describe('Khi đơn vị ban hành đã kết thúc'), waitsFor: z.string().nullable().describe('Bước đang chờ ý kiến'), since: Day.describe('Ở tình trạng này từ ngày'),
})
export type DocumentRow = z.infer<typeof DocumentRow>

export const Opinion = z.object({ id: Id, position: z.number().int(), step: z.string(), verdict: z.enum(['agreed', 'returned']), text: z.string().nullable(), onDay: Day, byName: z.string() })
export type Opinion = z.infer<typeof Opinion>

/** One walk of a document through its flow: from a submission to its last opinion. */
export const Submission = z.object({ nth: z.number().int(), version: z.number().int(), onDay: Day, byName: z.string(), opinions: z.array(Opinion) })
export type Submission = z.infer<typeof Submission>

export const Step = z.object({ position: z.number().int(), name: z.string(), persons: z.array(z.string()).describe('Người đứng ở bước này hôm nay') })
export type Step = z.infer<typeof Step>

export const FileKind = z.enum(['scan', 'signed'])
export const DocumentFile = z.object({ id: Id, kind: FileKind, name: z.string(), size: z.number(), mediaType: z.string(), byName: z.string(), onDay: Day })
export type DocumentFile = z.infer<typeof DocumentFile>

export const VersionLine = z.object({ nth: z.number().int(), byName: z.string(), onDay: Day, note: z.string().nullable() })
export const DocumentCopy = z.object({ id: Id, kind: z.enum(['true_copy', 'relayed', 'extract']), purpose: z.string(), copies: z.number().int(), byName: z.string(), onDay: Day })

export const DocumentPage = DocumentRow.extend({
  wording: Wording, versions: z.array(VersionLine), steps: z.array(Step), submissions: z.array(Submission), files: z.array(DocumentFile), copies: z.array(DocumentCopy),
  subject: z.object({ kind: z.string(), id: Id }).nullable(),
  made: z.object({ body: z.array(z.custom<Block>((value) => typeof value === 'object')), annexes: z.array(z.string()) }).nullable().describe('Phần do chỗ khác lập kèm số liệu: lời văn đứng trên chữ ký, tên các phụ lục'),
  may: z.object({ write: z.boolean(), submit: z.boolean(), decide: z.boolean(), issue: z.boolean(), file: z.boolean(), continue: z.boolean().describe('Soạn tiếp thay mặt đơn vị kế thừa') }),
})
export type DocumentPage = z.infer<typeof DocumentPage>

const byId = { id: Id }
const done = z.object({ done: z.literal(true) })
const text = z.string().trim().max(4000)

export const listDocuments = operation({
  method: 'GET', path: '/office-documents', summary: 'Sổ văn bản đi: văn bản đã ban hành theo số, và văn bản đang soạn, đang trình', right: 'signed_in',
  input: z.object({ unitNo: z.number().int().positive().max(999_999_999).optional(), kind: z.string().max(10).optional(), state: State.optional(), waiting: z.boolean().optional().describe('Chỉ văn bản đang chờ tôi'), year: z.number().int().min(1900).max(2199).optional(), search: z.string().max(200).optional(), ...pageInput }),
  output: z.object({ rows: z.array(DocumentRow), total: z.number().int() }),
})
export const readDocument = operation({ method: 'GET', path: '/office-documents/{id}', summary: 'Một văn bản: nội dung, các bản, các bước trình ký và ý kiến, nơi nhận, tệp', right: 'see', input: z.object(byId), output: DocumentPage })
export const readVersion = operation({ method: 'GET', path: '/office-documents/{id}/versions/{nth}', summary: 'Nội dung của một bản trước', right: 'see', input: z.object({ ...byId, nth: z.coerce.number().int().min(1) }), output: Wording })
export const readDocumentPaper = operation({ method: 'GET', path: '/office-documents/{id}/paper', summary: 'Văn bản trình bày đúng thể thức, Word hoặc PDF', right: 'see', slow: true, input: z.object({ ...byId, form: z.enum(['docx', 'pdf']).default('docx') }), output: z.file() })

/** How drafting is refused; operations of other rooms that draft declare it too. */
export const draftingRefusals = [refusals.unitEnded, refusals.unitDivided, refusals.notTheOffice, refusals.kindNotTheirs, refusals.noTerm, refusals.neverForACommittee]
export const draftDocument = operation({
  method: 'POST', path: '/office-documents', summary: 'Soạn một văn bản', right: 'report', input: z.object({ unitNo: z.number().int().positive().max(999_999_999), kind: z.string().max(10), wording: Wording }),
  output: z.object(byId), refusals: draftingRefusals,
})
export const writeVersion = operation({
  method: 'POST', path: '/office-documents/{id}/versions', summary: 'Ghi bản mới của văn bản đang soạn hoặc bị trả lại', right: 'report', input: z.object({ ...byId, after: z.number().int().min(1).describe('Viết tiếp từ bản nào'), note: text.nullish(), wording: Wording }),
  output: z.object({ nth: z.number().int() }), refusals: [refusals.unitEnded, refusals.unitDivided, refusals.notTheDrafter, refusals.notInDraft, refusals.neverForACommittee],
})
export const continueDocument = operation({
  method: 'POST', path: '/office-documents/{id}/continue', summary: 'Soạn tiếp một dự thảo thay mặt đơn vị kế thừa: cùng nội dung, là bản thảo mới của đơn vị kế thừa', right: 'report', input: z.object(byId),
  output: z.object(byId), refusals: [...draftingRefusals, refusals.unitStands, refusals.alreadyIssued, refusals.annexesFromElsewhere],
})
export const submitDocument = operation({ method: 'POST', path: '/office-documents/{id}/submit', summary: 'Trình bản cuối theo quy trình của cơ quan', right: 'report', input: z.object({ ...byId, version: z.number().int().min(1) }), output: z.object({ nth: z.number().int() }), refusals: [refusals.unitEnded, refusals.unitDivided, refusals.notTheDrafter, refusals.notInDraft, refusals.noFlow, refusals.nobodyStands] })
export const giveOpinion = operation({
  method: 'POST', path: '/office-documents/{id}/opinion', summary: 'Cho ý kiến ở bước đang chờ: đồng ý, hoặc trả lại người soạn kèm lý do', right: 'see',
  input: z.object({ ...byId, nth: z.number().int().min(1).describe('Lần trình'), position: z.number().int().min(1), verdict: z.enum(['agreed', 'returned']), text: text.nullish() }),
  output: done, refusals: [refusals.unitEnded, refusals.unitDivided, refusals.notInTheStep, refusals.notOnesOwn, refusals.notWaiting, refusals.reasonNeeded],
})
export const sendBackDocument = operation({
  method: 'POST', path: '/office-documents/{id}/send-back', summary: 'Văn thư trả lại người soạn văn bản đã duyệt mà chưa cấp số được', right: 'see', input: z.object({ ...byId, reason: text.min(3) }),
  output: done, refusals: [refusals.notTheRegistry, refusals.notAgreed],
})
export const issueDocument = operation({
  method: 'POST', path: '/office-documents/{id}/issue', summary: 'Văn thư cấp số, ghi ngày và ban hành đến nơi nhận', right: 'see', input: z.object({ ...byId, issuedOn: Day }),
  output: z.object({ number: z.string(), value: z.number().int() }), refusals: [refusals.unitEnded, refusals.unitDivided, documentAhead, refusals.notTheRegistry, refusals.notAgreed, refusals.alreadyIssued, refusals.noTerm, refusals.dayBeforeLast],
})
export const fileSigned = operation({
  method: 'POST', path: '/office-documents/{id}/files', summary: 'Lưu bản đã ký bên cạnh bản gốc: bản quét, hoặc PDF ký số', right: 'see', input: z.object({ ...byId, kind: FileKind, file: z.file().max(20 * 1024 * 1024) }),
  output: z.object(byId), refusals: [refusals.notTheRegistry, refusals.notIssued, refusals.notAPdf, refusals.noSignature, refusals.signatureBroken, refusals.ofAnother, fileRefused],
})
export const readDocumentFile = operation({ method: 'GET', path: '/document-files/{id}', summary: 'Bản đã ký của một văn bản', right: 'see', input: z.object(byId), output: z.file() })
export const certifyCopy = operation({
  method: 'POST', path: '/office-documents/{id}/copies', summary: 'Vào sổ bản sao: sao y, sao lục, trích sao', right: 'see',
  input: z.object({ ...byId, kind: z.enum(['true_copy', 'relayed', 'extract']), purpose: z.string().trim().min(3).max(300), copies: z.number().int().min(1).max(1000) }), output: z.object(byId), refusals: [refusals.notTheRegistry, refusals.notIssued],
})

export const documents = { listDocuments, readDocument, readVersion, readDocumentPaper, draftDocument, continueDocument, writeVersion, submitDocument, giveOpinion, sendBackDocument, issueDocument, fileSigned, readDocumentFile, certifyCopy, ...arrivals, ...comments, ...settings, ...templates, ...trust }
