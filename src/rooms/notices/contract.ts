import * as z from 'zod'
import { Day, Id, operation, refusal } from '../../kit/operation.ts'
import { hookOperations } from './hook-contract.ts'
import { NoticeKind, SubjectKind } from './kind-contract.ts'

export { NoticeKind, SubjectKind } from './kind-contract.ts'

/** How notices of a kind come by letter. */
export const MailWish = z.enum(['at_once', 'digest', 'off'])
export type MailWish = z.infer<typeof MailWish>

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

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Giờ ghi dạng 21:00.').nullable()
const Email = z.string().trim().max(254).regex(/^[^@\s<>",;:\\]+@[^@\s<>",;:\\]+\.[^@\s<>",;:\\]+$/, 'Địa chỉ thư chưa đúng. Ghi dạng ten@tinh.gov.vn.')
const Mail = z.partialRecord(NoticeKind, MailWish)

/** How somebody wants to be reached; without a mail server letters are not offered. */
export const Preferences = z.object({ mail: z.record(NoticeKind, MailWish), quietFrom: Hour, quietUntil: Hour, mailIsOn: z.boolean(), email: z.string().nullable(), waitingEmail: z.string().nullable().describe('Địa chỉ đang chờ nhập mã') })
export type Preferences = z.infer<typeof Preferences>

const quietBothEnds = refusal('quiet_both_ends', 422, { vi: 'Giờ yên lặng cần cả giờ bắt đầu và giờ kết thúc, hai giờ khác nhau. Hãy ghi đủ, hoặc để trống cả hai.', en: 'Quiet hours need a beginning and an end that differ. Give both, or neither.' })
const mailIsOff = refusal('mail_is_off', 409, { vi: 'Hệ thống này chưa nối với máy chủ thư nên chưa gửi thư được. Hãy đề nghị quản trị hệ thống cấu hình.', en: 'This installation has no mail server yet. Ask the administrator to name one.' })
const codeIsWrong = refusal('code_is_wrong', 422, { vi: 'Mã không đúng hoặc đã quá 30 phút. Hãy xem lại thư, hoặc gửi mã mới.', en: 'The code is not right, or older than 30 minutes. Look at the letter again, or send a new code.' })
export const noticeRefusals = { quietBothEnds, mailIsOff, codeIsWrong }

export const readPreferences = operation({ method: 'GET', path: '/notices/preferences', summary: 'Tôi muốn nhận thông báo thế nào', right: 'signed_in', input: z.object({}), output: Preferences })
export const setPreferences = operation({
  method: 'PUT', path: '/notices/preferences', summary: 'Chọn cách nhận thư cho từng loại thông báo, và giờ yên lặng', right: 'signed_in',
  input: z.object({ mail: Mail, quietFrom: Hour, quietUntil: Hour }), output: z.object({ done: z.literal(true) }), refusals: [quietBothEnds],
})
export const giveAddress = operation({
  method: 'POST', path: '/notices/address', summary: 'Gửi mã xác nhận đến một địa chỉ thư của tôi', right: 'signed_in', input: z.object({ email: Email }), output: z.object({ done: z.literal(true) }),
  refusals: [mailIsOff], limit: { per: 'email', max: 5, perAddress: 30, minutes: 60 },
})
export const confirmAddress = operation({
  method: 'POST', path: '/notices/address/confirm', summary: 'Nhập mã đã gửi đến địa chỉ thư; từ đó thư được gửi đến', right: 'signed_in', input: z.object({ email: Email, code: z.string().trim().regex(/^\d{6}$/, 'Mã có sáu chữ số.') }), output: z.object({ done: z.literal(true) }),
  refusals: [codeIsWrong], limit: { per: 'email', max: 8, perAddress: 60, minutes: 60 },
})
export const removeAddress = operation({ method: 'DELETE', path: '/notices/address', summary: 'Thôi nhận thư', right: 'signed_in', input: z.object({}), output: z.object({ done: z.literal(true) }) })

export const notices = { listNotices, readBell, markNoticesRead, markAllNoticesRead, readPreferences, setPreferences, giveAddress, confirmAddress, removeAddress, ...hookOperations }
