import { useLingui } from '@lingui/react/macro'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import type { Field } from '../../../kit/web/fields.ts'
import { useSources } from '../../../kit/web/sources.ts'
import type { FormDraft } from './formDraft.ts'
import { FormsInput } from './FormsInput.tsx'
import { UnitChecks } from './UnitChecks.tsx'
import { useRoundWords } from './useRoundWords.ts'

/** What is asked for to open a round. */
export const useRoundFields = (): Field[] => {
  const { t } = useLingui()
  const { today } = useSources()
  const { periodOf } = useRoundWords()
  const year = Number(today.slice(0, 4))
  const periods = [year, year - 1].flatMap((one) => [`${one}-H1`, `${one}-9M`, String(one), ...[1, 2, 3, 4].map((part) => `${one}-Q${part}`)])
  return [
    { kind: 'text', name: 'title', label: t`Báo cáo gì`, missing: t`Hãy ghi báo cáo gì, ví dụ “Báo cáo 6 tháng đầu năm”.` },
    { kind: 'unit', name: 'unitNo', label: t`Nơi yêu cầu và nhận báo cáo`, missing: t`Hãy chọn đơn vị yêu cầu.` },
    { kind: 'choice', name: 'period', label: t`Kỳ báo cáo`, missing: t`Hãy chọn kỳ.`, options: periods.map((value) => ({ value, label: periodOf(value) })) },
    { kind: 'day', name: 'closingOn', label: t`Chốt số liệu đến hết ngày`, half: true, missing: t`Hãy nhập ngày chốt số liệu.` },
    { kind: 'day', name: 'dueOn', label: t`Hạn gửi`, half: true, missing: t`Hãy nhập hạn gửi.` },
    { kind: 'long', name: 'outline', label: t`Đề cương`, help: t`Đơn vị viết báo cáo theo đề cương này; có thể bỏ trống.` },
    { kind: 'own', name: 'forms', label: t`Biểu mẫu`, missing: t`Hãy nhập ít nhất một biểu.`, render: ({ value, onChange, error }) => <FormsInput value={value as FormDraft[]} onChange={onChange} error={error} /> },
    { kind: 'own', name: 'units', label: t`Đơn vị báo cáo`, missing: t`Hãy chọn ít nhất một đơn vị.`, render: ({ value, onChange, error, values }) => <UnitChecks parentNo={typeof values['unitNo'] === 'number' ? values['unitNo'] : null} value={value as number[]} onChange={onChange} error={error} /> },
    { kind: 'check', name: 'hasLetter', label: t`Công văn yêu cầu đã ban hành` },
    { kind: 'own', name: 'document', label: t`Công văn yêu cầu`, when: ({ hasLetter }) => hasLetter === true, render: ({ onChange, error }) => <DocumentInput label={t`Công văn yêu cầu`} onChange={onChange} error={error} /> },
  ]
}
