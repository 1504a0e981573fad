import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { Counts } from '../contract.ts'
import styles from './Rounds.module.css'

/** How many units have all of their forms accepted, how many wait, and how many are late. */
export const RoundCounts = ({ counts: { parts, done, waiting, late, returned }, closedOn }: { counts: Counts; closedOn: string | null }) => (
  <span className={styles.facts}>
    <strong>{done}/{parts}</strong>
    {waiting > 0 && <span><Trans>{waiting} chờ duyệt</Trans></span>}
    {returned > 0 && <span><Trans>{returned} phải gửi lại</Trans></span>}
    {late > 0 && <span style={{ color: 'var(--late-ink)' }}><Trans>{late} quá hạn</Trans></span>}
    {closedOn && <span><Trans>kết thúc {formatDay(closedOn)}</Trans></span>}
  </span>
)
