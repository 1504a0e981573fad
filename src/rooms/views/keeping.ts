import { newId } from '../../kit/id.ts'
import { common } from '../../kit/refusal.ts'
import { tidy } from '../../kit/words.ts'
import type { Work } from '../../kit/work.ts'
import { ancestorsToday } from '../org/public.ts'
import { refusals } from './contract.ts'
import * as store from './store.ts'

/** How many views a person keeps. */
const most = 100

/** Saves a further view of the actor. */
export const save = async (work: Work, { shareWith, ...given }: { page: 'tasks'; name: string; search: string; shareWith: number | null }): Promise<string> => {
  const wording = { ...given, name: tidy(given.name), sharedWith: shareWith }
  if (await store.countOwn(work) >= most) work.refuse(refusals.tooMany, { max: most })
  await requireName(work, wording)
  await requireReach(work, shareWith)
  const id = newId()
  await store.insertWording(work, id, wording)
  work.record('views.saved', id, wording)
  return id
}

/** Gives a view of the actor another name, other filters or another share. */
export const change = async (work: Work, { id, name, search, shareWith }: { id: string; name?: string | undefined; search?: string | undefined; shareWith?: number | null | undefined }): Promise<void> => {
  const before = await requireOwn(work, id)
  if (!before.stands) work.refuse(common.notFound)
  const wording = { page: before.page, name: name === undefined ? before.name : tidy(name), search: search ?? before.search, sharedWith: shareWith === undefined ? before.sharedWith : shareWith }
  await requireName(work, { ...wording, except: id })
  if (shareWith !== undefined) await requireReach(work, shareWith)
  await store.closeWording(work, before)
  await store.insertWording(work, id, wording)
  work.record('views.changed', id, wording)
}

/** Takes a view of the actor away; its last wording is kept, so it can be taken up again. */
export const remove = async (work: Work, id: string): Promise<void> => {
  const before = await requireOwn(work, id)
  if (!before.stands) work.refuse(common.notFound)
  await store.closeWording(work, before)
  work.record('views.deleted', id, { name: before.name })
}

/** Takes up the wording before: of a view that was deleted its last, of one that stands the one before. */
export const restore = async (work: Work, id: string): Promise<void> => {
  const last = await requireOwn(work, id)
  const wanted = last.stands ? (await store.wordingsOf(work, id))[1] ?? work.refuse(common.notFound) : last
  await requireName(work, { ...wanted, except: id })
  await requireReach(work, wanted.sharedWith)
  if (last.stands) await store.closeWording(work, last)
  await store.insertWording(work, id, wanted)
  work.record('views.restored', id, { name: wanted.name })
}

const requireOwn = async (work: Work, id: string) => {
  const last = (await store.wordingsOf(work, id))[0] ?? work.refuse(common.notFound)
  if (last.ownerId !== work.actor.personId) work.refuse(last.stands ? refusals.notYours : common.notFound)
  return last
}

const requireName = async (work: Work, asked: { page: string; name: string; except?: string }) => {
  if (await store.isNamed(work, asked)) work.refuse(refusals.nameTaken)
}

/** The same that row security says: a unit in the reach of today's powers and relations. */
const requireReach = async (work: Work, unitNo: number | null) => {
  if (unitNo === null) return
  const { authorisations, relations } = work.actor
  const above = await ancestorsToday(work, unitNo)
  if (above.length === 0 || ![...authorisations, ...relations].some((one) => above.includes(one.unitNo))) work.refuse(refusals.outsideReach)
}
