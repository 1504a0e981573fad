import { Trans } from '@lingui/react/macro'
import type { OwnFault } from '../own-contract.ts'
import styles from './OwnTable.module.css'

/** Everything that is wrong with a table, each with its cell; first what must be settled before anything is filled. */
export const OwnFaults = ({ faults }: { faults: readonly OwnFault[] }) => {
  const groups = [{ isBlocking: true, list: faults.filter(({ blocking }) => blocking) }, { isBlocking: false, list: faults.filter(({ blocking }) => !blocking) }].filter(({ list }) => list.length > 0)
  return groups.map(({ isBlocking, list }) => (
    <div key={String(isBlocking)} className={styles.faults} data-blocking={isBlocking || undefined} role={isBlocking ? 'alert' : 'status'}>
      <p className={styles.head}>{isBlocking ? <Trans>Phải xử lý trước khi điền ({list.length})</Trans> : <Trans>Cần xem ({list.length})</Trans>}</p>
      <ul>{list.map(({ cell, kind, message }) => <li key={`${kind} ${cell ?? ''} ${message}`}>{cell && <span className={styles.cell}>{cell}</span>}{message}</li>)}</ul>
    </div>
  ))
}
