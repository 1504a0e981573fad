import { Plural, Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { EndedNote } from '../../../kit/web/EndedNote.tsx'
import type { BoardRow } from '../contract.ts'
import type { Form } from '../form-contract.ts'
import styles from './Rounds.module.css'
import { StateCell } from './StateCell.tsx'

/** A unit of the board where there is no room for a table. */
export const BoardCard = ({ row: { unitLabel, ending, inCharge, followers, urgedTimes, dueOn, cells }, forms }: { row: BoardRow; forms: readonly Form[] }) => (
  <div className={styles.card}>
    <strong>{unitLabel}</strong>
    {ending && <p className={styles.facts}><EndedNote of={ending} /></p>}
    <p className={styles.facts}>
      <span><Trans>hạn {formatDay(dueOn)}</Trans></span>
      {urgedTimes > 0 && <span><Plural value={urgedTimes} other="đôn đốc # lần" /></span>}
      {inCharge.length > 0 && <span><Trans>phụ trách: {inCharge.join('; ')}</Trans></span>}
      {followers.length > 0 && <span><Trans>theo dõi: {followers.join('; ')}</Trans></span>}
    </p>
    <div className={styles.forms}>
      {forms.map((form, at) => <div key={form.id} className={styles.form}><span>{form.code}</span>{cells[at] && <StateCell of={cells[at]} />}</div>)}
    </div>
  </div>
)
