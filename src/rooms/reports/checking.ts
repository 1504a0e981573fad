import { formatInstant } from '../../kit/dates.ts'
import { readPaper } from '../../kit/papers/read.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { signaturesOf } from '../documents/public.ts'
import { Carried, type Claim } from './claim.ts'
import { digestOf } from './claims.ts'
import { refusals } from './contract.ts'
import { requireOfficer } from './making.ts'
import { rowsUnder } from './rows-store.ts'
import { findPaper, findUnit } from './store.ts'
import type { Verification } from './verification.ts'
import { compareClaims, mostViews, recompute, type Recomputed, viewsOf, type Standings } from './verify.ts'

/** What a later room gives, whose papers carry claims of another kind: those computed again, and its issued papers by the digest of their claims. */
export interface OtherClaims {
  recompute: (work: Work, claims: readonly Claim[], asNow: boolean) => Promise<Recomputed>
  findIssued: (work: Work, digest: Buffer) => Promise<NonNullable<Verification['issued']> | undefined>
}

/** Checks every figure of a paper against the records, as known when it was made and as known now. */
export const checkPaper = async (work: Work, bytes: Uint8Array, others: OtherClaims): Promise<Verification> => {
  const read = await readPaper(bytes)
  if ('refusal' in read) return work.refuse(refusals.paperRefused, { why: read.refusal[work.language] })
  const carried = await believable(work, read.claims)
  const standings: Standings = ({ unitNo, on, known }) => lookingAt(work, { on, known }, (there) => rowsUnder(there, unitNo))
  const again = async (asNow: boolean) => new Map([...await recompute(carried.claims, standings, asNow), ...await others.recompute(work, carried.claims.filter(({ figure }) => figure === 'form'), asNow)])
  const [asKnown, asNow] = [await again(false), await again(true)]
  const { differing, later } = compareClaims(carried, { texts: read.shown, marked: read.marked }, { asKnown, asNow })
  const issued = await issuedAs(work, digestOf(carried), others)
  const [first] = carried.claims
  const facts = {
    file: read.kind, unit: first?.scope.unit ?? '', period: first?.period ?? '', on: first?.on ?? work.today, known: first?.known ?? '',
    origin: issued ? 'issued' as const : 'not_issued' as const, issued, figures: carried.claims.length, places: carried.placed.length, textCompared: read.marked, differing, later, signatures: read.kind === 'pdf' ? await signaturesOf(work, bytes) : [],
  }
  return { good: issued !== null && differing.length === 0 && read.marked && !facts.signatures.some(({ broken }) => broken), sentence: sentenceOf(facts, work.language), ...facts }
}

const issuedAs = async (work: Work, digest: Buffer, others: OtherClaims): Promise<Verification['issued']> => {
  const report = await findPaper(work, digest)
  return report ? { ...report, place: `/bao-cao/${report.reportId}` } : await others.findIssued(work, digest) ?? null
}

// Read from a file anybody can write: well formed, about one unit that exists, and not so many views that checking is an attack.
const believable = async (work: Work, claims: unknown): Promise<Carried> => {
  const { data } = Carried.safeParse(claims)
  if (!data || data.claims.some(({ scope }) => scope.unitNo !== data.unitNo) || viewsOf(data.claims) > mostViews) return work.refuse(refusals.foreignPaper)
  if (!await findUnit(work, { unitNo: data.unitNo })) work.refuse(refusals.foreignPaper)
  await requireOfficer(work, data.unitNo)
  return data
}

const sentenceOf = ({ differing, later, issued, figures, places, textCompared, known }: Omit<Verification, 'good' | 'sentence'>, language: 'vi' | 'en'): string => {
  const vi = language === 'vi'
  const wrong = new Set(differing.map(({ claim }) => claim).values()).size
  return [
    wrong > 0 ? (vi ? `${wrong} trong ${figures} số liệu không khớp.` : `${wrong} of ${figures} figures differ.`)
      : (vi ? `Đã kiểm tra ${figures} số liệu tại ${places} chỗ: tất cả khớp với dữ liệu đã biết đến ${known && formatInstant(known)}.` : `Checked ${figures} figures in ${places} places: all agree with the records as known at ${known}.`),
    ...(issued ? [] : [vi ? 'Tài liệu này không do hệ thống phát hành, hoặc mới là bản dự thảo.' : 'This paper was not issued by this system, or is only a draft.']),
    ...(textCompared ? [] : [vi ? 'Phần mềm đã lưu tệp làm mất dấu của các con số nên không so được chữ hiển thị; hãy kiểm tra tệp gốc.' : 'The program that saved the file dropped the marks of its figures, so the shown text could not be compared; check the original file.']),
    ...(later.length > 0 ? [vi ? `${later.length} số liệu đã thay đổi hợp lệ sau thời điểm đó, liệt kê riêng.` : `${later.length} figures were changed lawfully later and are listed apart.`] : []),
  ].join(' ')
}
