import type { Amount } from '../../../kit/quantities.ts'
import type { Quotation, RoundReport, TaskFigure } from '../contract.ts'
import type { Counts, Figure } from '../figure-contract.ts'
import { markOf, piecesOf, type TaskWord } from '../rules.ts'

/** A piece of a section as it is shown: words, a figure with what it says, a quotation, or a mark of nothing. */
export type Piece = { kind: 'words'; text: string } | { kind: 'figure'; figure: Figure; counts: Counts; value: Amount | null } | { kind: 'task'; word: TaskWord; before: boolean; value: Amount | null; rows: TaskFigure['rows'] } | { kind: 'quotation'; quotation: Quotation } | { kind: 'unknown'; name: string }

/** A line of a section in pieces. */
export const piecesIn = (line: string, { figures, quotations, taskFigures }: Pick<RoundReport, 'figures' | 'quotations' | 'taskFigures'>): Piece[] => piecesOf(line).map((piece, at): Piece => {
  if (at % 2 === 0) return { kind: 'words', text: piece }
  const mark = markOf(piece)
  if (mark.kind === 'quotation') {
    const quotation = quotations.find(({ nth }) => nth === mark.nth)
    return quotation ? { kind: 'quotation', quotation } : { kind: 'unknown', name: piece }
  }
  if (mark.kind === 'task') return { kind: 'task', word: mark.figure, before: mark.before, value: null, rows: null, ...taskFigures.find(({ name }) => name === piece) }
  const figure = figures.find(({ name }) => name === mark.name)
  return figure ? { kind: 'figure', figure, counts: mark.counts, value: valueOf(figure, mark.counts) } : { kind: 'unknown', name: piece }
})

/** What a figure says under a measure. */
export const valueOf = (figure: Figure, counts: Counts): Amount | null => (counts === 'before' ? figure.before : counts === 'estimate' ? figure.estimate?.value ?? null : figure.shown)

/** The measures a figure has something to say under. */
export const countsOf = (figure: Figure): Counts[] => ['counted', ...(figure.before === null ? [] : ['before' as const]), ...(figure.estimate ? ['estimate' as const] : [])]
