import { useLingui } from '@lingui/react/macro'
import { Trans } from '@lingui/react/macro'
import { postAt } from '../../../kit/posts.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { useShownCount } from '../../../kit/web/useShownCount.ts'
import type { PersonRow } from '../contract.ts'
import { peopleApi } from './api.ts'

/** Cán bộ: the register, by name, post and organisation. */
export const PeoplePage = () => {
  const { t } = useLingui()
  const state = useFilters()
  const { filters, set, clear } = state
  const shownCount = useShownCount()
  const { unitNo, view } = useScope()
  const question = {
    size: SIZE,
    ...(filters['search'] && { search: filters['search'] }),
    ...(unitNo !== undefined && { unitNo }), ...view,
    ...(filters['managedByUnitNo'] && { managedByUnitNo: Number(filters['managedByUnitNo']) }),
  }
  const { asked, pagerOf } = usePages(question, state)
  const people = useRead(peopleApi.listPeople, { ...question, ...asked })
  return (
    <Page title={t`Cán bộ`} note={people.data && (filters['search'] || filters['managedByUnitNo'] ? <Trans>{shownCount(people.data)} người theo bộ lọc</Trans> : <Trans>{shownCount(people.data)} người</Trans>)}>
      <FilterBar
        search={filters['search'] ?? ''} onSearch={(search) => set({ search })} searchLabel={t`Tìm kiếm`} placeholder={t`Họ tên, mã, chức vụ, không cần dấu`}
        active={filters['managedByUnitNo'] ? 1 : 0} onClear={() => clear()}
      >
        <UnitPicker label={t`Thuộc diện quản lý của`} placeholder={t`Mọi cấp`} value={numberOf(filters['managedByUnitNo'])} onChange={(unitNo) => set({ managedByUnitNo: unitNo === null ? undefined : String(unitNo) })} />
      </FilterBar>
      <DataTable
        caption={t`Cán bộ`}
        columns={usePersonColumns()}
        rows={people.data?.rows}
        keyOf={(person) => person.id}
        hrefOf={(person) => `/can-bo/${person.id}`}
        card={(person) => <TwoLines top={<strong>{person.name}</strong>} bottom={postsOf(person)} />}
        busy={people.isPlaceholderData}
        error={people.error}
        onRetry={() => void people.refetch()}
        empty={<EmptyState title={t`Không có cán bộ nào khớp.`} hint={t`Thử một phần họ tên, hoặc bỏ bớt điều kiện lọc.`} />}
      />
      <Pager {...pagerOf(people, SIZE)} />
    </Page>
  )
}

const SIZE = 30

const usePersonColumns = (): Column<PersonRow>[] => {
  const { t } = useLingui()
  return [
    { key: 'name', title: t`Họ tên`, main: true, width: '24%', cell: (person) => person.name },
    {
      key: 'posts', title: t`Chức vụ, đơn vị`,
      cell: (person) => person.posts.map((post) => <TwoLines key={post.id} top={post.title} bottom={post.unitLabel} />),
    },
    { key: 'managed', title: t`Diện quản lý`, cell: (person) => [...new Set(person.posts.map((post) => post.managedBy).filter(Boolean))].join('; ') },
    { key: 'code', title: t`Mã`, cell: (person) => <span style={{ color: 'var(--muted)' }}>{person.code}</span> },
  ]
}

const postsOf = ({ posts }: PersonRow) => posts.map((post) => postAt(post.title, post.unitLabel)).join('; ')

const numberOf = (text: string | undefined) => (text ? Number(text) : null)
