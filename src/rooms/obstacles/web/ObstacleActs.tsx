import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { CopyForChat } from '../../../kit/web/CopyForChat.tsx'
import type { Obstacle } from '../contract.ts'
import type { ObstacleAct } from './ObstacleForm.tsx'
import { obstacleMessage } from './obstacleMessage.ts'
import styles from './Obstacles.module.css'

/** What the reader may do with an open obstacle: answer, pass it on, withdraw his own, or ask in a chat for its answer. */
export const ObstacleActs = ({ obstacle }: { obstacle: Obstacle }) => {
  const { t } = useLingui()
  const [act, setAct] = useState<ObstacleAct>()
  const [opened, { open, close }] = useDisclosure(false)
  if (obstacle.closing) return null
  const begin = (what: ObstacleAct) => {
    setAct(what)
    open()
  }
  return (
    <div className={styles.acts}>
      {obstacle.mayAnswer && <Button size="compact-sm" onClick={() => begin('answer')} aria-label={t`Trả lời vướng mắc của ${obstacle.raisedByName}`}><Trans>Trả lời</Trans></Button>}
      {obstacle.mayAnswer && <Button size="compact-sm" variant="default" onClick={() => begin('pass')} aria-label={t`Chuyển vướng mắc của ${obstacle.raisedByName}`}><Trans>Chuyển người khác</Trans></Button>}
      {obstacle.mayWithdraw && <Button size="compact-sm" variant="default" onClick={() => begin('withdraw')} aria-label={t`Rút vướng mắc: ${obstacle.text}`}><Trans>Rút</Trans></Button>}
      {!obstacle.mayAnswer && <CopyForChat text={() => obstacleMessage(obstacle, location.origin)} about={obstacle.code} />}
      {act && <Suspense><ObstacleForm act={act} obstacle={obstacle} opened={opened} onClose={close} /></Suspense>}
    </div>
  )
}

const ObstacleForm = lazy(() => import('./ObstacleForm.tsx').then((module) => ({ default: module.ObstacleForm })))
