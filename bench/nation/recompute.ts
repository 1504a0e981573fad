import type { Client } from 'pg'
import { nationDay, type NationSize } from './size.ts'

/** Works out what triggers would have kept, where the database keeps such figures. */
export const recomputeCounters = async (client: Client, size: NationSize, tell: (step: string) => void): Promise<void> => {
  const { rows: [found] } = await client.query<{ there: boolean }>(`select to_regproc('progress.recompute') is not null as there`)
  if (!found?.there) return
  for (let province = 1; province <= size.provinces; province++) await client.query('select progress.recompute($1, $2)', [province, nationDay])
  await client.query('vacuum (analyze, parallel 0) progress.present, progress.tally, progress.spread')
  tell('standings and counters')
}
