import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { Meter } from '../../../kit/web/Meter.tsx'
import { To } from '../../../kit/web/To.tsx'
import { DecideButtons } from './DecideButtons.tsx'
import type { PendingResult } from './PendingCard.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import styles from './TaskPile.module.css'

/** Results that wait for me, decided on the spot: the panel this room offers to my work. */
export const PendingPile = ({ results }: { results: PendingResult[] }) => (
  <ul className={styles.pile}>
    {results.map((row) => (
      <li key={row.id} className={styles.pending} data-work-item tabIndex={-1}>
        <div>
          <To href={`/viec/${row.taskId}`} className={styles.title}>{row.title}</To>
          <p className={styles.note}><Trans>{row.reportedByName} báo cáo</Trans> · {row.holderUnitName} · {row.code} · {formatDay(row.onDay)}</p>
          <EvidenceList entry={row} />
        </div>
        <Meter done={row.amount} plan={row.plan ?? '0'} measure={row.measureName ?? ''} />
        {row.mayDecide ? <DecideButtons entryId={row.id} about={`${row.code} · ${row.holderName} · ${formatDay(row.onDay)}`} /> : <p className={styles.note}>{row.whyNot}</p>}
      </li>
    ))}
  </ul>
)
