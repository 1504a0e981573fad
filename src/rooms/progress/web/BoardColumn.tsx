import { Skeleton } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { StateMark } from '../../../kit/web/StateMark.tsx'
import type { TableFace } from '../../../kit/web/table.ts'
import { To } from '../../../kit/web/To.tsx'
import type { ListedTask, State } from '../contract.ts'
import { CardActs } from './CardActs.tsx'
import { MoreOfGroup } from './MoreOfGroup.tsx'
import { type FilterInput } from './taskFilters.ts'
import type { HolderField } from './useBulkFields.tsx'
import { useGroupRows } from './useGroupRows.ts'
import { useStateWords } from './useStateWords.ts'
import styles from './TaskBoard.module.css'

export interface BoardColumnProps { column: State; total: number; input: FilterInput; face: TableFace<ListedTask>; holder: HolderField; sort: string }

/** One state: how many, and its tasks a part at a time, nearest day first. */
export const BoardColumn = ({ column, total, input, face, holder, sort }: BoardColumnProps) => {
  const { states } = useStateWords()
  const { tone, label } = states[column]
  const read = useGroupRows({ input, by: 'state', sort }, column, total > 0)
  return (
    <section className={styles.column} data-tone={tone} data-board-column aria-busy={read.fetching}>
      <h2 className={styles.title}><StateMark tone={tone} />{label}<span className={styles.count}>{formatAmount(String(total))}</span></h2>
      {total === 0 && <p className={styles.none}><Trans>Không có việc nào.</Trans></p>}
      <ul className={styles.cards}>
        {read.rows?.map((row) => <li key={row.taskId} className={styles.card}><To href={face.hrefOf?.(row) ?? ''} className={styles.link}>{face.card(row)}</To><CardActs task={row} holder={holder} /></li>)}
        {!read.rows && total > 0 && !read.error && [1, 2, 3].slice(0, total).map((one) => <li key={one}><Skeleton height={96} /></li>)}
      </ul>
      {Boolean(read.error) && <ErrorNote error={read.error} onRetry={read.retry} />}
      {read.more && <MoreOfGroup read={read} total={total} />}
    </section>
  )
}
