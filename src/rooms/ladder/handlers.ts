import { formatDay } from '../../kit/dates.ts'
import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { findTaskToday } from '../tasks/public.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { ladder, ladderRefusals as refusals } from './contract.ts'
import { preview } from './previewing.ts'
import * as store from './store.ts'
import { suggestedSteps } from './suggested.ts'

export const ladderHandlers = handlersOf(ladder, {
  readLadder: async (work) => {
    const plan = await store.findPlan(work)
    const mayRecord = work.actor.isAdministrator || work.actor.isOperator
    return plan ? { confirmed: true, ...plan, mayRecord } : { confirmed: false, fromOn: null, document: null, steps: [...suggestedSteps], mayRecord }
  },
  recordLadder: async (work, { fromOn, document, steps }) => {
    if (fromOn < work.today) return work.refuse(refusals.ladderBehind, { today: formatDay(work.today) })
    const twice = steps.find(({ key }, at) => steps.findIndex((one) => one.key === key) !== at)
    if (twice) return work.refuse(refusals.stepTwice, { key: twice.key })
    const id = await store.insertPlan(work, { steps, fromOn, documentId: await ensureDocument(work, document) })
    work.record('ladder.recorded', id, { fromOn, document: document.number, steps })
    return { id }
  },
  listLadders: async (work) => ({ rows: await store.listPlans(work) }),
  previewLadder: async (work, { steps }) => ({ ...await preview(work, steps ?? (await store.findPlan(work))?.steps ?? suggestedSteps), wholeProvince: work.actor.isAdministrator || work.actor.isOperator }),
  listFirings: async (work, { id }) => {
    const task = await findTaskToday(work, id) ?? work.refuse(common.notFound)
    return { rows: await store.firingsOf(work, { kind: 'task', id: task.id }) }
  },
})
