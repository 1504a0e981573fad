import { Skeleton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { LongList } from '../../../kit/web/LongList.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { onRowArrow } from '../../../kit/web/rowArrows.ts'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import { CompareRow } from './CompareRow.tsx'
import type { Change } from './useChangeWords.ts'
import type { Days } from './useComparedTree.ts'

/** Units that changed between two days, or that a search finds on either of them. */
export const CompareFound = ({ days, search, change, onlyChanged, empty }: { days: Days; search: string; change: Change | undefined; onlyChanged: boolean; empty: ReactNode }) => {
  const { t } = useLingui()
  const { page, set } = useFilters()
  const { unitNo } = useScope()
  const read = useRead(orgApi.compareDays, { ...days, onlyChanged, ...(unitNo !== undefined && { unitNo }), ...(search && { search }), ...(change && { change }), page, size: SIZE }, { freshFor: 60_000 })
  const rows = read.data?.rows ?? []
  if (read.error && !read.data) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />
  if (!read.data) return <Skeleton height={320} m="md" />
  if (rows.length === 0) return empty
  return (
    <>
      <LongList label={t`Đơn vị ở hai ngày`} count={rows.length} keyOf={(at) => String(rows[at]?.unitNo ?? at)} busy={read.isPlaceholderData} onKeyDown={onRowArrow}>
        {(at) => rows[at] && <CompareRow row={rows[at]} days={days} />}
      </LongList>
      <div style={{ padding: '0 16px 12px' }}>
        <Pager page={page} pageSize={SIZE} total={read.data.total} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
      </div>
    </>
  )
}

const SIZE = 100
