import { Button, CloseButton, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { AmountInput } from './AmountInput.tsx'
import { DayInput } from './DayInput.tsx'
import type { MilestoneDraft } from './milestones.ts'
import styles from './MilestoneLines.module.css'

export interface MilestoneLinesProps {
  lines: MilestoneDraft[]
  onChange: (lines: MilestoneDraft[]) => void
  /** The task's own day, which a further milestone begins with. */
  dueOn: string | null
  counted: boolean
  measure: string
  hint?: string
  error: string | undefined
}

/** Steps on the way: by which day what is there, and how much of it. */
export const MilestoneLines = ({ lines, onChange, dueOn, counted, measure, hint, error }: MilestoneLinesProps) => {
  const { t } = useLingui()
  const change = (key: number, changes: Partial<MilestoneDraft>) => onChange(lines.map((line) => (line.key === key ? { ...line, ...changes } : line)))
  const add = () => onChange([...lines, { key: (lines.at(-1)?.key ?? 0) + 1, dueOn, text: '', amount: '' }])
  return (
    <fieldset className={styles.set} data-error={error ? true : undefined}>
      <legend className={styles.legend}><Trans>Các mốc</Trans></legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {lines.map((line, at) => (
        <div key={line.key} className={styles.line} data-counted={counted || undefined}>
          <DayInput label={t`Mốc ${at + 1}: ngày`} value={line.dueOn} onChange={(day) => change(line.key, { dueOn: day })} />
          <TextInput label={t`Mốc ${at + 1}: phải xong việc gì`} value={line.text} onChange={(event) => change(line.key, { text: event.currentTarget.value })} />
          {counted && <AmountInput label={t`Mốc ${at + 1}: số lượng`} measure={measure} value={line.amount} onChange={(amount) => change(line.key, { amount })} />}
          <CloseButton className={styles.remove} aria-label={t`Bỏ mốc ${at + 1}`} onClick={() => onChange(lines.filter(({ key }) => key !== line.key))} />
        </div>
      ))}
      {error && <p className={styles.error}>{error}</p>}
      {lines.length < 20 && <Button size="compact-sm" variant="default" leftSection={<IconPlus size={15} />} onClick={add}><Trans>Thêm mốc</Trans></Button>}
    </fieldset>
  )
}
