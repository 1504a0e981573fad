import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import type { Obstacle } from '../contract.ts'
import { obstaclesApi } from './api.ts'
import { PassOnForm } from './PassOnForm.tsx'
import styles from './Obstacles.module.css'

/** What the reader may do with an obstacle: answer, pass it on, or withdraw his own. */
export const ObstacleActs = ({ obstacle }: { obstacle: Obstacle }) => {
  const { t } = useLingui()
  const [act, setAct] = useState<'answer' | 'pass' | 'withdraw'>()
  if (!obstacle.mayAnswer && !obstacle.mayWithdraw) return null
  const close = () => setAct(undefined)
  const intro = <p className={styles.text}>{obstacle.text}</p>
  return (
    <div className={styles.acts}>
      {obstacle.mayAnswer && <Button size="compact-sm" onClick={() => setAct('answer')} aria-label={t`Trả lời vướng mắc của ${obstacle.raisedByName}`}><Trans>Trả lời</Trans></Button>}
      {obstacle.mayAnswer && <Button size="compact-sm" variant="default" onClick={() => setAct('pass')} aria-label={t`Chuyển vướng mắc của ${obstacle.raisedByName}`}><Trans>Chuyển người khác</Trans></Button>}
      {obstacle.mayWithdraw && <Button size="compact-sm" variant="default" onClick={() => setAct('withdraw')} aria-label={t`Rút vướng mắc: ${obstacle.text}`}><Trans>Rút</Trans></Button>}
      <ActForm
        opened={act === 'answer'} onClose={close} title={t`Trả lời vướng mắc`} intro={intro} act={obstaclesApi.answerObstacle} submit={t`Gửi trả lời`} done={t`Đã trả lời vướng mắc.`}
        fields={[{ kind: 'long', name: 'text', label: t`Trả lời`, missing: t`Hãy ghi cách tháo gỡ, ít nhất vài chữ.` }]} toInput={({ text }) => ({ id: obstacle.id, text: String(text) })}
      />
      {act === 'pass' && <PassOnForm obstacle={obstacle} intro={intro} onClose={close} />}
      <ActForm
        opened={act === 'withdraw'} onClose={close} title={t`Rút vướng mắc`} intro={intro} act={obstaclesApi.withdrawObstacle} submit={t`Rút vướng mắc`} done={t`Đã rút vướng mắc.`}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do rút`, missing: t`Hãy ghi lý do, ví dụ đã tự gỡ được.` }]} toInput={({ reason }) => ({ id: obstacle.id, reason: String(reason) })}
      />
    </div>
  )
}
