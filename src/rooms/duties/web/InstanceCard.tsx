import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { postAt } from '../../../kit/posts.ts'
import { To } from '../../../kit/web/To.tsx'
import type { InstanceRow } from '../contract.ts'
import { DischargeNote } from './DischargeNote.tsx'
import { InstanceActs } from './InstanceActs.tsx'
import { InstanceBadge } from './InstanceBadge.tsx'
import styles from './Duties.module.css'

export interface InstanceCardProps {
  one: InstanceRow
  /** Leaves out who owes it: the reader. */
  mine?: boolean
}

/** An instance where there is no room for a table: what, by when, who, and what can be done about it. */
export const InstanceCard = ({ one, mine = false }: InstanceCardProps) => (
  <div className={styles.card}>
    <To href={`/nghia-vu/${one.dutyId}`} className={styles.title ?? ''}>{one.title}</To>
    <p className={styles.facts}>
      <InstanceBadge of={one} />
      <span>{one.dueOn === one.onDay ? <Trans>hạn {formatDay(one.dueOn)}</Trans> : <Trans>hạn {formatDay(one.dueOn)}, chuyển từ {formatDay(one.onDay)}</Trans>}</span>
    </p>
    <p className={styles.facts}>{postAt(one.postTitle, one.unitLabel)}{!mine && one.debtors.length > 0 && ` · ${one.debtors.join('; ')}`}</p>
    {one.discharge && <DischargeNote discharge={one.discharge} />}
    <InstanceActs instance={one} />
  </div>
)
