import { Button, Select } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileDescription, IconFilePlus, IconRoute } from '@tabler/icons-react'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { To } from '../../../kit/web/To.tsx'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { State } from '../contract.ts'
import { documentsApi } from './api.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { RegisterSwitch } from './RegisterSwitch.tsx'
import { useDocumentColumns } from './useDocumentColumns.tsx'
import { useDocumentWords } from './useDocumentWords.ts'
import { useKindName } from './useKindName.ts'

/** Sổ văn bản đi: what is on its way first, then what was issued, the newest first. */
export const DocumentsPage = () => {
  const { t } = useLingui()
  const kindName = useKindName()
  const { filters, set, clear, page } = useFilters()
  const { unitNo } = useScope()
  const { states } = useDocumentWords()
  const state = filters['state'] as State | undefined
  const office = useRead(documentsApi.readOffice, {})
  const list = useRead(documentsApi.listDocuments, { page, size: SIZE, ...(unitNo !== undefined && { unitNo }), ...(state && state in states && { state }), ...(filters['kind'] && { kind: filters['kind'] }), ...(filters['search'] && { search: filters['search'] }) })
  const begin = (office.data?.draftsFor.length ?? 0) > 0 && <Button component={To} href="/van-ban/moi" leftSection={<IconFilePlus size={16} />}><Trans>Soạn văn bản</Trans></Button>
  return (
    <Page
      title={t`Sổ văn bản`} note={t`Số cấp liên tục từng loại trong nhiệm kỳ; chỉ văn thư cấp số.`}
      acts={<><Button component={To} href="/van-ban/quy-trinh" variant="default" leftSection={<IconRoute size={16} />}><Trans>Quy trình</Trans></Button>{begin}</>}
    >
      <RegisterSwitch now="sent" />
      <FilterBar search={filters['search'] ?? ''} onSearch={(search) => set({ search })} searchLabel={t`Tìm kiếm`} placeholder={t`Số, ký hiệu hoặc trích yếu`} active={['state', 'kind'].filter((name) => filters[name]).length} onClear={() => clear()}>
        <Select label={t`Tình trạng`} value={state ?? null} clearable placeholder={t`Mọi tình trạng`} onChange={(next) => set({ state: next ?? undefined })} data={Object.entries(states).map(([value, { word }]) => ({ value, label: word }))} />
        <Select label={t`Loại`} value={filters['kind'] ?? null} clearable placeholder={t`Mọi loại`} onChange={(next) => set({ kind: next ?? undefined })} data={(office.data?.kinds ?? []).map((kind) => ({ value: kind.code, label: kindName(kind) }))} />
      </FilterBar>
      <DataTable
        caption={t`Sổ văn bản đi`} columns={useDocumentColumns()} rows={list.data?.rows} keyOf={(one) => one.id} hrefOf={(one) => `/van-ban/${one.id}`} card={(one) => <DocumentCard one={one} />}
        busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()}
        empty={<EmptyState icon={<IconFileDescription size={32} stroke={1.4} />} title={t`Chưa có văn bản nào ở đây.`} hint={t`Văn bản đã ban hành của đơn vị trong tầm xem, và bản thảo của tôi, hiện ở đây.`} act={begin} />}
      />
      <Pager page={page} pageSize={SIZE} total={list.data?.total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
    </Page>
  )
}

const SIZE = 30
