import { Select, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFlag } from '@tabler/icons-react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { PAGE } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { progressApi } from './api.ts'
import { NoTasks } from './NoTasks.tsx'
import { filterInputOf } from './taskFilters.ts'
import type { TaskTableProps } from './TaskTable.tsx'
import { TimelineSteps } from './TimelineSteps.tsx'
import { TimelineTable } from './TimelineTable.tsx'
import { monthOf } from './months.ts'
import { slotsOf, zoomOf } from './slots.ts'
import styles from './DueTimeline.module.css'

/** How many units or holders stand on a page. */
const SIZE = 30

/** The filtered tasks by due day, a line for each unit or holder, a column for each month, week or day. */
export const DueTimeline = ({ state }: TaskTableProps) => {
  const { t } = useLingui()
  const { today } = useSources()
  const { filters, page, set } = state
  const zoom = zoomOf(filters['zoom'])
  const by = filters['rows'] === 'holder' ? 'holder' : 'unit'
  const day = filters['on'] ?? today
  const month = monthOf(filters['month'], day)
  const slots = slotsOf(zoom, month)
  const span = { from: slots[0]?.from ?? '', to: slots.at(-1)?.to ?? '' }
  const read = useRead(progressApi.readTaskTimeline, { ...filterInputOf(filters), by, ...span, page, size: SIZE })
  return (
    <div className={styles.timeline} aria-busy={read.isPending || read.isPlaceholderData}>
      <div className={styles.tools} data-no-print>
        <TimelineSteps zoom={zoom} month={month} onChange={(changes) => set(changes)} />
        <Select
          aria-label={t`Mỗi dòng là`}
          size="sm"
          allowDeselect={false}
          value={by}
          data={[{ value: 'unit', label: t`Mỗi dòng một đơn vị` }, { value: 'holder', label: t`Mỗi dòng một người` }]}
          onChange={(rows) => set({ rows: rows === 'holder' ? rows : undefined })}
        />
        {read.data?.rows.some(({ milestones }) => milestones.length > 0) && <span className={styles.legend}><IconFlag size={13} aria-hidden="true" /><Trans>mốc thực hiện</Trans></span>}
      </div>
      {read.error && !read.data ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.isPending && <Skeleton height={420} />}
      {read.data?.total === 0 && <div className={styles.frame}><NoTasks state={state} /></div>}
      {read.data && read.data.total > 0 && <TimelineTable rows={read.data.rows} slots={slots} by={by} filters={filters} today={day} />}
      <Pager page={page} pageSize={SIZE} total={read.data?.total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
    </div>
  )
}
