import { Button, Checkbox, Select } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarRepeat, IconPlus } from '@tabler/icons-react'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { Kind } from '../contract.ts'
import { dutiesApi } from './api.ts'
import { InstanceCard } from './InstanceCard.tsx'
import { RuleList } from './RuleList.tsx'
import { SetDutyForm } from './SetDutyForm.tsx'
import { useDutyWords } from './useDutyWords.ts'
import { useInstanceColumns } from './useInstanceColumns.tsx'

/** Nghĩa vụ định kỳ: what is late and what comes in a month, over the duties it comes from. */
export const DutiesPage = () => {
  const { t } = useLingui()
  const { filters, set, clear, page } = useFilters()
  const { unitNo, view } = useScope()
  const [setting, { open, close }] = useDisclosure(false)
  const { kinds } = useDutyWords()
  const state = states.find((one) => one === filters['state']) ?? 'open'
  const kind = filters['kind'] as Kind | undefined
  const narrowed = { ...(unitNo !== undefined && { unitNo }), ...(kind && kind in kinds && { kind }), ...(filters['search'] && { search: filters['search'] }), ...(filters['mine'] === 'true' && { mine: true }), ...view }
  const list = useRead(dutiesApi.listInstances, { ...narrowed, state, page, size: SIZE })
  const rules = useRead(dutiesApi.listDuties, { ...narrowed, size: 100 })
  const counts = list.data?.counts
  const acts = rules.data?.maySet && <Button leftSection={<IconPlus size={16} />} onClick={open}><Trans>Đặt nghĩa vụ</Trans></Button>
  return (
    <Page title={t`Nghĩa vụ định kỳ`} note={counts && <Trans>{counts.late} kỳ quá hạn, {counts.open - counts.late} kỳ đến hạn trong 31 ngày tới</Trans>} acts={acts}>
      <FilterBar
        search={filters['search'] ?? ''} onSearch={(search) => set({ search })} searchLabel={t`Tìm kiếm`} placeholder={t`Tên nghĩa vụ`}
        active={['state', 'kind', 'mine'].filter((name) => filters[name]).length} onClear={() => clear()}
      >
        <Select label={t`Tình trạng`} value={state} allowDeselect={false} onChange={(next) => set({ state: next === 'open' ? undefined : next ?? undefined })} data={[{ value: 'open', label: t`Chưa thực hiện` }, { value: 'late', label: t`Quá hạn` }, { value: 'settled', label: t`Đã thực hiện hoặc được miễn` }]} />
        <Select label={t`Loại`} value={kind ?? null} clearable placeholder={t`Mọi loại`} onChange={(next) => set({ kind: next ?? undefined })} data={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
        <Checkbox label={t`Chỉ nghĩa vụ của tôi`} checked={filters['mine'] === 'true'} onChange={(event) => set({ mine: event.currentTarget.checked ? 'true' : undefined })} pb={8} />
      </FilterBar>
      <DataTable
        caption={t`Các kỳ của nghĩa vụ định kỳ`} columns={useInstanceColumns()} rows={list.data?.rows} keyOf={(one) => `${one.dutyId} ${one.onDay}`} hrefOf={(one) => `/nghia-vu/${one.dutyId}`}
        card={(one) => <InstanceCard one={one} />} busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()}
        empty={<EmptyState icon={<IconCalendarRepeat size={32} stroke={1.4} />} title={t`Không có kỳ nào ở đây.`} hint={t`Cơ quan quản lý đặt nghĩa vụ một lần, theo văn bản; từ đó các kỳ tự hiện, kỳ quá hạn ở lại cho đến khi xong.`} act={acts} />}
      />
      <Pager page={page} pageSize={SIZE} total={list.data?.total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
      <RuleList rules={rules.data} />
      <SetDutyForm opened={setting} onClose={close} />
    </Page>
  )
}

const SIZE = 25
const states = ['open', 'late', 'settled'] as const
