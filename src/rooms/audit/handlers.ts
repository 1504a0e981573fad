import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { audit } from './contract.ts'
import * as store from './store.ts'
import { verifyLedger } from './checking.ts'

export const auditHandlers = handlersOf(audit, {
  listEntries: (work, input) => store.pageOfEntries(work, input),
  readEntry: async (work, { id }) => {
    const entry = await store.findEntry(work, id) ?? work.refuse(common.notFound)
    return { ...entry, body: JSON.parse(entry.body) as { act: string; subject: string | null; payload: unknown }[], written: await store.writtenIn(work, id) }
  },
  verifyLedger: (work) => verifyLedger(work),
})
