import { Button, Select } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconReportAnalytics } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { Counts, Round } from '../contract.ts'
import { roundsApi } from './api.ts'
import { RoundCounts } from './RoundCounts.tsx'
import { useRoundWords } from './useRoundWords.ts'

/** Đợt báo cáo: which reports are asked, by when, and how many have come. */
export const RoundsPage = () => {
  const { t } = useLingui()
  const { filters, set, clear, page, turn } = useFilters()
  const { view } = useScope()
  const go = useGo()
  const { periodOf } = useRoundWords()
  const state = states.find((one) => one === filters['state']) ?? 'open'
  const list = useRead(roundsApi.listRounds, { state, page, size: SIZE, ...(filters['search'] && { search: filters['search'] }), ...view })
  const acts = list.data?.mayOpen && <Button leftSection={<IconPlus size={16} />} onClick={() => void go('/dot-bao-cao/moi')}><Trans>Mở đợt báo cáo</Trans></Button>
  const columns: Column<Row>[] = [
    { key: 'title', title: t`Đợt báo cáo`, main: true, width: '34%', cell: (one) => one.title },
    { key: 'period', title: t`Kỳ`, cell: (one) => periodOf(one.period) },
    { key: 'due', title: t`Hạn gửi`, width: '160px', cell: (one) => <TwoLines top={formatDay(one.dueOn)} bottom={t`chốt ${formatDay(one.closingOn)}`} /> },
    { key: 'who', title: t`Nơi yêu cầu`, cell: (one) => one.unitLabel },
    { key: 'state', title: t`Đã nộp`, width: '26%', cell: (one) => <RoundCounts counts={one.counts} closedOn={one.closedOn} /> },
  ]
  return (
    <Page title={t`Đợt báo cáo`} note={list.data && <Trans>{list.data.total} đợt</Trans>} acts={acts}>
      <FilterBar search={filters['search'] ?? ''} onSearch={(search) => set({ search })} searchLabel={t`Tìm kiếm`} placeholder={t`Tên đợt báo cáo`} active={filters['state'] ? 1 : 0} onClear={() => clear()}>
        <Select label={t`Tình trạng`} value={state} allowDeselect={false} onChange={(next) => set({ state: next === 'open' ? undefined : next ?? undefined })} data={[{ value: 'open', label: t`Đang mở` }, { value: 'closed', label: t`Đã kết thúc` }, { value: 'all', label: t`Tất cả` }]} />
      </FilterBar>
      <DataTable
        caption={t`Các đợt báo cáo`} columns={columns} rows={list.data?.rows} keyOf={(one) => one.id} hrefOf={(one) => `/dot-bao-cao/${one.id}`} card={(one) => <><strong>{one.title}</strong><RoundCounts counts={one.counts} closedOn={one.closedOn} /><span>{t`Hạn gửi ${formatDay(one.dueOn)}`}</span></>}
        busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()}
        empty={<EmptyState icon={<IconReportAnalytics size={32} stroke={1.4} />} title={t`Không có đợt báo cáo nào ở đây.`} hint={t`Cơ quan yêu cầu mở đợt một lần; từ đó mỗi đơn vị thấy biểu của mình, nơi nhận thấy ai đã gửi, ai còn nợ.`} act={acts} />}
      />
      <Pager page={page} pageSize={SIZE} total={list.data?.total ?? 0} onPage={turn} />
    </Page>
  )
}

type Row = Round & { counts: Counts }
const SIZE = 25
const states = ['open', 'closed', 'all'] as const
