import { Certificate, CertificateChainValidationEngine, CertificateRevocationList, ContentInfo, SignedData, SignedDataVerifyError } from 'pkijs'
import type { Instant } from '../dates.ts'
import { signaturesIn, type LyingSignature } from './ranges.ts'

/** What is wrong with a signature, the worst first. */
export type SignatureFault = 'unreadable' | 'part_only' | 'changed' | 'added_later' | 'weak' | 'unknown_root' | 'revoked' | 'expired' | 'wrong_chain'

/** A signature of a PDF as it was verified. */
export interface Signature {
  readonly signer: string | null; readonly organisation: string | null; readonly issuer: string | null
  /** as the signer's own clock says */
  readonly signedAt: Instant | null
  /** the trusted root it leads to */
  readonly root: string | null
  readonly fault: SignatureFault | null
  /** a list of revoked certificates of its issuer was at hand */
  readonly revocationLooked: boolean
  /** true for the one that signs the whole file; earlier ones sign what was there before it */
  readonly isLast: boolean
}

/** What is trusted: root certificates, and lists of revoked certificates, each as DER. */
export interface Trust { readonly roots: readonly Uint8Array[]; readonly revocations: readonly Uint8Array[] }

/** Verifies every signature of a PDF against what is trusted, as of an instant where the signer told none; asks nobody. */
export const verifySignatures = async (pdf: Uint8Array, trust: Trust, at: Date): Promise<Signature[]> => {
  const lying = signaturesIn(pdf)
  return Promise.all(lying.map((one, nth) => verifyOne(one, { isLast: nth === lying.length - 1, size: pdf.length }, { trust, at })))
}

interface Place { isLast: boolean; size: number }
interface Asked { trust: Trust; at: Date }

const nobody = { signer: null, organisation: null, issuer: null, signedAt: null, root: null, revocationLooked: false }
const mostCertificates = 6

const verifyOne = async (lying: LyingSignature, place: Place, asked: Asked): Promise<Signature> => {
  const { isLast } = place
  if (!lying.isWhole) return { ...nobody, fault: 'part_only', isLast }
  const read = readSigned(lying.cms)
  if (!read) return { ...nobody, fault: 'unreadable', isLast }
  const { signed, signer } = read
  const signedAt = signingTimeOf(signed)
  const known = { ...nobody, signer: namedIn(signer, commonName), organisation: namedIn(signer, organisationName), issuer: nameOf(signer.issuer, commonName), signedAt: signedAt?.toISOString() ?? null, isLast }
  if (!await isIntact(signed, lying.signed)) return { ...known, fault: 'changed' }
  if (isLast && lying.end !== place.size) return { ...known, fault: 'added_later' }
  if (isWeak(signed)) return { ...known, fault: 'weak' }
  return { ...known, ...await chainOf(signed, signer, { trust: asked.trust, at: signedAt ?? asked.at }) }
}

/** A detached signature of one signer whose certificate travels with it. One that brings its own content signs that, and not the file. */
const readSigned = (cms: Uint8Array<ArrayBuffer>): { signed: SignedData; signer: Certificate } | undefined => {
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(cms).content })
    const [info, ...others] = signed.signerInfos
    const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate)
    if (!info?.signedAttrs || others.length > 0 || certificates.length > mostCertificates || signed.encapContentInfo.eContent || signed.encapContentInfo.eContentType !== plainContent) return undefined
    const { sid } = info
    const signer = certificates.find((one) => 'serialNumber' in sid && one.serialNumber.isEqual(sid.serialNumber) && one.issuer.isEqual(sid.issuer))
    return signer && { signed, signer }
  } catch {
    return undefined
  }
}

const isIntact = async (signed: SignedData, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> => {
  try {
    return await signed.verify({ signer: 0, data: bytes.buffer, checkChain: false })
  } catch (error) {
    if (error instanceof SignedDataVerifyError) return false
    throw error
  }
}

const isWeak = ({ signerInfos }: SignedData) => signerInfos.some(({ digestAlgorithm }) => weak.has(digestAlgorithm.algorithmId))

const chainOf = async (signed: SignedData, signer: Certificate, { trust, at }: Asked): Promise<Pick<Signature, 'fault' | 'root' | 'revocationLooked'>> => {
  const trustedCerts = trust.roots.map((der) => Certificate.fromBER(new Uint8Array(der)))
  const others = (signed.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate && one !== signer)
  const given = (signed.crls ?? []).filter((one) => one instanceof CertificateRevocationList)
  const crls = [...given, ...trust.revocations.map((der) => CertificateRevocationList.fromBER(new Uint8Array(der)))]
  const ask = async (lists: CertificateRevocationList[]) => new CertificateChainValidationEngine({ trustedCerts, certs: [...others, signer], crls: lists, checkDate: at }).verify({ passedWhenNotRevValues: lists.length === 0 })
  const plain = await ask([])
  if (!plain.result) return { fault: faults[plain.resultCode] ?? (trustedCerts.length === 0 || plain.resultCode < 0 ? 'unknown_root' : 'wrong_chain'), root: null, revocationLooked: false }
  const root = plain.certificatePath?.at(-1)
  const looked = crls.length > 0 ? await ask(crls) : plain
  const isRevoked = looked.resultCode === revoked
  return { fault: isRevoked ? 'revoked' : null, root: root ? nameOf(root.subject, commonName) : null, revocationLooked: isRevoked || (crls.length > 0 && looked.result) }
}

const revoked = 12
const faults: Record<number, SignatureFault> = { 8: 'expired', [revoked]: 'revoked' }

const signingTimeOf = ({ signerInfos }: SignedData): Date | undefined => {
  const value: unknown = signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === signingTime)?.values[0]
  const told = value && typeof value === 'object' && 'toDate' in value && typeof value.toDate === 'function' ? (value.toDate as () => Date)() : undefined
  return told && !Number.isNaN(told.getTime()) ? told : undefined
}

const namedIn = ({ subject }: Certificate, type: string) => nameOf(subject, type)

const nameOf = ({ typesAndValues }: Certificate['subject'], type: string): string | null => {
  const value: unknown = typesAndValues.find((one) => one.type === type)?.value.valueBlock
  return value && typeof value === 'object' && 'value' in value && typeof value.value === 'string' ? value.value.slice(0, 200) : null
}

const plainContent = '1.2.840.113549.1.7.1'
const signingTime = '1.2.840.113549.1.9.5'
const commonName = '2.5.4.3'
const organisationName = '2.5.4.10'
const weak = new Set(['1.3.14.3.2.26', '1.2.840.113549.2.5', '1.2.840.113549.2.2'])
