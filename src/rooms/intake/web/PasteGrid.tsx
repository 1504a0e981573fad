import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useRef } from 'react'
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

/** Pasted rows as a grid to put right: each cell a field, what is wrong with it under it; on a phone each row a card. */
export const PasteGrid = ({ read, choices, busy, onChange }: PasteGridProps) => {
  const { t } = useLingui()
  const frame = useRef<HTMLDivElement>(null)
  const last = useRef(-1)
  const { rows, fields } = read
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- nothing here is compiled or memoised
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => 62, overscan: 6 })
  const cells = rows.map((row) => row.cells)
  const put = (at: number, field: number, text: string) => onChange(cells.map((row, one) => (one === at ? row.map((cell, column) => (column === field ? text : cell)) : row)), choices)
  const choose = (at: number, postId: string) => onChange(cells, rows.map((_, one) => (one === at ? postId : choices[one] ?? '')))
  const drop = (at: number) => onChange(cells.filter((_, one) => one !== at), rows.map((_, one) => choices[one] ?? '').filter((_, one) => one !== at))
  const wrong = rows.flatMap(({ errors }, at) => (errors.length > 0 ? [at] : []))
  const toWrong = () => {
    const at = wrong.find((one) => one > last.current) ?? wrong[0] ?? 0
    last.current = at
    virtual.scrollToIndex(at, { align: 'center' })
    setTimeout(() => frame.current?.querySelector<HTMLElement>(`[data-index="${at}"] [aria-invalid=true]`)?.focus(), 120)
  }
  return (
    <>
      {wrong.length > 0 && <Button variant="default" size="compact-sm" mb="xs" onClick={toWrong}><Trans>Đến ô phải sửa tiếp theo</Trans></Button>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll from the keyboard */}
      <div ref={frame} className={styles.frame} style={measuresOf(fields)} role="table" aria-label={t`Các dòng đã dán`} aria-rowcount={rows.length + 1} aria-busy={busy} tabIndex={0}>
        <div role="row" className={styles.head}>
          <span role="columnheader">{t`Dòng`}</span>
          {fields.map(({ name, label }) => <span key={name} role="columnheader">{label}</span>)}
          <span role="columnheader"><span className={styles.hidden}>{t`Bỏ dòng`}</span></span>
        </div>
        <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            return row && (
              <div key={key} ref={virtual.measureElement} data-index={index} role="row" aria-rowindex={index + 2} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
                <PasteGridRow number={index + 1} row={row} fields={fields} onPut={(field, text) => put(index, field, text)} onChoose={(postId) => choose(index, postId)} onDrop={() => drop(index)} />
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}

/** Room for the words of each field, in pixels; what is left over is shared alike, so that all rows keep the same columns. */
const ROOM: Record<string, number> = { title: 216, holder: 176, evidence: 230, product: 150, indicator: 140, obstacle: 180, post: 128, unit: 128, code: 110, measure: 76, horizon: 104, due: 108, onDay: 108 }
const ordinary = 96

const measuresOf = (fields: Pasted['fields']): CSSProperties => {
  const widths = fields.map(({ name }) => ROOM[name] ?? ordinary)
  const least = widths.reduce((sum, width) => sum + width + 8, 36 + 40 + 28)
  return { '--columns': `36px ${widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ')} 40px`, '--least': `${least}px` } as CSSProperties
}
