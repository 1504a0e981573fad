import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Entry, TaskStory } from '../contract.ts'
import { DecideButtons } from './DecideButtons.tsx'
import { EvidenceCards } from './EvidenceCards.tsx'
import { TakeBackDecision } from './TakeBackDecision.tsx'
import styles from './TaskTimeline.module.css'

/** How many waiting results the panel of the next step already offers to decide. */
const decidedAbove = 3

/** A result with its evidence and what was decided on it. */
export const ResultBody = ({ entry, task }: { entry: Entry; task: TaskStory }) => {
  const decidable = task.entries.filter(({ mayDecide }) => mayDecide).toReversed()
  return (
    <div className={styles.rest}>
      {entry.note && <p>{entry.note}</p>}
      {entry.obstacle && <p><Trans>Vướng mắc: {entry.obstacle}</Trans></p>}
      <EvidenceCards entry={entry} />
      <Verdict entry={entry} />
      {entry.decision?.mayTakeBack && <TakeBackDecision entryId={entry.id} about={`${task.code} · ${task.title}`} />}
      {decidable.indexOf(entry) >= decidedAbove && <DecideButtons entryId={entry.id} about={`${task.code} · ${task.title} · ${formatDay(entry.onDay)}`} />}
    </div>
  )
}

const Verdict = ({ entry }: { entry: Entry }) => {
  const { t } = useLingui()
  if (!entry.decision) return <div><StateBadge tone="wait">{t`Chờ thẩm định`}</StateBadge></div>
  const { verdict, reason, decidedByName, decidedOn, forUnitName } = entry.decision
  return (
    <div className={styles.verdict}>
      <StateBadge tone={verdict === 'accepted' ? 'done' : 'late'}>{verdict === 'accepted' ? t`Đã thẩm định` : t`Bị trả lại`}</StateBadge>
      <span className={styles.by}><Trans>{decidedByName} thay mặt {forUnitName}, {formatDay(decidedOn)}</Trans></span>
      {reason && <p className={styles.reason}>{reason}</p>}
    </div>
  )
}
