import { BitString, Integer, ObjectIdentifier, OctetString, PrintableString, UTCTime, Utf8String } from 'asn1js'
import { Attribute, AttributeTypeAndValue, BasicConstraints, Certificate, CertificateRevocationList, ContentInfo, EncapsulatedContentInfo, Extension, IssuerAndSerialNumber, RevokedCertificate, SignedAndUnsignedAttributes, SignedData, SignerInfo, Time } from 'pkijs'

/** Somebody with a key and the certificate that says whose it is. */
export interface Holder { certificate: Certificate; key: CryptoKey }

/** A holder whose certificate another one signed, or he himself: a root. */
export const certified = async (name: string, by: Holder | null, { signsOthers = by === null, from = '2020-01-01', until = '2030-01-01', rsa = false } = {}): Promise<Holder> => {
  const keys = await crypto.subtle.generateKey(rsa ? { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']) as CryptoKeyPair
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ value: serial += 1 })
  certificate.subject.typesAndValues.push(...nameOf(name))
  certificate.issuer.typesAndValues.push(...(by ? by.certificate.subject.typesAndValues : nameOf(name)))
  certificate.notBefore = new Time({ value: new Date(from) })
  certificate.notAfter = new Time({ value: new Date(until) })
  const constraints = new BasicConstraints({ cA: signsOthers })
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER(), parsedValue: constraints }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: new BitString({ valueHex: new Uint8Array([signsOthers ? 0b0000_0110 : 0b1100_0000]).buffer }).toBER() }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(by?.key ?? keys.privateKey, 'SHA-256')
  return { certificate: Certificate.fromBER(certificate.toSchema(true).toBER()), key: keys.privateKey }
}

/** A list of certificates their issuer revoked. */
export const revocationsOf = async (by: Holder, revoked: readonly Holder[], { on = '2023-06-01', next = '2024-06-01' } = {}): Promise<Buffer> => {
  const list = new CertificateRevocationList()
  list.version = 1
  list.issuer.typesAndValues.push(...by.certificate.subject.typesAndValues)
  list.thisUpdate = new Time({ value: new Date(on) })
  list.nextUpdate = new Time({ value: new Date(next) })
  list.revokedCertificates = revoked.map(({ certificate }) => new RevokedCertificate({ userCertificate: certificate.serialNumber, revocationDate: new Time({ value: new Date(on) }) }))
  await list.sign(by.key, 'SHA-256')
  return Buffer.from(list.toSchema(true).toBER())
}

/** The certificate as a file. */
export const derOf = ({ certificate }: Holder): Buffer => Buffer.from(certificate.toSchema(false).toBER())

/** The PDF with a signature added at its end, as programs for signing add it; `chain` travels with it. */
export const signPdf = async (pdf: Uint8Array, signer: Holder, { chain = [], at = '2023-06-30T08:00:00Z', ownContent = false, hash = 'SHA-256' }: { chain?: readonly Holder[]; at?: string; ownContent?: boolean; hash?: string } = {}): Promise<Buffer> => {
  const grown = withPlace(Buffer.from(pdf))
  const [open, close] = [grown.lastIndexOf('/Contents <') + '/Contents '.length, grown.lastIndexOf('>>\nendobj\n%place')]
  const numbers = [0, open, close, grown.length - close].map((one) => String(one).padStart(10, '0')).join(' ')
  grown.write(numbers, grown.lastIndexOf('/ByteRange [') + '/ByteRange ['.length, 'latin1')
  const signed = Buffer.concat([grown.subarray(0, open), grown.subarray(close)])
  const cms = await signatureOver(signed, signer, { chain, at, ownContent, hash })
  grown.write(cms.toString('hex'), open + 1, 'latin1')
  return grown
}

const signatureOver = async (bytes: Buffer, signer: Holder, { chain, at, ownContent, hash }: { chain: readonly Holder[]; at: string; ownContent: boolean; hash: string }): Promise<Buffer> => {
  const digest = await crypto.subtle.digest(hash, new Uint8Array(bytes))
  const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] })
  const own = new TextEncoder().encode('khác')
  const told = ownContent ? await crypto.subtle.digest(hash, own) : digest
  const signed = new SignedData({
    version: 1, encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1', ...(ownContent && { eContent: new OctetString({ valueHex: own.buffer }) }) }), certificates: [signer, ...chain].map(({ certificate }) => certificate),
    signerInfos: [new SignerInfo({
      version: 1, sid: new IssuerAndSerialNumber({ issuer: signer.certificate.issuer, serialNumber: signer.certificate.serialNumber }),
      signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: [
        attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })), attribute('1.2.840.113549.1.9.5', new UTCTime({ valueDate: new Date(at) })), attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: told })),
      ] }),
    })],
  })
  await signed.sign(signer.key, 0, hash, ownContent ? undefined : new Uint8Array(bytes).buffer)
  return Buffer.from(new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) }).toSchema().toBER())
}

const room = 16_384

/** The PDF grown by a field for a signature, its catalog and a table of its own: an update behind what was there. */
const withPlace = (pdf: Buffer): Buffer => {
  const text = pdf.toString('latin1')
  const size = Number(/\/Size (\d+)/.exec(text.slice(text.lastIndexOf('trailer')))?.[1])
  const root = Number(/\/Root (\d+) 0 R/.exec(text.slice(text.lastIndexOf('trailer')))?.[1])
  const before = Number(/startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1])
  const begin = text.lastIndexOf(`\n${root} 0 obj`) + 1
  const catalog = text.slice(begin, text.indexOf('endobj', begin)).replace(/\/AcroForm <<[^>]*>>/, '')
  const objects = [
    `${root} 0 obj${catalog.slice(catalog.indexOf('obj') + 3, catalog.lastIndexOf('>>'))}/AcroForm << /SigFlags 3 /Fields [${size} 0 R] >>\n>>\nendobj\n`,
    `${size} 0 obj\n<< /FT /Sig /T (Chu ky ${size}) /V ${size + 1} 0 R >>\nendobj\n`,
    `${size + 1} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [${' '.repeat(43)}] /Contents <${'0'.repeat(room)}>>>\nendobj\n%place\n`,
  ]
  let at = pdf.length + 1
  const places = objects.map((one) => {
    const here = at
    at += Buffer.byteLength(one, 'latin1')
    return String(here).padStart(10, '0')
  })
  const [c = '', f = '', s = ''] = places
  return Buffer.from(`${text}\n${objects.join('')}xref\n${root} 1\n${c} 00000 n \n${size} 2\n${f} 00000 n \n${s} 00000 n \ntrailer\n<< /Size ${size + 2} /Root ${root} 0 R /Prev ${before} >>\nstartxref\n${at}\n%%EOF\n`, 'latin1')
}

let serial = 1000
const nameOf = (name: string) => [
  new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'VN' }) }), new AttributeTypeAndValue({ type: '2.5.4.10', value: new Utf8String({ value: 'Tỉnh ủy Lam Sơn' }) }), new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
]
