import { expect } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { demoDay } from '../../src/kit/boot/day.ts'
import { migrate } from '../../src/kit/migrate.ts'
import { makeEmpty, tokenOf, type Databases } from './database.ts'

/** The application on whatever database there is at an address: what it answers people of the town, until `close`. */
export const answering = async (appUrl: string) => {
  const app = await buildApp({ appUrl, config: { url: 'http://town.test', today: demoDay }, log: false })
  await app.ready()
  const cookieOf = (username: string) => `guong_session=${encodeURIComponent(tokenOf(username))}`
  return {
    read: async (username: string, url: string): Promise<unknown> => {
      const answer = await app.inject({ method: 'GET', url, headers: { cookie: cookieOf(username) } })
      expect(answer.statusCode, url).toBe(200)
      return answer.json()
    },
    write: async (username: string, url: string, payload: object) => (await app.inject({ method: 'POST', url, payload, headers: { cookie: cookieOf(username), 'idempotency-key': crypto.randomUUID() } })).statusCode,
    close: () => app.close(),
  }
}

/** What is asked of two databases that must say the same: every path answered alike on both. */
export const answersAlike = async (left: string, right: string, paths: readonly string[]): Promise<void> => {
  const [before, after] = [await answering(left), await answering(right)]
  for (const path of paths) expect(await after.read('linh.btc', path), path).toEqual(await before.read('linh.btc', path))
  await Promise.all([before.close(), after.close()])
}

/** A database founded from nothing by the migrations, in so many parts or whole; dropped by `drop`. */
export const makeFounded = async (databases: Databases, partitions?: number) => {
  const made = await makeEmpty(databases)
  await migrate({ ownerUrl: made.ownerUrl, dataFolder: databases.dataFolder, ...(partitions === undefined ? {} : { partitions }) })
  return made
}
