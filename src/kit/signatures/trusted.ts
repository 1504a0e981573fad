import { createHash } from 'node:crypto'
import { Certificate, CertificateRevocationList } from 'pkijs'

/** A root certificate or a list of revoked certificates, as it was read from a file. */
export interface TrustedFile { readonly kind: 'root' | 'revocations'; readonly name: string; readonly der: Buffer; readonly fingerprint: string; readonly from: string; readonly until: string | null }

/** Reads a certificate that may sign others, or a list of revoked ones, from DER or PEM; undefined for anything else. */
export const readTrusted = (bytes: Uint8Array): TrustedFile | undefined => {
  if (bytes.length === 0 || bytes.length > 8_388_608) return undefined
  const der = derOf(Buffer.from(bytes))
  const fingerprint = createHash('sha256').update(der).digest('hex')
  return rootOf(der, fingerprint) ?? revocationsOf(der, fingerprint)
}

const rootOf = (der: Buffer, fingerprint: string): TrustedFile | undefined => {
  try {
    const certificate = Certificate.fromBER(new Uint8Array(der))
    const signsOthers = certificate.extensions?.some(({ extnID, parsedValue }) => extnID === basicConstraints && (parsedValue as { cA?: boolean } | undefined)?.cA === true)
    return signsOthers ? { kind: 'root', name: nameIn(certificate.subject), der, fingerprint, from: dayOf(certificate.notBefore.value), until: dayOf(certificate.notAfter.value) } : undefined
  } catch {
    return undefined
  }
}

const revocationsOf = (der: Buffer, fingerprint: string): TrustedFile | undefined => {
  try {
    const list = CertificateRevocationList.fromBER(new Uint8Array(der))
    return { kind: 'revocations', name: nameIn(list.issuer), der, fingerprint, from: dayOf(list.thisUpdate.value), until: list.nextUpdate ? dayOf(list.nextUpdate.value) : null }
  } catch {
    return undefined
  }
}

const derOf = (bytes: Buffer): Buffer => {
  const [, body] = /-----BEGIN (?:CERTIFICATE|X509 CRL)-----([\sA-Za-z0-9+/=]+)-----END/.exec(bytes.toString('latin1')) ?? []
  return body ? Buffer.from(body, 'base64') : bytes
}

const nameIn = ({ typesAndValues }: Certificate['subject']): string =>
  ['2.5.4.3', '2.5.4.11', '2.5.4.10'].map((wanted) => typesAndValues.find(({ type }) => type === wanted)?.value.valueBlock as { value?: unknown } | undefined).map((block) => block?.value).find((value): value is string => typeof value === 'string' && value.trim() !== '')?.trim().slice(0, 200) ?? '(không tên)'

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
const basicConstraints = '2.5.29.19'
