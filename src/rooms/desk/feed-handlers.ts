import { hashSecret, newSecret } from '../../kit/id.ts'
import type { Handlers } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import { feedRefusals, type feedOperations } from './feed-contract.ts'
import * as store from './feed-store.ts'

export const feedHandlers: Handlers<typeof feedOperations> = {
  readFeed: async (work) => ({ feed: await store.findFeed(work) ?? null }),
  makeFeed: async (work) => {
    const before = await store.findFeed(work)
    if (before) await close(work, before.id)
    const token = newSecret()
    const id = await store.insertFeed(work, hashSecret(token))
    work.record('desk.feed_made', id, {})
    return { id, link: `/lich/${token}.ics` }
  },
  endFeed: async (work) => {
    const { id } = await store.findFeed(work) ?? work.refuse(feedRefusals.noFeed)
    await close(work, id)
    return { done: true }
  },
}

const close = async (work: Work, id: string) => {
  await store.closeFeed(work, id)
  work.record('desk.feed_revoked', id, {})
}
