import { SegmentedControl, UnstyledButton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type Field, textOf } from '../../../kit/web/fields.ts'
import { LinesInput } from '../../../kit/web/LinesInput.tsx'
import { PhotoInput } from '../../../kit/web/PhotoInput.tsx'
import { ReportAmount } from './ReportAmount.tsx'
import type { ReportedTask } from './reportLetter.ts'
import styles from './ReportForm.module.css'

/** The fields of a report in the order of a minute on the phone: amount, photo; the day stands at today, the rest is folded. */
export const useReportFields = (task: ReportedTask): Field[] => {
  const { t } = useLingui()
  const kinds = [{ value: 'cumulative', label: t`Lũy kế từ đầu năm` }, { value: 'added', label: t`Làm thêm lần này` }]
  return [
    {
      kind: 'own', name: 'kind', label: t`Cách tính`,
      render: ({ value, onChange }) => <SegmentedControl fullWidth className={styles.kinds ?? ''} aria-label={t`Cách tính`} data={kinds} value={textOf(value)} onChange={onChange} />,
    },
    {
      kind: 'own', name: 'amount', label: t`Kết quả`, missing: t`Hãy nhập kết quả đạt được.`,
      render: ({ value, onChange, error, values }) => <ReportAmount task={task} kind={textOf(values['kind'])} value={textOf(value)} onChange={onChange} error={error} />,
    },
    {
      kind: 'own', name: 'files', label: t`Minh chứng`,
      render: ({ value, onChange, error }) => <PhotoInput label={t`Minh chứng: tệp ảnh, PDF, Word, Excel`} hint={t`Ảnh được thu nhỏ và bỏ vị trí trước khi gửi; mỗi tệp không quá 20 MB`} files={(value as File[] | undefined) ?? []} onChange={onChange} error={error} />,
    },
    {
      kind: 'own', name: 'documents', label: t`Minh chứng: văn bản`,
      render: ({ value, onChange, error }) => <LinesInput label={t`Minh chứng: số và ngày văn bản`} placeholder={t`Ví dụ: BB số 01, ngày 30/06/2023`} value={(value as string[] | undefined) ?? []} onChange={onChange} error={error} />,
    },
    { kind: 'day', name: 'onDay', label: t`Số liệu đến hết ngày`, missing: t`Hãy nhập ngày của số liệu.` },
    ...useFoldedFields(task),
  ]
}

const useFoldedFields = (task: ReportedTask): Field[] => {
  const { t } = useLingui()
  const isOpen = (values: Record<string, unknown>) => Boolean(values['isOpen'] || values['obstacle'] || values['note'] || values['underway'])
  return [
    {
      kind: 'own', name: 'isOpen', label: t`Thêm`,
      render: ({ onChange, values }) => (
        <UnstyledButton className={styles.fold ?? ''} aria-expanded={isOpen(values)} onClick={() => onChange(!values['isOpen'])}>
          {isOpen(values) ? <IconChevronUp size={16} aria-hidden="true" /> : <IconChevronDown size={16} aria-hidden="true" />}
          {t`Vướng mắc, đang thực hiện, ghi chú`}
        </UnstyledButton>
      ),
    },
    { kind: 'long', name: 'obstacle', label: t`Khó khăn, vướng mắc`, when: isOpen },
    { kind: 'amount', name: 'underway', label: t`Đang thực hiện`, measure: task.measureName ?? '', when: isOpen },
    { kind: 'long', name: 'note', label: t`Ghi chú`, when: isOpen },
  ]
}
