import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { rowsWithSignature, signedTables, type Block, type Paper } from './paper.ts'
import { renderPdf } from './pdf.ts'
import { renderWord } from './word.ts'

const signature: Block = { kind: 'signature', recipients: [], onBehalf: 'T/M BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ', signer: 'Nguyễn Văn A' }
const table = (rows: number): Block => ({
  kind: 'table', columns: [{ width: 3, align: 'left' }, { width: 1, align: 'right' }], head: [[{ text: 'Đơn vị' }, { text: 'Số việc' }]],
  rows: Array.from({ length: rows }, (_, at) => ({ cells: [[`hàng ${at + 1}`], [String(at)]] })),
})
const signed = (rows: number): Paper => ({
  day: '2023-06-30', letterhead: { superior: null, issuing: 'TỈNH ỦY LAM SƠN', number: 'Số       -BC/TU', placeAndDay: 'Lam Sơn, ngày 30 tháng 6 năm 2023' },
  name: 'BÁO CÁO', subject: ['một việc'], figureLink: 'http://127.0.0.1:4000/bao-cao#', claims: { claims: [] }, parts: [{ orientation: 'landscape', blocks: [table(rows), signature] }],
})

const pagesOf = async (pdf: Uint8Array) => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: pdf })
  const document = await task.promise
  const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, at) => (await (await document.getPage(at + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')))
  await task.destroy()
  return pages
}

test('a signature stands on the page of the last rows of its table, however many rows there are', async () => {
  let pagesBroken = 0
  for (const rows of [0, 1, 3, 4, ...Array.from({ length: 22 }, (_, at) => at + 10)]) {
    const pages = await pagesOf(renderPdf(signed(rows)))
    const last = pages.at(-1) ?? ''
    expect(last, `${rows} rows`).toContain('PHÓ BÍ THƯ')
    for (let row = Math.max(1, rows - rowsWithSignature + 1); row <= rows; row++) expect(last, `${rows} rows`).toContain(`hàng ${row}`)
    expect(last, 'below the head of the table, again where a page begins').toContain('Đơn vị')
    pagesBroken += pages.length - 1
  }
  expect(pagesBroken, 'some of these tables go over a page').toBeGreaterThan(3)
})

test('in Word the last rows and the signature are a row that is never split', async () => {
  const xml = await (await JSZip.loadAsync(await renderWord(signed(8)))).file('word/document.xml')?.async('string') ?? ''
  const last = xml.slice(xml.lastIndexOf('hàng 5'))
  expect(last).toMatch(/^[^]*?<w:cantSplit\/>[^]*<w:gridSpan w:val="2"\/>[^]*hàng 6[^]*hàng 8[^]*PHÓ BÍ THƯ/u)
})

test('a signature that follows a table belongs to it; any other stands by itself', () => {
  const words: Block = { kind: 'paragraph', content: ['Trên đây là báo cáo.'] }
  const rows = table(1)
  expect(signedTables([words, signature])).toEqual([words, signature])
  expect(signedTables([rows, words, signature])).toEqual([rows, words, signature])
  expect(signedTables([rows, signature, words])).toEqual([{ ...rows, signed: signature }, words])
})
