import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import type { Obstacle } from '../contract.ts'
import type { ObstacleAct } from './ObstacleForm.tsx'
import styles from './Obstacles.module.css'

/** What the reader may do with an obstacle: answer, pass it on, or withdraw his own. */
export const ObstacleActs = ({ obstacle }: { obstacle: Obstacle }) => {
  const { t } = useLingui()
  const [act, setAct] = useState<ObstacleAct>()
  const [opened, { open, close }] = useDisclosure(false)
  if (!obstacle.mayAnswer && !obstacle.mayWithdraw) return null
  const begin = (what: ObstacleAct) => {
    setAct(what)
    open()
  }
  return (
    <div className={styles.acts}>
      {obstacle.mayAnswer && <Button size="compact-sm" onClick={() => begin('answer')} aria-label={t`Trả lời vướng mắc của ${obstacle.raisedByName}`}><Trans>Trả lời</Trans></Button>}
      {obstacle.mayAnswer && <Button size="compact-sm" variant="default" onClick={() => begin('pass')} aria-label={t`Chuyển vướng mắc của ${obstacle.raisedByName}`}><Trans>Chuyển người khác</Trans></Button>}
      {obstacle.mayWithdraw && <Button size="compact-sm" variant="default" onClick={() => begin('withdraw')} aria-label={t`Rút vướng mắc: ${obstacle.text}`}><Trans>Rút</Trans></Button>}
      {act && <Suspense><ObstacleForm act={act} obstacle={obstacle} opened={opened} onClose={close} /></Suspense>}
    </div>
  )
}

const ObstacleForm = lazy(() => import('./ObstacleForm.tsx').then((module) => ({ default: module.ObstacleForm })))
