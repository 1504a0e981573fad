import { dailyPayload, enqueue, jobOf } from '../../kit/jobs.ts'
import { checkPresent, rollToToday, type Wrong } from './present-store.ts'

const rolling = { name: 'progress.roll', payload: dailyPayload } as const

/** Brings the kept standings of each storage home to the new day; until it has, whoever looks at it has them worked out. Where a large load writes it comes again a little later, so that nobody who reports stands behind it. */
export const rollStandings = jobOf({
  ...rolling, title: { vi: 'Chuyển tình trạng các việc sang ngày mới', en: 'Roll the standings of tasks to the new day' }, when: { daily: '00:00' },
  run: async ({ homes, asOperator, step }, { day }) => {
    for (const home of await homes()) {
      if (await asOperator(home, rollToToday)) step('progress.rolled')
      else await asOperator(home, (work) => enqueue(work, rolling, { day }, { key: day, runAt: new Date(Date.now() + aWhile).toISOString() }))
    }
  },
})

const aWhile = 10_000

/** Works out anew each night what is kept. What differs is mended, and the run fails with the number, so that the administrator sees it; the next attempt finds none. */
export const checkStandings = jobOf({
  name: 'progress.check', title: { vi: 'Tính lại và đối chiếu tình trạng, bộ đếm các việc', en: 'Work out anew and compare standings and counters of tasks' }, payload: dailyPayload, when: { daily: '02:00' },
  run: async ({ homes, asOperator, signal }) => {
    const wrong: string[] = []
    for (const home of await homes()) {
      if (signal.aborted) break
      const found = await asOperator(home, async (work) => {
        await rollToToday(work)
        return checkPresent(work)
      })
      if (found.tasks + found.counters > 0) wrong.push(toldOf(home, found))
    }
    if (wrong.length > 0) throw new Error(wrong.join('; '))
  },
})

const toldOf = (home: number, { tasks, counters }: Wrong) => `tỉnh ${home}: ${tasks} việc và ${counters} bộ đếm đã lệch, đã tính lại`
