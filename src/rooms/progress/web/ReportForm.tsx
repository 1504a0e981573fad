import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import type { Field, Values } from '../../../kit/web/fields.ts'
import { LinesInput } from '../../../kit/web/LinesInput.tsx'
import type { Standing } from '../contract.ts'
import { progressApi } from './api.ts'
import { useToday } from './useToday.ts'

export interface ReportFormProps {
  task: Pick<Standing, 'taskId' | 'code' | 'title' | 'measureName' | 'plan' | 'reported' | 'product'>
  opened: boolean
  onClose: () => void
}

/** Báo cáo kết quả: the amount so far, to which day, what is under way, what hinders, and evidence. */
export const ReportForm = ({ task, opened, onClose }: ReportFormProps) => {
  const { t } = useLingui()
  const today = useToday()
  return (
    <ActForm
      opened={opened}
      onClose={onClose}
      title={t`Báo cáo kết quả`}
      intro={<About task={task} />}
      act={progressApi.reportProgress}
      fields={useFields(task)}
      initial={{ kind: 'cumulative', onDay: today, amount: task.product ? '1' : '' }}
      toInput={(filled) => inputOf(task.taskId, filled)}
      submit={t`Gửi báo cáo`}
      done={t`Đã gửi báo cáo của việc ${task.code}, chờ thẩm định.`}
    />
  )
}

const About = ({ task }: Pick<ReportFormProps, 'task'>) => (
  <div>
    <p style={{ fontWeight: 500 }}>{task.code} · {task.title}</p>
    {task.plan && (
      <p style={{ color: 'var(--muted)', fontSize: 13 }}>
        <Trans>Kế hoạch năm {formatAmount(task.plan)} {task.measureName}; đã báo cáo {formatAmount(task.reported)} {task.measureName}.</Trans>
      </p>
    )}
  </div>
)

const useFields = (task: ReportFormProps['task']): Field[] => {
  const { t } = useLingui()
  const measure = task.measureName ?? ''
  return [
    {
      kind: 'choice', name: 'kind', label: t`Cách tính`, missing: t`Hãy chọn cách tính.`, half: true,
      options: [{ value: 'cumulative', label: t`Lũy kế từ đầu năm` }, { value: 'added', label: t`Làm thêm lần này` }],
    },
    { kind: 'day', name: 'onDay', label: t`Số liệu đến hết ngày`, missing: t`Hãy nhập ngày của số liệu.`, half: true },
    { kind: 'amount', name: 'amount', label: t`Kết quả`, measure, missing: t`Hãy nhập kết quả đạt được.`, half: true },
    { kind: 'amount', name: 'underway', label: t`Đang thực hiện`, measure, half: true },
    { kind: 'files', name: 'files', label: t`Minh chứng: tệp ảnh, PDF, Word, Excel`, help: t`Mỗi tệp không quá 20 MB` },
    {
      kind: 'own', name: 'documents', label: t`Minh chứng: văn bản`,
      render: ({ value, onChange, error }) => (
        <LinesInput label={t`Minh chứng: số và ngày văn bản`} placeholder={t`Ví dụ: BB số 01, ngày 30/06/2023`} value={(value as string[] | undefined) ?? []} onChange={onChange} error={error} />
      ),
    },
    { kind: 'long', name: 'obstacle', label: t`Khó khăn, vướng mắc` },
    { kind: 'long', name: 'note', label: t`Ghi chú` },
  ]
}

const inputOf = (id: string, filled: Values) =>
  ({ ...filled, id }) as Parameters<typeof progressApi.reportProgress>[0]
