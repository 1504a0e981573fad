import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Entry, TaskStory } from '../contract.ts'
import { DecideButtons } from './DecideButtons.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { NextSentence } from './NextSentence.tsx'
import { WhyNot } from './WhyNot.tsx'
import styles from './NextStep.module.css'

export interface NextStepProps {
  task: TaskStory
  /** The acts this reader may do, as buttons. */
  acts: ReactNode
}

/** How many waiting results are decided from here; the others stand in the story. */
const decidedHere = 3

/** Bước tiếp theo: who must do the next thing, what this reader may do, and why the rest is not offered. */
export const NextStep = ({ task, acts }: NextStepProps) => {
  const { t } = useLingui()
  const mine = task.entries.filter(({ mayDecide }) => mayDecide).toReversed()
  return (
    <div id="buoc-tiep-theo">
      <Panel title={t`Bước tiếp theo`}>
        <NextSentence task={task} />
        {mine.slice(0, decidedHere).map((entry) => <Waiting key={entry.id} entry={entry} task={task} />)}
        {mine.length > decidedHere && <p className={styles.note}><Trans>Còn {mine.length - decidedHere} kết quả nữa chờ đồng chí thẩm định, xem ở diễn biến bên dưới.</Trans></p>}
        <div className={styles.acts} data-no-print>{acts}</div>
        <WhyNot offers={task.offers} />
      </Panel>
    </div>
  )
}

const Waiting = ({ entry, task }: { entry: Entry; task: TaskStory }) => (
  <div className={styles.waiting} data-no-print>
    <p><Trans>{entry.reportedByName} báo cáo {formatAmount(entry.amount)} {task.measureName}, tính đến {formatDay(entry.onDay)}</Trans></p>
    <EvidenceList entry={entry} />
    <DecideButtons entryId={entry.id} about={`${task.code} · ${task.title} · ${formatDay(entry.onDay)}`} />
  </div>
)
