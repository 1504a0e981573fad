import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { askToSend } from './asking.ts'
import { NoticeKind, noticeRefusals as refusals, notices, type MailWish } from './contract.ts'
import { hookHandlers } from './hook-handlers.ts'
import { insertLetter } from './letter-store.ts'
import * as own from './preference-store.ts'
import { presented } from './presenting.ts'
import * as store from './store.ts'
import { usualWay, usualWish } from './sending.ts'
import type { TitlesByKind } from './titles.ts'

/** A bell that shows a hundred says enough. */
const most = 100

/** The room's handlers, given how things of later rooms are called. */
export const noticesHandlersWith = (titles: TitlesByKind) => handlersOf(notices, {
  ...hookHandlers,

  listNotices: async (work, { unread, before, size }) => {
    const found = await store.pageOfNotices(work, { unread, before, size: size + 1 })
    const rows = found.slice(0, size)
    return { rows: await presented(work, titles, rows), next: found.length > size ? rows.at(-1)?.id ?? null : null, unread: await store.countUnread(work, most) }
  },
  readBell: async (work) => ({ unread: await store.countUnread(work, most) }),
  markNoticesRead: async (work, { ids }) => ({ read: await store.markRead(work, { ids }) }),
  markAllNoticesRead: async (work, { until }) => ({ read: await store.markRead(work, { until }) }),
  readPreferences: async (work) => {
    const { mail, quietFrom, quietUntil } = await own.findWish(work) ?? usualWish
    const addresses = await own.addressesOf(work)
    const emailWhere = (confirmed: boolean) => addresses.find(({ confirmedAt }) => (confirmedAt !== null) === confirmed)?.email ?? null
    return { mail: { ...usual, ...mail }, quietFrom, quietUntil, mailIsOn: work.mailDomain !== null, email: emailWhere(true), waitingEmail: emailWhere(false) }
  },
  setPreferences: async (work, { mail, quietFrom, quietUntil }) => {
    if ((quietFrom === null) !== (quietUntil === null) || (quietFrom !== null && quietFrom === quietUntil)) return work.refuse(refusals.quietBothEnds)
    const id = await own.replaceWish(work, { mail, quietFrom, quietUntil })
    work.record('notices.preferred', id, { mail, quietFrom, quietUntil })
    return { done: true as const }
  },
  giveAddress: async (work, { email }) => {
    const domain = work.mailDomain ?? work.refuse(refusals.mailIsOff)
    const addressId = await own.insertAddress(work, email)
    work.record('notices.address_given', addressId, {})
    await askToSend(work, await insertLetter(work, { personId: work.actor.personId, addressId, kind: 'confirm', domain, noticeIds: [] }))
    return { done: true as const }
  },
  confirmAddress: async (work, { email, code }) => {
    const waiting = (await own.addressesOf(work)).find((one) => one.confirmedAt === null && one.email === email)
    if (!waiting || !await own.confirmAddress(work, { id: waiting.id, code })) return work.refuse(refusals.codeIsWrong)
    work.record('notices.address_confirmed', waiting.id, {})
    return { done: true as const }
  },
  removeAddress: async (work) => {
    if (await own.closeAddresses(work, null) === 0) return work.refuse(common.notFound)
    work.record('notices.address_removed', work.actor.personId, {})
    return { done: true as const }
  },
})

const usual = Object.fromEntries(NoticeKind.options.map((kind) => [kind, usualWay(kind)])) as Record<NoticeKind, MailWish>
