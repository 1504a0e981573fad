import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { tell } from '../notices/public.ts'
import { aboutTask, findTaskToday } from '../tasks/public.ts'
import { refusals, remarks } from './contract.ts'
import { mentionedIn } from './rules.ts'
import * as store from './store.ts'

/** How many persons a picker shows, and how many mentions a desk. */
const shown = { readers: 8, mentions: 20 }

export const remarksHandlers = handlersOf(remarks, {
  listRemarks: async (work, { id }) => {
    await requireTask(work, id)
    return { rows: await store.remarksOf(work, id) }
  },
  listReaders: async (work, { id, search }) => {
    await requireTask(work, id)
    return store.readersOf(work, id, { search, limit: shown.readers })
  },
  writeRemark: async (work, { id, text, replyTo }) => {
    await requireTask(work, id)
    if (replyTo) await requireOpenThread(work, id, replyTo)
    const personIds = await requireMentionable(work, id, text)
    const remarkId = await store.insertRemark(work, { taskId: id, parentId: replyTo ?? null })
    await store.insertWording(work, remarkId, { body: text, personIds })
    work.record('remarks.written', id, { remarkId, replyTo: replyTo ?? null, mentions: personIds })
    await tellMentioned(work, { taskId: id, remarkId, personIds })
    return { id: remarkId }
  },
  correctRemark: async (work, { id, text }) => {
    const { taskId } = await requireOwn(work, id)
    const personIds = await requireMentionable(work, taskId, text)
    await store.insertWording(work, id, { body: text, personIds })
    work.record('remarks.corrected', taskId, { remarkId: id, mentions: personIds })
    await tellMentioned(work, { taskId, remarkId: id, personIds })
    return { done: true as const }
  },
  withdrawRemark: async (work, { id }) => {
    const { taskId } = await requireOwn(work, id)
    await store.insertWithdrawal(work, id)
    work.record('remarks.withdrawn', taskId, { remarkId: id })
    return { done: true as const }
  },
  listMentions: (work) => store.unreadMentions(work, shown.mentions),
  markRead: async (work, { remarkIds }) => ({ read: await store.insertReadMarks(work, remarkIds) }),
})

/** A remark tells somebody it mentions once, however often it is worded anew. */
const tellMentioned = (work: Work, { taskId, remarkId, personIds }: { taskId: string; remarkId: string; personIds: string[] }) =>
  tell(work, { ...aboutTask(taskId), kind: 'mentioned', key: `mentioned:${remarkId}`, to: personIds })

/** Who sees the task reads and writes about it; to others it does not exist. */
const requireTask = async (work: Work, id: string) => await findTaskToday(work, id) ?? work.refuse(common.notFound)

const requireOpenThread = async (work: Work, taskId: string, parentId: string) => {
  const parent = await store.findRemark(work, parentId)
  if (parent?.taskId !== taskId) return work.refuse(common.notFound)
  if (parent.parentId) return work.refuse(refusals.replyToReply)
  if (parent.withdrawn) return work.refuse(refusals.alreadyWithdrawn)
}

const requireOwn = async (work: Work, id: string) => {
  const remark = await store.findRemark(work, id) ?? work.refuse(common.notFound)
  if (!remark.mine) return work.refuse(refusals.notTheAuthor)
  if (remark.withdrawn) return work.refuse(refusals.alreadyWithdrawn)
  return remark
}

const requireMentionable = async (work: Work, taskId: string, text: string) => {
  const personIds = mentionedIn(text)
  const strangers = personIds.length > 0 ? await store.strangersAmong(work, taskId, personIds) : []
  if (strangers.length > 0) work.refuse(refusals.mentionedMayNotSee, { names: strangers.map(({ name }) => name ?? 'một người không có trong danh bạ').join(', ') })
  return personIds
}
