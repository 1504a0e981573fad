import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInstant } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { DayInput } from '../../../kit/web/DayInput.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { PersonPicker } from '../../../kit/web/PersonPicker.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { type FilterState, useFilters } from '../../../kit/web/useFilters.ts'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { useShownCount } from '../../../kit/web/useShownCount.ts'
import type { LedgerRow } from '../contract.ts'
import { ActPicker } from './ActPicker.tsx'
import { auditApi } from './api.ts'
import { useActNames } from './useActNames.ts'
import { VerificationNote } from './VerificationNote.tsx'

/** Nhật ký: every change that was made, by whom, chained by digests; can be verified on the spot. */
export const LedgerPage = () => {
  const { t } = useLingui()
  const state = useFilters()
  const { filters, set, clear } = state
  const { unitNo, days, view } = useScope()
  const [verifying, setVerifying] = useState(false)
  const question = { ...days, ...(unitNo !== undefined && { unitNo }), ...view, ...inputOf(state), size: SIZE }
  const { asked, pagerOf } = usePages(question, state)
  const entries = useRead(auditApi.listEntries, { ...question, ...asked })
  const columns = useColumns()
  const shownCount = useShownCount()
  return (
    <Page
      title={t`Nhật ký`}
      note={entries.data && <Trans>{shownCount(entries.data)} mục; mỗi mục nối với mục trước bằng dấu vân tay.</Trans>}
      acts={<Button variant="default" leftSection={<IconShieldCheck size={16} />} onClick={() => setVerifying(true)}><Trans>Kiểm tra toàn bộ</Trans></Button>}
    >
      {verifying && <VerificationNote />}
      <FilterBar
        active={['act', 'personId', 'from', 'until', 'subjectId'].filter((name) => filters[name]).length} onClear={() => clear()}
      >
        <ActPicker value={filters['act']} onChange={(act) => set({ act })} />
        <PersonPicker label={t`Người làm`} placeholder={t`Mọi người`} value={filters['personId'] ?? null} onChange={(personId) => set({ personId: personId ?? undefined })} />
        <DayInput label={t`Từ ngày`} value={filters['from'] ?? null} onChange={(from) => set({ from: from ?? undefined })} />
        <DayInput label={t`Đến ngày`} value={filters['until'] ?? null} onChange={(until) => set({ until: until ?? undefined })} />
      </FilterBar>
      <DataTable
        caption={t`Nhật ký`} columns={columns} rows={entries.data?.rows} keyOf={(row) => row.id} hrefOf={(row) => `/nhat-ky/${row.id}`}
        card={(row) => <EntryCard row={row} />}
        busy={entries.isPlaceholderData} error={entries.error} onRetry={() => void entries.refetch()}
        empty={<EmptyState title={t`Không có mục nào khớp.`} hint={t`Bỏ bớt điều kiện lọc.`} />}
      />
      <Pager {...pagerOf(entries, SIZE)} />
    </Page>
  )
}

const SIZE = 40

const inputOf = ({ filters }: FilterState) =>
  Object.fromEntries(['act', 'personId', 'from', 'until', 'subjectId'].flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])))

const useColumns = (): Column<LedgerRow>[] => {
  const { t } = useLingui()
  const names = useActNames()
  return [
    { key: 'at', title: t`Lúc`, cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{formatInstant(row.at)}</span> },
    { key: 'acts', title: t`Việc đã làm`, main: true, cell: (row) => row.acts.map(names).join('; ') },
    { key: 'person', title: t`Người làm`, cell: (row) => row.personName ?? t`Hệ thống` },
    { key: 'rows', title: t`Dòng đã ghi`, end: true, cell: (row) => formatAmount(String(row.rows)) },
    { key: 'stream', title: t`Dòng nhật ký`, cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{`${row.stream} #${row.seq}`}</span> },
    { key: 'hash', title: t`Dấu vân tay`, cell: (row) => <code style={{ fontSize: 12, color: 'var(--muted)' }}>{row.hash.slice(0, 12)}</code> },
  ]
}

const EntryCard = ({ row }: { row: LedgerRow }) => {
  const { t } = useLingui()
  const names = useActNames()
  return <TwoLines top={row.acts.map(names).join('; ')} bottom={`${formatInstant(row.at)} · ${row.personName ?? t`Hệ thống`} · ${row.stream} #${row.seq}`} />
}
