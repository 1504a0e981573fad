import { expect } from 'vitest'
import { test } from '../harness/town.ts'
import { randomFrom, seedOf } from '../rights/random.ts'
import { asked, dawn, openDays, untilDone } from './days.ts'
import { find } from './found.ts'
import { killWorkers, places } from './worker-kills.ts'

const kills = Number(process.env['GUONG_KILLS'] ?? 25)

test('killed at any step the machine loses no notice and makes none twice, and a letter or message sent again is the same one', { timeout: 1_800_000 }, async ({ mailTown }) => {
  const seed = seedOf()
  const found = await killWorkers(mailTown, kills, randomFrom(seed))
  console.log(`seed ${seed}: ${JSON.stringify(found)}`)
  expect(Object.keys(found.at)).toEqual(places.slice(0, kills))
  const { notices, town, letters, deliveries } = found
  expect(notices).toEqual({ expected: 4 * kills, found: 4 * kills, lost: [], doubled: 0 })
  expect(town).toEqual({ told: town.told, withoutNotice: 0 })
  expect(letters).toMatchObject({ sent: letters.made, withoutLetter: 0, strange: 0, perNotice: 1 })
  expect(letters.cameAgain).toBeGreaterThanOrEqual(found.at['notices.sent'] ?? 0)
  expect(deliveries).toMatchObject({ sent: deliveries.made, strange: 0, otherwiseTheSecondTime: 0 })
  expect(deliveries.cameAgain).toBeGreaterThanOrEqual(found.at['hook.posted'] ?? 0)
})

test('two processes on one database tell, write and send everything once', { timeout: 600_000 }, async ({ mailTown }) => {
  const days = await openDays(mailTown, 6)
  try {
    for (const day of days.days) {
      await dawn(days, day)
      const both = [days.worker(day), days.worker(day)]
      await Promise.all(both.map(({ begun }) => begun))
      await untilDone(days)
      expect(await Promise.all(both.map(({ end }) => end('SIGTERM')))).toEqual([0, 0])
    }
    expect(await asked(mailTown, `select key, error from kit.job_run where outcome = 'failed'`)).toEqual([])
    const { notices, town, letters, deliveries } = await find(days)
    expect(notices).toEqual({ expected: 24, found: 24, lost: [], doubled: 0 })
    expect(town.withoutNotice).toBe(0)
    expect(letters).toMatchObject({ sent: letters.made, came: letters.made, cameAgain: 0, withoutLetter: 0, strange: 0, perNotice: 1 })
    expect(deliveries).toMatchObject({ sent: deliveries.made, came: deliveries.made, cameAgain: 0, strange: 0 })
    expect(deliveries.made).toBeGreaterThanOrEqual(24)
  } finally {
    await days.close()
  }
})
