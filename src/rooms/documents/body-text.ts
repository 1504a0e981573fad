import type { WordingBlock } from './wording-contract.ts'

type Table = Extract<WordingBlock, { kind: 'table' }>

/** The body of a document as a hand writes it in a box: a line a paragraph, 'I. …' a heading, '| … |' the row of a table whose first row is its head. */
export const textOfBody = (blocks: readonly WordingBlock[]): string => blocks.map((block) => {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`
  if (block.kind === 'paragraph') return block.text.replaceAll('\n', ' ')
  return [...(block.title ? [`@ ${block.title}`] : []), rowText(block.columns.map(({ name }) => name)), ...block.rows.map(rowText)].join('\n')
}).join('\n')

/** The blocks of such a text; a table keeps the widths of one with the same head among `before`. */
export const bodyOfText = (text: string, before: readonly WordingBlock[] = []): WordingBlock[] => {
  const blocks: WordingBlock[] = []
  let title: string | undefined
  for (const line of text.split('\n').map((one) => one.trim()).filter(Boolean)) {
    const last = blocks.at(-1)
    if (line.startsWith('@ ')) title = line.slice(2).trim()
    else if (line.startsWith('|') && last?.kind === 'table' && title === undefined) last.rows.push(cellsOf(line))
    else if (line.startsWith('|')) {
      blocks.push(tableWith(cellsOf(line), title, before))
      title = undefined
    } else blocks.push(lineBlock(line))
  }
  return blocks
}

const lineBlock = (line: string): WordingBlock => {
  const [, marks = '', rest = ''] = /^(#{1,2})\s+(.+)$/u.exec(line) ?? []
  if (marks) return { kind: 'heading', level: marks.length === 1 ? 1 : 2, text: rest }
  return /^[IVXLC]+\.\s+\S/u.test(line) ? { kind: 'heading', level: 1, text: line } : { kind: 'paragraph', text: line }
}

const tableWith = (names: string[], title: string | undefined, before: readonly WordingBlock[]): WordingBlock => {
  const like = before.find((one): one is Table => one.kind === 'table' && one.columns.map(({ name }) => name).join('|') === names.join('|'))
  return { kind: 'table', ...(title && { title }), columns: like?.columns ?? names.map((name) => ({ name, width: Math.max(1, Math.round(100 / names.length)), align: 'left' as const })), rows: [] }
}

const rowText = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '/').replaceAll('\n', ' ')).join(' | ')} |`
const cellsOf = (line: string) => line.replace(/^\|/u, '').replace(/\|$/u, '').split('|').map((cell) => cell.trim())
