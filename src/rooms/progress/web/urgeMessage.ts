import { formatDay } from '../../../kit/dates.ts'
import type { PreviewRow } from '../bulk-contract.ts'

/** A short text to copy into a chat, a paragraph for each holder; Vietnamese whatever the page speaks, for it goes to colleagues. */
export const urgeMessage = (rows: Pick<PreviewRow, 'code' | 'before'>[], { answerBy, note }: { answerBy: string; note: string }): string =>
  [...Map.groupBy(rows, ({ before }) => before.holderName)].map(([holder, theirs]) => [
    `Kính gửi đồng chí ${holder}: đề nghị báo cáo kết quả ${theirs.length} việc sau trước ngày ${formatDay(answerBy)}.`,
    ...theirs.map(({ code, before }) => `- ${code}: ${before.title}${before.dueOn ? ` (hạn ${formatDay(before.dueOn)})` : ''}`),
    ...(note ? [note] : []),
  ].join('\n')).join('\n\n')
