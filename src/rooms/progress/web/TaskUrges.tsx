import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { TaskStory, Urge } from '../contract.ts'
import { progressApi } from './api.ts'
import styles from './TaskUrges.module.css'

/** Who urged the holder, by when he is to answer, and what answered it; nothing where nobody did. */
export const TaskUrges = ({ task }: { task: Pick<TaskStory, 'urges'> }) => {
  const { t } = useLingui()
  if (task.urges.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t`Các lần đôn đốc`}>
      {task.urges.map((urge) => <Line key={urge.id} urge={urge} />)}
    </ul>
  )
}

const Line = ({ urge }: { urge: Urge }) => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(progressApi.takeBackUrges)
  const takeBack = async () => {
    if (await run({ ids: [urge.id] })) notify(t`Đã thu hồi lời đôn đốc.`)
  }
  return (
    <li className={styles.line} data-open={urge.answeredOn === null || undefined}>
      <p className={styles.words}>
        <strong><Trans>Được đôn đốc ngày {formatDay(urge.urgedOn)}, cần báo cáo trước {formatDay(urge.answerBy)}.</Trans></strong>{' '}
        {urge.urgedByName}, {urge.forUnitName}. {urge.note}{' '}
        {urge.answeredOn ? <Trans>Đã có báo cáo, số liệu đến {formatDay(urge.answeredOn)}.</Trans> : <Trans>Chưa có báo cáo trả lời.</Trans>}
      </p>
      {urge.mayTakeBack && !urge.answeredOn && <Button size="compact-sm" variant="default" loading={sending} onClick={() => void takeBack()}><Trans>Thu hồi</Trans></Button>}
      <ErrorNote refusal={refusal} />
    </li>
  )
}
