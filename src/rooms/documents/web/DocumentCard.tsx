import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import styles from '../../../kit/web/Cards.module.css'
import { EndedNote } from '../../../kit/web/EndedNote.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { DocumentRow } from '../contract.ts'
import { DocumentBadge } from './DocumentBadge.tsx'

/** A document where there is no room for a table: its number, what it is about, where it stands. */
export const DocumentCard = ({ one }: { one: DocumentRow }) => (
  <div className={styles.card}>
    <To href={`/van-ban/${one.id}`} className={styles.title ?? ''}>{one.kindName} {one.title}</To>
    <p className={styles.facts}>
      <DocumentBadge state={one.state} />
      <span className={styles.number}>{one.number}</span>
      <span>{one.waitsFor ? <Trans>chờ {one.waitsFor} từ {formatDay(one.since)}</Trans> : formatDay(one.since)}</span>
    </p>
    <p className={styles.facts}>{one.unitLabel} · {one.drafterName}</p>
    {one.ending && <p className={styles.facts}>{one.unitLabel} <EndedNote of={one.ending} /></p>}
  </div>
)
