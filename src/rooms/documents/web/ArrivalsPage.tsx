import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { IconInbox, IconPlus } from '@tabler/icons-react'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { Arrival } from '../arrival-contract.ts'
import { documentsApi } from './api.ts'
import { ArrivalForm } from './ArrivalForm.tsx'
import { RegisterSwitch } from './RegisterSwitch.tsx'
import { useArrivalColumns } from './useArrivalColumns.tsx'

/** Sổ văn bản đến: what waits to be entered first. */
export const ArrivalsPage = () => {
  const { t } = useLingui()
  const { filters, set, clear, page } = useFilters()
  const { unitNo } = useScope()
  const [entering, setEntering] = useState<Arrival | 'new' | null>(null)
  const list = useRead(documentsApi.listArrivals, { page, size: SIZE, ...(unitNo !== undefined && { unitNo }), ...(filters['search'] && { search: filters['search'] }) })
  const keeps = list.data?.keeps ?? []
  const waiting = list.data?.waiting ?? 0
  const columns = useArrivalColumns(keeps, setEntering)
  const enter = keeps.length > 0 && <Button leftSection={<IconPlus size={16} />} onClick={() => setEntering('new')}><Trans>Vào sổ văn bản đến</Trans></Button>
  return (
    <Page title={t`Sổ văn bản`} note={waiting > 0 ? t`${waiting} văn bản chờ vào sổ` : t`Số đến liên tục trong năm.`} acts={enter}>
      <RegisterSwitch now="arrived" />
      <FilterBar search={filters['search'] ?? ''} onSearch={(search) => set({ search })} searchLabel={t`Tìm kiếm`} placeholder={t`Số, ký hiệu, cơ quan hoặc trích yếu`} active={0} onClear={() => clear()} />
      <DataTable
        caption={t`Sổ văn bản đến`} columns={columns} rows={list.data?.rows} keyOf={(one) => one.id ?? `${one.documentId} ${one.unitNo}`}
        card={(one) => <TwoLines top={<strong>{one.document.number}, {one.document.issuer}</strong>} bottom={one.document.title ?? ''} />} busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()}
        empty={<EmptyState icon={<IconInbox size={32} stroke={1.4} />} title={t`Chưa có văn bản đến nào.`} hint={t`Văn bản đơn vị khác ban hành đến đây hiện ở đầu sổ, chờ văn thư vào sổ.`} act={enter} />}
      />
      <Pager page={page} pageSize={SIZE} total={list.data?.total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
      <ArrivalForm key={entering === 'new' ? 'new' : entering?.documentId} entering={entering} keeps={keeps} onClose={() => setEntering(null)} />
    </Page>
  )
}

const SIZE = 30
