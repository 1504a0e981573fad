import type { Table } from '../../../kit/papers/paper.ts'
import { Inlines } from './Inlines.tsx'
import styles from './PaperView.module.css'

/** A table of a paper, with its merged heads and figures that open their rows. */
export const PaperTable = ({ table, reportId }: { table: Table; reportId: string }) => (
  <div className={styles.tableBox}>
    <table className={styles.table}>
      {(table.title || table.note) && (
        <caption>
          {table.title && <span className={styles.strong}>{table.title}</span>}
          {table.note && <span className={styles.tableNote}>{table.note}</span>}
        </caption>
      )}
      <thead>
        {table.head.map((line, at) => (
          <tr key={String(at)}>
            {line.map((cell, column) => <th key={`${cell.text} ${String(column)}`} scope="col" colSpan={cell.columns ?? 1} rowSpan={cell.rows ?? 1}>{cell.text}</th>)}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={String(at)} data-total={row.total || undefined}>
            {row.cells.map((cell, column) => (
              <td key={String(column)} style={{ textAlign: table.columns[column]?.align ?? 'left' }}><Inlines content={cell} reportId={reportId} /></td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
