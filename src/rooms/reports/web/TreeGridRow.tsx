import { Loader } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount, percent } from '../../../kit/quantities.ts'
import { To } from '../../../kit/web/To.tsx'
import { figureAddress } from './figureAddress.ts'
import { HeatCell } from './HeatCell.tsx'
import { type Basis, type OverviewQuestion, stateNames } from './question.ts'
import type { TreeKeyActs } from './treeKeys.ts'
import { onTreeKey } from './treeKeys.ts'
import type { TreeLine } from './treeOrder.ts'
import { useStates } from './useStates.ts'
import { waitingAddress } from './waitingAddress.ts'
import styles from './HeatTree.module.css'

export interface TreeGridRowProps {
  line: TreeLine
  question: OverviewQuestion
  basis: Basis
  isFetching: boolean
  /** The one line that Tab reaches; arrows move it. */
  isCurrent: boolean
  onCurrent: () => void
  acts: TreeKeyActs
}

/** A unit of the tree with its numbers; each opens the rows it counted. */
export const TreeGridRow = ({ line, question, basis, isFetching, isCurrent, onCurrent, acts }: TreeGridRowProps) => {
  const { t } = useLingui()
  const { states } = useStates()
  const { row, isOwn } = line
  const tally = isOwn ? row.own : row.all
  const asked = { ...question, unitNo: row.unitNo, ...(isOwn && { holderUnit: row.code }) }
  const late = tally[basis].overdue
  return (
    <tr
      className={styles.row} tabIndex={isCurrent ? 0 : -1} onFocus={onCurrent} onKeyDown={(event) => onTreeKey(event, acts)}
      aria-level={line.depth + 1} aria-setsize={line.setSize} aria-posinset={line.place} {...(acts.hasChildren && { 'aria-expanded': acts.isOpen })}
      data-match={row.matches && !isOwn ? true : undefined} data-own={isOwn || undefined} data-root={line.depth === 0 || undefined} data-key={line.key}
    >
      <td style={{ '--depth': line.depth } as React.CSSProperties}>
        <span className={styles.unit} style={{ '--depth': line.depth, paddingLeft: line.depth * 18 } as React.CSSProperties}>
          {acts.hasChildren ? (
            <button type="button" tabIndex={-1} className={styles.twist} data-open={acts.isOpen || undefined} onClick={acts.toggle} aria-label={acts.isOpen ? t`Thu gọn ${row.label}` : t`Mở ${row.label}`}>
              {isFetching ? <Loader size={12} /> : <IconChevronRight size={15} aria-hidden="true" />}
            </button>
          ) : <span className={styles.leaf} />}
          <span className={styles.name}>{isOwn ? <Trans>Giao trực tiếp cho cấp này</Trans> : row.label}</span>
        </span>
      </td>
      <td><To href={figureAddress({ ...asked, figure: 'tasks' })} tabIndex={-1} aria-label={t`${row.label}, số việc: ${formatAmount(String(tally.tasks))}`}>{formatAmount(String(tally.tasks))}</To></td>
      {stateNames.map((state) => (
        <HeatCell key={state} n={tally[basis][state]} of={tally.tasks} tone={states[state].tone as 'done'} label={`${row.label}, ${states[state].label}`} href={figureAddress({ ...asked, figure: state, basis })} wide={state === 'in_progress' || state === 'not_started'} />
      ))}
      <td data-wide>{tally.tasks > 0 ? `${(percent(String(late), String(tally.tasks)) ?? '0').replace('.', ',')}%` : <span className={styles.none}>–</span>}</td>
      <td data-wide>{tally.waiting > 0 ? <To href={waitingAddress(asked, isOwn)} tabIndex={-1} aria-label={t`${row.label}, việc có kết quả chờ thẩm định: ${tally.waiting}`}>{formatAmount(String(tally.waiting))}</To> : <span className={styles.none}>0</span>}</td>
      <td data-spare>{tally.lastOn ? formatDay(tally.lastOn) : <span className={styles.none}>–</span>}</td>
    </tr>
  )
}
