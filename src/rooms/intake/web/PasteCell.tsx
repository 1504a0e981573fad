import { type KeyboardEvent, useState } from 'react'
import styles from './PasteGrid.module.css'

interface PasteCellProps {
  label: string
  /** Row and field, by which the grid moves from cell to cell. */
  place: string
  cell: string
  errorId: string | undefined
  onPut: (text: string) => void
}

/** One cell to put right: read again when it is left; Enter goes to the cell below, Shift and Enter above, Escape takes the typing back. */
export const PasteCell = ({ label, place, cell, errorId, onPut }: PasteCellProps) => {
  const [text, setText] = useState(cell)
  const [known, setKnown] = useState(cell)
  if (known !== cell) {
    setKnown(cell)
    setText(cell)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setText(cell)
    if (event.key !== 'Enter') return
    const [row, field] = place.split(':')
    const next = event.currentTarget.closest('[role=table]')?.querySelector<HTMLInputElement>(`[data-place="${Number(row) + (event.shiftKey ? -1 : 1)}:${field ?? ''}"]`)
    if (next) next.focus()
    else if (text !== cell) onPut(text)
  }
  return (
    <input
      className={styles.input} aria-label={label} data-place={place} aria-invalid={errorId !== undefined} aria-describedby={errorId} value={text}
      onChange={(event) => setText(event.currentTarget.value)} onFocus={(event) => event.currentTarget.select()} onKeyDown={onKeyDown}
      onBlur={() => { if (text !== cell) onPut(text) }}
    />
  )
}
