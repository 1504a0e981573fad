import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useLingui } from '@lingui/react/macro'
import { SelectBox } from './SelectBox.tsx'
import type { Column, DataTableProps } from './table.ts'
import styles from './DataTable.module.css'

/** The head of a table: a title each column, a button where the server can sort by it. */
export const TableHead = <Row,>({ columns, selection, rows, keyOf, sort, onSort }: DataTableProps<Row>) => {
  const { t } = useLingui()
  return (
    <thead className={styles.head}>
      <tr>
        {selection && (
          <td className={styles.select}>
            <SelectBox selection={selection} keys={rows?.map(keyOf) ?? []} label={t`Chọn tất cả dòng của trang này`} />
          </td>
        )}
        {columns.map((column) => (
          <Head key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}

interface HeadProps<Row> {
  column: Column<Row>
  sort: string | undefined
  onSort: ((sort: string) => void) | undefined
}

const Head = <Row,>({ column, sort, onSort }: HeadProps<Row>) => {
  const direction = directionOf(column.sort, sort)
  return (
    <th
      scope="col"
      data-end={column.end || undefined}
      data-no-print={column.screenOnly || undefined}
      aria-sort={direction}
      style={column.width ? { width: column.width } : undefined}
    >
      {column.sort && onSort ? (
        <>
          <button type="button" className={styles.sort} onClick={() => onSort(nextSort(column.sort as string, sort))}>
            {column.title}
            <SortMark direction={direction} />
          </button>
          <span data-print-only>{column.title}</span>
        </>
      ) : (
        column.title
      )}
    </th>
  )
}

const SortMark = ({ direction }: { direction: 'ascending' | 'descending' | undefined }) => {
  if (direction === 'ascending') return <IconArrowUp size={13} stroke={2.2} aria-hidden="true" />
  if (direction === 'descending') return <IconArrowDown size={13} stroke={2.2} aria-hidden="true" />
  return <IconArrowsSort size={13} stroke={1.6} className={styles.unsorted} aria-hidden="true" />
}

const directionOf = (own: string | undefined, sort: string | undefined) => {
  if (!own || !sort) return undefined
  if (sort === own) return 'ascending'
  return sort === `-${own}` ? 'descending' : undefined
}

const nextSort = (own: string, sort: string | undefined) => (sort === own ? `-${own}` : own)
