import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import type { TaskStory } from '../contract.ts'
import { toldRevisions, type ToldRevision } from '../rules.ts'
import { RevisionBody } from './RevisionBody.tsx'
import type { TaskHappening } from './taskHappenings.ts'

/** Assignment and every change of it: what it was before, what after, by which document, why, who and when. */
export const useRevisionHappenings = (task: TaskStory): TaskHappening[] => {
  const names = useActNames()
  return toldRevisions(task.revisions).map((told) => ({
    key: told.row.id, kind: 'change', day: told.row.effectiveOn ?? '1900-01-01', order: told.row.recordedAt,
    at: told.row.effectiveOn ? formatDay(told.row.effectiveOn) : formatInstant(told.row.recordedAt),
    tone: toneOf(told), title: names[told.row.act] ?? told.row.act,
    by: <Trans>{told.row.recordedByName} ghi lúc {formatInstant(told.row.recordedAt)}</Trans>,
    body: <RevisionBody told={told} />,
  }))
}

const toneOf = ({ row, lateCut }: ToldRevision) => {
  if (lateCut) return 'late'
  return row.superseded ? 'idle' : 'going'
}

const useActNames = (): Record<string, string> => {
  const { t } = useLingui()
  return {
    propose: t`Đề xuất`, adjust: t`Điều chỉnh đề xuất`, decline: t`Không giao`, assign: t`Giao việc`, supplement: t`Giao bổ sung`,
    revise: t`Điều chỉnh`, withdraw: t`Thôi giao`, change_holder: t`Đổi người giữ việc`, correct: t`Sửa câu chữ`, pass_on: t`Chuyển theo đơn vị kế thừa`,
  }
}
