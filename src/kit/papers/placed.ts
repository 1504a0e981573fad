import { barSegments } from './chart.ts'
import { isFigure, type Block, type Chart, type Figure, type Paper } from './paper.ts'

/** The claims of all figures a reader sees, in reading order, one for each place: how a file whose marks were dropped is still read. */
export const placedClaims = (paper: Paper): string[] =>
  paper.parts.flatMap((part) => part.blocks.flatMap((block) => figuresOf(block).map((figure) => figure.claim)))

const figuresOf = (block: Block): Figure[] => {
  switch (block.kind) {
    case 'paragraph': return block.content.filter(isFigure)
    case 'table': return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.filter(isFigure)))
    case 'chart': return chartFigures(block)
    case 'heading': case 'annex': case 'signature': return []
  }
}

const chartFigures = (chart: Chart): Figure[] =>
  barSegments(chart).flatMap((segments, bar) => segments.flatMap(({ state, wide }) => {
    const part = chart.bars[bar]?.parts[state]
    return part && wide ? [part.figure] : []
  }))
