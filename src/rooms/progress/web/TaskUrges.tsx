import { Trans } from '@lingui/react/macro'
import { IconBellRinging } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import type { TaskStory } from '../contract.ts'
import styles from './TaskUrges.module.css'

/** That a report is asked for and by when, as long as none has come; each urging stands in the story below. */
export const TaskUrges = ({ task: { urges } }: { task: Pick<TaskStory, 'urges'> }) => {
  const open = urges.filter(({ answeredOn }) => !answeredOn).toSorted((a, b) => (a.answerBy < b.answerBy ? -1 : 1))
  const [first] = open
  if (!first) return null
  return (
    <div className={styles.line}>
      <IconBellRinging size={18} stroke={1.8} aria-hidden="true" />
      <p>
        <strong><Trans>Được đôn đốc ngày {formatDay(first.urgedOn)}, cần báo cáo trước {formatDay(first.answerBy)}.</Trans></strong>{' '}
        {first.urgedByName}, {first.forUnitName}. {first.note}{' '}
        {open.length > 1 && <Trans>Còn {open.length - 1} lần đôn đốc khác chưa trả lời, xem ở diễn biến.</Trans>}
      </p>
    </div>
  )
}
