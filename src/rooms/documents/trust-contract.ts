import * as z from 'zod'
import { Day, Id, operation, refusal } from '../../kit/operation.ts'
import { fileRefused } from '../../kit/refusal.ts'
import { documentAhead, DocumentKey } from '../rulebook/contract.ts'

/** A signature in a PDF with what came of verifying it; a sentence says it. */
export const SignatureLine = z.object({
  signer: z.string().nullable(), organisation: z.string().nullable(), signedAt: z.string().nullable().describe('Theo đồng hồ của người ký'), root: z.string().nullable().describe('Chứng thư gốc được tin cậy'),
  good: z.boolean(), broken: z.boolean().describe('Tệp không còn như người ký để lại'), fault: z.enum(['unreadable', 'part_only', 'changed', 'added_later', 'weak', 'unknown_root', 'revoked', 'expired', 'wrong_chain']).nullable(), sentence: z.string(),
})
export type SignatureLine = z.infer<typeof SignatureLine>

/** A root certificate, or a list of revoked ones. */
export const TrustLine = z.object({
  id: Id, kind: z.enum(['root', 'revocations']), name: z.string(), fingerprint: z.string(), fromOn: Day, issuedOn: Day, expiresOn: Day.nullable(), document: DocumentKey.nullable(), byName: z.string(),
})
export type TrustLine = z.infer<typeof TrustLine>

const notTrustable = refusal('not_trustable', 422, { vi: 'Tệp không phải chứng thư gốc (.cer, .crt, .pem) hay danh sách chứng thư bị thu hồi (.crl). Hãy lấy lại tệp từ nơi cấp chứng thư.', en: 'This is neither a root certificate nor a list of revoked ones. Get the file again from its issuer.' })
const orderNeeded = refusal('order_needed', 422, { vi: 'Tin một chứng thư gốc thì phải theo văn bản. Hãy ghi số, ngày và cơ quan ban hành.', en: 'A root certificate is trusted by a document. Name it.' })
export const trustRefusals = { notTrustable, orderNeeded }

export const listTrust = operation({ method: 'GET', path: '/document-trust', summary: 'Chứng thư gốc cơ quan tin cậy và danh sách chứng thư bị thu hồi, để kiểm tra chữ ký số', right: 'signed_in', input: z.object({}), output: z.object({ rows: z.array(TrustLine), maySet: z.boolean() }) })
export const trustCertificate = operation({
  method: 'POST', path: '/document-trust', summary: 'Ghi một chứng thư gốc được tin cậy, theo văn bản, hoặc một danh sách chứng thư bị thu hồi', right: 'administer',
  input: z.object({ file: z.file().max(8 * 1024 * 1024), fromOn: Day, document: DocumentKey.nullish() }), output: z.object({ id: Id }), refusals: [notTrustable, orderNeeded, documentAhead, fileRefused],
})
export const withdrawTrust = operation({ method: 'POST', path: '/document-trust/{id}/withdraw', summary: 'Thôi tin cậy một chứng thư gốc từ một ngày, theo văn bản', right: 'administer', input: z.object({ id: Id, fromOn: Day, document: DocumentKey }), output: z.object({ id: Id }), refusals: [documentAhead] })
export const readSignatures = operation({
  method: 'GET', path: '/document-files/{id}/signatures', slow: true, summary: 'Kiểm tra chữ ký số trong bản đã ký của một văn bản', right: 'see', input: z.object({ id: Id }), output: z.object({ signatures: z.array(SignatureLine) }),
})

export const trust = { listTrust, trustCertificate, withdrawTrust, readSignatures }
