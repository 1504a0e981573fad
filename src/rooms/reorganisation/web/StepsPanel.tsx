import { Button, Menu } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { addDays } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { LongList } from '../../../kit/web/LongList.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Fault, Step } from '../contract.ts'
import { orgApi } from './api.ts'
import { STEP_KINDS, type StepKind } from './kinds.ts'
import { StepCard } from './StepCard.tsx'
import { countsOf, foundedIn } from './stepForm.ts'
import { StepMark } from './StepMark.tsx'
import styles from './Steps.module.css'
import { TableDrop } from './TableDrop.tsx'
import { useCountWords, useStepWords } from './useStepWords.tsx'

export interface StepsPanelProps {
  steps: Step[]
  day: string | null
  faults: Fault[]
  onChange: (steps: Step[]) => void
}

/** The steps of the act: added one by one, or read from a table; each with what is wrong with it. */
export const StepsPanel = ({ steps, day, faults, onChange }: StepsPanelProps) => {
  const { t } = useLingui()
  const counts = useCountWords()
  const [form, setForm] = useState<{ kind: StepKind; at: number; step?: Step; units?: number[]; isClosed?: true }>()
  const founded = foundedIn(steps)
  const byStep = Map.groupBy(faults, ({ step }) => step)
  const keep = (made: Step[]) => onChange(form && form.at < steps.length ? steps.toSpliced(form.at, 1, ...made) : [...steps, ...made])
  const moveChildren = async (step: Step) => setForm({ kind: 'move', at: steps.length, units: await childrenEnding(step, { day, steps }) })
  const move = (at: number, by: -1 | 1) => {
    const [one, other] = [steps[at], steps[at + by]]
    if (one && other) onChange(steps.with(at, other).with(at + by, one))
  }
  return (
    <Panel title={t`Các bước`} note={steps.length > 0 ? counts(countsOf(steps)) : t`Một lần sắp xếp gồm một hay nhiều bước, cùng một quyết định và một ngày.`}>
      <LongList label={t`Các bước của lần sắp xếp`} count={steps.length} keyOf={String} estimate={72}>
        {(at) => steps[at] && (
          <StepCard
            step={steps[at]} ord={at + 1} count={steps.length} day={day} founded={founded} faults={byStep.get(at + 1) ?? []}
            onMoveChildren={() => steps[at] && void moveChildren(steps[at])}
            onEdit={() => setForm({ kind: steps[at]?.kind ?? 'merge', at, ...(steps[at] && { step: steps[at] }) })}
            onRemove={() => onChange(steps.toSpliced(at, 1))} onMove={(by) => move(at, by)}
          />
        )}
      </LongList>
      <div className={styles.tools}>
        <AddStep onAdd={(kind) => setForm({ kind, at: steps.length })} />
        {steps.length > 1 && <Button variant="subtle" color="gray" onClick={() => onChange([])}><Trans>Bỏ cả {formatAmount(String(steps.length))} bước</Trans></Button>}
      </div>
      <TableDrop day={day} hasSteps={steps.length > 0} onSteps={onChange} />
      <Suspense>
        <StepDrawer opened={form !== undefined && !form.isClosed} kind={form?.kind ?? 'merge'} at={form?.at ?? 0} step={form?.step} units={form?.units ?? []} day={day} founded={founded} onClose={() => setForm((shown) => shown && { ...shown, isClosed: true })} onKeep={keep} />
      </Suspense>
    </Panel>
  )
}

const StepDrawer = lazy(() => import('./StepDrawer.tsx').then((module) => ({ default: module.StepDrawer })))

/** The units under those that a step ends, as far as no other step moves them yet. */
const childrenEnding = async (step: Step, { day, steps }: { day: string | null; steps: Step[] }): Promise<number[]> => {
  const ending = step.kind === 'split' ? [step.fromUnitNo] : step.kind === 'merge' ? step.fromUnitNos : step.kind === 'dissolve' ? [step.unitNo] : []
  const levels = await Promise.all(ending.map((parentNo) => orgApi.listUnits({ parentNo, limit: 500, ...(day && { on: addDays(day, -1) }) })))
  const moved = new Set(steps.flatMap((one) => (one.kind === 'move' ? [one.unitNo] : [])))
  return levels.flatMap(({ rows }) => rows.map(({ unitNo }) => unitNo)).filter((unitNo) => !moved.has(unitNo))
}

const AddStep = ({ onAdd }: { onAdd: (kind: StepKind) => void }) => {
  const words = useStepWords()
  return (
    <Menu position="bottom-start" width="min(400px, calc(100vw - 32px))">
      <Menu.Target><Button leftSection={<IconPlus size={16} />} variant="default"><Trans>Thêm bước</Trans></Button></Menu.Target>
      <Menu.Dropdown>
        {STEP_KINDS.map((kind) => (
          <Menu.Item key={kind} leftSection={<StepMark kind={kind} />} onClick={() => onAdd(kind)}>
            {words[kind].label}
            <span className={styles.hint}>{words[kind].hint}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
