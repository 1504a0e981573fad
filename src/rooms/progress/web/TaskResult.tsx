import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount, formatPercent, percent, sameAmount } from '../../../kit/quantities.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { TaskStory } from '../contract.ts'
import { stateOn, type Basis } from './useStateWords.ts'
import styles from './TaskResult.module.css'

/** The result against the plan of the year on both bases, with what is under way and what stands in the way. */
export const TaskResult = ({ task }: { task: TaskStory }) => {
  const { t } = useLingui()
  if (task.plan === null) return <Product task={task} />
  return (
    <Panel title={t`Kết quả so với kế hoạch năm`} {...(task.lastOn && { aside: <Trans>Số liệu đến {formatDay(task.lastOn)}</Trans> })}>
      <div className={styles.bases}>
        <OneBasis task={task} basis="reported" label={t`Theo báo cáo`} />
        <OneBasis task={task} basis="accepted" label={t`Đã thẩm định`} />
      </div>
      <dl className={styles.facts}>
        {task.underway && <div><dt><Trans>Đang thực hiện</Trans></dt><dd>{formatAmount(task.underway)} {task.measureName}</dd></div>}
        {task.target && !sameAmount(task.target, task.plan) && <div><dt><Trans>Cả giai đoạn</Trans></dt><dd>{formatAmount(task.target)} {task.measureName}</dd></div>}
        {task.baseline && <div><dt><Trans>Lúc bắt đầu</Trans></dt><dd>{formatAmount(task.baseline)} {task.measureName}</dd></div>}
        {task.cost && <div><dt><Trans>Kinh phí theo kế hoạch</Trans></dt><dd>{formatAmount(task.cost)} <Trans>triệu đồng</Trans></dd></div>}
      </dl>
      {task.obstacle && <p className={styles.obstacle}><strong><Trans>Vướng mắc:</Trans></strong> {task.obstacle}</p>}
    </Panel>
  )
}

const OneBasis = ({ task, basis, label }: { task: TaskStory; basis: Basis; label: string }) => {
  const done = basis === 'accepted' ? task.accepted : task.reported
  const plan = task.plan ?? '0'
  return (
    <div className={styles.basis} data-state={stateOn(task, basis)}>
      <span className={styles.label}>{label}</span>
      <span className={styles.amount}>
        {formatAmount(done)}<span className={styles.plan}>/{formatAmount(plan)} {task.measureName}</span>
      </span>
      <span className={styles.percent}>{formatPercent(done, plan)}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${Math.min(100, Number(percent(done, plan) ?? 0))}%` }} />
      </span>
    </div>
  )
}

const Product = ({ task }: { task: TaskStory }) => {
  const { t } = useLingui()
  return (
    <Panel title={t`Sản phẩm phải có`}>
      <p>{task.product ?? <Trans>Chưa có kế hoạch của năm này.</Trans>}</p>
      {task.obstacle && <p className={styles.obstacle}><strong><Trans>Vướng mắc:</Trans></strong> {task.obstacle}</p>}
    </Panel>
  )
}
