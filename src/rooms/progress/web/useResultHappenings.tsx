import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import type { Entry, TaskStory } from '../contract.ts'
import { ResultBody } from './ResultBody.tsx'
import type { TaskHappening } from './taskHappenings.ts'

/** Every result with its evidence and verdict; a decision of another day is told on its own day too. */
export const useResultHappenings = (task: TaskStory): TaskHappening[] => {
  const { t } = useLingui()
  const measure = task.measureName ?? ''
  const amountOf = ({ amount }: Entry) => `${formatAmount(amount)} ${measure}`
  const results = task.entries.map((entry): TaskHappening => ({
    key: entry.id, kind: 'result', day: entry.onDay, order: entry.recordedAt, at: formatDay(entry.onDay), tone: toneOf(entry),
    title: [entry.kind === 'cumulative' ? t`Lũy kế ${amountOf(entry)}` : t`Thêm ${amountOf(entry)}`, entry.underway && t`đang thực hiện ${formatAmount(entry.underway)}`].filter(Boolean).join(' · '),
    by: <Trans>{entry.reportedByName} báo cáo lúc {formatInstant(entry.recordedAt)}</Trans>,
    body: <ResultBody entry={entry} task={task} />,
  }))
  const decisions = task.entries.flatMap((entry): TaskHappening[] => {
    if (!entry.decision || entry.decision.decidedOn === entry.onDay) return []
    const { verdict, decidedByName, decidedOn } = entry.decision
    const about = t`${amountOf(entry)} tính đến ${formatDay(entry.onDay)}`
    return [{ key: `${entry.id} decided`, kind: 'result', day: decidedOn, order: `${entry.recordedAt}~`, at: formatDay(decidedOn), tone: verdict === 'accepted' ? 'done' : 'late', title: verdict === 'accepted' ? t`Thẩm định kết quả ${about}` : t`Trả lại kết quả ${about}`, by: decidedByName }]
  })
  return [...results, ...decisions]
}

const toneOf = ({ decision }: Entry) => {
  if (!decision) return 'wait'
  return decision.verdict === 'accepted' ? 'done' : 'late'
}
