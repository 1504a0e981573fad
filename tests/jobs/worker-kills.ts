import { setTimeout as pause } from 'node:timers/promises'
import type { OwnTown } from '../harness/people.ts'
import type { Random } from '../rights/random.ts'
import { dawn, openDays, untilDone, type Days } from './days.ts'
import { find, type Found } from './found.ts'

/** Every step at which a worker can be named dead, from taking a job to what comes after it; `anywhere` is a random moment. */
export const places = [
  'job.taken', 'job.begun', 'ladder.deciding', 'ladder.decided', 'ladder.committed', 'notices.making', 'notices.made', 'notices.swept', 'notices.written', 'notices.sent', 'notices.marked',
  'hook.prepared', 'hook.posted', 'hook.marked', 'job.done', 'job.ended', 'anywhere',
] as const

/** What killing workers came to. */
export type Killed = Found & { kills: number; at: Record<string, number>; millisecondsAKill: number }

/** So many dead lie one upon the other before a worker lives long enough to find them. */
const dead = 6

/** Kills a worker on each of so many working days, at one step after the other, and lets the last one finish. */
export const killWorkers = async (town: OwnTown, kills: number, random: Random): Promise<Killed> => {
  const days = await openDays(town, kills)
  const at: Record<string, number> = {}
  try {
    const begun = performance.now()
    for (const [number, day] of days.days.entries()) {
      const place = places[number % places.length] ?? 'anywhere'
      await dawn(days, day)
      await killAt(days, { day, place, random })
      at[place] = (at[place] ?? 0) + 1
      if (number % dead === dead - 1 || number === kills - 1) await liveOn(days, day)
    }
    const millisecondsAKill = Math.round((performance.now() - begun) / kills)
    return { kills: days.days.length, at, millisecondsAKill, ...await find(days) }
  } finally {
    await days.close()
  }
}

const killAt = async ({ worker }: Days, { day, place, random }: { day: string; place: string; random: Random }) => {
  const times = place.startsWith('job.') ? 1 + random.upTo(3) : 1
  const one = worker(day, place === 'anywhere' ? {} : { GUONG_DIE_AT: `${place}=${times}` })
  if (place === 'anywhere') {
    await one.begun
    await pause(random.upTo(700))
    await one.end('SIGKILL')
  }
  const never = pause(120_000, 'never', { ref: false })
  const ended = await Promise.race([one.ended, never])
  if (ended !== 'SIGKILL') throw new Error(`a worker that was to die at ${place} of ${day} ended by ${ended}`)
}

/** Finds what the dead left, does it, and ends as it is asked to. */
const liveOn = async (days: Days, day: string) => {
  const survivor = days.worker(day)
  await untilDone(days)
  await survivor.end('SIGTERM')
}
