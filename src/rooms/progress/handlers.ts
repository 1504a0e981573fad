import { sql } from 'kysely'
import { handlersOf } from '../../kit/operation.ts'
import { readFile } from '../../kit/files.ts'
import { common } from '../../kit/refusal.ts'
import { progress } from './contract.ts'
import { acceptAll, decide } from './deciding.ts'
import { pendingFor } from './public.ts'
import { countStandings, selectStandings } from './standings.ts'
import { report } from './reporting.ts'
import * as store from './store.ts'
import { presentStory } from './presenting.ts'

export const progressHandlers = handlersOf(progress, {
  listTasks: async (work, { sort, descending, page, size, on: _on, known: _known, ...filter }) => {
    const direction = descending ? sql`desc` : sql`asc`
    const rows = await selectStandings(work, filter, sql`order by ${sorts[sort]} ${direction} nulls last, s.code limit ${size} offset ${(page - 1) * size}`)
    const total = page === 1 && rows.length < size ? rows.length : await countStandings(work, filter)
    return { rows, total }
  },
  readTask: async (work, { id }) => {
    const found = await store.findTaskId(work, id) ?? work.refuse(common.notFound)
    return presentStory(work, found)
  },
  reportProgress: (work, input) => report(work, input),
  acceptProgress: async (work, { id, note }) => {
    await decide(work, id, { verdict: 'accepted', reason: note ?? null })
    return { done: true as const }
  },
  returnProgress: async (work, { id, reason }) => {
    await decide(work, id, { verdict: 'returned', reason })
    return { done: true as const }
  },
  acceptMany: async (work, { ids }) => ({ accepted: await acceptAll(work, [...new Set(ids)]) }),
  listPending: (work, { on: _on, known: _known, ...asked }) => pendingFor(work, asked),
  readEvidence: async (work, { id }) => {
    const evidence = await store.findEvidence(work, id) ?? work.refuse(common.notFound)
    const file = (evidence.sha256 && await readFile(work, evidence.sha256)) || work.refuse(common.notFound)
    return new File([new Uint8Array(file.bytes)], evidence.name, { type: file.mediaType })
  },
})

const sorts = {
  code: sql`s.code`, title: sql`s.title`, holder: sql`h.name`, unit: sql`u.code`, due: sql`s.due_on`,
  state: sql`array_position(array['overdue', 'not_started', 'in_progress', 'met'], s.state_reported)`,
}

