import { SelectBox } from './SelectBox.tsx'
import type { Column, TableFace } from './table.ts'
import { To } from './To.tsx'
import styles from './DataTable.module.css'

export interface TableRowProps<Row> {
  row: Row
  table: TableFace<Row>
  /** The rows of the page in their order, among which a range is chosen. */
  among?: Row[] | undefined
  /** Which row of the whole list it is, the head counted, where only a part of the list is shown. */
  place?: number | undefined
}

/** One record in a table; its main column is its link. */
export const TableRow = <Row,>({ row, table, among, place }: TableRowProps<Row>) => {
  const key = table.keyOf(row)
  const href = table.hrefOf?.(row)
  return (
    <tr className={styles.row} data-key={key} data-selected={table.selection?.keys.has(key) || undefined} aria-rowindex={place}>
      {table.selection && (
        <td className={styles.select}>
          <SelectBox selection={table.selection} keys={[key]} among={among?.map(table.keyOf) ?? []} label={table.selection.labelOf(row)} />
        </td>
      )}
      {table.columns.map((column) => (
        <td key={column.key} data-end={column.end || undefined} data-no-print={column.screenOnly || undefined}>
          <Cell row={row} column={column} href={href} />
        </td>
      ))}
    </tr>
  )
}

const Cell = <Row,>({ row, column, href }: { row: Row; column: Column<Row>; href: string | undefined }) => {
  const inner = column.main && href ? <To href={href} className={styles.rowLink}>{column.cell(row)}</To> : column.cell(row)
  return column.around ? column.around(row, inner) : inner
}
