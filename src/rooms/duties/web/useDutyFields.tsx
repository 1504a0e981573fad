import { useLingui } from '@lingui/react/macro'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import type { Field, Values } from '../../../kit/web/fields.ts'
import { PostInput } from './PostInput.tsx'
import { useDutyWords } from './useDutyWords.ts'

/** What is asked for to set a duty. */
export const useDutyFields = (): Field[] => {
  const { t } = useLingui()
  const { kinds, weekdays } = useDutyWords()
  const every = (...which: string[]) => (values: Values) => which.includes(String(values['every']))
  const numbers = (count: number, label: (at: number) => string) => Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: label(at + 1) }))
  return [
    { kind: 'text', name: 'title', label: t`Nghĩa vụ`, missing: t`Hãy ghi phải làm gì, ví dụ “Tiếp công dân định kỳ”.` },
    { kind: 'choice', name: 'kind', label: t`Loại`, half: true, missing: t`Hãy chọn loại.`, options: Object.entries(kinds).map(([value, label]) => ({ value, label })) },
    { kind: 'choice', name: 'every', label: t`Lặp lại`, half: true, missing: t`Hãy chọn cách lặp lại.`, options: [{ value: 'week', label: t`Hằng tuần` }, { value: 'month', label: t`Hằng tháng` }, { value: 'quarter', label: t`Hằng quý` }, { value: 'year', label: t`Hằng năm` }] },
    { kind: 'choice', name: 'weekday', label: t`Vào`, half: true, when: every('week'), missing: t`Hãy chọn thứ.`, options: weekdays.map((label, at) => ({ value: String(at + 1), label })) },
    { kind: 'choice', name: 'monthOfQuarter', label: t`Tháng của quý`, half: true, when: every('quarter'), missing: t`Hãy chọn tháng.`, options: numbers(3, (at) => t`tháng thứ ${at}`) },
    { kind: 'choice', name: 'month', label: t`Tháng`, half: true, when: every('year'), missing: t`Hãy chọn tháng.`, options: numbers(12, (at) => t`tháng ${at}`) },
    { kind: 'choice', name: 'day', label: t`Ngày`, half: true, when: every('month', 'quarter', 'year'), missing: t`Hãy chọn ngày.`, options: numbers(31, (at) => (at === 31 ? t`ngày cuối tháng` : t`ngày ${at}`)) },
    { kind: 'choice', name: 'moved', label: t`Gặp ngày nghỉ thì chuyển`, half: true, missing: t`Hãy chọn cách chuyển.`, options: [{ value: 'next', label: t`sang ngày làm việc sau` }, { value: 'previous', label: t`về ngày làm việc trước` }] },
    { kind: 'unit', name: 'unitNo', label: t`Đơn vị thực hiện`, missing: t`Hãy chọn đơn vị.` },
    { kind: 'own', name: 'postTitle', label: t`Chức vụ`, when: ({ unitNo }) => typeof unitNo === 'number', render: (state) => <PostInput state={state} /> },
    { kind: 'day', name: 'fromOn', label: t`Từ ngày`, half: true, missing: t`Hãy nhập ngày bắt đầu.` },
    { kind: 'day', name: 'untilOn', label: t`Đến trước ngày`, half: true, help: t`Bỏ trống nếu chưa định.` },
    { kind: 'own', name: 'document', label: t`Văn bản`, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`, render: ({ onChange, error }) => <DocumentInput label={t`Văn bản`} onChange={onChange} error={error} /> },
  ]
}
