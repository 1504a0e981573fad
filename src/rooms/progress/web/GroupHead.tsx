import { Trans } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { formatAmount, formatPercent } from '../../../kit/quantities.ts'
import type { GroupBy, TaskGroup } from '../contract.ts'
import { StateCounts } from './StateCounts.tsx'
import { useGroupLabel } from './useGroupNames.ts'
import styles from './TaskGroups.module.css'

export interface GroupHeadProps { group: TaskGroup; by: GroupBy; opened: boolean; onToggle: () => void }

/** The line of a group: its name, how many by state, and the sum where all is of one indicator. */
export const GroupHead = ({ group, by, opened, onToggle }: GroupHeadProps) => {
  const label = useGroupLabel(by)(group)
  const total = formatAmount(String(group.total))
  return (
    <button type="button" className={styles.head} aria-expanded={opened} onClick={onToggle}>
      <IconChevronRight size={15} stroke={2} className={styles.chevron} aria-hidden="true" />
      <span className={styles.name}>
        {label}
        {group.note && by !== 'indicator' && <>{' '}<span className={styles.note}>{group.note}</span></>}
      </span>
      <span className={styles.count}><Trans>{total} việc</Trans></span>
      {by !== 'state' && <StateCounts counts={group.states} />}
      {group.sums && <Sums sums={group.sums} />}
    </button>
  )
}

const Sums = ({ sums }: { sums: NonNullable<TaskGroup['sums']> }) => {
  const [reported, plan, measure] = [formatAmount(sums.reported), formatAmount(sums.plan), sums.measureName ?? '']
  const percent = /^0*(\.0*)?$/.test(sums.plan) ? '' : ` · ${formatPercent(sums.reported, sums.plan)}`
  return <span className={styles.sums}><Trans>Báo cáo {reported}/{plan} {measure}{percent}</Trans></span>
}
