import { useLingui } from '@lingui/react/macro'
import type { FigureName } from '../claim.ts'

/** The figures of the overview that can be asked in another structure, as a list to choose from: counts always, a quantity within one indicator. */
export const useAcrossFigures = (): { value: FigureName; label: string }[] => {
  const { t } = useLingui()
  return [
    { value: 'tasks', label: t`Việc đã giao` }, { value: 'first', label: t`Giao lần đầu` }, { value: 'supplementary', label: t`Giao bổ sung` }, { value: 'cadres', label: t`Cán bộ được giao` },
    { value: 'met', label: t`Hoàn thành kế hoạch` }, { value: 'over', label: t`Trong đó vượt kế hoạch` }, { value: 'in_progress', label: t`Đang thực hiện` },
    { value: 'not_started', label: t`Chưa có kết quả` }, { value: 'overdue', label: t`Quá hạn` }, { value: 'ratio', label: t`Khối lượng theo chỉ tiêu` },
  ]
}
