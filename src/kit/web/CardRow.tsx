import { useRef } from 'react'
import { SelectBox } from './SelectBox.tsx'
import type { TableFace } from './table.ts'
import { To } from './To.tsx'
import styles from './DataTable.module.css'

/** One record as a card that leads to it; while choosing, a box to tick. A long press begins to choose. */
export const CardRow = <Row,>({ row, table }: { row: Row; table: TableFace<Row> }) => {
  const { hrefOf, card, selection, keyOf } = table
  const press = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [key, href] = [keyOf(row), hrefOf?.(row)]
  if (selection?.choosing) {
    return (
      <li className={styles.card} data-selected={selection.keys.has(key) || undefined}>
        <label className={styles.cardChoice}>
          <SelectBox selection={selection} keys={[key]} label={selection.labelOf(row)} />
          <span>{card(row)}</span>
        </label>
      </li>
    )
  }
  const hold = () => {
    press.current = setTimeout(() => {
      selection?.onChoosing?.(true)
      selection?.onChange(new Set([...selection.keys, key]))
    }, 500)
  }
  const release = () => clearTimeout(press.current)
  return (
    <li className={styles.card} {...(selection && { onTouchStart: hold, onTouchEnd: release, onTouchMove: release, onTouchCancel: release })}>
      {href ? <To href={href} className={styles.cardLink}>{card(row)}</To> : card(row)}
    </li>
  )
}
