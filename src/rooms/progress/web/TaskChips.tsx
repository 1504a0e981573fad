import { useQuery } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { Chips } from '../../../kit/web/Chips.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import type { Standing } from '../contract.ts'
import { useStateWords } from './useStateWords.ts'

/** The filters that came with a link and have no field: each said in words, each can be taken away. */
export const TaskChips = ({ state, first }: { state: FilterState; first: Standing | undefined }) => {
  const { t } = useLingui()
  const { filters, set } = state
  const { stages } = useStateWords()
  const assigner = useUnitName(filters['assigningUnitNo'])
  const otherThan = useUnitName(filters['notAssigningUnitNo'])
  const holder = usePersonName(filters['holderId'])
  const stage = filters['stage'] as Standing['stage'] | undefined
  const words: Record<string, string | undefined> = {
    exactUnit: filters['exactUnit'] === 'true' ? t`Chỉ đúng đơn vị này, không tính cấp dưới` : undefined,
    assigningUnitNo: assigner && t`Cơ quan giao: ${assigner}`,
    notAssigningUnitNo: otherThan && t`Do cấp khác giao, không phải ${otherThan}`,
    holderId: holder && t`Người giữ: ${holder}`,
    documentId: filters['documentId'] && t`Văn bản: ${first?.documentNumber ?? '…'}`,
    indicatorId: filters['indicatorId'] && t`Chỉ tiêu: ${first?.indicatorName ?? '…'}`,
    horizon: filters['horizon'],
    over: filters['over'] === 'true' ? t`Vượt kế hoạch` : undefined,
    supplementary: filters['supplementary'] && (filters['supplementary'] === 'true' ? t`Giao bổ sung` : t`Giao lần đầu`),
    pending: filters['pending'] === 'true' ? t`Có kết quả chờ thẩm định` : undefined,
    urged: filters['urged'] === 'true' ? t`Đã đôn đốc` : undefined,
    stage: stage && stages[stage]?.label,
    on: filters['on'] && t`Xem tại ngày ${formatDay(filters['on'])}`,
    known: filters['known'] && t`Theo số liệu đã biết đến ${filters['known']}`,
  }
  return (
    <Chips
      chips={Object.entries(words).flatMap(([name, label]) => (label ? [{ key: name, label }] : []))}
      onRemove={(name) => set({ [name]: undefined })}
    />
  )
}

/** The names of filters shown as chips. */
export const chipFilters = [
  'exactUnit', 'assigningUnitNo', 'notAssigningUnitNo', 'holderId', 'documentId', 'indicatorId', 'horizon', 'over', 'supplementary', 'pending', 'urged', 'stage', 'on', 'known',
]

const useUnitName = (unitNo: string | undefined) => {
  const { unitName } = useSources()
  return useQuery({ queryKey: ['unit-name', Number(unitNo)], queryFn: () => unitName(Number(unitNo)), enabled: Boolean(unitNo) }).data
}

const usePersonName = (id: string | undefined) => {
  const { personName } = useSources()
  return useQuery({ queryKey: ['person-name', id], queryFn: () => personName(id as string), enabled: Boolean(id) }).data
}
