import JSZip from 'jszip'
import { describe, expect } from 'vitest'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { codeOf } from '../../kit/papers/code.ts'
import { readPaper } from '../../kit/papers/read.ts'
import { ownTemplate } from '../../kit/papers/template-own.ts'

const as = (town: Town, username: string) => town.as(username).documents
const topUnit = async (town: Town) => (await town.as('linh.btc').org.readUnit({ code: 'TU' })).unitNo

/** The template of Gương, with a line the office prints in it, or something else. */
const template = async (name: string, from = '-----', to = name): Promise<File> => {
  const zip = await JSZip.loadAsync(await ownTemplate())
  const body = await zip.file('word/document.xml')?.async('string') ?? ''
  zip.file('word/document.xml', body.replace(from, to))
  return new File([await zip.generateAsync({ type: 'arraybuffer' })], `${name}.docx`)
}
const textOf = async (file: File, part = 'word/document.xml') => (await (await JSZip.loadAsync(await file.arrayBuffer())).file(part)?.async('string') ?? '').replace(/<[^>]*>/g, ' ')
const draft = async (town: Town, kind = 'BC') => (await as(town, 'linh.btc').draftDocument({ unitNo: await topUnit(town), kind, wording: {
  title: 'kết quả 6 tháng', blocks: [{ kind: 'paragraph', text: 'Tỉnh ủy báo cáo như sau.' }], recipients: [{ name: 'Thường trực Tỉnh ủy,' }], signing: { authority: 'TM', onBehalf: 'BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ', signer: 'Nguyễn Văn A' },
} })).id

describe('word templates of an office', () => {
  test('who may authorise uploads one; Word is drawn in it from its day on, PDF is not, and the file says its code', async ({ town }) => {
    const unitNo = await topUnit(town)
    const id = await draft(town)
    await as(town, 'tuan.btc').setTemplate({ unitNo, fromOn: '2023-06-01', file: await template('Mẫu chung') })
    await as(town, 'tuan.btc').setTemplate({ unitNo, kind: 'TTr', fromOn: '2023-06-01', file: await template('Mẫu tờ trình') })
    await as(town, 'tuan.btc').setTemplate({ unitNo, fromOn: '2023-07-01', file: await template('Mẫu sau') })
    const file = await as(town, 'linh.btc').readDocumentPaper({ id })
    expect(await textOf(file)).toMatch(/Mẫu chung[^]*Tỉnh ủy báo cáo như sau/)
    expect(await textOf(file, 'word/footer1.xml')).toContain(codeOf(id))
    expect(await readPaper(new Uint8Array(await file.arrayBuffer()))).toMatchObject({ kind: 'docx', claims: { code: codeOf(id) } })
    expect(await textOf(await as(town, 'linh.btc').readDocumentPaper({ id: await draft(town, 'TTr') }))).toContain('Mẫu tờ trình')
    expect(Buffer.from(await (await as(town, 'linh.btc').readDocumentPaper({ id, form: 'pdf' })).arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await as(town, 'linh.btc').listTemplates({ unitNo })).rows).toMatchObject([
      { kind: null, name: 'Mẫu sau.docx', fromOn: '2023-07-01', untilOn: null, isNow: false }, { kind: null, name: 'Mẫu chung.docx', fromOn: '2023-06-01', untilOn: '2023-07-01', isNow: true, byName: expect.stringContaining('Tuấn') }, { kind: 'TTr', isNow: true },
    ])
  })

  test('what was issued stays in the template of then; one that was replaced can be fetched again', async ({ ownTown: town }) => {
    const unitNo = await topUnit(town)
    await as(town, 'tuan.btc').setTemplate({ unitNo, fromOn: '2023-06-01', file: await template('Mẫu trước') })
    const id = await draft(town)
    await as(town, 'linh.btc').submitDocument({ id, version: 1 })
    await as(town, 'thanh.btc').giveOpinion({ id, nth: 1, position: 1, verdict: 'agreed' })
    await as(town, 'hai.vptu').giveOpinion({ id, nth: 1, position: 2, verdict: 'agreed' })
    const { number } = await as(town, 'tuyen.vptu').issueDocument({ id, issuedOn: '2023-06-30' })
    await as(town, 'tuan.btc').setTemplate({ unitNo, fromOn: '2023-06-01', file: await template('Mẫu thay') })
    const file = await as(town, 'linh.btc').readDocumentPaper({ id })
    expect(await textOf(file)).toContain(number)
    expect(await textOf(file)).toContain('Mẫu trước')
    expect(await textOf(await as(town, 'linh.btc').readDocumentPaper({ id: await draft(town) }))).toContain('Mẫu thay')
    const { rows } = await as(town, 'linh.btc').listTemplates({ unitNo })
    expect(rows.map(({ name, isNow }) => [name, isNow])).toEqual([['Mẫu thay.docx', true], ['Mẫu trước.docx', false]])
    expect(await textOf(await as(town, 'linh.btc').readTemplateFile({ id: rows[1]?.id ?? '' }))).toContain('Mẫu trước')
  })

  test('one with faults is not kept, and each fault is told; nor from who may not, nor for a kind nobody issues', async ({ town }) => {
    const unitNo = await topUnit(town)
    const faulty = await template('Mẫu hỏng', '{so_ky_hieu}', '{so_ki_hieu}')
    await expect(as(town, 'tuan.btc').setTemplate({ unitNo, fromOn: '2023-06-01', file: faulty })).rejects.toMatchObject({ code: 'template_faulty', data: { issues: [{ message: expect.stringMatching(/^Ở thân văn bản, đoạn \d+ “\{so_ki_hieu\}”: không có thẻ/) }, { message: expect.stringContaining('Thiếu thẻ {so_ky_hieu}') }] } })
    expect((await as(town, 'tuan.btc').listTemplates({ unitNo })).rows).toEqual([])
    const file = await template('Mẫu chung')
    expect(await refusalOf(as(town, 'linh.btc').setTemplate({ unitNo, fromOn: '2023-06-01', file }))).toBe('not_allowed')
    expect(await refusalOf(as(town, 'tuan.btc').setTemplate({ unitNo, kind: 'XX', fromOn: '2023-06-01', file }))).toBe('kind_not_theirs')
    expect(await refusalOf(as(town, 'nobody').listTemplates({ unitNo }))).toBe('not_signed_in')
    expect(await refusalOf(as(town, 'linh.btc').readTemplateFile({ id: '01980000-0000-7000-8000-000000000000' }))).toBe('not_found')
  })

  test('one that is withdrawn holds no longer from its day on: the one for every kind does, then that of Gương; what was issued stays in it', async ({ ownTown: town }) => {
    const unitNo = await topUnit(town)
    const { id: general } = await as(town, 'tuan.btc').setTemplate({ unitNo, fromOn: '2023-06-01', file: await template('Mẫu chung') })
    const { id: own } = await as(town, 'tuan.btc').setTemplate({ unitNo, kind: 'BC', fromOn: '2023-06-01', file: await template('Mẫu báo cáo') })
    const issued = await draft(town)
    await as(town, 'linh.btc').submitDocument({ id: issued, version: 1 })
    await as(town, 'thanh.btc').giveOpinion({ id: issued, nth: 1, position: 1, verdict: 'agreed' })
    await as(town, 'hai.vptu').giveOpinion({ id: issued, nth: 1, position: 2, verdict: 'agreed' })
    await as(town, 'tuyen.vptu').issueDocument({ id: issued, issuedOn: town.today })
    const later = await draft(town)
    const wordOf = async (id: string) => textOf(await as(town, 'linh.btc').readDocumentPaper({ id }))
    expect(await wordOf(later)).toContain('Mẫu báo cáo')
    expect(await refusalOf(as(town, 'linh.btc').withdrawTemplate({ id: own, fromOn: town.today, reason: 'Mẫu cũ' }))).toBe('not_allowed')
    expect(await refusalOf(as(town, 'tuan.btc').withdrawTemplate({ id: '01980000-0000-7000-8000-000000000000', fromOn: town.today, reason: 'Mẫu cũ' }))).toBe('not_found')
    expect(await refusalOf(as(town, 'tuan.btc').withdrawTemplate({ id: own, fromOn: '2023-05-31', reason: 'Mẫu cũ' }))).toBe('template_not_held')
    await as(town, 'tuan.btc').withdrawTemplate({ id: own, fromOn: town.today, reason: 'Sai phông chữ' })
    expect(await refusalOf(as(town, 'tuan.btc').withdrawTemplate({ id: own, fromOn: town.today, reason: 'Lần nữa' })), 'it is withdrawn already').toBe('template_not_held')
    expect(await wordOf(later)).toContain('Mẫu chung')
    expect(await wordOf(issued)).toContain('Mẫu báo cáo')
    expect((await as(town, 'tuan.btc').listTemplates({ unitNo })).rows).toMatchObject([
      { kind: null, isNow: true, reason: null, mayWithdraw: true }, { kind: 'BC', name: 'Mẫu báo cáo.docx', fromOn: town.today, isNow: false, reason: 'Sai phông chữ', mayWithdraw: false }, { kind: 'BC', fromOn: '2023-06-01', untilOn: town.today, isNow: false, reason: null, mayWithdraw: false },
    ])
    expect((await as(town, 'linh.btc').listTemplates({ unitNo })).rows.some(({ mayWithdraw }) => mayWithdraw)).toBe(false)
    await as(town, 'tuan.btc').withdrawTemplate({ id: general, fromOn: town.today, reason: 'Dùng mẫu của Gương' })
    expect(await wordOf(later)).not.toMatch(/Mẫu chung|Mẫu báo cáo/u)
    expect(await wordOf(issued)).toContain('Mẫu báo cáo')
    await as(town, 'tuan.btc').setTemplate({ unitNo, kind: 'BC', fromOn: town.today, file: await template('Mẫu mới') })
    expect(await wordOf(later)).toContain('Mẫu mới')
  })

  test('the template to begin with is handed out to whoever is signed in, and taken as it is', async ({ town }) => {
    const file = await as(town, 'binh.ccb').readOwnTemplate({})
    expect(file.name).toBe('mau-van-ban.docx')
    expect(await as(town, 'tuan.btc').setTemplate({ unitNo: await topUnit(town), fromOn: '2023-06-01', file })).toHaveProperty('id')
    expect(await refusalOf(as(town, 'nobody').readOwnTemplate({}))).toBe('not_signed_in')
  })
})
