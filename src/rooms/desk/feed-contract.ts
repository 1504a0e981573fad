import * as z from 'zod'
import { Id, operation, refusal } from '../../kit/operation.ts'

const noFeed = refusal('no_feed', 409, { vi: 'Chưa có đường dẫn lịch nào đang dùng. Hãy tải lại trang.', en: 'There is no calendar address in use. Reload the page.' })

/** Answered to a calendar program whose address is unknown, revoked, or of an account that is closed. */
export const feedOver = refusal('feed_over', 404, {
  vi: 'Đường dẫn lịch này không còn dùng được. Hãy đăng nhập Gương, mở Tài khoản và lấy đường dẫn mới.', en: 'This calendar address no longer works. Sign in to Gương, open your account and make a new one.',
})

/** How often an address is read: a program asks a few times a day, a mail service for many people at once. */
export const feedLimit = { per: 'token', max: 60, perAddress: 3_000, minutes: 15 } as const

export const readFeed = operation({
  method: 'GET', path: '/desk/feed', summary: 'Tôi có đường dẫn lịch đang dùng không, từ bao giờ', right: 'signed_in', input: z.object({}),
  output: z.object({ feed: z.object({ id: Id, madeAt: z.string() }).nullable() }),
})
export const makeFeed = operation({
  method: 'POST', path: '/desk/feed', summary: 'Lấy đường dẫn lịch cá nhân; đường dẫn trước đó thôi dùng', right: 'signed_in', input: z.object({}),
  output: z.object({ id: Id, link: z.string().describe('Chỉ hiện một lần') }),
})
export const endFeed = operation({ method: 'DELETE', path: '/desk/feed', summary: 'Thu hồi đường dẫn lịch', right: 'signed_in', input: z.object({}), output: z.object({ done: z.literal(true) }), refusals: [noFeed] })

export const feedOperations = { readFeed, makeFeed, endFeed }
export const feedRefusals = { noFeed }
