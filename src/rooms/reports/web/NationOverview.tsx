import { SegmentedControl, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { refusalOf } from '../../../kit/web/refusal.ts'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { reportsApi } from './api.ts'
import { ProvinceTable } from './ProvinceTable.tsx'
import { useStates } from './useStates.ts'
import styles from './HeatTree.module.css'

/** What each province comes to, for whom a national body lets compare them; `otherwise` for everybody else. */
export const NationOverview = ({ otherwise }: { otherwise: ReactNode }) => {
  const { t } = useLingui()
  const { bases } = useStates()
  const { filters, set } = useFilters()
  const basis = filters['basis'] === 'accepted' ? 'accepted' : 'reported'
  const read = useRead(reportsApi.readProvinces, {}, { freshFor: 60_000 })
  const provinces = read.data?.provinces
  if (read.error) return refusalOf(read.error).code === 'not_allowed' ? otherwise : <ErrorNote error={read.error} onRetry={() => void read.refetch()} />
  if (!provinces) return <Skeleton height={320} />
  return (
    <Panel
      flush title={t`Cả nước theo tỉnh`} note={<Trans>Số việc còn hiệu lực theo tình trạng; số của mỗi tỉnh tính đến ngày ghi ở cột cuối.</Trans>}
      aside={
        <SegmentedControl
          size="xs" aria-label={t`Cơ sở số liệu`} value={basis} onChange={(next) => set({ basis: next })}
          data={[{ value: 'reported', label: bases.reported }, { value: 'accepted', label: bases.accepted }]}
        />
      }
    >
      {provinces.length === 0 ? <EmptyState title={t`Chưa có tỉnh nào có số liệu.`} hint={t`Số của một tỉnh có từ đêm đầu tiên sau khi tỉnh ấy nhập việc.`} /> : <ProvinceTable provinces={provinces} basis={basis} />}
      <div className={styles.more}><Trans>Con số của cả nước không mở ra từng việc. Muốn biết sau nó là những việc nào, hãy hỏi tỉnh ấy.</Trans></div>
    </Panel>
  )
}
