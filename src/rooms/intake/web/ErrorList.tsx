import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { intakeApi } from './api.ts'
import styles from './ErrorList.module.css'
import type { AnError } from './places.ts'
import { ERRORS } from './useErrorSteps.ts'
import { blocksOf, useBlocks } from './useBlocks.ts'

export interface ErrorListProps {
  id: string
  total: number
  /** The error looked at, counted from 0. */
  at: number | null
  onShow: (at: number, error: AnError) => void
}

/** Every error of the import beside the picture; a click goes to its cell. */
export const ErrorList = ({ id, total, at, onShow }: ErrorListProps) => {
  const { t } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- nothing here is compiled or memoised
  const rows = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => HEIGHT, overscan: 6 })
  const items = rows.getVirtualItems()
  const blocks = useBlocks(intakeApi.listErrors, (block) => ({ id, page: block + 1, size: ERRORS }), blocksOf(items[0]?.index ?? 0, items.at(-1)?.index ?? 0, ERRORS))
  const errorAt = (index: number): AnError | undefined => blocks.get(Math.floor(index / ERRORS))?.rows[index % ERRORS]
  useEffect(() => {
    if (at !== null) rows.scrollToIndex(at, { align: 'auto' })
  }, [at, rows])
  return (
    <div ref={box} className={styles.box} role="region" aria-label={t`Danh sách lỗi`}>
      <ul className={styles.list} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const error = errorAt(index)
          // An error keeps its element while others before it are put right: who presses it at that moment presses it.
          return (
            <li key={error ? `${error.file}|${error.sheet}|${error.cell}` : key} className={styles.item} style={{ height: HEIGHT, transform: `translateY(${String(start)}px)` }} aria-posinset={index + 1} aria-setsize={total}>
              <One error={error} isHere={index === at} onShow={(one) => onShow(index, one)} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const One = ({ error, isHere, onShow }: { error: AnError | undefined; isHere: boolean; onShow: (error: AnError) => void }) =>
  error ? (
    <button type="button" className={styles.one} aria-current={isHere || undefined} onClick={() => onShow(error)}>
      <span className={styles.cell}>{error.cell}</span>
      <span className={styles.text} title={error.message}>{error.message}</span>
      {error.alike > 1 && <span className={styles.alike}><Trans>{formatAmount(String(error.alike))} ô giống nhau</Trans></span>}
    </button>
  ) : <span className={styles.one}>…</span>

/** Pixels: three lines of a message, so that nothing has to be measured where it moves. */
const HEIGHT = 76
