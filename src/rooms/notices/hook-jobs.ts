import { now } from '../../kit/dates.ts'
import { enqueue, jobOf, type AnyJob, type JobContext } from '../../kit/jobs.ts'
import { postOutside, type Posted, type Posting } from '../../kit/outside.ts'
import type { Work } from '../../kit/work.ts'
import * as z from 'zod'
import { againAfter, bodyOf, deliverAsked, postingOf } from './hook-message.ts'
import * as store from './hook-store.ts'
import type { SubjectKind } from './kind-contract.ts'

/** For each kind of thing, the unit it concerns; later rooms give theirs. */
export type UnitsByKind = Partial<Record<SubjectKind, (work: Work, ids: string[]) => Promise<Map<string, number>>>>

/** At most so many messages a run; what is left runs after. */
const most = 200

/** The jobs that send messages to other programs, given the units of things; tests give their own way of posting. */
export const hookJobsWith = (units: UnitsByKind, post: (posting: Posting) => Promise<Posted> = (posting) => postOutside(posting)): AnyJob[] => [
  jobOf({
    ...deliverAsked, title: { vi: 'Gửi tin cho một kết nối', en: 'Send messages to a hook' },
    run: async (context, { provinceId, hookId }) => {
      for (let left = most; left > 0; left -= 1) if (context.signal.aborted || !await sendNext(context, { provinceId, hookId }, { units, post })) return
      await context.asOperator(provinceId, (work) => enqueue(work, deliverAsked, { provinceId, hookId }, { key: hookId }))
    },
  }),
  jobOf({
    name: 'notices.look_after_hooks', title: { vi: 'Tìm tin còn chờ gửi cho các kết nối', en: 'Look for messages that wait for hooks' }, payload: z.object({}), when: 'hourly',
    run: async ({ homes, asOperator }) => {
      for (const provinceId of await homes()) {
        await asOperator(provinceId, async (work) => {
          for (const hookId of await store.hooksWaiting(work)) await enqueue(work, deliverAsked, { provinceId, hookId }, { key: hookId, ifAbsent: true })
        })
      }
    },
  }),
]

interface Sending { units: UnitsByKind; post: (posting: Posting) => Promise<Posted> }

/** Sends the first message that waits; the first that fails holds the others back, so that they arrive in order. False when there is nothing to send now. */
const sendNext = async ({ asOperator, config, step }: JobContext, { provinceId, hookId }: { provinceId: number; hookId: string }, { units, post }: Sending): Promise<boolean> => {
  const next = await asOperator(provinceId, (work) => prepare(work, hookId, { units, url: config.url }))
  if (!next) return false
  step('hook.prepared')
  const posted = await post(next.posting)
  step('hook.posted')
  await asOperator(provinceId, (work) => store.writePosted(work, next.id, { ...posted, again: againAfter(next.tried + 1) }))
  step('hook.marked')
  return true
}

/** No transaction is open while an address is waited for. */
const prepare = async (work: Work, hookId: string, { units, url }: { units: UnitsByKind; url: string }) => {
  const delivery = await store.nextWaiting(work, hookId)
  if (!delivery) return undefined
  if (!delivery.isDue) {
    await enqueue(work, deliverAsked, { provinceId: work.actor.provinceId, hookId }, { key: hookId, ...(delivery.nextAt ? { runAt: delivery.nextAt } : {}) })
    return undefined
  }
  const [hook, secret] = [await store.findHook(work, hookId), await store.secretOf(work, hookId)]
  if (!hook || !secret) return undefined
  const { subjectKind, subjectId } = delivery
  const unitNo = subjectKind && subjectId ? (await units[subjectKind]?.(work, [subjectId]))?.get(subjectId) ?? null : null
  const seconds = Math.floor(Date.parse(now()) / 1000)
  return { id: delivery.id, tried: delivery.tried, posting: postingOf(delivery, { address: hook.address, body: bodyOf(delivery, { url, unitNo }), secret, seconds }) }
}
