import * as z from 'zod'
import { jobOf } from '../../kit/jobs.ts'
import { applyNextDue, type Settled } from './waiting.ts'

/** Applies every act whose day has come, in each storage home, each in a transaction of its own. */
export const applyDueActs = jobOf({
  name: 'reorganisation.apply_due', title: { vi: 'Thực hiện các lần sắp xếp đã đến ngày', en: 'Apply the reorganisations whose day has come' }, payload: z.object({}), when: 'hourly',
  run: async ({ homes, asOperator, signal }) => {
    for (const home of await homes()) {
      let after: Settled | null = null
      do after = await asOperator(home, (work) => applyNextDue(work, after))
      while (after && !signal.aborted)
    }
  },
})
