import { newSecret } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import type { Handlers } from '../../kit/operation.ts'
import { outsideAddress } from '../../kit/outside.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { hookRefusals as refusals, type hookOperations } from './hook-contract.ts'
import { deliverAsked } from './hook-message.ts'
import * as store from './hook-store.ts'

/** A province needs a few. */
const most = 20

export const hookHandlers: Handlers<typeof hookOperations> = {
  listHooks: (work) => store.hooksOf(work),
  recordHook: async (work, { name, address: given, kinds }) => {
    const address = requireOutside(work, given)
    if (await store.countHooks(work) >= most) return work.refuse(refusals.tooManyHooks, { most })
    const secret = newSecret()
    const id = await store.insertHook(work, { name, address, kinds: [...new Set(kinds)], secret })
    work.record('notices.hook_recorded', id, { name, address, kinds })
    return { id, secret }
  },
  changeHook: async (work, { id, name, address: given, kinds: asked, renewSecret }) => {
    const before = await requireStanding(work, id)
    const [address, kinds] = [requireOutside(work, given), [...new Set(asked)]]
    const secret = renewSecret ? newSecret() : null
    await store.updateHook(work, id, { name, address, kinds, secret })
    work.record('notices.hook_changed', id, { name, address, kinds, secretRenewed: renewSecret, before: { name: before.name, address: before.address, kinds: before.kinds } })
    await ask(work, id)
    return { secret }
  },
  stopHook: async (work, { id }) => {
    await requireStanding(work, id)
    await store.closeHook(work, id)
    work.record('notices.hook_stopped', id, {})
    return { done: true }
  },
  tryHook: async (work, { id }) => {
    await requireStanding(work, id)
    const delivery = await store.insertTrial(work, id)
    await ask(work, id)
    return { id: delivery }
  },
  listDeliveries: async (work, { id, page, size }) => {
    if (!await store.findHook(work, id)) return work.refuse(common.notFound)
    return store.pageOfDeliveries(work, { hookId: id, page, size })
  },
  sendAgain: async (work, { id }) => {
    const delivery = await store.findDelivery(work, id) ?? work.refuse(common.notFound)
    await requireStanding(work, delivery.hookId)
    if (delivery.sentAt || (delivery.tried === 0 && !delivery.givenUpAt)) return work.refuse(refusals.deliveryTaken)
    await store.renewDelivery(work, id)
    await ask(work, delivery.hookId)
    return { done: true }
  },
}

const requireStanding = async (work: Work, id: string) => {
  const hook = await store.findHook(work, id) ?? work.refuse(common.notFound)
  return hook.stands ? hook : work.refuse(refusals.hookStopped)
}

const requireOutside = (work: Work, given: string) => outsideAddress(given).address ?? work.refuse(refusals.notOutside)

const ask = (work: Work, hookId: string) => enqueue(work, deliverAsked, { provinceId: work.actor.provinceId, hookId }, { key: hookId })
