import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileText, IconPaperclip } from '@tabler/icons-react'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { type Happening, Timeline } from '../../../kit/web/Timeline.tsx'
import type { Entry, TaskStory } from '../contract.ts'
import { DecideButtons } from './DecideButtons.tsx'
import styles from './TaskEntries.module.css'

/** Every result reported, with its evidence and what was decided on it. */
export const TaskEntries = ({ task }: { task: TaskStory }) => {
  if (task.entries.length === 0) return <p className={styles.none}><Trans>Chưa có kết quả nào được báo cáo.</Trans></p>
  return <Timeline happenings={task.entries.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)).map((entry) => happeningOf(entry, task))} />
}

const happeningOf = (entry: Entry, task: TaskStory): Happening => ({
  key: entry.id,
  at: formatDay(entry.onDay),
  tone: toneOf(entry),
  title: <Amounts entry={entry} measure={task.measureName ?? ''} />,
  by: <Trans>{entry.reportedByName} báo cáo lúc {formatInstant(entry.recordedAt)}</Trans>,
  body: <Rest entry={entry} task={task} />,
})

const Amounts = ({ entry, measure }: { entry: Entry; measure: string }) => {
  const amount = formatAmount(entry.amount)
  return (
    <>
      {entry.kind === 'cumulative' ? <Trans>Lũy kế {amount} {measure}</Trans> : <Trans>Thêm {amount} {measure}</Trans>}
      {entry.underway && <> · <Trans>đang thực hiện {formatAmount(entry.underway)}</Trans></>}
    </>
  )
}

const Rest = ({ entry, task }: { entry: Entry; task: TaskStory }) => (
  <div className={styles.rest}>
    {entry.note && <p>{entry.note}</p>}
    {entry.obstacle && <p><Trans>Vướng mắc: {entry.obstacle}</Trans></p>}
    <EvidenceList entry={entry} />
    <Verdict entry={entry} />
    {entry.mayDecide && <DecideButtons entryId={entry.id} about={`${task.code} · ${task.title}`} />}
  </div>
)

/** The evidence of a result: files open in a new window, documents are named. */
export const EvidenceList = ({ entry }: { entry: Pick<Entry, 'evidence'> }) => (
  <ul className={styles.evidence}>
    {entry.evidence.map((one) => (
      <li key={one.id}>
        {one.kind === 'file' ? <IconPaperclip size={14} aria-hidden="true" /> : <IconFileText size={14} aria-hidden="true" />}
        {one.kind === 'file' ? <a href={`/api/evidence/${one.id}`} target="_blank" rel="noreferrer">{one.name}</a> : one.name}
      </li>
    ))}
  </ul>
)

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

const toneOf = ({ decision }: Entry) => {
  if (!decision) return 'wait'
  return decision.verdict === 'accepted' ? 'done' : 'late'
}
