import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { To } from '../../../kit/web/To.tsx'
import type { InstanceRow } from '../contract.ts'
import { DischargeNote } from './DischargeNote.tsx'
import { InstanceActs } from './InstanceActs.tsx'
import { InstanceBadge } from './InstanceBadge.tsx'
import styles from './Duties.module.css'

/** An instance where there is no room for a table: what, by when, who, and what can be done about it. */
export const InstanceCard = ({ one }: { one: InstanceRow }) => (
  <div className={styles.card}>
    <To href={`/nghia-vu/${one.dutyId}`} className={styles.title ?? ''}>{one.title}</To>
    <p className={styles.facts}>
      <InstanceBadge of={one} />
      <span>{one.dueOn === one.onDay ? <Trans>hạn {formatDay(one.dueOn)}</Trans> : <Trans>hạn {formatDay(one.dueOn)}, chuyển từ {formatDay(one.onDay)}</Trans>}</span>
    </p>
    <p className={styles.facts}>{one.postTitle ? `${one.postTitle}, ${one.unitLabel}` : one.unitLabel}{one.debtors.length > 0 && ` · ${one.debtors.join('; ')}`}</p>
    {one.discharge && <DischargeNote discharge={one.discharge} />}
    <InstanceActs instance={one} />
  </div>
)
