import { Trans } from '@lingui/react/macro'
import type { TaskStory } from '../contract.ts'
import styles from './TaskChart.module.css'

/** What each line and mark of the chart means; only what is there. */
export const ChartLegend = ({ task }: { task: TaskStory }) => {
  const has = (verdict: 'accepted' | 'returned' | undefined) => task.entries.some(({ decision }) => decision?.verdict === verdict)
  return (
    <ul className={styles.legend}>
      {task.plans.length > 0 && <li><Line kind="plan" /><Trans>Kế hoạch, đến ngày hạn</Trans></li>}
      <li><Line kind="reported" /><Trans>Theo báo cáo</Trans></li>
      <li><Line kind="accepted" /><Trans>Đã thẩm định</Trans></li>
      {has(undefined) && <li><Dot kind="waiting" /><Trans>Chờ thẩm định</Trans></li>}
      {has('returned') && <li><Dot kind="returned" /><Trans>Bị trả lại</Trans></li>}
      {task.milestones.length > 0 && <li><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M7 1L13 7L7 13L1 7Z" className={styles.milestone} /></svg><Trans>Mốc thực hiện</Trans></li>}
    </ul>
  )
}

const Line = ({ kind }: { kind: 'plan' | 'reported' | 'accepted' }) => <svg viewBox="0 0 22 14" aria-hidden="true"><path d="M1 7H21" className={styles[kind]} /></svg>

const Dot = ({ kind }: { kind: 'waiting' | 'returned' }) => (
  <svg viewBox="0 0 14 14" aria-hidden="true"><g className={styles.mark} data-kind={kind} transform="translate(7 7)"><circle r={4.5} className={styles.dot} />{kind === 'returned' && <path d="M-3 -3L3 3M3 -3L-3 3" className={styles.cross} />}</g></svg>
)
