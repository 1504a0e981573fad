import { useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import type { Import } from '../contract.ts'

type Kind = Import['forms'][number]['kind']

/** What an import will do or did, in one sentence: '4.072 việc: 219 mới, 12 điều chỉnh, 3.841 không đổi'. */
export const useImportSentence = ({ forms, summary, unchanged }: Import): string => {
  const { t } = useLingui()
  const count = (...kinds: string[]) => kinds.reduce((sum, kind) => sum + (summary[kind] ?? 0), 0)
  const words = (all: [number, (shown: string) => string][]) => all.filter(([number]) => number > 0).map(([number, word]) => word(formatAmount(String(number)))).join(', ')
  const partsOf: Record<Kind, () => string> = {
    units: () => words([[count('unit_added'), (n) => t`${n} mới`], [count('unit_changed'), (n) => t`${n} sửa`], [unchanged['units'] ?? 0, (n) => t`${n} không đổi`]]),
    cadres: () => words([[count('cadre_added'), (n) => t`${n} mới`], [count('cadre_changed', 'post_added', 'post_changed'), (n) => t`${n} sửa`], [unchanged['cadres'] ?? 0, (n) => t`${n} không đổi`]]),
    tasks: () => words([[count('task_added'), (n) => t`${n} mới`], [count('task_revised'), (n) => t`${n} điều chỉnh`], [count('task_corrected'), (n) => t`${n} sửa câu chữ`], [unchanged['tasks'] ?? 0, (n) => t`${n} không đổi`]]),
    results: () => words([[count('result_added'), (n) => t`${n} mới`], [count('result_corrected'), (n) => t`${n} sửa`], [count('result_accepted'), (n) => t`${n} được thẩm định`], [unchanged['results'] ?? 0, (n) => t`${n} không đổi`]]),
  }
  const headOf: Record<Kind, (rows: string) => string> = { units: (n) => t`${n} tổ chức`, cadres: (n) => t`${n} cán bộ`, tasks: (n) => t`${n} việc`, results: (n) => t`${n} kết quả` }
  const kinds = [...new Set(forms.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const rows = formatAmount(String(forms.filter((form) => form.kind === kind).reduce((sum, form) => sum + form.rows, 0)))
    return `${headOf[kind](rows)}: ${partsOf[kind]()}`
  }).join('; ')
}
