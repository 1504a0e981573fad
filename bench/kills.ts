import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { Client } from 'pg'
import { openTown } from '../tests/harness/people.ts'
import { appUrlOf, jobsUrlOf } from '../tests/harness/database.ts'
import { killWorkers } from '../tests/jobs/worker-kills.ts'
import { randomFrom, seedOf } from '../tests/rights/random.ts'
import type { Province } from './province.ts'

/** Kills workers through so many working days of the town, at every step in turn, with a mail server and programs that listen, and keeps what was found; anything lost or doubled fails. */
export const killDays = async ({ ownerUrl, dataFolder }: Province, kills: number): Promise<string> => {
  const seed = seedOf()
  const server = new Client({ connectionString: ownerUrl.replace(/\/guong$/, '/postgres') })
  await server.connect()
  await server.query('drop database if exists guong_kills with (force)')
  await server.query('create database guong_kills template guong strategy file_copy')
  const url = ownerUrl.replace(/\/guong$/, '/guong_kills')
  const { town, close } = await openTown({ ownerUrl: url, appUrl: appUrlOf(url, dataFolder), jobsUrl: jobsUrlOf(url, dataFolder) }, { server: 'smtp://not.used', from: 'Gương <guong@lamson.test>', domain: 'lamson.test' })
  try {
    const found = await killWorkers(town, kills, randomFrom(seed))
    const result = { seed, 'load at the end': loadavg()[0], ...found }
    const folder = new URL('results/', import.meta.url)
    mkdirSync(folder, { recursive: true })
    writeFileSync(new URL('kills.json', folder), `${JSON.stringify(result, null, 2)}\n`)
    const { notices, town: told, letters, deliveries } = found
    const wrong = notices.lost.length + notices.doubled + told.withoutNotice + letters.withoutLetter + letters.strange + (letters.made - letters.sent) + deliveries.strange + deliveries.otherwiseTheSecondTime + (deliveries.made - deliveries.sent)
    if (wrong > 0 || notices.found !== notices.expected) throw new Error(`something was lost or doubled: ${JSON.stringify(result)}`)
    return JSON.stringify(result)
  } finally {
    await close()
    await server.query('drop database guong_kills with (force)')
    await server.end()
  }
}
