import { Trans } from '@lingui/react/macro'
import { Meter } from '../../../kit/web/Meter.tsx'
import type { Standing } from '../contract.ts'
import { type Basis, stateOn } from './useStateWords.ts'
import styles from './TaskMeter.module.css'

export interface TaskMeterProps {
  task: Pick<Standing, 'plan' | 'measureName' | 'product' | 'accepted' | 'reported' | 'stateAccepted' | 'stateReported'>
  basis: Basis
}

/** The result of a task against the plan of the year; a product has no number to show, so it is named. */
export const TaskMeter = ({ task, basis }: TaskMeterProps) => {
  const done = basis === 'accepted' ? task.accepted : task.reported
  if (task.plan === null) return <span className={styles.product}>{task.product ?? <Trans>Chưa có kế hoạch năm</Trans>}</span>
  return <Meter done={done} plan={task.plan} measure={task.measureName ?? ''} state={stateOn(task, basis)} />
}
