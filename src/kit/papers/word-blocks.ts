import {
  AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow,
  VerticalAlignTable, WidthType, type FileChild, type ITableBordersOptions,
} from 'docx'
import type { AnnexTitle, Block, Heading, Letterhead, Paragraph as PaperParagraph, Paper, Signature } from './paper.ts'
import { chartBlock } from './word-chart.ts'
import { runsOf, textRun, type RunStyle } from './word-run.ts'
import { dataTable } from './word-table.ts'

/** One block of the paper as Word paragraphs and tables, for a page whose text is `width` twentieths of a point wide. */
export const wordBlock = (block: Block, width: number): FileChild[] => {
  switch (block.kind) {
    case 'heading': return [heading(block)]
    case 'paragraph': return [bodyParagraph(block)]
    case 'table': return dataTable(block, width, block.signed && signature(block.signed, width))
    case 'chart': return chartBlock(block, width)
    case 'annex': return annexTitle(block)
    case 'signature': return signature(block, width)
  }
}

/** The head of page one: who issues, under whom, number, place and day; then the name of the paper and its subject. */
export const letterhead = (paper: Paper, width: number): FileChild[] => [
  twoColumns(width, 0.42, [leftHead(paper.letterhead), [
    centred('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, size: 15 }, { rule: true }),
    centred(paper.letterhead.placeAndDay, { italics: true }, { before: 120 }),
  ]]),
  ...(paper.name ? [centred(paper.name, { bold: true, size: 16 }, { before: 360 }), ...paper.subject.map((line) => centred(line, { bold: true })), centred('-----', {}, { after: 160 })] : []),
  ...(paper.addressed ? addressed(paper.addressed) : []),
]

/** One recipient stands beside the word; several stand below it, one a line. */
const addressed = ({ word, to }: NonNullable<Paper['addressed']>): Paragraph[] => (to.length === 1
  ? [centred(`${word}: ${to[0] ?? ''}`, {}, { before: 240, after: 240 })]
  : [
    new Paragraph({ indent: { left: 1700 }, spacing: { before: 240, line: 360, lineRule: LineRuleType.AT_LEAST }, children: [textRun(`${word}:`)] }),
    ...to.map((one, at) => new Paragraph({ indent: { left: 2834, hanging: 200 }, spacing: { line: 360, lineRule: LineRuleType.AT_LEAST, after: at === to.length - 1 ? 240 : 0 }, children: [textRun(`- ${one}${at === to.length - 1 ? '.' : ','}`)] })),
  ])

const leftHead = (head: Letterhead): Paragraph[] => [
  ...(head.superior ? [centred(head.superior)] : []),
  centred(head.issuing, { bold: true }),
  centred('*'),
  centred(head.number),
  ...(head.about ? [centred(head.about, { italics: true, size: 12 })] : []),
]

interface Gap { readonly before?: number; readonly after?: number; readonly rule?: boolean; readonly keepNext?: boolean }

// Exact spacing needs its lineRule spelled out, or LibreOffice lets lines overlap.
/** A line in the middle. */
export const centred = (text: string, style: RunStyle = {}, gap: Gap = {}) => new Paragraph({
  alignment: AlignmentType.CENTER,
  spacing: { line: 360, lineRule: LineRuleType.AT_LEAST, before: gap.before ?? 0, after: gap.after ?? 0 },
  keepNext: gap.keepNext ?? false,
  ...(gap.rule ? { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } }, indent: { left: 380, right: 380 } } : {}),
  children: [textRun(text, style)],
})

const heading = ({ level, text }: Heading) => new Paragraph({
  heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
  keepNext: true,
  indent: { firstLine: 567 },
  spacing: { before: level === 1 ? 160 : 100, after: 80, line: 360, lineRule: LineRuleType.EXACT },
  children: [textRun(text, { bold: true, size: 14 })],
})

const bodyParagraph = ({ content, keepWithNext }: PaperParagraph) => new Paragraph({
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: 567 },
  keepNext: keepWithNext ?? false,
  spacing: { after: 120, line: 360, lineRule: LineRuleType.EXACT },
  children: runsOf(content),
})

const annexTitle = ({ number, title, note }: AnnexTitle): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, keepNext: true, pageBreakBefore: false,
    spacing: { line: 360, lineRule: LineRuleType.AT_LEAST }, children: [textRun(number, { bold: true })],
  }),
  centred(title, { bold: true }, { keepNext: true }),
  centred(note, { italics: true, size: 13 }, { after: 120, keepNext: true }),
]

// keepNext on every line but the last: a signature never stands alone on a page.
const signature = (block: Signature, width: number): (Paragraph | Table)[] => [
  new Paragraph({ keepNext: true, spacing: { line: 200, lineRule: LineRuleType.EXACT }, children: [] }),
  twoColumns(width, 0.48, [recipients(block.recipients), [
    centred(block.onBehalf, { bold: true }, { keepNext: true }),
    centred(block.post, {}, { keepNext: true, after: 1500 }),
    centred(block.signer, { bold: true }),
  ]]),
]

// A table cell holds a paragraph even where nobody is named: an annex is signed and sent to nobody by itself.
/** "Nơi nhận:" and a line each. */
export const recipients = (lines: readonly string[]): Paragraph[] => (lines.length === 0 ? [new Paragraph('')] : [
  new Paragraph({ keepNext: true, spacing: { before: 0 }, children: [textRunUnderlined('Nơi nhận:')] }),
  ...lines.map((line) => new Paragraph({ keepNext: true, children: [textRun(line, { size: 12 })] })),
])

const textRunUnderlined = (text: string) => textRun(text, { underline: {} } as RunStyle)

/** Two columns without rules, the left one taking its share of the width. */
export const twoColumns = (width: number, share: number, sides: readonly [Paragraph[], Paragraph[]]) => {
  const widths = [Math.round(width * share), width - Math.round(width * share)]
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: noBorders,
    rows: [new TableRow({
      cantSplit: true,
      children: sides.map((children, at) => new TableCell({
        children, verticalAlign: VerticalAlignTable.TOP, width: { size: widths[at] ?? 0, type: WidthType.DXA }, margins: { left: 0, right: 0 },
      })),
    })],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders: ITableBordersOptions = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
