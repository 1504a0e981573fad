import { Button, Drawer, Group, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { useShown } from '../../../kit/web/useShown.ts'
import type { Step } from '../contract.ts'
import type { StepKind } from './kinds.ts'
import { StepFields } from './StepFields.tsx'
import { emptyForm, formOf, type Missing, stepsOf } from './stepForm.ts'
import { useStepWords } from './useStepWords.tsx'

export interface StepDrawerProps {
  opened: boolean
  kind: StepKind
  step: Step | undefined
  /** Units that are chosen from the start. */
  units: number[]
  day: string | null
  founded: { code: string; name: string }[]
  onClose: () => void
  onKeep: (steps: Step[]) => void
}

/** One step as a form in a drawer; nothing is sent, it becomes part of the plan. */
export const StepDrawer = ({ opened, onClose, ...body }: StepDrawerProps) => {
  const { t } = useLingui()
  const { label } = useStepWords()[body.kind]
  return (
    <Drawer opened={useShown(opened)} onClose={onClose} closeOnClickOutside={false} position="right" size="min(600px, 100%)" title={label} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Body {...body} onClose={onClose} />
    </Drawer>
  )
}

const Body = ({ kind, step, units, day, founded, onClose, onKeep }: Omit<StepDrawerProps, 'opened'>) => {
  const { hint } = useStepWords()[kind]
  const element = useRef<HTMLFormElement>(null)
  const [form, setForm] = useState(() => (step ? formOf(step) : { ...emptyForm(kind), fromUnitNos: units }))
  const [missing, setMissing] = useState<Missing>(new Set())
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const made = stepsOf(form)
    if ('missing' in made) {
      setMissing(made.missing)
      setTimeout(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error="true"] input')?.focus(), 30)
      return
    }
    onKeep(made.steps)
    onClose()
  }
  return (
    <form ref={element} onSubmit={keep} noValidate>
      <Stack gap="md">
        <p style={{ color: 'var(--muted)', fontSize: 13 }}>{hint}</p>
        <StepFields form={form} missing={missing} day={day} founded={founded} onChange={(changes) => { setForm((before) => ({ ...before, ...(typeof changes === 'function' ? changes(before) : changes) })); setMissing(new Set()) }} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}><Trans>Thôi</Trans></Button>
          <Button type="submit">{step ? <Trans>Lưu bước này</Trans> : <Trans>Thêm vào phương án</Trans>}</Button>
        </Group>
      </Stack>
    </form>
  )
}
