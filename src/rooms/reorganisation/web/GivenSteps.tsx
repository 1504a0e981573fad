import { NativeSelect } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { LongList } from '../../../kit/web/LongList.tsx'
import type { Step } from '../contract.ts'
import { STEP_KINDS, type StepKind } from './kinds.ts'
import { foundedIn } from './stepForm.ts'
import { StepMark } from './StepMark.tsx'
import { StepSentence } from './StepSentence.tsx'
import styles from './Steps.module.css'
import { useStepWords } from './useStepWords.tsx'

export interface GivenStepsProps { day: string; steps: { rows: { ord: number; kind: StepKind; given: Record<string, unknown> }[]; total: number } }

/** The steps of an act as they were given. */
export const GivenSteps = ({ day, steps: { rows, total } }: GivenStepsProps) => {
  const { t } = useLingui()
  const words = useStepWords()
  const [kind, setKind] = useState<StepKind | ''>('')
  // They were checked against the contract when they were given, and are kept as they were.
  const steps = rows.map(({ ord, kind: one, given }) => ({ ord, step: { ...given, kind: one } as Step }))
  const founded = foundedIn(steps.map(({ step }) => step))
  const shown = steps.filter(({ step }) => kind === '' || step.kind === kind)
  const kinds = STEP_KINDS.map((one) => ({ one, count: steps.filter(({ step }) => step.kind === one).length })).filter(({ count }) => count > 0)
  const rest = formatAmount(String(total - rows.length))
  return (
    <>
      {kinds.length > 1 && (
        <div className={styles.filter} data-no-print>
          <NativeSelect
            label={t`Loại bước`} value={kind} onChange={({ currentTarget }) => setKind(kinds.find(({ one }) => one === currentTarget.value)?.one ?? '')}
            data={[{ value: '', label: t`Mọi loại (${formatAmount(String(rows.length))})` }, ...kinds.map(({ one, count }) => ({ value: one, label: `${words[one].label} (${formatAmount(String(count))})` }))]}
          />
        </div>
      )}
      <LongList label={t`Các bước của lần sắp xếp`} count={shown.length} keyOf={(at) => String(shown[at]?.ord ?? at)} estimate={60}>
        {(at) => shown[at] && (
          <div className={styles.step}>
            <span className={styles.ord}>{shown[at].ord}</span>
            <span className={styles.mark}><StepMark kind={shown[at].step.kind} /></span>
            <span className={styles.words}><span className={styles.kind}>{words[shown[at].step.kind].label}</span><StepSentence step={shown[at].step} day={day} founded={founded} /></span>
          </div>
        )}
      </LongList>
      {total > rows.length && <p className={styles.kind}><Trans>và {rest} bước nữa</Trans></p>}
    </>
  )
}
