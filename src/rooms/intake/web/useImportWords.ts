import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../../kit/web/tone.ts'
import type { ImportState } from '../contract.ts'

export interface ImportWords {
  states: Record<ImportState, { tone: Tone; label: string }>
  kinds: Record<'units' | 'cadres' | 'tasks' | 'results', string>
  /** What a change is called in a summary ('Việc giao mới'). */
  change: (kind: string) => string
}

/** The words of the import wizard. */
export const useImportWords = (): ImportWords => {
  const { t } = useLingui()
  const changes: Record<string, string> = {
    unit_added: t`Tổ chức thêm mới`, unit_changed: t`Tổ chức sửa`, cadre_added: t`Cán bộ thêm mới`, cadre_changed: t`Cán bộ sửa`,
    post_added: t`Chức vụ thêm mới`, post_changed: t`Chức vụ sửa`, task_added: t`Việc giao mới`, task_revised: t`Việc điều chỉnh theo văn bản`,
    task_corrected: t`Việc sửa câu chữ`, result_added: t`Kết quả thêm mới`, result_corrected: t`Kết quả sửa`, result_accepted: t`Kết quả được thẩm định`,
  }
  return {
    states: {
      refused: { tone: 'late', label: t`Không nhận tệp` },
      has_questions: { tone: 'wait', label: t`Có chỗ cần trả lời` },
      has_errors: { tone: 'late', label: t`Có lỗi phải sửa` },
      nothing_to_do: { tone: 'idle', label: t`Không có gì thay đổi` },
      ready: { tone: 'going', label: t`Sẵn sàng nhập` },
      applied: { tone: 'done', label: t`Đã nhập` },
      undone: { tone: 'idle', label: t`Đã hoàn tác` },
    },
    kinds: { units: t`Tổ chức`, cadres: t`Cán bộ`, tasks: t`Giao việc`, results: t`Kết quả` },
    change: (kind) => changes[kind] ?? kind,
  }
}
