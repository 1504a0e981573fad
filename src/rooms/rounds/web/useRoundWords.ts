import { useLingui } from '@lingui/react/macro'
import { readPeriod } from '../../../kit/periods.ts'
import type { Tone } from '../../../kit/web/tone.ts'
import { usePeriodName } from '../../../kit/web/usePeriodName.ts'
import type { Letter, PartState } from '../contract.ts'
import type { Fault, Filling } from '../part-contract.ts'

/** States of reports and letters, ways, faults and periods of reports in words. */
export const useRoundWords = () => {
  const { t } = useLingui()
  const periodName = usePeriodName()
  const states: Record<PartState, { tone: Tone; label: string }> = {
    not_begun: { tone: 'idle', label: t`chưa làm` }, filling: { tone: 'going', label: t`đang điền` }, handed_in: { tone: 'wait', label: t`chờ duyệt` }, returned: { tone: 'going', label: t`trả lại` }, accepted: { tone: 'done', label: t`đã nhận` }, closed: { tone: 'idle', label: t`hết đợt, chưa nhận` },
  }
  const ways: Record<Filling['way'], string> = { app: t`điền trên máy`, workbook: t`bằng tệp đã cấp`, own: t`bằng tệp của đơn vị` }
  const faults: Record<Fault['kind'], string> = { not_an_amount: t`Không phải là số. Hãy viết như 8.150 hoặc 4.065,5.`, empty: t`Chưa điền. Không có thì ghi 0.`, unknown_line: t`Dòng không có trong biểu.`, unknown_column: t`Cột không có trong biểu.`, no_lines: t`Chưa có dòng nào.` }
  const letterStates: Record<Letter['state'], { tone: Tone; label: string }> = { drafting: { tone: 'idle', label: t`đang soạn` }, waiting: { tone: 'wait', label: t`đang trình` }, returned: { tone: 'going', label: t`trả lại` }, agreed: { tone: 'going', label: t`chờ cấp số` }, issued: { tone: 'done', label: t`đã ban hành` } }
  const periodOf = (text: string) => {
    const period = readPeriod(text)
    return period ? periodName(period) : text
  }
  return { states, letterStates, ways, faults, periodOf }
}
