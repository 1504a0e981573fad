import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useLingui } from '@lingui/react/macro'
import type { TreeColumn, TreeOrder } from './treeOrder.ts'
import { useStates } from './useStates.ts'
import styles from './HeatTree.module.css'

export interface TreeHeadProps {
  order: Omit<TreeOrder, 'basis'>
  onOrder: (order: Omit<TreeOrder, 'basis'>) => void
}

/** The columns of the tree, each a button that sorts siblings; numbers start with the greatest. */
export const TreeHead = ({ order, onOrder }: TreeHeadProps) => (
  <thead>
    <tr>
      {useHeads().map(({ column, title, ...data }) => {
        const mine = order.column === column
        return (
          <th key={column} scope="col" aria-sort={mine ? (order.descending ? 'descending' : 'ascending') : undefined} {...data}>
            <button type="button" className={styles.sort} onClick={() => onOrder({ column, descending: mine ? !order.descending : column !== 'code' })}>
              {title}
              {mine && (order.descending ? <IconArrowDown size={13} aria-hidden="true" /> : <IconArrowUp size={13} aria-hidden="true" />)}
            </button>
            <span data-print-only>{title}</span>
          </th>
        )
      })}
    </tr>
  </thead>
)

const useHeads = (): { column: TreeColumn; title: string; 'data-wide'?: true; 'data-spare'?: true }[] => {
  const { t } = useLingui()
  const { states } = useStates()
  return [
    { column: 'code', title: t`Đơn vị` }, { column: 'tasks', title: t`Số việc` }, { column: 'met', title: states.met.label },
    { column: 'in_progress', title: states.in_progress.label, 'data-wide': true }, { column: 'not_started', title: states.not_started.label, 'data-wide': true },
    { column: 'overdue', title: states.overdue.label }, { column: 'share', title: t`% quá hạn`, 'data-wide': true },
    { column: 'waiting', title: t`Chờ thẩm định`, 'data-wide': true }, { column: 'last', title: t`Báo cáo gần nhất`, 'data-spare': true },
  ]
}
