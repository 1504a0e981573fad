import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { daysBetween, formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { addressOf } from '../../../kit/web/addresses.ts'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { TaskStory } from '../contract.ts'
import { DueDay } from './DueDay.tsx'
import { horizonOf } from './useStateWords.ts'
import styles from './TaskFacts.module.css'

/** What was assigned, by whom, by which document, for how long; each part leads to its like. */
export const TaskFacts = ({ task }: { task: TaskStory }) => {
  const { t } = useLingui()
  const origins: Record<string, string> = { assigned: t`Giao trong Gương`, proposed: t`Người giữ đề xuất`, imported: t`Nhập từ bảng Excel` }
  const rows: [string, ReactNode][] = [
    [t`Thời hạn`, task.dueOn && <><DueDay task={task} basis="reported" /><MovedBy task={task} /></>],
    [t`Thời kỳ`, <To key="horizon" href={addressOf('/viec', { horizon: horizonOf(task) })}>{horizonOf(task)}</To>],
    [t`Cơ quan giao`, task.assigningBodyName ?? task.assigningUnitName],
    [t`Văn bản giao`, task.documentNumber && <DocumentLink task={task} />],
    [t`Lần giao`, task.supplementary ? t`Giao bổ sung` : t`Giao lần đầu`],
    [t`Chỉ tiêu`, task.indicatorName && <To href={addressOf('/viec', { indicatorId: task.indicatorId })}>{task.indicatorName}</To>],
    [t`Đơn vị tính`, task.measureName],
    [t`Đơn giá`, task.unitCost && t`${formatAmount(task.unitCost)} triệu đồng`],
    [t`Đơn vị phối hợp`, task.coUnits.join('; ')],
    [t`Nguồn`, origins[task.origin]],
  ]
  return (
    <div className={styles.facts}>
      <Panel tour="facts" title={t`Thông tin giao việc`}><Facts rows={rows} /></Panel>
      {task.instalments.length > 1 && <Panel title={t`Phân kỳ từng năm`}><Instalments task={task} /></Panel>}
      {task.milestones.length > 0 && <Panel title={t`Mốc thực hiện`}><Milestones task={task} /></Panel>}
    </div>
  )
}

/** Why the due day differs from the one that was set. */
const MovedBy = ({ task: { setDueOn, dueOn, stops } }: { task: TaskStory }) => {
  if (!setDueOn || !dueOn || stops.length === 0) return null
  const days = daysBetween(setDueOn, dueOn)
  return <span className={styles.moved}>{days > 0 && <Trans>Văn bản giao: {formatDay(setDueOn)}, cộng {days} ngày tạm dừng.</Trans>} {stops.some(({ untilOn }) => untilOn === null) && <Trans>Đang tạm dừng.</Trans>}</span>
}

const DocumentLink = ({ task }: { task: TaskStory }) => (
  <To href={addressOf('/viec', { documentId: task.documentId })}>
    {task.documentNumber}
    {task.documentDay && ` (${formatDay(task.documentDay)})`}
    {task.clause && `, ${task.clause}`}
  </To>
)

const Instalments = ({ task }: { task: TaskStory }) => (
  <table className={styles.table}>
    <thead><tr><th scope="col"><Trans>Năm</Trans></th><th scope="col"><Trans>Kế hoạch</Trans></th><th scope="col"><Trans>Hạn</Trans></th></tr></thead>
    <tbody>
      {task.instalments.map((one) => (
        <tr key={one.year}><th scope="row">{one.year}</th><td>{formatAmount(one.plan)} {task.measureName}</td><td>{formatDay(one.dueOn)}</td></tr>
      ))}
    </tbody>
  </table>
)

const Milestones = ({ task }: { task: TaskStory }) => (
  <ul className={styles.milestones}>
    {task.milestones.map((one) => (
      <li key={`${one.dueOn} ${one.text}`}>
        <span className={styles.day}>{formatDay(one.dueOn)}</span> {one.text}
        {one.amount && ` (${formatAmount(one.amount)} ${task.measureName ?? ''})`}
      </li>
    ))}
  </ul>
)
