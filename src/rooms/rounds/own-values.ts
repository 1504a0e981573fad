/** What a cell of a unit's own table gives for a cell of the form. */
import { formatDay } from '../../kit/dates.ts'
import { isAmount, readQuantity } from '../../kit/quantities.ts'
import type { Cell } from '../../kit/sheets/grid.ts'
import { nameKey, tidyLines } from '../../kit/words.ts'
import type { FormColumn } from './form-contract.ts'
import type { OwnFault } from './own-contract.ts'
import { faultOf, shown } from './own-faults.ts'

/** A value, or what is wrong, or both: a text where a figure stands is kept as it is written, so that it is corrected and not lost. */
export interface OwnValue { text?: string; fault?: OwnFault }

/** Reads a cell for a column of the form; `measures` are what may stand behind a figure. */
export const valueOf = (cell: Cell | undefined, { kind }: Pick<FormColumn, 'kind'>, measures: readonly string[]): OwnValue => {
  if (!cell || cell.text.trim() === '') return {}
  if (cell.kind === 'error') return { fault: cell.text === '#TOO_LONG' ? faultOf('text_too_long', cell) : cell.text === '#NOT_CALCULATED' ? faultOf('not_calculated', cell) : faultOf('excel_error', cell, cell.text) }
  return kind === 'amount' ? amountOf(cell, measures) : wordsOf(cell)
}

const wordsOf = (cell: Cell): OwnValue => {
  const text = cell.kind === 'day' ? formatDay(cell.text) : cell.kind === 'number' ? cell.text.replace('.', ',') : tidyLines(cell.text)
  return text.length > 4000 ? { fault: faultOf('text_too_long', cell) } : text === '' ? {} : { text }
}

const amountOf = (cell: Cell, measures: readonly string[]): OwnValue => {
  if (cell.kind === 'number') return isAmount(cell.text) ? { text: cell.text } : { text: cell.text, fault: faultOf('not_an_amount', cell, shown(cell.text)) }
  const text = cell.kind === 'day' ? formatDay(cell.text) : cell.text.trim()
  if (/^[-–—.]$/.test(text)) return {}
  const read = cell.kind === 'day' ? { refusal: 'not_a_number' as const } : readQuantity(text)
  const kept = text.length > 4000 ? {} : { text }
  if ('refusal' in read) return { ...kept, fault: faultOf(read.refusal === 'ambiguous_number' ? 'ambiguous_amount' : 'not_an_amount', cell, shown(text)) }
  const { measure, atLeast, amount } = read
  if (atLeast || (measure !== null && !measures.some((one) => ` ${nameKey(one)} `.includes(` ${nameKey(measure)} `)))) return { ...kept, fault: faultOf('not_an_amount', cell, shown(text)) }
  return isAmount(amount) ? { text: amount } : { ...kept, fault: faultOf('not_an_amount', cell, shown(text)) }
}
