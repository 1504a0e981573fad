import { Client } from 'pg'
import { expect } from 'vitest'
import { test, type Town } from '../harness/town.ts'

/** Readers of a whole province, of a district, and of nothing but their own. */
const readers = ['linh.btc', 'phuc.thuonglam', 'binh.ccb', 'dat.thuonglam'] as const

test('what is kept of the present day is told as what is worked out, to everybody', async ({ ownTown: town }) => {
  const owner = new Client({ connectionString: town.ownerUrl })
  await owner.connect()
  const kept = await answers(town)
  expect(kept.filter(({ answer }) => typeof answer === 'object').length).toBeGreaterThan(30)
  await owner.query(`update progress.rolled set on_day = on_day - 1`) // nobody looks at what is kept now
  for (const [at, { who, what, answer }] of (await answers(town)).entries()) expect(JSON.stringify(kept[at]?.answer), `${who}, ${what}`).toBe(JSON.stringify(answer))
  await owner.query(`update progress.rolled set on_day = on_day + 1; update progress.present set title = 'được giữ'`)
  const { rows } = await town.as('linh.btc').progress.listTasks({ size: 1 })
  expect(rows[0]?.title).toBe('được giữ')
  expect((await owner.query('select * from progress.check_present(1)')).rows).toEqual([{ tasks: 4072, counters: 0 }])
  expect((await town.as('linh.btc').progress.listTasks({ size: 1 })).rows[0]?.title).not.toBe('được giữ')
  await owner.end()
}, 120_000)

const answers = async (town: Town) => {
  const found: { who: string; what: string; answer: unknown }[] = []
  for (const who of readers) {
    const { progress, reports, desk } = town.as(who)
    const asked = {
      figures: () => reports.readOverview({}), district: () => reports.readOverview({ unit: 'H02' }), tree: () => reports.readTree({ depth: 3 }), late: () => reports.readLate({}), desk: () => desk.readDesk({}),
      list: () => progress.listTasks({ size: 60 }), state: () => progress.listTasks({ state: 'overdue', basis: 'accepted', sort: 'due' }), found: () => progress.listTasks({ search: 'nhà', sort: 'state', page: 2 }), pending: () => progress.listTasks({ pending: true }),
      counts: () => progress.readTaskCounts({}), groups: () => progress.readTaskGroups({ by: 'unit' }), byHolder: () => progress.readTaskGroups({ by: 'holder', state: 'met' }), mine: () => progress.listTasks({ mine: true }),
    }
    for (const [what, ask] of Object.entries(asked)) found.push({ who, what, answer: await (ask() as Promise<unknown>).catch((error: { code?: string }) => error.code) })
  }
  return found
}
