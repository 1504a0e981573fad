import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { type Happening, Timeline } from '../../../kit/web/Timeline.tsx'
import type { RevisionRow, TaskStory } from '../contract.ts'

/** How the task came to stand as it does: proposed, assigned, revised, changed hands, withdrawn; nothing is overwritten. */
export const TaskHistory = ({ task }: { task: TaskStory }) => {
  const names = useActNames()
  return <Timeline happenings={told(task.revisions).map((row) => happeningOf(row, names[row.act] ?? row.act))} />
}

// Newest first. A row that was closed leaves a copy with other days behind: one act is told once, by the row that stands.
const told = (rows: RevisionRow[]) => {
  const acts = new Map<string, RevisionRow>()
  for (const row of rows) {
    const key = [row.act, row.recordedAt, row.document, row.plan, row.target, row.dueOn, row.holderName, row.title].join('|')
    if (!acts.has(key) || !row.superseded) acts.set(key, row)
  }
  return [...acts.values()].sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
}

const happeningOf = (row: RevisionRow, name: string): Happening => ({
  key: row.id,
  at: row.effectiveOn ? formatDay(row.effectiveOn) : formatInstant(row.recordedAt),
  tone: row.superseded ? 'idle' : 'going',
  title: name,
  by: <Trans>{row.recordedByName} ghi lúc {formatInstant(row.recordedAt)}</Trans>,
  body: <Terms row={row} />,
})

const Terms = ({ row }: { row: RevisionRow }) => {
  const { t } = useLingui()
  const measure = row.measureName ?? ''
  const parts = [
    row.document,
    row.clause,
    t`Người giữ: ${row.holderName}`,
    row.plan && t`Kế hoạch năm: ${formatAmount(row.plan)} ${measure}`,
    row.target && t`Cả giai đoạn: ${formatAmount(row.target)} ${measure}`,
    row.product,
    row.dueOn && t`Hạn: ${formatDay(row.dueOn)}`,
  ]
  return (
    <>
      <p>{row.title}</p>
      <p style={{ color: 'var(--muted)' }}>{parts.filter(Boolean).join(' · ')}</p>
      {row.reason && <p><Trans>Lý do: {row.reason}</Trans></p>}
    </>
  )
}

const useActNames = (): Record<string, string> => {
  const { t } = useLingui()
  return {
    propose: t`Đề xuất`, adjust: t`Điều chỉnh đề xuất`, decline: t`Không giao`, assign: t`Giao việc`, supplement: t`Giao bổ sung`,
    revise: t`Điều chỉnh`, withdraw: t`Thôi giao`, change_holder: t`Đổi người giữ việc`, correct: t`Sửa câu chữ`,
  }
}
