import type { Work } from '../../kit/work.ts'
import { factsOf } from '../tasks/public.ts'
import type { ResultFacts } from './access.ts'
import type { EntryRow } from './store.ts'

/** Facts of a result for the rule table. */
export const resultFacts = async (work: Work, entry: Pick<EntryRow, 'reportedBy' | 'recordedBy' | 'imported'>, task: Parameters<typeof factsOf>[1]): Promise<ResultFacts> =>
  ({ task: await factsOf(work, task), reportedBy: entry.reportedBy, recordedBy: entry.recordedBy, imported: entry.imported })
