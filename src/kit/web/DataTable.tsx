import { Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { ErrorNote } from './ErrorNote.tsx'
import type { DataTableProps } from './table.ts'
import { rowKeys } from './rowKeys.ts'
import { TableCards } from './TableCards.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import styles from './DataTable.module.css'

/** Rows of one page of a list: a table at a desk, cards on a phone. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const { rows, error, onRetry, empty, busy = false } = props
  if (error && !rows) return <ErrorNote error={error} {...(onRetry && { onRetry })} />
  if (rows?.length === 0) return <div className={styles.frame}>{empty}</div>
  return (
    <div className={styles.list} aria-busy={busy || !rows}>
      {error ? <ErrorNote error={error} {...(onRetry && { onRetry })} /> : null}
      {phone ? <TableCards {...props} /> : <Table {...props} />}
    </div>
  )
}

const Table = <Row,>(props: DataTableProps<Row>) => (
  <div className={styles.frame} data-busy={props.busy || undefined}>
    <table className={styles.table} aria-rowcount={props.rowCount === undefined ? undefined : props.rowCount + 1}>
      <caption className={styles.caption}>{props.caption}</caption>
      <TableHead {...props} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys on the way up from the links and boxes, which have the focus */}
      <tbody onKeyDown={rowKeys(props.selection)}>
        {props.rows?.map((row, at) => (
          <TableRow key={props.keyOf(row)} row={row} table={props} among={props.rows} place={props.rowCount === undefined ? undefined : (props.before ?? 0) + at + 2} />
        )) ?? (
          <Waiting columns={props.columns.length + (props.selection ? 1 : 0)} />
        )}
      </tbody>
    </table>
  </div>
)

const Waiting = ({ columns }: { columns: number }) =>
  TEN.map((one) => (
    <tr key={one}>
      <td colSpan={columns} className={styles.waiting}><Skeleton height={14} width={`${68 - ((one * 13) % 30)}%`} my={8} /></td>
    </tr>
  ))

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
