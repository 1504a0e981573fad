import { Checkbox, CloseButton, Select, TextInput } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { About, Recipient, Step } from '../contract.ts'
import styles from './Ladder.module.css'
import { countOf, sideOf, type Side } from './stepDraft.ts'
import { useStepWords } from './useStepWords.ts'

export interface StepLineProps { step: Step; ord: number; onChange: (changes: Partial<Step>) => void; onRemove: () => void }

/** One step being written: what it is about, how long before or after the due day, for whom, in which words. */
export const StepLine = ({ step, ord, onChange, onRemove }: StepLineProps) => {
  const { t } = useLingui()
  const { abouts, recipientsOf } = useStepWords()
  const side = sideOf(step.count)
  const size = Math.abs(step.count)
  const sides: Record<Side, string> = { before: t`trước hạn`, on: t`đúng hạn`, after: t`quá hạn` }
  const units: Record<Step['unit'], string> = { working_days: t`ngày làm việc`, days: t`ngày` }
  return (
    <div className={styles.line}>
      <Select label={t`Bước ${ord}: khi nào`} data={choices(sides)} value={side} allowDeselect={false} onChange={(next) => onChange({ count: countOf(size, next as Side) })} />
      <TextInput label={t`Bao nhiêu ngày`} inputMode="numeric" disabled={side === 'on'} value={side === 'on' ? '' : String(size)} onChange={(event) => onChange({ count: countOf(Math.min(Number(event.currentTarget.value.replaceAll(/\D/gu, '')) || 1, side === 'before' ? 90 : 180), side) })} />
      <Select label={t`Tính theo`} data={choices(units)} value={step.unit} disabled={side === 'on'} allowDeselect={false} onChange={(unit) => onChange({ unit: unit as Step['unit'] })} />
      <Select label={t`Nhắc về`} data={choices(abouts)} value={step.about} allowDeselect={false} onChange={(about) => onChange({ about: about as About })} />
      <Select label={t`Báo cho`} data={choices(recipientsOf(step.about))} value={step.recipient} allowDeselect={false} onChange={(recipient) => onChange({ recipient: recipient as Recipient })} />
      <CloseButton className={styles.remove} aria-label={t`Bỏ bước ${ord}`} onClick={onRemove} />
      <TextInput className={styles.wording} label={t`Lời nhắc`} withAsterisk value={step.wording} maxLength={300} onChange={(event) => onChange({ wording: event.currentTarget.value })} />
      <Checkbox className={styles.immediate} label={t`Báo ngay`} checked={step.immediate} onChange={(event) => onChange({ immediate: event.currentTarget.checked })} />
    </div>
  )
}

const choices = <Key extends string>(words: Record<Key, string>) => (Object.entries(words) as [Key, string][]).map(([value, label]) => ({ value, label }))
