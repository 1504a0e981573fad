import { Skeleton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { DayInput } from '../../../kit/web/DayInput.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { refusalOf } from '../../../kit/web/refusal.ts'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { QuantityLine } from '../contract.ts'
import { AcrossChoices, keyOf } from './AcrossChoices.tsx'
import { AcrossTable } from './AcrossTable.tsx'
import { reportsApi } from './api.ts'
import type { Basis, OverviewQuestion } from './question.ts'
import { useAcrossFigures } from './useAcrossFigures.ts'

export interface AcrossPanelProps {
  question: OverviewQuestion
  basis: Basis
  lines: QuantityLine[]
}

/** A figure of the day looked at in the structure of another day: exact, or from … to … with the reason. */
export const AcrossPanel = ({ question, basis, lines }: AcrossPanelProps) => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const { structure } = filters
  const figure = useAcrossFigures().find(({ value }) => value === filters['across'] && (value !== 'ratio' || lines.length > 0))?.value ?? 'tasks'
  const line = figure === 'ratio' ? lines.find((one) => keyOf(one) === filters['acrossOf']) ?? lines[0] : undefined
  const asked = { part: question.part, figure, basis, structure: structure ?? '', ...(line && { indicator: line.indicator, measure: line.measure }) }
  const read = useRead(reportsApi.readAcross, { ...question, ...asked }, { enabled: Boolean(structure), freshFor: 60_000 })
  const day = structure ? formatDay(structure) : ''
  return (
    <Panel
      flush
      title={t`Theo cơ cấu tổ chức của ngày khác`}
      note={t`Số liệu của ngày đang xem, tính cho các đơn vị của ngày chọn ở đây. Chỗ không xác định được vì đơn vị bị chia thì ghi từ … đến … và lý do.`}
      aside={<DayInput label={t`Cơ cấu của ngày`} value={structure ?? null} onChange={(next) => set({ structure: next ?? undefined })} />}
    >
      {structure && (
        <>
          <AcrossChoices figure={figure} line={line} lines={lines} />
          {read.error && (refusalOf(read.error).code === 'not_found'
            ? <EmptyState title={t`Đơn vị đang xem không có trong cơ cấu của ngày ${day}.`} hint={t`Chọn đơn vị cấp trên ở thanh phạm vi, hoặc ngày khác.`} />
            : <ErrorNote error={read.error} onRetry={() => void read.refetch()} />)}
          {!read.data && !read.error && <Skeleton height={200} />}
          {read.data && !read.error && <AcrossTable answer={read.data} asked={asked} isBusy={read.isPlaceholderData} />}
        </>
      )}
    </Panel>
  )
}
