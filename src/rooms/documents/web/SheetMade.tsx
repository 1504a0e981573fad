import type { Block, Inline, Table } from '../../../kit/papers/paper.ts'
import styles from './Documents.module.css'

/** A piece of what another room made for a document: figures stand in it as they are printed. */
export const SheetMade = ({ block }: { block: Block }) => {
  if (block.kind === 'heading') return <p><strong>{block.text}</strong></p>
  if (block.kind === 'paragraph') return <p className={styles.paragraph}>{said(block.content)}</p>
  return block.kind === 'table' ? <MadeTable table={block} /> : null
}

const MadeTable = ({ table: { title, columns, head, rows } }: { table: Table }) => {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <div>
      {title && <p className={styles.about}>{title}</p>}
      <table>
        <colgroup>{columns.map(({ width }, at) => <col key={at} style={{ width: `${(100 * width) / all}%` }} />)}</colgroup>
        <thead>{head.map((cells, at) => <tr key={at}>{cells.map((cell, place) => <th key={place} colSpan={cell.columns} rowSpan={cell.rows}>{cell.text}</th>)}</tr>)}</thead>
        <tbody>{rows.map((row, at) => <tr key={at}>{row.cells.map((cell, column) => <td key={column} style={{ textAlign: columns[column]?.align }}>{said(cell)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}

const said = (content: readonly Inline[]): string => content.map((piece) => (typeof piece === 'string' ? piece : 'claim' in piece ? piece.shown : piece.text)).join('')
