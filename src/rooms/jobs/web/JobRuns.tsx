import { Select } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { JobRun } from '../contract.ts'
import { jobsApi } from './api.ts'
import { OutcomeBadge } from './OutcomeBadge.tsx'

/** Every run of the last 90 days, newest first. */
export const JobRuns = () => {
  const { t } = useLingui()
  const state = useFilters()
  const { filters, set } = state
  const choices: { value: JobRun['outcome']; label: string }[] = [{ value: 'failed', label: t`Không xong` }, { value: 'cut', label: t`Bị ngắt, chạy lại` }, { value: 'running', label: t`Đang chạy` }, { value: 'done', label: t`Đã xong` }]
  const outcome = choices.find(({ value }) => value === filters['outcome'])?.value
  const question = { ...(outcome && { outcome }), size: SIZE }
  const { asked, pagerOf } = usePages(question, state)
  const runs = useRead(jobsApi.listRuns, { ...question, ...asked })
  const columns = useColumns()
  return (
    <>
      <Panel
        title={t`Những lần đã chạy`} flush
        aside={<Select aria-label={t`Kết quả chạy`} placeholder={t`Mọi kết quả`} clearable clearButtonProps={{ 'aria-label': t`Bỏ chọn` }} data={choices} value={outcome ?? null} onChange={(value) => set({ outcome: value ?? undefined })} />}
      >
        <DataTable
          caption={t`Những lần đã chạy`} columns={columns} rows={runs.data?.rows} keyOf={({ id }) => id} busy={runs.isPlaceholderData} error={runs.error} onRetry={() => void runs.refetch()}
          card={(run) => <TwoLines top={<><strong>{run.title}</strong> <OutcomeBadge outcome={run.outcome} /></>} bottom={[formatInstant(run.startedAt), run.about, run.error].filter(Boolean).join(' · ')} />}
          empty={<EmptyState title={t`Chưa có lần chạy nào khớp.`} hint={t`Bỏ lọc theo kết quả, hoặc cho một công việc chạy ngay.`} />}
        />
      </Panel>
      <Pager {...pagerOf(runs, SIZE)} />
    </>
  )
}

const SIZE = 30

const useColumns = (): Column<JobRun>[] => {
  const { t } = useLingui()
  return [
    { key: 'started', title: t`Bắt đầu`, cell: (run) => <span style={{ whiteSpace: 'nowrap' }}>{formatInstant(run.startedAt)}</span> },
    { key: 'title', title: t`Công việc`, main: true, cell: (run) => <TwoLines top={run.title} bottom={run.about} /> },
    { key: 'outcome', title: t`Kết quả chạy`, cell: (run) => <OutcomeBadge outcome={run.outcome} /> },
    { key: 'ended', title: t`Xong lúc`, cell: (run) => (run.endedAt ? <span style={{ whiteSpace: 'nowrap' }}>{formatInstant(run.endedAt)}</span> : '') },
    { key: 'attempt', title: t`Lần thử`, end: true, cell: (run) => run.attempt },
    { key: 'error', title: t`Lỗi`, cell: (run) => run.error ?? '' },
  ]
}
