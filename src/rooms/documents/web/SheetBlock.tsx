import type { WordingBlock } from '../wording-contract.ts'
import styles from './Documents.module.css'

/** A heading, a paragraph or a table of a document. */
export const SheetBlock = ({ block }: { block: WordingBlock }) => {
  if (block.kind === 'heading') return <p><strong>{block.text}</strong></p>
  if (block.kind === 'paragraph') return <p className={styles.paragraph}>{block.text}</p>
  return (
    <div>
      {block.title && <p className={styles.about}>{block.title}</p>}
      <table>
        <thead><tr>{block.columns.map(({ name, width }, at) => <th key={at} style={{ width: `${width}%` }}>{name}</th>)}</tr></thead>
        <tbody>{block.rows.map((row, at) => <tr key={at}>{block.columns.map(({ align }, column) => <td key={column} style={{ textAlign: align }}>{row[column]}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
