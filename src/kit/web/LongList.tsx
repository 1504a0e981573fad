import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styles from './LongList.module.css'

export interface LongListProps {
  label: string
  count: number
  keyOf: (at: number) => string
  children: (at: number) => ReactNode
  /** How high a row is before it has been seen. */
  estimate?: number
  /** Up to how many rows stand whole; 150 unless told. */
  whole?: number
  busy?: boolean
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

/** Rows of any number: a short list stands whole on the page and on paper, of a long one only what is in sight is drawn. */
export const LongList = (props: LongListProps) => {
  const { label, count, keyOf, children, whole = 150, busy = false, onKeyDown } = props
  if (count > whole) return <Scrolled {...props} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys on the way up from what has the focus
    <ul className={styles.whole} aria-label={label} aria-busy={busy} onKeyDown={onKeyDown}>
      {Array.from({ length: count }, (_, at) => <li key={keyOf(at)}>{children(at)}</li>)}
    </ul>
  )
}

const Scrolled = ({ label, count, keyOf, children, estimate = 56, busy = false, onKeyDown }: LongListProps) => {
  const box = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- nothing here is compiled or memoised
  const rows = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => estimate, overscan: 10, getItemKey: keyOf })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <div ref={box} className={styles.box} role="region" aria-label={label} tabIndex={0} aria-busy={busy} onKeyDown={onKeyDown}>
      <ul className={styles.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => (
          <li key={key} ref={rows.measureElement} data-index={index} className={styles.place} style={{ transform: `translateY(${String(start)}px)` }} aria-posinset={index + 1} aria-setsize={count}>
            {children(index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
