import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount, percent } from '../../../kit/quantities.ts'
import type { ProvinceCount } from '../overview-contract.ts'
import { HeatCell } from './HeatCell.tsx'
import { orderedBy, type ProvinceColumn, summed } from './provinceOrder.ts'
import type { Basis, StateName } from './question.ts'
import { useStates } from './useStates.ts'
import styles from './HeatTree.module.css'

/** The provinces with their sum above them, in the order of a column; cells as warm as their share. */
export const ProvinceTable = ({ provinces, basis }: { provinces: ProvinceCount[]; basis: Basis }) => {
  const { t } = useLingui()
  const [order, setOrder] = useState<{ column: ProvinceColumn; descending: boolean }>({ column: 'name', descending: false })
  const all = summed(provinces)
  return (
    <div className={styles.scroll}>
      <table className={styles.tree} aria-label={t`Số việc theo tình trạng của từng tỉnh`}>
        <thead>
          <tr>
            {useColumns().map(({ column, title, ...place }) => (
              <th key={column} scope="col" aria-sort={order.column === column ? (order.descending ? 'descending' : 'ascending') : undefined} {...place}>
                <button type="button" className={styles.sort} onClick={() => setOrder({ column, descending: order.column === column ? !order.descending : column !== 'name' })}>
                  {title}
                  {order.column === column && (order.descending ? <IconArrowDown size={13} aria-hidden="true" /> : <IconArrowUp size={13} aria-hidden="true" />)}
                </button>
                <span data-print-only>{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {provinces.length > 1 && <Line row={{ ...all, name: t`Cả nước` }} basis={basis} isSum />}
          {orderedBy(provinces, { ...order, basis }).map((row) => <Line key={row.provinceId} row={row} basis={basis} />)}
        </tbody>
      </table>
    </div>
  )
}

const Line = ({ row, basis, isSum = false }: { row: Omit<ProvinceCount, 'provinceId'>; basis: Basis; isSum?: boolean }) => {
  const { states } = useStates()
  const share = percent(String(row[basis].overdue), String(row.tasks))
  return (
    <tr className={styles.row} data-root={isSum || undefined}>
      <td><span className={styles.name}>{row.name}</span></td>
      <td>{formatAmount(String(row.tasks))}</td>
      {STATES.map((state) => <HeatCell key={state} n={row[basis][state]} of={row.tasks} tone={tones[state]} label={states[state].label} wide={state === 'in_progress' || state === 'not_started'} />)}
      <td data-wide>{share === null ? '–' : `${formatAmount(share)}%`}</td>
      <td data-wide>{formatDay(row.on)}</td>
    </tr>
  )
}

const STATES = ['met', 'in_progress', 'not_started', 'overdue'] as const
const tones = { met: 'done', in_progress: 'going', not_started: 'idle', overdue: 'late' } as const satisfies Record<StateName, string>

const useColumns = (): { column: ProvinceColumn; title: string; 'data-wide'?: true }[] => {
  const { t } = useLingui()
  const { states } = useStates()
  return [
    { column: 'name', title: t`Tỉnh` }, { column: 'tasks', title: t`Số việc` }, { column: 'met', title: states.met.label }, { column: 'in_progress', title: states.in_progress.label, 'data-wide': true },
    { column: 'not_started', title: states.not_started.label, 'data-wide': true }, { column: 'overdue', title: states.overdue.label }, { column: 'share', title: t`% quá hạn`, 'data-wide': true }, { column: 'on', title: t`Tính đến ngày`, 'data-wide': true },
  ]
}
