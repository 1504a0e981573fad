import { NativeSelect } from '@mantine/core'
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
      <NativeSelect
        label={t`Tính theo`}
        value={basisOf(filters)}
        data={[{ value: 'reported', label: t`Kết quả báo cáo` }, { value: 'accepted', label: t`Đã thẩm định` }]}
        onChange={({ currentTarget: { value } }) => set({ basis: value === 'accepted' ? 'accepted' : undefined })}
      />
      {layoutOf(filters) === 'table' && (
        <NativeSelect
          label={t`Nhóm theo`}
          value={groupOf(filters) ?? ''}
          data={[{ value: '', label: t`Không nhóm` }, ...GROUPS.map((group) => ({ value: group, label: names[group] }))]}
          onChange={({ currentTarget: { value } }) => set({ group: value || undefined })}
        />
      )}
      <div><AddFilter state={state} /></div>
    </>
  )
}
