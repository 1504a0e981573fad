import * as z from 'zod'
import { Day, Id, operation, refusal, viewInput } from '../../kit/operation.ts'

/** Somebody named in a text; the text holds @[id]. */
export const Mentioned = z.object({ id: Id, name: z.string() })
export type Mentioned = z.infer<typeof Mentioned>

/** A remark as this actor reads it: the text is null where its author took it back and somebody else asks. */
export const Remark = z.object({
  id: Id, parentId: Id.nullable(), authorId: Id, authorName: z.string(), authorPost: z.string().nullable(), onDay: Day, writtenAt: z.string(),
  text: z.string().nullable(), mentions: z.array(Mentioned), correctedAt: z.string().nullable(), withdrawnAt: z.string().nullable(), mine: z.boolean(), unread: z.boolean().describe('Nhắc đến tôi, tôi chưa đọc'),
})
export type Remark = z.infer<typeof Remark>

/** Who may be mentioned: a person who may see the task, with the post one knows him by. */
export const Reader = z.object({ id: Id, name: z.string(), note: z.string() })
export type Reader = z.infer<typeof Reader>

const Text = z.string().trim().min(1).max(2000).describe('Văn bản thường; @[id] nhắc tên một người')

const mentionedMayNotSee = refusal('mentioned_may_not_see', 422, { vi: 'Không nhắc được {names}: chỉ nhắc được người có quyền xem việc này. Hãy bỏ tên ấy ra.', en: '{names} cannot be mentioned: only who may see this task can be. Take the name out.' })
const notTheAuthor = refusal('not_the_author', 403, { vi: 'Chỉ người viết mới sửa hoặc rút lại được ý kiến của mình. Hãy trả lời ý kiến ấy nếu cần nói thêm.', en: 'Only its author corrects or takes back a remark. Reply to it if there is more to say.' })
const alreadyWithdrawn = refusal('remark_withdrawn', 409, { vi: 'Ý kiến này đã được rút lại. Hãy tải lại trang.', en: 'This remark was taken back. Reload the page.' })
const replyToReply = refusal('reply_to_reply', 422, { vi: 'Chỉ trả lời được ý kiến đầu của một chuỗi trao đổi. Hãy trả lời ở ý kiến ấy.', en: 'Only the first remark of a thread is replied to. Reply there.' })
export const refusals = { mentionedMayNotSee, notTheAuthor, alreadyWithdrawn, replyToReply }

export const listRemarks = operation({ method: 'GET', path: '/tasks/{id}/remarks', summary: 'Ý kiến trao đổi về một việc, cũ trước', right: 'see', input: z.object({ id: Id, ...viewInput }), output: z.object({ rows: z.array(Remark) }) })
export const listReaders = operation({ method: 'GET', path: '/tasks/{id}/readers', summary: 'Những người xem được một việc, để nhắc tên', right: 'see', input: z.object({ id: Id, search: z.string().max(200).optional() }), output: z.object({ rows: z.array(Reader), total: z.number().int() }) })
export const writeRemark = operation({ method: 'POST', path: '/tasks/{id}/remarks', summary: 'Viết ý kiến về một việc, hoặc trả lời một ý kiến', right: 'see', input: z.object({ id: Id, text: Text, replyTo: Id.nullish() }), output: z.object({ id: Id }), refusals: [mentionedMayNotSee, replyToReply, alreadyWithdrawn] })
export const correctRemark = operation({ method: 'POST', path: '/remarks/{id}/correct', summary: 'Sửa ý kiến của mình; lời cũ được giữ', right: 'see', input: z.object({ id: Id, text: Text }), output: z.object({ done: z.literal(true) }), refusals: [mentionedMayNotSee, notTheAuthor, alreadyWithdrawn] })
export const withdrawRemark = operation({ method: 'POST', path: '/remarks/{id}/withdraw', summary: 'Rút lại ý kiến của mình', right: 'see', input: z.object({ id: Id }), output: z.object({ done: z.literal(true) }), refusals: [notTheAuthor, alreadyWithdrawn] })

/** A mention of me that I have not read, with the task it is about. */
export const MyMention = z.object({ remarkId: Id, taskId: Id, code: z.string(), title: z.string(), authorName: z.string(), writtenAt: z.string(), text: z.string(), mentions: z.array(Mentioned) })
export type MyMention = z.infer<typeof MyMention>

export const listMentions = operation({ method: 'GET', path: '/mentions', summary: 'Những ý kiến nhắc đến tôi mà tôi chưa đọc', right: 'signed_in', input: z.object({}), output: z.object({ rows: z.array(MyMention), total: z.number().int() }) })
export const markRead = operation({ method: 'POST', path: '/mentions/read', summary: 'Đánh dấu đã đọc những lần nhắc đến tôi', right: 'signed_in', input: z.object({ remarkIds: z.array(Id).min(1).max(200) }), output: z.object({ read: z.number().int() }) })

export const remarks = { listRemarks, listReaders, writeRemark, correctRemark, withdrawRemark, listMentions, markRead }
