import { PendingCard, type PendingResult } from './PendingCard.tsx'
import styles from './TaskPile.module.css'

/** Results that wait for me, decided on the spot: the panel this room offers to my work. */
export const PendingPile = ({ results }: { results: PendingResult[] }) => (
  <ul className={styles.pile}>
    {results.map((row) => (
      <li key={row.id} className={styles.line}><PendingCard row={row} /></li>
    ))}
  </ul>
)
