import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import type { Obstacle } from '../contract.ts'
import { obstaclesApi } from './api.ts'
import styles from './Obstacles.module.css'
import { PassOnForm } from './PassOnForm.tsx'

/** What can be done with an obstacle. */
export type ObstacleAct = 'answer' | 'pass' | 'withdraw'

export interface ObstacleFormProps {
  act: ObstacleAct
  obstacle: Obstacle
  opened: boolean
  onClose: () => void
}

/** The form of one act upon an obstacle. */
export const ObstacleForm = ({ act, obstacle, opened, onClose }: ObstacleFormProps) => {
  const { t } = useLingui()
  const intro = <p className={styles.text}>{obstacle.text}</p>
  if (act === 'pass') return <PassOnForm obstacle={obstacle} intro={intro} opened={opened} onClose={onClose} />
  if (act === 'answer') return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Trả lời vướng mắc`} intro={intro} act={obstaclesApi.answerObstacle} submit={t`Gửi trả lời`} done={t`Đã trả lời vướng mắc.`}
      fields={[{ kind: 'long', name: 'text', label: t`Trả lời`, missing: t`Hãy ghi cách tháo gỡ, ít nhất vài chữ.` }]} toInput={({ text }) => ({ id: obstacle.id, text: String(text) })}
    />
  )
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Rút vướng mắc`} intro={intro} act={obstaclesApi.withdrawObstacle} submit={t`Rút vướng mắc`} done={t`Đã rút vướng mắc.`}
      fields={[{ kind: 'long', name: 'reason', label: t`Lý do rút`, missing: t`Hãy ghi lý do, ví dụ đã tự gỡ được.` }]} toInput={({ reason }) => ({ id: obstacle.id, reason: String(reason) })}
    />
  )
}
