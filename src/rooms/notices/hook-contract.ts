import * as z from 'zod'
import { Day, Id, badCursor, keyedInput, keyedOutput, operation, refusal } from '../../kit/operation.ts'
import { NoticeKind, SubjectKind } from './kind-contract.ts'

const notOutside = refusal('not_an_address_outside', 422, {
  vi: 'Địa chỉ này không gửi đến được. Hãy dùng địa chỉ https:// của một tên miền công khai, không kèm tên và mật khẩu, không dùng cổng của dịch vụ khác.',
  en: 'Nothing can be sent to this address. An https:// address of a public name is needed, without a name and password in it and without a port of another service.',
})
const tooManyHooks = refusal('too_many_hooks', 422, { vi: 'Đã có {most} kết nối. Hãy ngừng một kết nối không dùng nữa rồi ghi lại.', en: 'There are {most} hooks. Stop one that is no longer used, then record this one again.' })
const hookStopped = refusal('hook_stopped', 409, { vi: 'Kết nối này đã ngừng. Hãy ghi một kết nối mới.', en: 'This hook was stopped. Record a new one.' })
const deliveryTaken = refusal('delivery_taken', 409, { vi: 'Tin này đã gửi xong hoặc đang chờ gửi. Hãy tải lại trang.', en: 'This message was sent or is waiting. Reload the page.' })
export const hookRefusals = { notOutside, tooManyHooks, hookStopped, deliveryTaken }

/** Why a message last failed. */
const DeliveryFailure = z.enum(['private_address', 'redirected', 'too_slow', 'not_trusted', 'not_reached', 'refused'])
export type DeliveryFailure = z.infer<typeof DeliveryFailure>

/** Another program that is told by signed messages. */
export const Hook = z.object({
  id: Id, name: z.string(), address: z.string(), kinds: z.array(NoticeKind), recordedByName: z.string(), madeAt: z.string(), stoppedAt: z.string().nullable(),
  sent: z.number().int(), waiting: z.number().int(), givenUp: z.number().int(), lastSentAt: z.string().nullable(), failure: DeliveryFailure.nullable().describe('Vì sao tin đang chờ chưa gửi được'),
})
export type Hook = z.infer<typeof Hook>

/** A message to it, and what came of it. */
export const Delivery = z.object({
  id: Id, kind: z.union([NoticeKind, z.literal('test')]), subjectKind: SubjectKind.nullable(), subjectId: Id.nullable(), place: z.string(), day: Day, madeAt: z.string(),
  tried: z.number().int(), nextAt: z.string().nullable(), sentAt: z.string().nullable(), givenUpAt: z.string().nullable(), status: z.number().int().nullable(), failure: DeliveryFailure.nullable(),
})
export type Delivery = z.infer<typeof Delivery>

export const listHooks = operation({ method: 'GET', path: '/hooks', summary: 'Các kết nối nhận tin của tỉnh', right: 'administer', input: z.object({}), output: z.array(Hook) })
const hook = { name: z.string().trim().min(1).max(80), address: z.string().trim().min(1).max(500), kinds: z.array(NoticeKind).min(1).max(NoticeKind.options.length) }

export const recordHook = operation({
  method: 'POST', path: '/hooks', summary: 'Ghi một kết nối: tin được ký và gửi đến địa chỉ này', right: 'administer',
  input: z.object(hook),
  output: z.object({ id: Id, secret: z.string().describe('Khóa ký, chỉ hiện một lần') }), refusals: [notOutside, tooManyHooks],
})
export const changeHook = operation({
  method: 'PUT', path: '/hooks/{id}', summary: 'Sửa tên, địa chỉ, loại tin của một kết nối; khóa ký giữ nguyên hoặc thay khóa mới, tin đang chờ gửi theo địa chỉ và khóa mới', right: 'administer',
  input: z.object({ id: Id, ...hook, renewSecret: z.boolean().default(false) }), output: z.object({ secret: z.string().nullable().describe('Khóa ký mới, chỉ hiện một lần; không có khi giữ khóa cũ') }), refusals: [notOutside, hookStopped],
})
export const stopHook = operation({ method: 'POST', path: '/hooks/{id}/stop', summary: 'Ngừng một kết nối; tin đang chờ không gửi nữa', right: 'administer', input: z.object({ id: Id }), output: z.object({ done: z.literal(true) }), refusals: [hookStopped] })
export const tryHook = operation({ method: 'POST', path: '/hooks/{id}/try', summary: 'Gửi một tin thử', right: 'administer', input: z.object({ id: Id }), output: z.object({ id: Id }), refusals: [hookStopped] })
export const listDeliveries = operation({ method: 'GET', path: '/hooks/{id}/deliveries', summary: 'Các tin gửi một kết nối: tin đang không gửi được trước, rồi mới trước', right: 'administer', input: z.object({ id: Id, ...keyedInput }), output: z.object({ rows: z.array(Delivery), ...keyedOutput }), refusals: [badCursor] })
export const sendAgain = operation({
  method: 'POST', path: '/deliveries/{id}/send-again', summary: 'Gửi lại một tin đã thôi gửi, hoặc gửi ngay tin đang chờ lần sau', right: 'administer', input: z.object({ id: Id }), output: z.object({ done: z.literal(true) }), refusals: [hookStopped, deliveryTaken],
})

export const hookOperations = { listHooks, recordHook, changeHook, stopHook, tryHook, listDeliveries, sendAgain }
