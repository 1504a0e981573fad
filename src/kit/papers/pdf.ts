import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { barSegments } from './chart.ts'
import { carriedBy } from './claims-part.ts'
import { isFigure, printable, rowsWithSignature, signedTables, type Block, type Inline, type Paper } from './paper.ts'

/** The paper as a tagged PDF/A-3 in the Party layout, every figure a link to its rows, its claims attached. */
export const renderPdf = (paper: Paper): Uint8Array<ArrayBuffer> => {
  const compiler = typst()
  const compiled = compiler.compile({ mainFileContent: template(), inputs: { paper: JSON.stringify(drawn(paper)), claims: JSON.stringify(carriedBy(paper)) } })
  const document = compiled.result
  // Typst's error objects carry an empty message; what is wrong stands in their diagnostics.
  if (!document) throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  const pdf = compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp: Date.parse(paper.day) / 1000 })
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}

let kept: NodeCompiler | undefined
// Kept between papers: reading the fonts is half of the first rendering.
const typst = () => (kept ??= NodeCompiler.create({ workspace: fileURLToPath(new URL('.', import.meta.url)), fontArgs: [{ fontBlobs: fonts().map((path) => readFileSync(path)) }] }))

const template = () => readFileSync(new URL('paper.typ', import.meta.url), 'utf8')

const fonts = () => ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
  .map((face) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)))

const drawn = (paper: Paper) => ({
  title: printable([paper.name, ...paper.subject].join(' ')),
  letterhead: { ...paper.letterhead, issuing: printable(paper.letterhead.issuing) },
  name: paper.name, subject: paper.subject.map(printable), ...(paper.addressed && { addressed: { word: paper.addressed.word, to: paper.addressed.to.map(printable) } }), ...(paper.code && { code: paper.code }), figureLink: paper.figureLink,
  parts: paper.parts.map((part) => ({ ...part, blocks: signedTables(part.blocks).map(drawnBlock) })),
})

const drawnBlock = (block: Block) => {
  if (block.kind === 'paragraph') return { ...block, content: printableLine(block.content) }
  if (block.kind === 'table') return { ...block, ...(block.signed && { keptRows: rowsWithSignature }), rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(printableLine) })) }
  if (block.kind === 'chart') return { ...block, segments: barSegments(block) }
  return block
}

const printableLine = (content: readonly Inline[]): Inline[] => content.map((inline) =>
  typeof inline === 'string' ? printable(inline) : isFigure(inline) ? inline : { ...inline, text: printable(inline.text) })
