import { useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Pasted } from './api.ts'
import { PasteGridRow } from './PasteGridRow.tsx'
import styles from './PasteGrid.module.css'

export interface PasteGridProps {
  read: Pasted
  /** The post chosen for each row where several people fit. */
  choices: string[]
  busy: boolean
  onChange: (rows: string[][], choices: string[]) => void
}

/** Pasted rows as a grid to put right: each cell a field, what is wrong with it under it. */
export const PasteGrid = ({ read, choices, busy, onChange }: PasteGridProps) => {
  const { t } = useLingui()
  const frame = useRef<HTMLDivElement>(null)
  const { rows, fields } = read
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- nothing here is compiled or memoised
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => 62, overscan: 6 })
  const columns = `36px ${fields.map(({ name }) => (WIDE.has(name) ? 'minmax(220px, 3fr)' : 'minmax(110px, 1fr)')).join(' ')} 40px`
  const cells = rows.map((row) => row.cells)
  const put = (at: number, field: number, text: string) => onChange(cells.map((row, one) => (one === at ? row.map((cell, column) => (column === field ? text : cell)) : row)), choices)
  const choose = (at: number, postId: string) => onChange(cells, rows.map((_, one) => (one === at ? postId : choices[one] ?? '')))
  const drop = (at: number) => onChange(cells.filter((_, one) => one !== at), rows.map((_, one) => choices[one] ?? '').filter((_, one) => one !== at))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll from the keyboard
    <div ref={frame} className={styles.frame} role="table" aria-label={t`Các dòng đã dán`} aria-rowcount={rows.length + 1} aria-busy={busy} tabIndex={0}>
      <div role="row" className={styles.head} style={{ gridTemplateColumns: columns }}>
        <span role="columnheader">{t`Dòng`}</span>
        {fields.map(({ name, label }) => <span key={name} role="columnheader">{label}</span>)}
        <span role="columnheader"><span className={styles.hidden}>{t`Bỏ dòng`}</span></span>
      </div>
      <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return row && (
            <div key={key} ref={virtual.measureElement} data-index={index} role="row" aria-rowindex={index + 2} className={styles.row} style={{ gridTemplateColumns: columns, transform: `translateY(${start}px)` }}>
              <PasteGridRow number={index + 1} row={row} fields={fields} onPut={(field, text) => put(index, field, text)} onChoose={(postId) => choose(index, postId)} onDrop={() => drop(index)} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

const WIDE = new Set(['title', 'holder', 'evidence', 'product', 'indicator', 'obstacle'])
