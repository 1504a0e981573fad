import { readFile } from '../../kit/files.ts'
import { formatDay, formatInstant } from '../../kit/dates.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Signature, SignatureFault } from '../../kit/signatures/verify.ts'
import type { Work } from '../../kit/work.ts'
import { documentAhead } from '../rulebook/contract.ts'
import { ensureDocument } from '../rulebook/public.ts'
import * as documentStore from './store.ts'
import { trustRefusals, type SignatureLine, type trust } from './trust-contract.ts'
import * as store from './trust-store.ts'

/** What the office trusts. */
export const listTrust = async (work: Work) => ({ rows: await store.trustLines(work), maySet: await store.maySetTrust(work) })

/** Trusts a root certificate by a document, or takes a list of revoked ones. */
export const trustCertificate = async (work: Work, { file, fromOn, document }: InputOf<typeof trust.trustCertificate>) => {
  const { readTrusted } = await import('../../kit/signatures/trusted.ts')
  const read = readTrusted(new Uint8Array(await file.arrayBuffer())) ?? work.refuse(trustRefusals.notTrustable)
  if (read.kind === 'root' && !document) return work.refuse(trustRefusals.orderNeeded)
  if (document && document.issuedOn > work.today) return work.refuse(documentAhead, { today: formatDay(work.today) })
  const id = await store.insertTrust(work, read, { fromOn, documentId: document ? await ensureDocument(work, document) : null })
  work.record('documents.trusted', id, { kind: read.kind, name: read.name, fingerprint: read.fingerprint, fromOn, document: document?.number ?? null })
  return { id }
}

/** Trusts a certificate no longer from a day on. */
export const withdrawTrust = async (work: Work, { id: of, fromOn, document }: InputOf<typeof trust.withdrawTrust>) => {
  if (document.issuedOn > work.today) return work.refuse(documentAhead, { today: formatDay(work.today) })
  const id = await store.insertWithdrawal(work, of, { fromOn, documentId: await ensureDocument(work, document) }) ?? work.refuse(common.notFound)
  work.record('documents.trust_withdrawn', id, { of, fromOn, document: document.number })
  return { id }
}

/** The signatures in a file of a visible document, verified anew. */
export const readSignatures = async (work: Work, { id }: { id: string }) => {
  const { sha256 } = await documentStore.findFile(work, id) ?? work.refuse(common.notFound)
  const file = await readFile(work, sha256) ?? work.refuse(common.notFound)
  return { signatures: await signaturesOf(work, file.bytes) }
}

/** The signatures in a PDF, verified against what the office trusts today. */
export const signaturesOf = async (work: Work, pdf: Uint8Array): Promise<SignatureLine[]> => {
  const { verifySignatures } = await import('../../kit/signatures/verify.ts') // a large library, wanted seldom
  const files = await store.trustFiles(work)
  const found = await verifySignatures(pdf, { roots: files.filter(({ kind }) => kind === 'root').map(({ der }) => der), revocations: files.filter(({ kind }) => kind === 'revocations').map(({ der }) => der) }, new Date(`${work.today}T23:59:59Z`))
  return found.map((one) => ({ signer: one.signer, organisation: one.organisation, signedAt: one.signedAt, root: one.root, good: one.fault === null, broken: one.fault !== null && broken.has(one.fault), fault: one.fault, sentence: sentenceOf(one, work.language) }))
}

/** Faults by which the file itself is not as its signers left it, whoever they are. */
const broken = new Set<SignatureFault>(['unreadable', 'part_only', 'changed', 'added_later'])

const sentenceOf = ({ fault, signer, issuer, signedAt, root, revocationLooked, isLast }: Signature, language: 'vi' | 'en'): string => {
  const vi = language === 'vi'
  const who = signer ?? (vi ? 'không rõ ai' : 'nobody knows whom')
  if (fault) return vi ? faults[fault].vi.replace('{who}', who).replace('{issuer}', issuer ?? '…') : faults[fault].en.replace('{who}', who).replace('{issuer}', issuer ?? '…')
  return [
    vi ? `${who} đã ký${signedAt ? ` lúc ${formatInstant(signedAt)}` : ''}; chữ ký đúng, chứng thư dẫn tới “${root ?? ''}”.` : `Signed by ${who}${signedAt ? ` at ${formatInstant(signedAt)}` : ''}; the signature is right and leads to “${root ?? ''}”.`,
    ...(isLast ? [] : [vi ? 'Sau chữ ký này tệp còn được ký tiếp.' : 'The file was signed again after this signature.']),
    ...(revocationLooked ? [] : [vi ? 'Chưa có danh sách thu hồi của nơi cấp để đối chiếu.' : 'No list of revoked certificates of its issuer is at hand.']),
  ].join(' ')
}

const faults: Record<SignatureFault, { vi: string; en: string }> = {
  unreadable: { vi: 'Chữ ký số không đọc được, hoặc ký trên nội dung khác.', en: 'The signature can not be read, or signs something else.' },
  part_only: { vi: 'Chữ ký số chỉ bao một phần của tệp; phần còn lại có thể đã bị thay.', en: 'The signature covers only part of the file; the rest may have been replaced.' },
  changed: { vi: 'Tệp đã bị sửa sau khi {who} ký.', en: 'The file was changed after {who} signed it.' },
  added_later: { vi: 'Tệp bị thêm nội dung sau chữ ký của {who} mà không ai ký lại.', en: 'Something was added after the signature of {who} that nobody signed.' },
  weak: { vi: 'Chữ ký của {who} dùng cách băm đã cũ, không còn an toàn.', en: 'The signature of {who} uses a digest that is no longer safe.' },
  unknown_root: { vi: 'Chữ ký của {who} đúng với tệp, nhưng chứng thư do “{issuer}” cấp không dẫn tới chứng thư gốc nào cơ quan tin cậy.', en: 'The signature of {who} fits the file, but its certificate by “{issuer}” leads to no root the office trusts.' },
  revoked: { vi: 'Chứng thư của {who} đã bị nơi cấp thu hồi.', en: 'The certificate of {who} was revoked by its issuer.' },
  expired: { vi: 'Chứng thư của {who}, hoặc của nơi cấp, không có hiệu lực vào lúc ký.', en: 'The certificate of {who}, or of its issuer, did not hold when it was signed.' },
  wrong_chain: { vi: 'Chứng thư của {who} không được cấp đúng cách: có chứng thư trung gian không được phép cấp cho người khác.', en: 'The certificate of {who} was not issued rightly: one of those above it may not issue any.' },
}
