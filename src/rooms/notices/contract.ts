import * as z from 'zod'
import { Day, Id, operation } from '../../kit/operation.ts'

/** What a notice says. */
export const NoticeKind = z.enum(['due', 'late', 'assigned', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** What a notice is about. */
export const SubjectKind = z.enum(['task', 'duty', 'obstacle'])
export type SubjectKind = z.infer<typeof SubjectKind>

/** A notice as its reader reads it: code and title are null where he may no longer see what it is about. */
export const Notice = z.object({
  id: Id, kind: NoticeKind, subjectKind: SubjectKind, subjectId: Id, text: z.string(), code: z.string().nullable(), title: z.string().nullable(), place: z.string().nullable(),
  byName: z.string().nullable(), forName: z.string().nullable().describe('Nhận thay cho ai, theo ủy nhiệm'), day: Day, madeAt: z.string(), readAt: z.string().nullable(),
})
export type Notice = z.infer<typeof Notice>

export const listNotices = operation({
  method: 'GET', path: '/notices', summary: 'Thông báo của tôi, mới trước; trang sau hỏi bằng before', right: 'signed_in',
  input: z.object({ unread: z.boolean().default(false), before: Id.optional().describe('Chỉ những thông báo cũ hơn thông báo này'), size: z.number().int().min(1).max(100).default(30) }),
  output: z.object({ rows: z.array(Notice), next: Id.nullable(), unread: z.number().int() }),
})
export const readBell = operation({ method: 'GET', path: '/notices/bell', summary: 'Tôi còn bao nhiêu thông báo chưa đọc, đếm đến 100', right: 'signed_in', input: z.object({}), output: z.object({ unread: z.number().int() }) })
export const markNoticesRead = operation({ method: 'POST', path: '/notices/read', summary: 'Đánh dấu đã đọc một số thông báo của tôi', right: 'signed_in', input: z.object({ ids: z.array(Id).min(1).max(200) }), output: z.object({ read: z.number().int() }) })
export const markAllNoticesRead = operation({
  method: 'POST', path: '/notices/read-all', summary: 'Đánh dấu đã đọc mọi thông báo của tôi đến thông báo này; những cái đến sau vẫn là chưa đọc', right: 'signed_in',
  input: z.object({ until: Id }), output: z.object({ read: z.number().int() }),
})

export const notices = { listNotices, readBell, markNoticesRead, markAllNoticesRead }
