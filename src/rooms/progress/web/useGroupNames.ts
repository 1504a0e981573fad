import { useLingui } from '@lingui/react/macro'
import type { GroupBy, TaskGroup } from '../contract.ts'
import { useStateWords } from './useStateWords.ts'

/** What the ways of putting tasks together are called. */
export const useGroupNames = (): Record<GroupBy, string> => {
  const { t } = useLingui()
  return {
    unit: t`Đơn vị giữ việc`, holder: t`Người giữ việc`, measure: t`Đơn vị tính`, indicator: t`Chỉ tiêu`, horizon: t`Thời kỳ`, state: t`Tình trạng`, assigner: t`Cơ quan giao`,
  }
}

/** A group in words; what has no name says why. */
export const useGroupLabel = (by: GroupBy): ((group: Pick<TaskGroup, 'key' | 'label'>) => string) => {
  const { t } = useLingui()
  const { states } = useStateWords()
  return ({ key, label }) => {
    if (by === 'state') return key in states ? states[key as keyof typeof states].label : t`Chưa có kế hoạch năm`
    if (label) return label
    return by === 'measure' || by === 'indicator' ? t`Giao bằng sản phẩm, không có chỉ tiêu` : t`Không rõ tên`
  }
}
