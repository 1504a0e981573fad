import { newId } from '../../kit/id.ts'
import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { chargedTo } from '../duties/public.ts'
import { askedByUnits } from '../obstacles/public.ts'
import { findAct } from '../org/public.ts'
import { accountsOf } from '../people/public.ts'
import { mayPrepare, mayReorganise } from './access.ts'
import { applyNow } from './applying.ts'
import { notReorganiser, reorganisation } from './contract.ts'
import { handoverFile } from './handover-file.ts'
import { pageOfHandover } from './handover-store.ts'
import type { Plan } from './plan.ts'
import { planNow } from './planning.ts'
import * as store from './planned-store.ts'
import { type Hanging, previewOf } from './previewing.ts'
import { readGivenTable } from './reading-table.ts'
import { undo } from './undoing.ts'
import { previewUndo } from './undo-preview.ts'
import { letWait, withdraw } from './waiting.ts'

export const reorganisationHandlers = handlersOf(reorganisation, {
  previewAct: async (work, { page, size, ...given }) => {
    requirePreparer(work)
    const plan = await planNow(work, given, newId())
    return previewOf(plan, { page, size }, await hangingOn(work, plan, given.on))
  },
  applyAct: async (work, given) => {
    requireReorganiser(work)
    if (given.on > work.today) return { id: await letWait(work, given), state: 'waiting' as const }
    return { id: (await applyNow(work, given)).actId, state: 'applied' as const }
  },
  previewUndo: async (work, asked) => {
    requireReorganiser(work)
    return previewUndo(work, asked)
  },
  undoAct: async (work, asked) => {
    requireReorganiser(work)
    return { id: await undo(work, asked) }
  },
  listPlanned: async (work, page) => ({ ...await store.pageOfPlanned(work, page), mayReorganise: mayReorganise(work.actor) }),
  readPlanned: async (work, { id }) => {
    requirePreparer(work)
    return await store.findPlanned(work, id) ?? work.refuse(common.notFound)
  },
  withdrawPlanned: async (work, asked) => {
    requireReorganiser(work)
    if (!await store.findPlanned(work, asked.id)) work.refuse(common.notFound)
    await withdraw(work, asked)
    return { done: true as const }
  },
  readHandover: async (work, { id, ...page }) => {
    const { onDay, title, document, recordedAt, undoes } = await findAct(work, id) ?? work.refuse(common.notFound)
    // What an undoing gives back stands in the list of the act it undoes.
    if (undoes) return { onDay, title, document, pairs: [], total: 0 }
    return { onDay, title, document, ...await pageOfHandover(work, { actId: id, on: onDay, known: recordedAt, ...page }) }
  },
  readHandoverFile: async (work, { id, form }) => {
    const act = await findAct(work, id) ?? work.refuse(common.notFound)
    return handoverFile(work, act, form)
  },
  readTable: async (work, asked) => {
    requirePreparer(work)
    return readGivenTable(work, asked)
  },
})

const hangingOn = async (work: Work, { passing: { posts, heirs } }: Plan, on: string): Promise<Hanging> => {
  const ended = [...heirs.keys()]
  return { accounts: await accountsOf(work, posts.told.map(({ post }) => post.personId)), duties: await chargedTo(work, { on, unitNos: ended }), obstacles: await askedByUnits(work, ended) }
}

const requireReorganiser = (work: Work) => { if (!mayReorganise(work.actor)) work.refuse(notReorganiser) }
const requirePreparer = (work: Work) => { if (!mayPrepare(work.actor)) work.refuse(notReorganiser) }
