import { Button, Skeleton } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import { SelectBox } from './SelectBox.tsx'
import type { DataTableProps } from './table.ts'
import { To } from './To.tsx'
import styles from './DataTable.module.css'

/** The rows of a table as cards, for phones; a long press or 'Chọn' turns the cards into boxes to tick. */
export const TableCards = <Row,>(table: DataTableProps<Row>) => {
  const { rows, keyOf, selection, busy } = table
  const choosing = selection?.choosing ?? false
  return (
    <>
      {selection?.onChoosing && Boolean(rows?.length) && (
        <Button variant="subtle" className={styles.choose} aria-pressed={choosing} onClick={() => selection.onChoosing?.(!choosing)}>
          {choosing ? <Trans>Xong</Trans> : <Trans>Chọn</Trans>}
        </Button>
      )}
      <ul className={styles.cards} data-busy={busy || undefined}>
        {rows?.map((row) => <Card key={keyOf(row)} row={row} table={table} />) ?? FIVE.map((one) => <li key={one} className={styles.card}><Skeleton height={84} /></li>)}
      </ul>
    </>
  )
}

const Card = <Row,>({ row, table }: { row: Row; table: DataTableProps<Row> }) => {
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

const FIVE = [0, 1, 2, 3, 4]
