import { sql } from 'kysely'
import { mostCounted } from '../../kit/paging.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { patternsOf, type StandingFilter } from './filter-store.ts'

const db = room('progress')

/** A filter whose search was looked up on indexes: it names the tasks themselves. It stays as it was on another day than the present, and where more than ten thousand are found. */
export const lookedUp = async (work: Work, filter: StandingFilter): Promise<StandingFilter> => {
  const { ids } = await lookUp(work, filter)
  return ids ? { ...filter, search: undefined, taskIds: ids } : filter
}

/** The same for a list of which a page is read: where so many are found it is looked through in its order, and a page is soon full. */
export const lookedUpForPage = async (work: Work, filter: StandingFilter): Promise<StandingFilter> => {
  const { ids, isPresent } = await lookUp(work, filter)
  return ids ? { ...filter, search: undefined, taskIds: ids } : { ...filter, inTurn: isPresent || undefined }
}

const lookUp = async (work: Work, filter: StandingFilter): Promise<{ ids: string[] | null; isPresent: boolean }> => {
  const patterns = patternsOf(filter)
  if (patterns.length === 0 || filter.taskIds) return { ids: null, isPresent: false }
  const { rows: [found] } = await sql<{ ids: string[] | null; isPresent: boolean }>`
    select progress.is_present() as "isPresent", progress.found(${work.actor.provinceId}, ${patterns}::text[], ${mostCounted}) as ids`.execute(db(work))
  return found ?? { ids: null, isPresent: false }
}
