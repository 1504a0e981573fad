import * as z from 'zod'

/** What a notice says. */
export const NoticeKind = z.enum(['due', 'late', 'assigned', 'imported', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty', 'calendar'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** What a notice is about. */
export const SubjectKind = z.enum(['task', 'duty', 'obstacle', 'document', 'calendar'])
export type SubjectKind = z.infer<typeof SubjectKind>
