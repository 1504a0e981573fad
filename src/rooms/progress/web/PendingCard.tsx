import type * as z from 'zod'
import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { Meter } from '../../../kit/web/Meter.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { PendingRow } from '../contract.ts'
import { DecideButtons } from './DecideButtons.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import styles from './TaskCard.module.css'

export type PendingResult = z.infer<typeof PendingRow>

/** A result that waits, as a card with its two acts; while one chooses many, without them. */
export const PendingCard = ({ row, choosing = false }: { row: PendingResult; choosing?: boolean }) => (
  <div className={styles.card}>
    <div className={styles.head}><span>{row.code}</span><span>{formatDay(row.onDay)}</span></div>
    <p className={styles.title}>{choosing ? row.title : <To href={`/viec/${row.taskId}`}>{row.title}</To>}</p>
    <p className={styles.line}><Trans>{row.reportedByName} báo cáo</Trans> · {row.holderUnitName}</p>
    <Meter done={row.amount} plan={row.plan ?? '0'} measure={row.measureName ?? ''} />
    <EvidenceList entry={row} />
    {!row.mayDecide && <p className={styles.line}>{row.whyNot}</p>}
    {row.mayDecide && !choosing && <DecideButtons entryId={row.id} about={`${row.code} · ${row.holderName} · ${formatDay(row.onDay)}`} />}
  </div>
)
