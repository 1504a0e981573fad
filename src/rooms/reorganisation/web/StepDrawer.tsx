import { Button, Drawer, Group, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { addDays } from '../../../kit/dates.ts'
import { showFirstFault } from '../../../kit/web/firstFault.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useShown } from '../../../kit/web/useShown.ts'
import type { Step } from '../contract.ts'
import { orgApi } from './api.ts'
import type { StepKind } from './kinds.ts'
import { StepFields } from './StepFields.tsx'
import { emptyForm, formOf, type Likeness, type Missing, passesOn, stepsOf } from './stepForm.ts'
import { useStepWords } from './useStepWords.tsx'

export interface StepDrawerProps {
  opened: boolean
  kind: StepKind
  /** Its place among the steps. */
  at: number
  step: Step | undefined
  /** Units that are chosen from the start. */
  units: number[]
  day: string | null
  founded: { code: string; name: string }[]
  onClose: () => void
  onKeep: (steps: Step[]) => void
}

/** One step as a form in a drawer; nothing is sent, it becomes part of the plan. */
export const StepDrawer = ({ opened, at, onClose, ...body }: StepDrawerProps) => {
  const { t } = useLingui()
  const { label } = useStepWords()[body.kind]
  return (
    <Drawer opened={useShown(opened)} onClose={onClose} closeOnClickOutside={false} position="right" size="min(600px, 100%)" title={label} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Body key={`${body.kind} ${String(at)}`} {...body} onClose={onClose} />
    </Drawer>
  )
}

const Body = ({ kind, step, units, day, founded, onClose, onKeep }: Omit<StepDrawerProps, 'opened' | 'at'>) => {
  const { hint } = useStepWords()[kind]
  const element = useRef<HTMLFormElement>(null)
  const [form, setForm] = useState(() => (step ? formOf(step) : { ...emptyForm(kind), fromUnitNos: units }))
  const [missing, setMissing] = useState<Missing>(new Set())
  const { likeness, isReading } = useLikeness(passesOn(form), day)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const made = stepsOf(form, likeness)
    if ('missing' in made) {
      setMissing(made.missing)
      return showFirstFault(element.current)
    }
    onKeep(made.steps)
    onClose()
  }
  return (
    <form ref={element} onSubmit={keep} noValidate>
      <Stack gap="md">
        <p style={{ color: 'var(--muted)', fontSize: 13 }}>{hint}</p>
        <StepFields form={form} likeness={likeness} missing={missing} day={day} founded={founded} onChange={(changes) => { setForm((before) => ({ ...before, ...changes })); setMissing(new Set()) }} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}><Trans>Thôi</Trans></Button>
          <Button type="submit" loading={isReading}>{step ? <Trans>Lưu bước này</Trans> : <Trans>Thêm vào phương án</Trans>}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The unit that passes on, read when it is chosen: the step can be kept once it is known. */
const useLikeness = (unitNo: number | undefined, day: string | null): { likeness: Likeness | undefined; isReading: boolean } => {
  const isAsked = unitNo !== undefined
  const read = useRead(orgApi.listUnits, { ...(isAsked && { unitNo }), limit: 1, ...(day && { on: addDays(day, -1) }) }, { enabled: isAsked, freshFor: 60_000 })
  const unit = isAsked && !read.isPlaceholderData ? read.data?.rows[0] : undefined
  return {
    likeness: unit && { unitKind: unit.kind, under: unit.parentNo === null ? undefined : { unitNo: unit.parentNo } },
    isReading: isAsked && read.isFetching && !unit,
  }
}
