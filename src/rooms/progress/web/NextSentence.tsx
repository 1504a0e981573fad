import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { TaskStory } from '../contract.ts'
import { nextStepOf } from '../rules.ts'
import { DaysLeft } from './DaysLeft.tsx'
import styles from './NextStep.module.css'

/** Who must do the next thing, by name where there is one. */
export const NextSentence = ({ task }: { task: TaskStory }) => {
  const waiting = task.entries.filter(({ decision }) => !decision)
  const assigner = task.assigningBodyName ?? task.assigningUnitName
  const returned = task.entries.find(({ decision }) => decision?.verdict === 'returned')?.decision
  const due = task.dueOn ? formatDay(task.dueOn) : ''
  const sentence = {
    assigner: <Trans><strong>{assigner}</strong> giao việc này, hoặc không giao.</Trans>,
    appraiser: <Trans><strong>Thẩm định {waiting.length} kết quả</strong> đang chờ, lâu nhất là số liệu đến {formatDay(waiting.at(-1)?.onDay ?? task.on)}.</Trans>,
    again: <Trans><strong>{task.holderName}</strong> bổ sung và báo cáo lại kết quả bị trả lại: “{returned?.reason ?? ''}”</Trans>,
    holder: due ? <Trans><strong>{task.holderName}</strong> báo cáo kết quả, chậm nhất ngày {due}.</Trans> : <Trans><strong>{task.holderName}</strong> báo cáo kết quả.</Trans>,
    nobody: <Nobody task={task} />,
  }[nextStepOf(task)]
  return (
    <div className={styles.next}>
      <p>{sentence}</p>
      {['holder', 'again'].includes(nextStepOf(task)) && <p className={styles.note}><DaysLeft task={task} /></p>}
      {task.stage === 'in_force' && <Appraisers task={task} />}
    </div>
  )
}

const Nobody = ({ task }: { task: TaskStory }) => {
  if (task.stage === 'withdrawn') return <Trans>Việc đã thôi giao, không còn bước nào.</Trans>
  if (task.stage === 'declined') return <Trans>Đề xuất không được giao, không còn bước nào.</Trans>
  return <Trans>Kế hoạch năm đã đạt và đã thẩm định. Có kết quả mới thì {task.holderName} báo cáo tiếp.</Trans>
}

const Appraisers = ({ task }: { task: TaskStory }) => {
  const { rows, total } = task.appraisers
  if (total === 0) return <p className={styles.none}><Trans>Chưa có ai thẩm định được kết quả của việc này. Cần ủy quyền thẩm định cho một cán bộ khác người thực hiện.</Trans></p>
  return (
    <div className={styles.names}>
      <p className={styles.note}><Trans>Thẩm định được:</Trans></p>
      <ul>{rows.map(({ id, name, note }) => <li key={id}>{name}{note && <span className={styles.note}> · {note}</span>}</li>)}</ul>
      {total > rows.length && <p className={styles.note}><Trans>và {total - rows.length} người nữa</Trans></p>}
    </div>
  )
}
