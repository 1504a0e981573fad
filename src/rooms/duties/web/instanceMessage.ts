import { formatDay } from '../../../kit/dates.ts'
import type { InstanceRow } from '../contract.ts'

/** One instance of a duty as a short text for a chat; Vietnamese whatever the page speaks, for it goes to colleagues. */
export const instanceMessage = ({ dutyId, title, dueOn, lateDays, unitLabel, postTitle, debtors }: Pick<InstanceRow, 'dutyId' | 'title' | 'dueOn' | 'lateDays' | 'unitLabel' | 'postTitle' | 'debtors'>, origin: string): string => [
  title, `Kỳ đến hạn ${formatDay(dueOn)}${lateDays > 0 ? `, quá hạn ${lateDays} ngày` : ''}.`,
  `Người thực hiện: ${[debtors.join('; '), postTitle, unitLabel].filter(Boolean).join(', ')}.`, `${origin}/nghia-vu/${dutyId}`,
].join('\n')
