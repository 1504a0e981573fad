import {
  AlignmentType, Document, Footer, Header, PageNumber, PageOrientation, Packer, Paragraph, SectionType, TextRun, type ISectionOptions,
} from 'docx'
import { carriedBy, claimsIntoWord } from './claims-part.ts'
import { printable, signedTables, type Paper, type Part } from './paper.ts'
import { letterhead, wordBlock } from './word-blocks.ts'

const millimetre = 56.6929
/** Millimetres as Word counts them. */
export const twips = (millimetres: number) => Math.round(millimetres * millimetre)
/** Sheets upright, in twentieths of a point. */
export const sheets = { a4: { width: 11906, height: 16838 }, a3: { width: 16838, height: 23811 } }

/** The paper as .docx in the Party layout (05-HD/VPTW), every figure a content control, its claims in a custom part. */
export const renderWord = async (paper: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const document = new Document({
    title: printable([paper.name, ...paper.subject].join(' ')), creator: printable(paper.letterhead.issuing),
    styles: { default: defaultStyles },
    sections: paper.parts.map((part, at) => section(paper, part, at)),
  })
  return claimsIntoWord(await Packer.toBuffer(document), carriedBy(paper))
}

const section = (paper: Paper, part: Part, at: number): ISectionOptions => {
  const margin = margins[part.orientation]
  const landscape = part.orientation === 'landscape'
  const sheet = sheets[part.size ?? 'a4']
  const width = (landscape ? sheet.height : sheet.width) - twips(margin.left) - twips(margin.right)
  return {
    properties: {
      type: SectionType.NEXT_PAGE, titlePage: at === 0,
      page: {
        size: { ...sheet, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: twips(margin.top), bottom: twips(margin.bottom), left: twips(margin.left), right: twips(margin.right), header: twips(10), footer: twips(8) },
      },
    },
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph('')] }) },
    ...(paper.code && { footers: { default: codeFooter(paper.code), first: codeFooter(paper.code) } }),
    children: [...(at === 0 ? letterhead(paper, width) : []), ...signedTables(part.blocks).flatMap((block) => wordBlock(block, width))],
  }
}

/** Margins of a page in millimetres, as the Party's guide sets them; an annex lies on its side. */
export const margins = {
  portrait: { top: 20, bottom: 20, left: 30, right: 15 },
  landscape: { top: 20, bottom: 15, left: 20, right: 20 },
}

/** The number of the page, in the middle above. */
export const pageNumberHeader = () => new Header({
  children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })] })],
})

/** The code by which the paper is looked up, at the foot of a page. */
export const codeFooter = (code: string) => new Footer({
  children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: `Mã tra cứu: ${code}`, size: 18, color: '7A8089' })] })],
})

const times = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'Times New Roman' }
/** Times New Roman 14. */
export const defaultStyles = {
  document: { run: { font: times, size: 28, language: { value: 'vi-VN' } } },
  heading1: { run: { font: times, size: 28, bold: true, color: '000000' } },
  heading2: { run: { font: times, size: 28, bold: true, color: '000000' } },
}
