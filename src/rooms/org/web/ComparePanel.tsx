import { SegmentedControl } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { SearchField } from '../../../kit/web/SearchField.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import { ChangeBadge } from './ChangeBadge.tsx'
import { CompareFound } from './CompareFound.tsx'
import { CompareTree } from './CompareTree.tsx'
import styles from './Compare.module.css'
import { CHANGES } from './useChangeWords.ts'
import type { Days } from './useComparedTree.ts'

/** The organisation on two days beside each other: what changed, or the whole tree. */
export const ComparePanel = ({ days }: { days: Days }) => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const { unitNo } = useScope()
  const counted = useRead(orgApi.compareDays, { ...days, onlyChanged: true, ...(unitNo !== undefined && { unitNo }), size: 1 }, { freshFor: 60_000 }).data
  const counts = CHANGES.map((change) => ({ change, count: counted?.counts[change] ?? 0 })).filter(({ count }) => count > 0)
  const change = CHANGES.find((one) => one === filters['change'])
  const shown = change ? 'changed' : filters['show'] === 'all' || filters['show'] === 'changed' ? filters['show'] : counted?.total === 0 ? 'all' : 'changed'
  const search = filters['search'] ?? ''
  const none = <EmptyState title={search ? t`Không có đơn vị nào khớp.` : t`Giữa hai ngày này tổ chức không thay đổi.`} hint={search ? t`Thử một phần tên hoặc mã.` : t`Chọn ngày khác ở thanh trên, hoặc xem cả cây.`} />
  return (
    <Panel flush title={t`Trước và sau`} note={<Trans>Hết ngày {formatDay(days.before)} so với ngày {formatDay(days.after)}</Trans>}>
      <div className={styles.tools}>
        <SegmentedControl
          size="sm" aria-label={t`Hiện những đơn vị nào`} value={shown} onChange={(show) => set({ show, change: undefined })}
          data={[{ value: 'changed', label: counted ? t`Chỗ thay đổi ${formatAmount(String(counted.total))}` : t`Chỗ thay đổi` }, { value: 'all', label: t`Cả cây` }]}
        />
        <SearchField className={styles.search} search={search} onSearch={(text) => set({ search: text })} searchLabel={t`Tìm đơn vị ở hai ngày`} placeholder={t`Tên hoặc mã, không cần dấu`} />
        <div className={styles.chips}>{counts.map(({ change: one, count }) => (
          <button key={one} type="button" className={styles.chip} aria-pressed={one === change} onClick={() => set({ change: one === change ? undefined : one, show: undefined })}>
            <strong>{formatAmount(String(count))}</strong> <ChangeBadge change={one} />
          </button>
        ))}</div>
      </div>
      <div className={styles.head} aria-hidden="true">
        <span><Trans>Trước: {formatDay(days.before)}</Trans></span>
        <span><Trans>Sau: {formatDay(days.after)}</Trans></span>
      </div>
      {shown === 'all' && !search ? <CompareTree key={`${days.before} ${days.after}`} days={days} topNo={unitNo ?? null} /> : <CompareFound days={days} search={search} change={change} onlyChanged={shown === 'changed'} empty={none} />}
    </Panel>
  )
}

