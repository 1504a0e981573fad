import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import type { Figure } from '../figure-contract.ts'
import { consolidationApi } from './api.ts'
import { useFigureWords } from './useFigureWords.ts'

/** Ước cả kỳ, or a figure stated otherwise than its rows; left empty it is taken back. */
export const FigureForm = ({ reportId, figure, what, opened, onClose }: { reportId: string; figure: Figure; what: 'estimate' | 'statement'; opened: boolean; onClose: () => void }) => {
  const { t } = useLingui()
  const { labelOf, amountOf } = useFigureWords()
  const { formId, line, column, counted, estimate, stated } = figure
  const before = what === 'estimate' ? estimate : stated
  return (
    <ActForm
      opened={opened} onClose={onClose} title={what === 'estimate' ? t`Ước đến hết kỳ` : t`Ghi khác số cộng`} submit={t`Lưu`} done={t`Đã lưu con số.`}
      intro={<p>{labelOf(figure)}: {t`cộng từ các biểu đã nhận là ${amountOf(counted)}.`} {what === 'statement' && t`Ghi khác thì phải có người khác quyết định mới ban hành được.`}</p>}
      act={what === 'estimate' ? consolidationApi.estimateRoundFigure : consolidationApi.stateRoundFigure} initial={{ value: before?.value ?? '', note: before?.note ?? '' }}
      fields={[{ kind: 'amount', name: 'value', label: t`Con số`, help: t`Bỏ trống để bỏ số đã ghi.`, ...(figure.measure && { measure: figure.measure }) }, { kind: 'long', name: 'note', label: what === 'estimate' ? t`Ước từ đâu` : t`Lấy từ đâu` }]}
      toInput={({ value, note }) => ({ id: reportId, formId, line, column, value: textOf(value) || null, note: textOf(note) || null })}
    />
  )
}
