import * as z from 'zod'
import { type JobContext, jobOf } from '../../kit/jobs.ts'
import { applyNextDue, type Settled } from './waiting.ts'

/** Applies every act whose day has come, in each storage home, each in a transaction of its own; what became of them. */
export const applyInEveryHome = async ({ homes, asOperator, signal }: Pick<JobContext, 'homes' | 'asOperator' | 'signal'>): Promise<Settled[]> => {
  const settled: Settled[] = []
  for (const home of await homes()) {
    for (let one = await asOperator(home, (work) => applyNextDue(work, null)); one; one = signal.aborted ? null : await asOperator(home, (work) => applyNextDue(work, one))) settled.push(one)
  }
  return settled
}

/** Looks each hour for acts whose day has come. */
export const applyDueActs = jobOf({
  name: 'reorganisation.apply_due', title: { vi: 'Thực hiện các lần sắp xếp đã đến ngày', en: 'Apply the reorganisations whose day has come' }, payload: z.object({}), when: 'hourly',
  run: async (context) => { await applyInEveryHome(context) },
})
