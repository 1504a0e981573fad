import { dailyPayload, jobOf } from '../../kit/jobs.ts'
import { askForAllLetters } from '../notices/public.ts'
import { decideUntilToday } from './deciding.ts'

/** Decides the ladder of the day in each storage home, before the digests are made; cut off anywhere it is decided again as if never begun. */
export const decideLadder = jobOf({
  name: 'ladder.decide', title: { vi: 'Xét thang nhắc việc trong ngày', en: 'Decide the ladder of the day' }, payload: dailyPayload, when: { daily: '06:00' },
  run: async ({ homes, asOperator, step }) => {
    for (const home of await homes()) {
      step('ladder.deciding')
      await asOperator(home, async (work) => {
        const told = (await decideUntilToday(work)).reduce((sum, day) => sum + day.told, 0)
        if (told > 0) await askForAllLetters(work)
        step('ladder.decided')
      })
      step('ladder.committed')
    }
  },
})
