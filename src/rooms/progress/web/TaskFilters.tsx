import { Select } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { basisOf } from './taskFilters.ts'
import { useStateWords } from './useStateWords.ts'

/** The filters at hand: organisation, state, and by which results. */
export const TaskFilters = ({ state }: { state: FilterState }) => {
  const { t } = useLingui()
  const { states } = useStateWords()
  const { filters, set } = state
  return (
    <>
      <UnitPicker
        label={t`Tổ chức`}
        placeholder={t`Toàn tỉnh`}
        value={filters['unitNo'] ? Number(filters['unitNo']) : null}
        onChange={(unitNo) => set({ unitNo: unitNo === null ? undefined : String(unitNo), exactUnit: undefined })}
      />
      <Select
        label={t`Tình trạng`}
        placeholder={t`Tất cả`}
        clearable
        clearButtonProps={{ 'aria-label': t`Bỏ chọn tình trạng` }}
        value={filters['state'] ?? null}
        data={Object.entries(states).map(([value, { label }]) => ({ value, label }))}
        onChange={(value) => set({ state: value ?? undefined })}
      />
      <Select
        label={t`Tính theo`}
        allowDeselect={false}
        value={basisOf(filters)}
        data={[{ value: 'reported', label: t`Kết quả báo cáo` }, { value: 'accepted', label: t`Đã thẩm định` }]}
        onChange={(value) => set({ basis: value === 'accepted' ? 'accepted' : undefined })}
      />
    </>
  )
}
