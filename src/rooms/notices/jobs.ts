import * as z from 'zod'
import { dailyPayload, jobOf, type AnyJob, type JobContext } from '../../kit/jobs.ts'
import { askToSend, making, sending } from './asking.ts'
import { unsentLetters } from './letter-store.ts'
import { makeLetters, postLetter } from './posting.ts'
import type { TitlesByKind } from './titles.ts'

/** The room's jobs, given how things of later rooms are called. Without a mail server they do nothing. */
export const noticesJobsWith = (titles: TitlesByKind): AnyJob[] => [
  jobOf({ ...making, title: { vi: 'Soạn thư báo ngay', en: 'Make letters wanted at once' }, run: (context, { provinceId, personIds }) => make(context, provinceId, personIds) }),
  jobOf({ ...sending, title: { vi: 'Gửi một thư', en: 'Send a letter' }, run: (context, letter) => postLetter(context, titles, letter) }),
  jobOf({ name: 'notices.make_digests', title: { vi: 'Soạn thư tổng hợp trong ngày', en: 'Make the digests of the day' }, payload: dailyPayload, when: { daily: '07:00' }, run: inEveryHome }),
  jobOf({ name: 'notices.sweep_letters', title: { vi: 'Rà thư đến giờ gửi và thư chưa gửi được', en: 'Look for letters that became due or were not sent' }, payload: z.object({}), when: 'hourly', run: inEveryHome }),
]

/** Quiet hours end and processes die: whatever waits is found again in the tables. */
const inEveryHome = async (context: JobContext) => {
  if (!context.config.mail) return
  for (const home of await context.homes()) {
    await make(context, home, null)
    await context.asOperator(home, async (work) => { for (const letterId of await unsentLetters(work)) await askToSend(work, letterId, true) })
    context.step('notices.swept')
  }
}

/** Letters and the asking for them to be sent stand in one transaction. */
const make = async ({ config: { mail }, asOperator, step }: JobContext, home: number, personIds: string[] | null) => {
  if (!mail) return
  step('notices.making')
  await asOperator(home, async (work) => {
    for (const letterId of await makeLetters(work, { domain: mail.domain, personIds })) await askToSend(work, letterId)
  })
  step('notices.made')
}
