import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { certified, derOf, revocationsOf, signPdf, type Holder } from '../../../tests/harness/signing.ts'
import { renderPdf } from '../papers/pdf.ts'
import type { Paper } from '../papers/paper.ts'
import { readPaper } from '../papers/read.ts'
import { readTrusted } from './trusted.ts'
import { verifySignatures, type Trust } from './verify.ts'

const paper: Paper = {
  day: '2023-06-30', letterhead: { superior: null, issuing: 'TỈNH ỦY LAM SƠN', number: 'Số 05-BC/TU', placeAndDay: 'Lam Sơn, ngày 30 tháng 06 năm 2023' }, name: 'BÁO CÁO', subject: ['kết quả 6 tháng'],
  parts: [{ orientation: 'portrait', blocks: [{ kind: 'paragraph', content: ['Đã xong ', { claim: 'a1', shown: '219' }, ' việc.'] }] }], claims: { claims: [{ id: 'a1' }] }, figureLink: 'guong:bao-cao/1#',
}
const pdf = renderPdf(paper)
const root = await certified('CA gốc của Đảng', null)
const between = await certified('CA phục vụ các cơ quan Đảng', root, { signsOthers: true })
const head = await certified('Lý Xuân Hải', between)
const second = await certified('Bùi Hữu Thành', between, { rsa: true })
const signed = await signPdf(pdf, head, { chain: [between] })
const now = new Date('2023-07-01')

const trusting = (roots: readonly Holder[], revocations: readonly Uint8Array[] = []): Trust => ({ roots: roots.map(derOf), revocations })
const faultsOf = async (bytes: Uint8Array, trust = trusting([root])) => (await verifySignatures(bytes, trust, now)).map(({ fault }) => fault)
/** The file with some bytes written over, at a place found by what stands there. */
const with_ = (bytes: Buffer, find: string, put: string) => {
  const other = Buffer.from(bytes)
  other.write(put, other.indexOf(find), 'latin1')
  return other
}

describe('a signed PDF', () => {
  test('is good as the signer left it, and leads to a root the office trusts', async () => {
    expect(await verifySignatures(signed, trusting([root]), now)).toEqual([{ signer: 'Lý Xuân Hải', organisation: 'Tỉnh ủy Lam Sơn', issuer: 'CA phục vụ các cơ quan Đảng', signedAt: '2023-06-30T08:00:00.000Z', root: 'CA gốc của Đảng', fault: null, revocationLooked: false, isLast: true }])
    expect(await verifySignatures(pdf, trusting([root]), now)).toEqual([])
    expect(await faultsOf(signed, trusting([await certified('Gốc khác', null), root]))).toEqual([null])
  })

  test('still carries its claims, and what stands at them', async () => {
    expect(await readPaper(signed)).toEqual(await readPaper(pdf))
  })

  test('may be signed by another after the first, each for what was there', async () => {
    const twice = await signPdf(signed, second, { chain: [between], at: '2023-06-30T09:00:00Z' })
    expect((await verifySignatures(twice, trusting([root]), now)).map(({ signer, fault, isLast }) => [signer, fault, isLast])).toEqual([['Lý Xuân Hải', null, false], ['Bùi Hữu Thành', null, true]])
    expect(await readPaper(twice)).toEqual(await readPaper(pdf))
  })

  test('that was changed after signing is found out', async () => {
    expect(await faultsOf(with_(signed, '/Lang', '/lang'))).toEqual(['changed'])
    expect(await faultsOf(with_(signed, '/SubFilter /ETSI', '/SubFilter /ATSI'))).toEqual(['changed'])
    expect(await faultsOf(Buffer.concat([signed, Buffer.from('\n53 0 obj\n<< >>\nendobj\n')]))).toEqual(['added_later'])
    const twice = await signPdf(signed, second, { chain: [between] })
    expect(await faultsOf(with_(twice, '/Lang', '/lang'))).toEqual(['changed', 'changed'])
  })

  test('that signs only part of the file is found out', async () => {
    const [numbers = ''] = /\/ByteRange \[[\d ]+\]/.exec(signed.toString('latin1')) ?? []
    const [a = 0, b = 0, c = 0, d = 0] = (numbers.match(/\d+/g) ?? []).map(Number)
    const told = (ranges: number[]) => with_(signed, numbers, `/ByteRange [${ranges.map((one) => String(one).padStart(10, '0')).join(' ')}]`)
    expect(await faultsOf(told([a + 1, b - 1, c, d]))).toEqual(['part_only'])
    expect(await faultsOf(told([a, b - 9, c, d]))).toEqual(['part_only'])
    expect(await faultsOf(told([a, b, c + 9, d - 9]))).toEqual(['part_only'])
    expect(await faultsOf(told([a, b, c, d + 1]))).toEqual(['part_only'])
    expect(await faultsOf(told([a, b, c, d - 9]))).toEqual(['changed'])
  })

  test('with a signature over something else, by an old method, or none at all inside is found out', async () => {
    expect(await faultsOf(await signPdf(pdf, head, { chain: [between], ownContent: true }))).toEqual(['unreadable'])
    expect(await faultsOf(await signPdf(pdf, head, { chain: [between], hash: 'SHA-1' }))).toEqual(['weak'])
    expect(await faultsOf(with_(signed, '/Contents <', `/Contents <${'00'.repeat(40)}`))).toEqual(['unreadable'])
    expect(await faultsOf(Buffer.from('%PDF-1.7\n/ByteRange [0 9 12 2]<30>..'))).toEqual(['part_only'])
  })
})

describe('who signed', () => {
  test('leads to no root of the office, or by a certificate that may not sign others', async () => {
    expect(await faultsOf(signed, trusting([]))).toEqual(['unknown_root'])
    expect(await faultsOf(signed, trusting([await certified('CA gốc của Đảng', null)]))).toEqual(['unknown_root'])
    expect(await faultsOf(await signPdf(pdf, head))).toEqual(['unknown_root'])
    const clerk = await certified('Cán bộ', head)
    expect(await faultsOf(await signPdf(pdf, clerk, { chain: [head, between] }))).not.toEqual([null])
  })

  test('had no longer, or not yet, a certificate', async () => {
    const past = await certified('Lý Xuân Hải', between, { until: '2023-01-01' })
    expect(await faultsOf(await signPdf(pdf, past, { chain: [between] }))).toEqual(['expired'])
    expect(await faultsOf(await signPdf(pdf, past, { chain: [between], at: '2022-12-01T08:00:00Z' }))).toEqual([null])
  })

  test('whose certificate was revoked is found in the list of its issuer, and only in one its issuer signed', async () => {
    const list = await revocationsOf(between, [head])
    expect(await faultsOf(signed, trusting([root], [list]))).toEqual(['revoked'])
    const [found] = await verifySignatures(signed, trusting([root], [await revocationsOf(between, [second]), await revocationsOf(root, [])]), now)
    expect([found?.fault, found?.revocationLooked]).toEqual([null, true])
    const other = await certified('CA phục vụ các cơ quan Đảng', null)
    expect(await faultsOf(signed, trusting([root], [await revocationsOf(other, [head])]))).toEqual([null])
  })
})

describe('what an office trusts', () => {
  test('is read from a certificate that may sign others, or a list of revoked ones, as DER or PEM', async () => {
    expect(readTrusted(derOf(root))).toMatchObject({ kind: 'root', name: 'CA gốc của Đảng', from: '2020-01-01', until: '2030-01-01' })
    const pem = `-----BEGIN CERTIFICATE-----\n${derOf(root).toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`
    expect(readTrusted(Buffer.from(pem))?.fingerprint).toBe(readTrusted(derOf(root))?.fingerprint)
    expect(readTrusted(await revocationsOf(between, [head]))).toMatchObject({ kind: 'revocations', name: 'CA phục vụ các cơ quan Đảng', until: '2024-06-01' })
    expect([readTrusted(derOf(head)), readTrusted(Buffer.from('không phải')), readTrusted(Buffer.alloc(0)), readTrusted(readFileSync(import.meta.filename))]).toEqual([undefined, undefined, undefined, undefined])
  })
})
