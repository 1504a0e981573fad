import JSZip from 'jszip'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Block, Paper } from './paper.ts'
import { readPaper } from './read.ts'
import { checkTemplate } from './template-check.ts'
import { drawWithTemplate } from './template-draw.ts'
import { ownTemplate } from './template-own.ts'
import { templateTags } from './template-tags.ts'
import { renderWord } from './word.ts'

const signature: Block = { kind: 'signature', recipients: ['Như trên,', 'Lưu Văn phòng.'], onBehalf: 'T/M BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ', signer: 'Nguyễn Văn A' }
const report: Paper = {
  day: '2023-06-30', name: 'BÁO CÁO', subject: ['kết quả 6 tháng & {việc}'], letterhead: { superior: 'TRUNG ƯƠNG', issuing: 'TỈNH ỦY LAM SƠN', number: 'Số 05-BC/TU', placeAndDay: 'Lam Sơn, ngày 30 tháng 6 năm 2023' }, addressed: { word: 'Kính gửi', to: ['Ban Bí thư', 'Ban Tổ chức'] },
  parts: [
    { orientation: 'portrait', blocks: [{ kind: 'heading', level: 1, text: 'I. KẾT QUẢ' }, { kind: 'paragraph', content: ['Có ', { claim: 'c1', shown: '12' }, ' việc {trich_yeu}.'] }, signature] },
    { orientation: 'landscape', blocks: [{ kind: 'annex', number: 'PHỤ LỤC 01', title: 'Việc', note: '(kèm theo)' }, { kind: 'table', columns: [{ width: 1, align: 'left' }], head: [[{ text: 'Số' }]], rows: [{ cells: [[{ claim: 'c2', shown: '7' }]] }] }] },
  ],
  claims: { claims: [{ id: 'c1' }, { id: 'c2' }] }, code: '7KQ2-M9XD', figureLink: 'guong:van-ban/1#',
}

const partsOf = async (bytes: Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes)
  return new Map(await Promise.all(Object.values(zip.files).filter(({ dir }) => !dir).map(async (part) => [part.name, await part.async('string')] as const)))
}
/** The template of Gương with something else in its parts. */
const changed = async (change: (xml: string, name: string) => string): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const [name, xml] of await partsOf(await ownTemplate())) zip.file(name, change(xml, name))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
const faultsIn = async (change: (xml: string, name: string) => string, isNamed: 'all' | 'some' | 'none' = 'some') => (await checkTemplate(await changed(change), isNamed)).map(({ vi }) => vi)
const inBody = (from: string, to: string) => (xml: string, name: string) => (name === 'word/document.xml' ? xml.replace(from, to) : xml)
const textsOf = (xml = '') => [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)

describe('the template an office begins with', () => {
  test('is the file in docs/templates, and nothing in it is wrong', async () => {
    expect(await partsOf(await ownTemplate())).toEqual(await partsOf(readFileSync('docs/templates/mau-van-ban.docx')))
    for (const isNamed of ['all', 'some', 'none'] as const) expect(await checkTemplate(await ownTemplate(), isNamed)).toEqual([])
  })

  test('every tag stands in the handbook, in both languages', () => {
    for (const page of ['docs/handbook/van-thu.md', 'docs/handbook/en/van-thu.md']) for (const tag of Object.keys(templateTags)) expect(readFileSync(page, 'utf8'), `${tag} in ${page}`).toContain(`${tag}}`)
  })
})

describe('drawing in a template', () => {
  test('fills every tag, keeps figures checkable, adds the pages behind and the code at the foot', async () => {
    const file = await drawWithTemplate(report, await ownTemplate())
    const parts = await partsOf(file)
    const body = textsOf(parts.get('word/document.xml'))
    for (const text of ['TRUNG ƯƠNG', 'TỈNH ỦY LAM SƠN', 'Số 05-BC/TU', 'BÁO CÁO', 'kết quả 6 tháng &amp; {việc}', 'Kính gửi:', '- Ban Tổ chức.', 'I. KẾT QUẢ', ' việc {trich_yeu}.', 'PHÓ BÍ THƯ', 'Nguyễn Văn A', 'Lưu Văn phòng.', 'PHỤ LỤC 01']) expect(body).toContain(text)
    expect([...parts].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => textsOf(xml).join(''))).toEqual(['Mã tra cứu: 7KQ2-M9XD', 'Mã tra cứu: 7KQ2-M9XD'])
    expect(parts.get('word/document.xml')?.match(/<w:sectPr/g)).toHaveLength(2)
    expect(await readPaper(file)).toMatchObject({ kind: 'docx', claims: { code: '7KQ2-M9XD', placed: ['c1', 'c2'] }, shown: new Map([['c1', ['12']], ['c2', ['7']]]), marked: true })
  })

  test('a letter prints no name of its kind; the same paper and template are the same bytes', async () => {
    const letter: Paper = { ...report, name: '', subject: [], letterhead: { ...report.letterhead, superior: null, about: 'V/v báo cáo' } }
    const [once, twice] = [await drawWithTemplate(letter, await ownTemplate()), await drawWithTemplate(letter, await ownTemplate())]
    const body = textsOf((await partsOf(once)).get('word/document.xml'))
    expect(body).toContain('V/v báo cáo')
    expect(body).not.toContain('-----')
    expect(Buffer.compare(once, twice)).toBe(0)
  })

  test('a template made from an issued paper brings neither its claims nor its figures', async () => {
    const issued = await renderWord({ ...report, parts: [{ orientation: 'portrait', blocks: [{ kind: 'paragraph', content: [{ claim: 'old', shown: '99' }] }, { kind: 'paragraph', content: ['{@noi_dung}'] }] }], claims: { claims: [{ id: 'old' }] } })
    const read = await readPaper(await drawWithTemplate(report, issued))
    expect(read).toMatchObject({ claims: { claims: [{ id: 'c1' }, { id: 'c2' }] } })
    expect('shown' in read && [...read.shown.keys()]).toEqual(['c1', 'c2'])
  })
})

describe('a template with faults is told them, each by its tag and its place', () => {
  test.for<[string, string, string, RegExp]>([
    ['a tag that is not closed', '{so_ky_hieu}', '{so_ky_hieu', /^Ở thân văn bản, đoạn \d+ “\{so_ky_hieu”: dấu “\{” không có dấu “\}” đóng lại/],
    ['a tag that is not opened', '{so_ky_hieu}', 'so_ky_hieu}', /dấu “\}” không có dấu “\{” mở ra/],
    ['a tag nobody knows, with the one that was meant', '{so_ky_hieu}', '{Số Ký hiệu}', /đoạn \d+ “\{Số Ký hiệu\}”: không có thẻ \{Số Ký hiệu\} \(có lẽ là \{so_ky_hieu\}\)/],
    ['a name that every object has', '{so_ky_hieu}', '{constructor}', /không có thẻ \{constructor\}/],
    ['an expression', '{so_ky_hieu}', '{so_ky_hieu + 1}', /không có thẻ \{so_ky_hieu \+ 1\}/],
    ['a list that is not closed', '{/noi_nhan}', '', /\{#noi_nhan\} mở mà không đóng/],
    ['a list closed by another name', '{/noi_nhan}', '{/kinh_gui}', /\{\/kinh_gui\} đóng trong khi \{#noi_nhan\} đang mở/],
    ['a list that was never opened', '{#noi_nhan}', '', /\{\/noi_nhan\} đóng mà chưa mở/],
    ['a missing number', '{so_ky_hieu}', 'Số ...', /^Thiếu thẻ \{so_ky_hieu\} \(số, ký hiệu\)/],
    ['a missing day', '{dia_danh_ngay}', '', /^Thiếu thẻ \{dia_danh_ngay\}/],
    ['a missing body', '{@noi_dung}', '', /^Thiếu thẻ \{@noi_dung\}/],
    ['a body that is not alone', '{@noi_dung}', 'Nội dung: {@noi_dung}', /\{@noi_dung\} phải đứng một mình/],
    ['a body without its sign', '{@noi_dung}', '{noi_dung}', /\{@noi_dung\} phải đứng một mình/],
    ['a missing signature', '{nguoi_ky}', '', /^Thiếu thẻ \{nguoi_ky\}/],
    ['a number that stands under a condition', '{so_ky_hieu}', '{#cong_van}{so_ky_hieu}{/cong_van}', /^Thẻ \{so_ky_hieu\} .* chỉ đứng trong điều kiện/],
    ['a list printed as a line', '{nguoi_ky}', '{nguoi_ky}{noi_nhan}', /\{noi_nhan\} là danh sách/],
  ])('%s', async ([, from, to, sentence]) => {
    expect((await faultsIn(inBody(from, to))).join('\n')).toMatch(new RegExp(sentence, 'm'))
  })

  test('the code has to stand on every kind of page', async () => {
    expect(await faultsIn((xml, name) => (name === 'word/footer2.xml' || name === 'word/footer1.xml' ? xml.replace('{ma_tra_cuu}', '') : xml))).toEqual([expect.stringMatching(/^Thiếu thẻ \{ma_tra_cuu\} \(/), expect.stringMatching(/trang thường/), expect.stringMatching(/trang đầu/)])
    expect(await faultsIn((xml, name) => (name === 'word/settings.xml' ? xml.replace('<w:evenAndOddHeaders w:val="false"/>', '<w:evenAndOddHeaders/>') : xml))).toEqual([expect.stringMatching(/trang chẵn/)])
  })

  test('a list opened in one cell and closed in another is found by trying it', async () => {
    expect(await faultsIn((xml, name) => (name === 'word/document.xml' ? xml.replace('{/noi_nhan}', '').replace('{nguoi_ky}', '{nguoi_ky}{/noi_nhan}') : xml))).not.toEqual([])
  })
})

describe('a file that may not be a template', () => {
  test('no Word file, an old one, one cut short, one too large', async () => {
    expect((await checkTemplate(Buffer.from('%PDF-1.7 nothing'), 'some')).map(({ vi }) => vi)).toEqual([expect.stringContaining('Word')])
    expect((await checkTemplate(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'some'))[0]?.vi).toContain('Word cũ')
    expect((await checkTemplate((await ownTemplate()).subarray(0, 4000), 'some'))[0]?.vi).toContain('hỏng')
    expect((await checkTemplate(new Uint8Array(6 * 1024 * 1024), 'some'))[0]?.vi).toContain('5 MB')
    const workbook = new JSZip().file('[Content_Types].xml', '<Types/>').file('xl/workbook.xml', '<workbook/>')
    expect((await checkTemplate(await workbook.generateAsync({ type: 'uint8array' }), 'some'))[0]?.vi).toContain('không phải tệp Word')
  })

  test('a bomb is not unpacked', async () => {
    const zip = await JSZip.loadAsync(await ownTemplate())
    zip.file('word/media/image1.xml', ' '.repeat(60 * 1024 * 1024))
    expect((await checkTemplate(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), 'some'))[0]?.vi).toContain('giải nén ra quá lớn')
  })

  test('macros, entities, what is fetched from elsewhere, fields that run: none is taken', async () => {
    const zip = await JSZip.loadAsync(await ownTemplate())
    zip.file('word/vbaProject.bin', 'x')
    expect((await checkTemplate(await zip.generateAsync({ type: 'uint8array' }), 'some'))[0]?.vi).toContain('macro')
    expect(await faultsIn((xml, name) => (name === 'word/document.xml' ? xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document') : xml))).toEqual([expect.stringContaining('hỏng')])
    const outside = '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.invalid/x.png" TargetMode="External"/></Relationships>'
    expect(await faultsIn((xml, name) => (name === 'word/_rels/document.xml.rels' ? xml.replace('</Relationships>', outside) : xml))).toEqual([expect.stringContaining('từ mạng')])
    expect(await faultsIn(inBody('<w:body>', '<w:body><w:p><w:r><w:instrText>DDEAUTO c:\\\\x "a"</w:instrText></w:r></w:p>'))).toEqual([expect.stringContaining('từ mạng')])
  })
})
