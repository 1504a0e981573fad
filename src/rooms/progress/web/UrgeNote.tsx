import { Trans } from '@lingui/react/macro'
import { IconBellRinging } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import type { Standing } from '../contract.ts'
import styles from './UrgeNote.module.css'

/** That a superior urged and no report has answered yet; nothing where it is not so. */
export const UrgeNote = ({ task }: { task: Pick<Standing, 'urgedOn' | 'answerBy'> }) =>
  task.urgedOn && task.answerBy ? (
    <span className={styles.note}>
      <IconBellRinging size={14} stroke={1.8} aria-hidden="true" />
      <span><Trans>Được đôn đốc ngày {formatDay(task.urgedOn)}, cần báo cáo trước {formatDay(task.answerBy)}</Trans></span>
    </span>
  ) : null
