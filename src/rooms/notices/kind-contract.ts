import * as z from 'zod'

/** What a notice says. */
export const NoticeKind = z.enum(['due', 'late', 'assigned', 'imported', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty', 'calendar', 'paper', 'report_asked', 'report_returned', 'report_urged'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** What a notice is about. */
export const SubjectKind = z.enum(['task', 'duty', 'obstacle', 'document', 'calendar', 'paper', 'report_part'])
export type SubjectKind = z.infer<typeof SubjectKind>
