import { Skeleton } from '@mantine/core'
import { CardRow } from './CardRow.tsx'
import { ChooseButton } from './ChooseButton.tsx'
import type { DataTableProps } from './table.ts'
import styles from './DataTable.module.css'

/** The rows of a table as cards, for phones. */
export const TableCards = <Row,>(table: DataTableProps<Row>) => {
  const { rows, keyOf, selection, busy } = table
  return (
    <>
      {selection?.onChoosing && Boolean(rows?.length) && <ChooseButton selection={selection} />}
      <ul className={styles.cards} data-busy={busy || undefined}>
        {rows?.map((row) => <CardRow key={keyOf(row)} row={row} table={table} />) ?? FIVE.map((one) => <li key={one} className={styles.card}><Skeleton height={84} /></li>)}
      </ul>
    </>
  )
}

const FIVE = [0, 1, 2, 3, 4]
