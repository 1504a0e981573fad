import { handlersOf } from '../../kit/operation.ts'
import { readFile } from '../../kit/files.ts'
import { common } from '../../kit/refusal.ts'
import { carryOutAll, preview } from './bulk.ts'
import { progress } from './contract.ts'
import { daysOf, timelineOf } from './days-store.ts'
import { acceptAll, decide, takeDecisionsBack } from './deciding.ts'
import { countByState, groupsOf } from './groups-store.ts'
import { pendingFor } from './public.ts'
import { pageOfStandings } from './standings.ts'
import { askedOfReport, report } from './reporting.ts'
import { reportAll } from './reporting-many.ts'
import { withOffers } from './row-offers.ts'
import * as store from './store.ts'
import { presentStory } from './presenting.ts'
import { takeBack } from './urging.ts'

export const progressHandlers = handlersOf(progress, {
  listTasks: async (work, { sort, descending, page, size, after, offers, on: _on, known: _known, ...filter }) => {
    const { rows, ...rest } = await pageOfStandings(work, filter, { sort, descending, page, size, after })
    return { rows: offers ? await withOffers(work, rows) : rows, ...rest }
  },
  readTaskCounts: (work, { on: _on, known: _known, ...filter }) => countByState(work, filter),
  readTaskGroups: (work, { by, page, size, on: _on, known: _known, ...filter }) => groupsOf(work, filter, { by, page, size }),
  readTaskDays: async (work, { from, to, on: _on, known: _known, ...filter }) => ({ days: await daysOf(work, filter, { from, to }) }),
  readTaskTimeline: (work, { by, from, to, page, size, on: _on, known: _known, ...filter }) => timelineOf(work, filter, { by, from, to, page, size }),
  previewMany: async (work, { act, ...chosen }) => {
    const rows = await preview(work, act, chosen)
    const unable = rows.filter(({ why }) => why !== null).length
    return { rows, able: rows.length - unable, unable }
  },
  doMany: (work, { act, rows }) => carryOutAll(work, act, rows),
  takeBackUrges: async (work, { ids }) => ({ done: await takeBack(work, [...new Set(ids)]) }),
  readTask: async (work, { id }) => {
    const found = await store.findTaskId(work, id) ?? work.refuse(common.notFound)
    return presentStory(work, found)
  },
  reportProgress: (work, input) => report(work, input),
  reportMany: (work, { reports }) => reportAll(work, reports),
  acceptProgress: async (work, { id, note }) => {
    await decide(work, id, { verdict: 'accepted', reason: note ?? null })
    return { done: true as const }
  },
  returnProgress: async (work, { id, reason }) => {
    await decide(work, id, { verdict: 'returned', reason })
    return { done: true as const }
  },
  acceptMany: async (work, { ids }) => ({ accepted: await acceptAll(work, [...new Set(ids)]) }),
  takeBackDecisions: async (work, { ids, reason }) => ({ done: await takeDecisionsBack(work, { ids: [...new Set(ids)], reason }) }),
  listPending: (work, { on: _on, known: _known, ...asked }) => pendingFor(work, asked),
  readEvidence: async (work, { id }) => {
    const evidence = await store.findEvidence(work, id) ?? work.refuse(common.notFound)
    const file = (evidence.sha256 && await readFile(work, evidence.sha256)) || work.refuse(common.notFound)
    return new File([new Uint8Array(file.bytes)], evidence.name, { type: file.mediaType })
  },
}, { reportProgress: askedOfReport })
