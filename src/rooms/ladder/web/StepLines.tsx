import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Step } from '../contract.ts'
import styles from './Ladder.module.css'
import { furtherStep, isWhole } from './stepDraft.ts'
import { StepLine } from './StepLine.tsx'

export interface StepLinesProps { initial: Step[]; onChange: (steps: unknown) => void; error: string | undefined }

/** The steps of a ladder as lines to write; nothing is sent while one says nothing. */
export const StepLines = ({ initial, onChange, error }: StepLinesProps) => {
  const [steps, setSteps] = useState(initial)
  const change = (next: Step[]) => {
    setSteps(next)
    onChange(next.length > 0 && next.every(isWhole) ? next : undefined)
  }
  return (
    <fieldset className={styles.set}>
      <legend><Trans>Các bước</Trans></legend>
      {steps.map((step, at) => (
        <StepLine key={step.key} step={step} ord={at + 1} onChange={(changes) => change(steps.map((one) => (one.key === step.key ? { ...one, ...changes } : one)))} onRemove={() => change(steps.filter(({ key }) => key !== step.key))} />
      ))}
      {error && <p className={styles.error} role="alert">{error}</p>}
      {steps.length < 30 && <Button size="compact-sm" variant="default" leftSection={<IconPlus size={15} />} onClick={() => change([...steps, furtherStep(steps)])}><Trans>Thêm bước</Trans></Button>}
    </fieldset>
  )
}
