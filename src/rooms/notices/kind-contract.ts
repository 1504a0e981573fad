import * as z from 'zod'

/** What a notice says. */
export const NoticeKind = z.enum(['due', 'late', 'assigned', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** What a notice is about. */
export const SubjectKind = z.enum(['task', 'duty', 'obstacle'])
export type SubjectKind = z.infer<typeof SubjectKind>
