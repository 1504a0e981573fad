import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { To } from '../../../kit/web/To.tsx'
import type { reorganisationApi } from './api.ts'
import styles from './Handover.module.css'

type Task = Awaited<ReturnType<typeof reorganisationApi.readHandover>>['pairs'][number]['tasks'][number]

/** The obligations that one unit hands to another: what, how far, until when. */
export const HandoverTable = ({ tasks, caption }: { tasks: Task[]; caption: string }) => {
  const { t } = useLingui()
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead><tr><th scope="col">{t`TT`}</th><th scope="col">{t`Nhiệm vụ`}</th><th scope="col">{t`Người giữ việc`}</th><th scope="col" data-end>{t`Kế hoạch năm`}</th><th scope="col" data-end>{t`Đã thực hiện`}</th><th scope="col">{t`Thời hạn`}</th></tr></thead>
      <tbody>
        {tasks.map((task, at) => (
          <tr key={task.taskId}>
            <td>{at + 1}</td>
            <td data-main><To href={`/viec/${task.taskId}`}>{task.title}</To> <span className={styles.code}>{task.code}</span></td>
            <td data-label={t`Người giữ việc`}>{task.holder}</td>
            <td data-end data-label={t`Kế hoạch năm`}>{quantity(task.plan, task.measure)}</td>
            <td data-end data-label={t`Đã thực hiện`}>{quantity(task.done, task.measure)}</td>
            <td data-label={t`Thời hạn`}>{task.dueOn && formatDay(task.dueOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const quantity = (amount: string | null, measure: string | null) => (amount === null ? '' : [formatAmount(amount), measure].filter(Boolean).join(' '))
