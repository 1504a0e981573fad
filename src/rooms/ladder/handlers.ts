import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { titlesOfDuties } from '../duties/public.ts'
import type { FindTitles } from '../notices/public.ts'
import { obstacleIdsOf, titlesOfObstacles } from '../obstacles/public.ts'
import { titlesOfReportParts } from '../rounds/public.ts'
import { titlesOfTasks } from '../tasks/public.ts'
import { type About, ladder } from './contract.ts'
import { preview } from './previewing.ts'
import { recordLadder } from './recording.ts'
import * as store from './store.ts'
import { suggestedSteps } from './suggested.ts'

export const ladderHandlers = handlersOf(ladder, {
  readLadder: async (work) => {
    const plan = await store.findPlan(work)
    const mayRecord = work.actor.isAdministrator || work.actor.isOperator
    return plan ? { confirmed: true, ...plan, mayRecord } : { confirmed: false, fromOn: null, document: null, steps: [...suggestedSteps], mayRecord }
  },
  recordLadder,
  listLadders: async (work) => ({ rows: await store.listPlans(work) }),
  previewLadder: async (work, { steps }) => ({ ...await preview(work, steps ?? (await store.findPlan(work))?.steps ?? suggestedSteps), wholeProvince: work.actor.isAdministrator || work.actor.isOperator }),
  listFirings: async (work, { about, id }) => {
    if ((await titles[about](work, [id])).size === 0) return work.refuse(common.notFound)
    const obstacles = about === 'task' ? await obstacleIdsOf(work, id) : []
    return { rows: await store.firingsOf(work, [{ about, ids: [id] }, { about: 'obstacle', ids: obstacles }]) }
  },
})

/** What somebody may not see has no title for him. */
const titles: Record<About, FindTitles> = { task: titlesOfTasks, duty: titlesOfDuties, obstacle: titlesOfObstacles, report_part: titlesOfReportParts }
