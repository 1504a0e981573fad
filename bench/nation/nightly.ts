import type { Client } from 'pg'
import { median } from '../statistics.ts'
import { as } from './database.ts'
import { nationDay, type NationSize } from './size.ts'

/** What a night costs one province: bringing its standings over a month end on which a sixth of them falls due, and working every standing and counter out anew. Medians over the provinces asked, in seconds. */
export interface Nightly { provinces: number; tasks: number; rolled: number; rollSeconds: number; checkSeconds: number; wrongStandings: number; wrongCounters: number }

/** Each province in a transaction that is taken back, so that the nation stays as it was; the check runs after the roll and on what it wrote. */
export const measureNightly = (ownerUrl: string, size: NationSize, provinces: number): Promise<Nightly> => as(ownerUrl, async (client) => {
  const nights: Night[] = []
  for (let province = 1; province <= Math.min(provinces, size.provinces); province++) nights.push(await nightOf(client, province))
  return {
    provinces: nights.length, tasks: size.tasks, rolled: median(nights.map(({ rolled }) => rolled)), rollSeconds: median(nights.map(({ rollSeconds }) => rollSeconds)), checkSeconds: median(nights.map(({ checkSeconds }) => checkSeconds)),
    wrongStandings: nights.reduce((sum, { tasks }) => sum + tasks, 0), wrongCounters: nights.reduce((sum, { counters }) => sum + counters, 0),
  }
})

interface Night { rolled: number; rollSeconds: number; checkSeconds: number; tasks: number; counters: number }

/** The first due day after the day of the nation has passed. */
const afterMonthEnd = '2026-08-01'

const nightOf = async (client: Client, province: number): Promise<Night> => {
  await client.query(`set statement_timeout = 0; set guong.today = '${nationDay}'; begin`)
  try {
    const begun = performance.now()
    const { rows: [roll] } = await client.query<{ rolled: number }>('select progress.roll($1, $2) as rolled', [province, afterMonthEnd])
    const rolledAt = performance.now()
    const { rows: [wrong] } = await client.query<{ tasks: number; counters: number }>('select tasks, counters from progress.check_present($1)', [province])
    return { rolled: roll?.rolled ?? 0, rollSeconds: (rolledAt - begun) / 1000, checkSeconds: (performance.now() - rolledAt) / 1000, tasks: wrong?.tasks ?? -1, counters: wrong?.counters ?? -1 }
  } finally {
    await client.query('rollback')
  }
}
