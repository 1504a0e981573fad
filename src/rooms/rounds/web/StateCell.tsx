import { Plural, Trans } from '@lingui/react/macro'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { BoardCell } from '../contract.ts'
import styles from './Rounds.module.css'
import { useRoundWords } from './useRoundWords.ts'

/** What a form has come to: its state, how late, how often it was returned and why. */
export const StateCell = ({ of: { state, lateDays, returnedTimes, reason } }: { of: Pick<BoardCell, 'state' | 'lateDays' | 'returnedTimes' | 'reason'> }) => {
  const { tone, label } = useRoundWords().states[state]
  const owes = state === 'not_begun' || state === 'filling' || state === 'returned'
  return (
    <span className={styles.state}>
      <StateBadge tone={owes && lateDays > 0 ? 'late' : tone} {...(reason && { title: reason })}>{label}</StateBadge>
      {lateDays > 0 && <span className={styles.more}>{owes ? <Trans>quá hạn <Plural value={lateDays} other="# ngày" /></Trans> : <Trans>chậm <Plural value={lateDays} other="# ngày" /></Trans>}</span>}
      {returnedTimes > 0 && <span className={styles.more}><Trans>trả lại <Plural value={returnedTimes} other="# lần" /></Trans></span>}
      {reason && <span className={styles.reason}>{reason}</span>}
    </span>
  )
}
