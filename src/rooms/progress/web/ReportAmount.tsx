import { Trans, useLingui } from '@lingui/react/macro'
import { add, formatAmount, formatPercent, isAmount } from '../../../kit/quantities.ts'
import { AmountInput } from '../../../kit/web/AmountInput.tsx'
import type { ReportedTask } from './reportLetter.ts'
import styles from './ReportForm.module.css'

export interface ReportAmountProps {
  task: ReportedTask
  /** 'cumulative' or 'added'. */
  kind: string
  value: string
  onChange: (amount: string) => void
  error: string | undefined
}

/** The amount in large figures, and what the task will stand at after this report. */
export const ReportAmount = ({ task, kind, value, onChange, error }: ReportAmountProps) => {
  const { t } = useLingui()
  const after = !isAmount(value) ? undefined : kind === 'added' ? add(task.reported, value) : value
  return (
    <div>
      <AmountInput
        label={t`Kết quả`} withAsterisk size="xl" classNames={{ input: styles.amount ?? '', label: styles.label ?? '' }} enterKeyHint="done"
        value={value} onChange={onChange} error={error} {...(task.measureName && { measure: task.measureName })}
      />
      <p className={styles.after} role="status">
        {after !== undefined && task.plan && (
          <Trans>Sau báo cáo này: {formatAmount(after)}/{formatAmount(task.plan)} {task.measureName} = {formatPercent(after, task.plan)}</Trans>
        )}
      </p>
    </div>
  )
}
