import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount, formatPercent, percent, sameAmount, subtract } from '../../../kit/quantities.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { TaskStory } from '../contract.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { stateOn, type Basis } from './useStateWords.ts'
import styles from './TaskResult.module.css'

/** The one number that matters: the result against the plan of the year on both bases, why they differ, and how many days there are. */
export const TaskResult = ({ task }: { task: TaskStory }) => {
  const { t } = useLingui()
  if (task.plan === null || task.product) return <Product task={task} />
  return (
    <Panel tour="result" title={t`Kết quả so với kế hoạch năm`} {...(task.lastOn && { aside: <Trans>Số liệu đến {formatDay(task.lastOn)}</Trans> })}>
      <div className={styles.bases}>
        <OneBasis task={task} basis="reported" label={t`Theo báo cáo`} />
        <OneBasis task={task} basis="accepted" label={t`Đã thẩm định`} />
      </div>
      <p className={styles.difference}><Difference task={task} /> <DaysLeft task={task} /></p>
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
    <div className={styles.basis} data-state={task.stage === 'in_force' ? stateOn(task, basis) : undefined} data-basis={basis}>
      <span className={styles.label}>{label}</span>
      <span className={styles.amount}>
        {formatAmount(done)}<span className={styles.plan}>/{formatAmount(plan)} {task.measureName}</span>
      </span>
      <span className={styles.percent}><span aria-hidden="true">= </span>{formatPercent(done, plan)}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${Math.max(0, Math.min(100, Number(percent(done, plan) ?? 0)))}%` }} />
      </span>
    </div>
  )
}

const Difference = ({ task }: { task: TaskStory }) => {
  const waiting = task.entries.filter(({ decision }) => !decision).length
  const apart = subtract(task.reported, task.accepted)
  if (task.entries.length === 0) return <Trans>Chưa có kết quả nào được báo cáo.</Trans>
  if (sameAmount(task.reported, task.accepted)) return waiting === 0 ? <Trans>Hai số bằng nhau: mọi kết quả được tính đều đã thẩm định.</Trans> : <Trans>Hai số bằng nhau; {waiting} kết quả còn chờ thẩm định.</Trans>
  return waiting === 0
    ? <Trans>Hai số chênh nhau {formatAmount(apart)} {task.measureName}.</Trans>
    : <Trans>Hai số chênh nhau {formatAmount(apart)} {task.measureName} vì {waiting} kết quả đã báo cáo còn chờ thẩm định.</Trans>
}

const Product = ({ task }: { task: TaskStory }) => {
  const { t } = useLingui()
  const state = { accepted: task.stateAccepted, reported: task.stateReported }
  return (
    <Panel tour="result" title={t`Sản phẩm phải có`} {...(task.lastOn && { aside: <Trans>Số liệu đến {formatDay(task.lastOn)}</Trans> })}>
      <p className={styles.product}>{task.product ?? <Trans>Chưa có kế hoạch của năm này.</Trans>}</p>
      {task.product && task.plan && (
        <p className={styles.difference}>
          {state.accepted === 'met' ? <Trans>Đã bàn giao và được thẩm định.</Trans> : state.reported === 'met' ? <Trans>Đã báo cáo bàn giao, còn chờ thẩm định.</Trans> : <Trans>Chưa bàn giao.</Trans>} <DaysLeft task={task} />
        </p>
      )}
      {task.obstacle && <p className={styles.obstacle}><strong><Trans>Vướng mắc:</Trans></strong> {task.obstacle}</p>}
    </Panel>
  )
}
