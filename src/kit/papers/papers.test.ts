import JSZip from 'jszip'
import { describe, expect, test, vi } from 'vitest'
import type { Figure, Paper } from './paper.ts'
import { placedClaims } from './placed.ts'
import { readPaper } from './read.ts'
import type { ReadPaper } from './reading.ts'
import { renderPdf } from './pdf.ts'
import { painterId, renderPaper } from './render.ts'
import { renderWord } from './word.ts'

const hostile = ['<img src=x onerror=alert(1)>', "=cmd|' /C calc'!A0", '#set text(red) $x$ *b* _i_ @me \\ ]', '</w:t></w:r>&amp;\u0000\ud800']
const figure = (claim: string, shown: string): Figure => ({ claim, shown })

const states = [{ label: 'Hoàn thành', color: '2F855A', ink: 'FFFFFF' }, { label: 'Quá hạn', color: 'B4322B', ink: 'FFFFFF' }]
const paper: Paper = {
  day: '2023-06-30',
  letterhead: { superior: null, issuing: 'TỈNH ỦY LAM SƠN', number: 'Số       -BC/TU', placeAndDay: 'Lam Sơn, ngày 30 tháng 6 năm 2023' },
  name: 'BÁO CÁO', subject: ['kết quả thực hiện việc đột phá, đổi mới'], figureLink: 'http://127.0.0.1:4000/bao-cao#',
  parts: [
    { orientation: 'portrait', blocks: [
      { kind: 'heading', level: 1, text: `I. KẾT QUẢ ${hostile[0]}` },
      { kind: 'paragraph', content: ['Bàn giao ', figure('nha', '17/16'), ' nhà, đạt ', figure('ty-le', '106,25%'), ' kế hoạch năm. ', ...hostile] },
      { kind: 'chart', title: 'Biểu đồ', states, bars: [{ label: hostile[1] ?? '', parts: [{ value: 212, figure: figure('dat', '212') }, { value: 1, figure: figure('han', '1') }] }] },
      { kind: 'signature', recipients: ['- Lưu Văn phòng Tỉnh ủy.'], onBehalf: 'T/M BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ', signer: '' },
    ] },
    { orientation: 'landscape', blocks: [
      { kind: 'annex', number: 'PHỤ LỤC 01', title: 'Theo đơn vị', note: '(Kèm theo Báo cáo)' },
      { kind: 'table', columns: [{ width: 2, align: 'left' }, { width: 1, align: 'center' }], head: [[{ text: 'Đơn vị' }, { text: 'Số việc' }]],
        rows: [{ cells: [[hostile[0] ?? ''], [figure('dat', '212')]] }, { total: true, cells: [['Tổng số'], [figure('viec', '3.853')]] }] },
    ] },
  ],
  claims: { claims: [{ id: 'nha' }, { id: 'ty-le' }, { id: 'dat' }, { id: 'han' }, { id: 'viec' }] },
}

const read = async (bytes: Uint8Array): Promise<ReadPaper> => {
  const result = await readPaper(bytes)
  if ('refusal' in result) throw new Error(result.refusal.code)
  return result
}
const refusalOf = async (bytes: Uint8Array) => {
  const result = await readPaper(bytes)
  return 'refusal' in result ? result.refusal.code : 'read'
}

test('a part that asks for A3 lies on A3, the others on A4, and the head of its table comes again on each page', async () => {
  const [body, annex] = paper.parts
  if (!body || !annex) throw new Error('the paper has two parts')
  const wide: Paper = { ...paper, parts: [body, { ...annex, size: 'a3' }, annex] }
  const xml = await (await JSZip.loadAsync(await renderWord(wide))).file('word/document.xml')?.async('string') ?? ''
  expect([...xml.matchAll(/<w:pgSz ([^>]*)\/>/gu)].map(([, size = '']) => ['w', 'h', 'orient'].map((name) => new RegExp(`w:${name}="([^"]*)"`, 'u').exec(size)?.[1]))).toEqual([['11906', '16838', 'portrait'], ['23811', '16838', 'landscape'], ['16838', '11906', 'landscape']])
  expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2)
  const boxes = [...Buffer.from(renderPdf(wide)).toString('latin1').matchAll(/\/MediaBox ?\[([^\]]*)\]/gu)].map(([, box = '']) => box.trim().split(/\s+/u).slice(2).map((side) => Math.round(Number(side))))
  expect(boxes).toEqual([[595, 842], [1191, 842], [842, 595]])
})

test('the same paper is the same bytes on another day', async () => {
  for (const [form, draw] of [['docx', renderWord], ['pdf', renderPdf]] as const) {
    const first = Buffer.from(await draw(paper))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2031-02-03T04:05:06Z') })
    const later = Buffer.from(await draw(paper))
    vi.useRealTimers()
    expect({ form, isSame: first.equals(later), isSameApart: first.equals(Buffer.from(await renderPaper(paper, form))) }).toEqual({ form, isSame: true, isSameApart: true })
  }
})

test('papers asked at once are drawn in turn while this thread goes on', async () => {
  let turns = 0
  const count = () => { turns += 1; turn = setImmediate(count) }
  let turn = setImmediate(count)
  const [word, pdf] = await Promise.all([renderPaper(paper, 'docx'), renderPaper(paper, 'pdf')])
  clearImmediate(turn)
  expect([Buffer.from(word.subarray(0, 2)).toString(), Buffer.from(pdf.subarray(0, 5)).toString(), turns > 50]).toEqual(['PK', '%PDF-', true])
})

test('a paper that can not be drawn fails alone', async () => {
  const broken = { ...paper, parts: [{ orientation: 'portrait', blocks: [{ kind: 'no such block' }] }] } as unknown as typeof paper
  const [failed, drawn] = await Promise.allSettled([renderPaper(broken, 'pdf'), renderPaper(paper, 'pdf')])
  expect([failed.status, drawn.status]).toEqual(['rejected', 'fulfilled'])
})

test('a process that is killed while it draws fails what it drew, and another draws the next paper', async () => {
  const [killed, next] = [renderPaper(paper, 'pdf'), painterId()]
  process.kill(next ?? 0, 'SIGKILL')
  await expect(killed).rejects.toThrow('the process that draws papers ended (SIGKILL)')
  expect(Buffer.from((await renderPaper(paper, 'pdf')).subarray(0, 5)).toString()).toBe('%PDF-')
  expect(painterId()).not.toBe(next)
})

const edit = async (docx: Uint8Array, path: string, change: (text: string) => string) => {
  const zip = await JSZip.loadAsync(docx)
  zip.file(path, change(await zip.file(path)?.async('string') ?? ''))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

describe.each(['docx', 'pdf'] as const)('%s', (form) => {
  test('carries its claims and shows each figure where it stands, in tables, text and charts alike', async () => {
    const { claims, shown, kind } = await read(await renderPaper(paper, form))
    expect(kind).toBe(form)
    expect(claims).toEqual({ ...paper.claims, placed: ['nha', 'ty-le', 'dat', 'dat', 'viec'] })
    expect(Object.fromEntries(shown)).toEqual({ nha: ['17/16'], 'ty-le': ['106,25%'], dat: ['212', '212'], viec: ['3.853'] })
  })
})

test('the figure of a sliver of a bar is not counted as placed, so nobody misses it', () => {
  expect(placedClaims(paper)).not.toContain('han')
})

test('a figure typed over in Word reads as it now stands', async () => {
  const docx = await renderPaper(paper, 'docx')
  const forged = await edit(docx, 'word/document.xml', (xml) => xml.replace('106,25%', '160,25%'))
  expect((await read(forged)).shown.get('ty-le')).toEqual(['160,25%'])
})

test('a deletion tracked by Word is not shown, an insertion is', async () => {
  const tracked = await edit(await renderPaper(paper, 'docx'), 'word/document.xml', (xml) => xml.replace(
    '<w:r><w:t xml:space="preserve">17/16</w:t></w:r>',
    '<w:del w:id="1" w:author="x"><w:r><w:delText>17/16</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>19/16</w:t></w:r></w:ins>'))
  expect((await read(tracked)).shown.get('nha')).toEqual(['19/16'])
})

test('controls whose tags another program dropped are told apart by their order', async () => {
  const untagged = await edit(await renderPaper(paper, 'docx'), 'word/document.xml', (xml) => xml.replace(/<w:tag [^>]*>/g, ''))
  expect((await read(untagged)).shown.get('viec')).toEqual(['3.853'])
})

test('hostile text stays text in Word: no element, no field, no lost letter', async () => {
  const zip = await JSZip.loadAsync(await renderPaper(paper, 'docx'))
  const xml = await zip.file('word/document.xml')?.async('string') ?? ''
  expect(xml).not.toMatch(/<img|w:instrText|\u0000/)
  expect(xml.match(/&lt;img src=x onerror=alert\(1\)>|&lt;img src=x onerror=alert\(1\)&gt;/g)).toHaveLength(3)
  expect(xml).toContain('#set text(red) $x$ *b* _i_ @me')
})

test('hostile text stays text in the PDF', async () => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(await renderPaper(paper, 'pdf')), verbosity: 0 }).promise
  const page = await pdf.getPage(1)
  const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ')
  expect(text).toContain("TỈNH ỦY LAM SƠN")
  expect(text).toContain("<img src=x onerror=alert(1)>=cmd|' /C calc'!A0#set text(red) $x$ *b* _i_ @me")
  expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'BÁO CÁO kết quả thực hiện việc đột phá, đổi mới' })
  expect((await pdf.getMarkInfo())?.Marked).toBe(true)
})

describe('a file that is not a paper of ours is refused in a sentence', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'empty_file'],
    ['a text', Buffer.from('BÁO CÁO'), 'not_a_paper'],
    ['a cut PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'damaged'],
    ['a zip cut short', Buffer.from('PK\u0003\u0004 rest'), 'damaged'],
    ['too much', Buffer.alloc(21 * 1024 * 1024, 'PK'), 'too_big'],
  ])('%s', async (_, bytes, code) => { expect(await refusalOf(bytes)).toBe(code) })

  test('a Word file without our part', async () => {
    expect(await refusalOf(await edit(await renderPaper(paper, 'docx'), 'customXml/item1.xml', () => '<b xmlns="urn:other"/>'))).toBe('no_claims')
  })
  test('a bomb', async () => {
    expect(await refusalOf(await edit(await renderPaper(paper, 'docx'), 'word/document.xml', (xml) => xml + ' '.repeat(30_000_000)))).toBe('unpacks_too_large')
  })
  test('entities of its own', async () => {
    const billion = await edit(await renderPaper(paper, 'docx'), 'customXml/item1.xml', (xml) => xml.replace('<claims', '<!DOCTYPE x [<!ENTITY a "aaaa">]><claims'))
    expect(await refusalOf(billion)).toBe('damaged')
  })
})
