import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { RemarkText } from './RemarkText.tsx'
import { useRemarks } from './useRemarks.ts'

/** A remark as the story of its task tells it. */
export interface RemarkHappening { key: string; kind: 'talk'; day: string; order: string; at: string; tone: 'idle'; title: string; by: ReactNode; body: ReactNode }

/** The remarks on a task as things that happened to it. */
export const useRemarkHappenings = (task: { taskId: string }): RemarkHappening[] => {
  const { t } = useLingui()
  return useRemarks(task.taskId).rows.map(({ id, parentId, authorName, onDay, writtenAt, text, mentions, withdrawnAt }) => ({
    key: id, kind: 'talk', day: onDay, order: writtenAt, at: formatDay(onDay), tone: 'idle',
    title: parentId ? t`${authorName} trả lời` : t`Ý kiến của ${authorName}`,
    by: formatInstant(writtenAt),
    body: withdrawnAt || text === null ? <Trans>Đã rút lại.</Trans> : <RemarkText text={text} mentions={mentions} />,
  }))
}
