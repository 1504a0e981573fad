import { describe, expect } from 'vitest'
import { certified, derOf, revocationsOf, signPdf } from '../../../tests/harness/signing.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { codeOf } from '../../kit/papers/code.ts'

const order = { number: '21-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-05-05', title: 'Sử dụng chữ ký số' }
const root = await certified('CA gốc của Đảng', null)
const head = await certified('Lý Xuân Hải', root)
const as = (town: Town, username: string) => town.as(username).documents
const cer = (bytes: Buffer, name = 'goc.cer') => new File([new Uint8Array(bytes)], name)
const pdfOf = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'ban-ky-so.pdf', { type: 'application/pdf' })

const issued = async (town: Town) => {
  const { unitNo } = await town.as('linh.btc').org.readUnit({ code: 'TU' })
  const { id } = await as(town, 'linh.btc').draftDocument({ unitNo, kind: 'BC', wording: { title: 'kết quả 6 tháng', blocks: [], recipients: [], signing: { authority: 'TM', onBehalf: 'BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ', signer: '' } } })
  await as(town, 'linh.btc').submitDocument({ id, version: 1 })
  for (const [at, who] of ['thanh.btc', 'hai.vptu'].entries()) await as(town, who).giveOpinion({ id, nth: 1, position: at + 1, verdict: 'agreed' })
  await as(town, 'tuyen.vptu').issueDocument({ id, issuedOn: town.today })
  return id
}

describe('signatures of what was signed', () => {
  test('a file that bears the code of another document is refused, signed or as a scan; its own is taken', async ({ town }) => {
    const [id, other] = [await issued(town), await issued(town)]
    const [own, foreign] = await Promise.all([id, other].map(async (of) => new Uint8Array(await (await as(town, 'tuyen.vptu').readDocumentPaper({ id: of, form: 'pdf' })).arrayBuffer())))
    if (!own || !foreign) throw new Error('no paper')
    const file = (kind: 'scan' | 'signed', bytes: Uint8Array) => as(town, 'tuyen.vptu').fileSigned({ id, kind, file: pdfOf(bytes) })
    await expect(file('scan', foreign)).rejects.toMatchObject({ code: 'of_another_document', message: `Tệp này mang mã tra cứu ${codeOf(other)}, là mã của văn bản khác; văn bản này có mã ${codeOf(id)}. Hãy chọn đúng tệp, hoặc lưu ở văn bản mang mã ấy.` })
    expect(await refusalOf(file('signed', await signPdf(foreign, head)))).toBe('of_another_document')
    expect((await as(town, 'tuyen.vptu').readDocument({ id })).files).toEqual([])
    await file('scan', own)
    await file('signed', await signPdf(own, head))
  })

  test('are verified when it is filed and whenever it is read, against what the office trusts then', async ({ town }) => {
    const id = await issued(town)
    const paper = new Uint8Array(await (await as(town, 'tuyen.vptu').readDocumentPaper({ id, form: 'pdf' })).arrayBuffer())
    const signed = await signPdf(paper, head)
    const file = (bytes: Uint8Array) => as(town, 'tuyen.vptu').fileSigned({ id, kind: 'signed', file: pdfOf(bytes) })
    expect(await refusalOf(file(paper))).toBe('no_signature')
    for (const other of [Buffer.alloc(0), Buffer.from('PK\x03\x04 Word'), Buffer.from('ảnh')]) expect(await refusalOf(file(other))).toBe('signed_copy_not_a_pdf')
    const changed = Buffer.from(signed)
    changed.write('(en)', changed.indexOf('(vi)'), 'latin1')
    await expect(file(changed)).rejects.toMatchObject({ code: 'signature_broken', message: 'Không lưu được bản ký số này: Tệp đã bị sửa sau khi Lý Xuân Hải ký. Hãy lấy lại tệp từ người ký.' })
    expect(await refusalOf(file(Buffer.concat([signed, Buffer.from('% thêm')])))).toBe('signature_broken')
    const { id: fileId } = await file(signed)
    const read = async (who = 'linh.btc') => (await as(town, who).readSignatures({ id: fileId })).signatures
    expect(await read()).toMatchObject([{ signer: 'Lý Xuân Hải', good: false, broken: false, fault: 'unknown_root', sentence: expect.stringContaining('không dẫn tới chứng thư gốc nào') }])
    const { id: trusted } = await as(town, 'quantri').trustCertificate({ file: cer(derOf(root)), fromOn: town.today, document: order })
    expect(await read()).toMatchObject([{ good: true, root: 'CA gốc của Đảng', sentence: expect.stringContaining('Chưa có danh sách thu hồi') }])
    await as(town, 'quantri').trustCertificate({ file: cer(await revocationsOf(root, [head]), 'thu-hoi.crl'), fromOn: town.today })
    expect(await read()).toMatchObject([{ fault: 'revoked' }])
    await as(town, 'quantri').withdrawTrust({ id: trusted, fromOn: town.today, document: order })
    expect(await read()).toMatchObject([{ fault: 'unknown_root' }])
    expect(await refusalOf(read('binh.ccb'))).toBe('not_found')
    expect(await refusalOf(read('nobody'))).toBe('not_signed_in')
  })

  test('are believed under roots that administrators record by a document', async ({ town }) => {
    const trusted = { file: cer(derOf(root)), fromOn: town.today, document: order }
    for (const who of ['linh.btc', 'tuyen.vptu', 'tuan.btc']) {
      expect(await refusalOf(as(town, who).trustCertificate(trusted)), who).toBe('not_allowed')
      expect((await as(town, who).listTrust({})).maySet, who).toBe(false)
    }
    expect(await refusalOf(as(town, 'quantri').trustCertificate({ ...trusted, document: null }))).toBe('order_needed')
    expect(await refusalOf(as(town, 'quantri').trustCertificate({ ...trusted, file: cer(derOf(head)) }))).toBe('not_trustable')
    expect(await refusalOf(as(town, 'quantri').trustCertificate({ ...trusted, document: { ...order, issuedOn: '2023-07-01' } }))).toBe('document_ahead')
    const { id } = await as(town, 'quantri').trustCertificate(trusted)
    await as(town, 'quantri').trustCertificate(trusted)
    const { rows, maySet } = await as(town, 'quantri').listTrust({})
    expect([rows.map(({ name, document }) => [name, document?.number]), maySet]).toEqual([[['CA gốc của Đảng', '21-QĐ/TU']], true])
    expect(await refusalOf(as(town, 'linh.btc').withdrawTrust({ id, fromOn: town.today, document: order }))).toBe('not_allowed')
    expect(await refusalOf(as(town, 'nobody').listTrust({}))).toBe('not_signed_in')
    await as(town, 'quantri').withdrawTrust({ id: rows[0]?.id ?? '', fromOn: town.today, document: order })
    expect((await as(town, 'linh.btc').listTrust({})).rows).toEqual([])
    expect(await refusalOf(as(town, 'quantri').withdrawTrust({ id, fromOn: town.today, document: order }))).toBe('not_found')
  })
})
