import type { ChangeEvent } from 'react'
import { keysBetween } from './rowKeys.ts'
import type { Selection } from './table.ts'
import styles from './SelectBox.module.css'

export interface SelectBoxProps {
  selection: Pick<Selection<never>, 'keys' | 'onChange' | 'anchor' | 'onAnchor'>
  /** The rows this box stands for: one, or all of a page. */
  keys: string[]
  /** The rows of the page in their order, among which Shift chooses a range. */
  among?: string[]
  label: string
}

/** Chooses rows: full when all of its rows are chosen, half when some are; with Shift all rows since the one before. */
export const SelectBox = ({ selection, keys, among, label }: SelectBoxProps) => {
  const chosen = keys.filter((key) => selection.keys.has(key)).length
  const all = keys.length > 0 && chosen === keys.length
  const toggle = (event: ChangeEvent<HTMLInputElement>) => {
    const [key] = keys
    const from = selection.anchor?.()
    const range = among && key && from && (event.nativeEvent as MouseEvent).shiftKey ? keysBetween(among, from, key) : keys
    if (among) selection.onAnchor?.(key)
    const next = new Set(selection.keys)
    for (const one of range) {
      if (all) next.delete(one)
      else next.add(one)
    }
    selection.onChange(next)
  }
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = chosen > 0 && !all
      }}
      onChange={toggle}
    />
  )
}
