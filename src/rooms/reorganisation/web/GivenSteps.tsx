import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { LongList } from '../../../kit/web/LongList.tsx'
import type { Step } from '../contract.ts'
import type { StepKind } from './kinds.ts'
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
  // They were checked against the contract when they were given, and are kept as they were.
  const steps = rows.map(({ kind, given }) => ({ ...given, kind }) as Step)
  const founded = foundedIn(steps)
  const rest = formatAmount(String(total - rows.length))
  return (
    <>
      <LongList label={t`Các bước của lần sắp xếp`} count={rows.length} keyOf={(at) => String(rows[at]?.ord ?? at)} estimate={60}>
        {(at) => rows[at] && steps[at] && (
          <div className={styles.step}>
            <span className={styles.ord}>{rows[at].ord}</span>
            <span className={styles.mark}><StepMark kind={rows[at].kind} /></span>
            <span className={styles.words}><span className={styles.kind}>{words[rows[at].kind].label}</span><StepSentence step={steps[at]} day={day} founded={founded} /></span>
          </div>
        )}
      </LongList>
      {total > rows.length && <p className={styles.kind}><Trans>và {rest} bước nữa</Trans></p>}
    </>
  )
}
