import { handlersOf } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import { notices } from './contract.ts'
import * as store from './store.ts'
import { titlesOf, type TitlesByKind } from './titles.ts'
import { sentenceOf } from './wording.ts'

/** A bell that shows a hundred says enough. */
const most = 100

/** The room's handlers, given how things of later rooms are called. */
export const noticesHandlersWith = (titles: TitlesByKind) => handlersOf(notices, {
  listNotices: async (work, { unread, before, size }) => {
    const found = await store.pageOfNotices(work, { unread, before, size: size + 1 })
    const rows = found.slice(0, size)
    return { rows: await presented(work, titles, rows), next: found.length > size ? rows.at(-1)?.id ?? null : null, unread: await store.countUnread(work, most) }
  },
  readBell: async (work) => ({ unread: await store.countUnread(work, most) }),
  markNoticesRead: async (work, { ids }) => ({ read: await store.markRead(work, { ids }) }),
  markAllNoticesRead: async (work, { until }) => ({ read: await store.markRead(work, { until }) }),
})

/** A notice whose subject its reader may no longer see keeps its sentence and leads nowhere. */
const presented = async (work: Work, titles: TitlesByKind, rows: store.NoticeRow[]) => {
  const found = await titlesOf(work, titles, rows)
  return rows.map(({ facts, place, ...row }) => {
    const titled = found.get(row.subjectId)
    return { ...row, text: sentenceOf({ ...row, facts })[work.language], code: titled?.code ?? null, title: titled?.title ?? null, place: titled ? place : null }
  })
}
