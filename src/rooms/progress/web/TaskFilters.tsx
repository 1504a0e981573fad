import { Select } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { AddFilter } from './AddFilter.tsx'
import { basisOf, GROUPS, groupOf, layoutOf } from './taskFilters.ts'
import { useGroupNames } from './useGroupNames.ts'

/** The choices at hand: by which results, put together by what, and the menu of all conditions. */
export const TaskFilters = ({ state }: { state: FilterState }) => {
  const { t } = useLingui()
  const { filters, set } = state
  const names = useGroupNames()
  return (
    <>
      <Select
        label={t`Tính theo`}
        allowDeselect={false}
        value={basisOf(filters)}
        data={[{ value: 'reported', label: t`Kết quả báo cáo` }, { value: 'accepted', label: t`Đã thẩm định` }]}
        onChange={(value) => set({ basis: value === 'accepted' ? 'accepted' : undefined })}
      />
      {layoutOf(filters) === 'table' && (
        <Select
          label={t`Nhóm theo`}
          placeholder={t`Không nhóm`}
          clearable
          clearButtonProps={{ 'aria-label': t`Thôi nhóm` }}
          value={groupOf(filters) ?? null}
          data={GROUPS.map((group) => ({ value: group, label: names[group] }))}
          onChange={(value) => set({ group: value ?? undefined })}
        />
      )}
      <div><AddFilter state={state} /></div>
    </>
  )
}
