import { TextInput } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { AmountInput } from '../../../kit/web/AmountInput.tsx'
import { pastedCells } from '../../../kit/web/pastedCells.ts'
import type { Fault, PartForm } from '../part-contract.ts'
import { type Cells, linesOf, sumBeside, withPasted } from './filled.ts'
import { ReasonInput } from './ReasonInput.tsx'
import styles from './Rounds.module.css'
import { useRoundWords } from './useRoundWords.ts'

export interface FillTableProps { form: PartForm; cells: Cells; onCells: (cells: Cells) => void; reasons: Record<string, string>; onReasons: (reasons: Record<string, string>) => void; faults: readonly Fault[] }

/** A form to fill: arrows go up and down a column, cells copied from Excel are taken from the cell on. */
export const FillTable = ({ form, cells, onCells, reasons, onReasons, faults }: FillTableProps) => {
  const { t } = useLingui()
  const words = useRoundWords()
  const lines = linesOf(form, cells)
  const change = (key: string, column: string, text: string) => onCells({ ...cells, [key]: { ...cells[key], [column]: text } })
  const paste = (event: ClipboardEvent, key: string, column: string) => {
    const pasted = pastedCells(event.clipboardData)
    if (pasted.length < 2 && (pasted[0]?.length ?? 0) < 2) return
    event.preventDefault()
    onCells(withPasted(cells, form, { lines, at: { key, column }, pasted }))
  }
  return (
    <div className={styles.sheet}>
      <table className={styles.table} data-fill>
        <caption className={styles.caption}>{form.code}</caption>
        <thead><tr><th scope="col">{form.lines.length > 0 ? t`Nội dung` : t`STT`}</th>{form.columns.map(({ key, title }) => <th key={key} scope="col">{title}</th>)}</tr></thead>
        <tbody>
          {lines.map((key) => {
            const line = form.lines.find((one) => one.key === key)
            const name = line?.title ?? key
            return (
              <tr key={key}>
                <td data-name>{name}{line?.measure && <span className={styles.more}> ({line.measure})</span>}</td>
                {form.columns.map((column) => {
                  const text = cells[key]?.[column.key] ?? ''
                  const fault = faults.find((one) => one.key === key && one.column === column.key)
                  const sum = sumBeside(form.below.rows, { key, column: column.key, text })
                  const face = { 'aria-label': t`${name}, ${column.title}`, 'data-column': column.key, error: fault && (fault.kind !== 'empty' || text === '') ? words.faults[fault.kind] : undefined, onPaste: (event: ClipboardEvent) => paste(event, key, column.key), onKeyDown: goInColumn }
                  return (
                    <td key={column.key} data-label={column.title}>
                      <span className={styles.stack}>
                        {column.kind === 'amount' ? <AmountInput {...face} value={text} onChange={(amount) => change(key, column.key, amount)} /> : <TextInput {...face} value={text} onChange={(event) => change(key, column.key, event.currentTarget.value)} />}
                        {sum !== undefined && form.lines.length > 0 && <ReasonInput sum={sum} name={face['aria-label']} value={reasons[`${key} ${column.key}`] ?? ''} onTake={() => change(key, column.key, sum)} onChange={(reason) => onReasons({ ...reasons, [`${key} ${column.key}`]: reason })} />}
                      </span>
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const goInColumn = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') return
  const same = [...event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-column="${event.currentTarget.dataset['column'] ?? ''}"]`) ?? []]
  const next = same[same.indexOf(event.currentTarget) + (event.key === 'ArrowUp' ? -1 : 1)]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}
