import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../../kit/web/tone.ts'
import type { Basis, StateName } from './question.ts'

/** The states of tasks in words and tones, and the bases they are counted on. */
export const useStates = () => {
  const { t } = useLingui()
  const states: Record<StateName, { label: string; tone: Tone }> = {
    met: { label: t`Hoàn thành`, tone: 'done' }, in_progress: { label: t`Đang thực hiện`, tone: 'going' },
    not_started: { label: t`Chưa có kết quả`, tone: 'idle' }, overdue: { label: t`Quá hạn`, tone: 'late' },
  }
  const bases: Record<Basis, string> = { reported: t`Theo báo cáo`, accepted: t`Đã thẩm định` }
  return { states, bases }
}
