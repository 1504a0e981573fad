import type { ReactNode } from 'react'
import type { Compared } from '../time-contract.ts'
import { type ComparedLine, isSame } from './comparedTree.ts'
import { CompareSide } from './CompareSide.tsx'
import styles from './Compare.module.css'
import type { Days } from './useComparedTree.ts'

/** One unit on two days, side by side; on a phone one under the other, and once where nothing changed. */
export const CompareRow = ({ row, days, line, toggle }: { row: Compared; days: Days; line?: ComparedLine; toggle?: ReactNode }) => {
  const place = line && { depth: line.depth, parentNo: line.parentNo }
  const stoodHere = row.before !== null && (!line || row.before.parentNo === line.parentNo)
  return (
    <div className={styles.row} data-same={isSame(row) || undefined}>
      <CompareSide row={row} side="before" on={days.before} {...place} toggle={isSame(row) || stoodHere ? toggle : undefined} />
      <CompareSide row={row} side="after" on={days.after} {...place} toggle={!line ? undefined : isSame(row) || !stoodHere ? toggle : <span className={styles.chevron} />} />
    </div>
  )
}
