import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import type { Progress } from '../contract.ts'
import { intakeApi } from './api.ts'
import { ProgressBar } from './ProgressBar.tsx'
import styles from './ProgressPanel.module.css'
import { useStepWords } from './useStepWords.ts'

/** A long work as it goes on: which step, how many of how many, and a way to stop before anything is written. */
export const ProgressPanel = ({ progress }: { progress: Progress }) => {
  const { t } = useLingui()
  const step = useStepWords()
  const { run, sending } = useAct(intakeApi.cancelImport)
  const { id, what, done, total, mayCancel } = progress
  const title = { check: t`Đang kiểm tra`, apply: t`Đang nhập`, undo: t`Đang hoàn tác` }[what]
  const of = total > 0 ? `${formatAmount(String(done))}/${formatAmount(String(total))}` : ''
  const name = step(progress.step)
  return (
    <Panel title={title}>
      <div className={styles.line}>
        <p role="status">{name} {of}</p>
        {mayCancel && <Button variant="default" size="compact-sm" loading={sending} onClick={() => void run({ id })}><Trans>Dừng lại</Trans></Button>}
      </div>
      <ProgressBar percent={total > 0 ? (100 * done) / total : null} label={name} />
    </Panel>
  )
}
