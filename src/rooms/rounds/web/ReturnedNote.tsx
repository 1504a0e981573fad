import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { Submission } from '../part-contract.ts'
import styles from './Rounds.module.css'

/** What came back, read before anything else of the form: why, from whom, and by when it must come again. */
export const ReturnedNote = ({ submission: { decidedByName, decidedOn, reason, againBy } }: { submission: Submission }) => (
  <div className={styles.elsewhere}>
    {decidedOn && <p><Trans>{decidedByName} trả lại ngày {formatDay(decidedOn)}: {reason}</Trans></p>}
    {againBy && <p><strong><Trans>Gửi lại trước hết ngày {formatDay(againBy)}.</Trans></strong></p>}
  </div>
)
