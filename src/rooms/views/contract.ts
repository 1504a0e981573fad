import * as z from 'zod'
import { Id, operation, refusal } from '../../kit/operation.ts'

export const ViewedPage = z.enum(['tasks'])

/** A saved way of looking at a page: its filters, groups, columns and layout, never its rows. */
export const View = z.object({
  id: Id, name: z.string(), search: z.string(), mine: z.boolean(), ownerName: z.string(),
  sharedWith: z.object({ unitNo: z.number().int(), label: z.string() }).nullable(),
})
export type View = z.infer<typeof View>

const Name = z.string().trim().min(1, 'Hãy đặt tên cho cách xem.').max(80, 'Tên dài nhất 80 ký tự.')
const Search = z.string().max(2000).regex(/^[\w\-.~%+*&=!'(),:;/@]*$/, 'Địa chỉ có ký tự lạ.').describe('Phần tìm kiếm của địa chỉ trang, không có dấu hỏi')
const Share = z.number().int().nullable().describe('Đơn vị được dùng chung; null là của riêng mình')

const notYours = refusal('not_your_view', 403, { vi: 'Chỉ người lập cách xem này mới sửa được. Hãy lưu thành cách xem của mình.', en: 'Only who made this view can change it. Save it as a view of your own.' })
const nameTaken = refusal('view_name_taken', 409, { vi: 'Đồng chí đã có một cách xem tên này. Hãy đặt tên khác, hoặc lưu đè lên cách xem ấy.', en: 'You already have a view of this name. Choose another, or save over that one.' })
const outsideReach = refusal('share_outside_reach', 403, { vi: 'Chỉ dùng chung được với đơn vị mà đồng chí được xem. Hãy chọn đơn vị trong phạm vi của mình.', en: 'A view can only be shared with a unit that you may see. Choose a unit within your reach.' })
const tooMany = refusal('too_many_views', 409, { vi: 'Mỗi người lưu nhiều nhất {max} cách xem. Hãy xóa bớt những cách xem không dùng nữa.', en: 'Everybody keeps at most {max} views. Delete those you no longer use.' })
export const refusals = { notYours, nameTaken, outsideReach, tooMany }

export const listViews = operation({
  method: 'GET', path: '/views', summary: 'Các cách xem của tôi và được dùng chung với tôi', right: 'signed_in', input: z.object({ page: ViewedPage.default('tasks') }),
  output: z.object({ views: z.array(View), order: z.array(z.string()), opensWith: z.string().nullable() }),
})
export const saveView = operation({
  method: 'POST', path: '/views', summary: 'Lưu một cách xem', right: 'signed_in',
  input: z.object({ page: ViewedPage.default('tasks'), name: Name, search: Search, shareWith: Share.default(null) }), output: z.object({ id: Id }), refusals: [nameTaken, outsideReach, tooMany],
})
export const changeView = operation({
  method: 'PUT', path: '/views/{id}', summary: 'Đổi tên, lưu đè, dùng chung hoặc thôi dùng chung một cách xem', right: 'signed_in',
  input: z.object({ id: Id, name: Name.optional(), search: Search.optional(), shareWith: Share.optional() }), output: z.object({ done: z.literal(true) }), refusals: [notYours, nameTaken, outsideReach],
})
export const deleteView = operation({ method: 'DELETE', path: '/views/{id}', summary: 'Xóa một cách xem', right: 'signed_in', input: z.object({ id: Id }), output: z.object({ done: z.literal(true) }), refusals: [notYours] })
export const restoreView = operation({
  method: 'POST', path: '/views/{id}/restore', summary: 'Lấy lại cách xem vừa xóa, hoặc bản trước lần sửa cuối', right: 'signed_in', input: z.object({ id: Id }), output: z.object({ done: z.literal(true) }), refusals: [notYours, nameTaken, outsideReach],
})
export const arrangeViews = operation({
  method: 'PUT', path: '/views', summary: 'Sắp thứ tự các cách xem của tôi, chọn cách xem mở đầu', right: 'signed_in',
  input: z.object({ page: ViewedPage.default('tasks'), order: z.array(z.string().max(60).regex(/^[\w-]+$/)).max(200), opensWith: z.string().max(60).regex(/^[\w-]+$/).nullable() }), output: z.object({ done: z.literal(true) }),
})

export const views = { listViews, saveView, changeView, deleteView, restoreView, arrangeViews }
