import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBare } from '../harness/bare.ts'
import { asPerson } from './asking.ts'
import { anyDiffers, decideAll, eachOnce, share, sumOf, type Decision } from './deciding.ts'
import { actsOn } from './due-acts.ts'
import { dueRows } from './due-facts.ts'
import { readingsFromOutside, readingsOf, seenIn, type Reading } from './due-reads.ts'
import { tellingActs } from './due-telling.ts'
import { makeDueWorld, type DueWorld } from './due-world.ts'
import { writeRows, writeWorlds } from './provinces.ts'
import { randomFrom, seedOf, weakeningSeed } from './random.ts'
import { installTrying, tryEach, type Attempt } from './trying.ts'
import { weakened, weakenings } from './weakenings.ts'

const howMany = 12
/** In so many of them everything is asked; in the others what a weakening shows at, where these do not find it. */
const whole = 6
const seed = seedOf()

let drop: () => Promise<void>
let owner: Client
let app: Client
let worlds: DueWorld[]

const enter = (from: number) => async () => {
  ;({ owner, app, drop } = await openBare(inject('databases')))
  const random = randomFrom(from)
  worlds = Array.from({ length: howMany }, (_, n) => makeDueWorld(random, n + 1))
  await writeWorlds(owner, worlds)
  await writeRows(owner, worlds, dueRows)
  await installTrying(owner)
  await owner.query('analyze')
}

interface Questions { readings: Reading[]; attempts: Attempt[] }
const questions = new Map<string, Questions>()

/** Everything that is asked of the database as a person: about every row of his world and of the next, and every act he can try there. */
const questionsOf = (world: DueWorld, { id: person, administers }: DueWorld['persons'][number]): Questions => {
  const neighbour = worlds[world.province % howMany] as DueWorld
  const asked = questions.get(person) ?? { readings: [...readingsOf(world, person), ...readingsFromOutside(neighbour, administers)], attempts: [...actsOn(world, person), ...tellingActs(world, neighbour, person)] }
  questions.set(person, asked)
  return asked
}

/** What row security answers him; about some tables only, where they are named. */
const decisionsOf = (world: DueWorld, person: DueWorld['persons'][number], only?: ReadonlySet<string>): Promise<Decision[]> => asPerson(app, person.id, async () => {
  const wanted = ({ about }: { about: string }) => !only || only.has(about)
  const { readings, attempts } = questionsOf(world, person)
  const [seen, tried] = [await seenIn(app, [world.province, world.province % howMany + 1], only), attempts.filter(wanted)]
  const outcomes = await tryEach(app, tried)
  return [
    ...readings.filter(wanted).map(({ about, id, rule }) => ({ about: `see ${about}`, what: `${person.id} sees ${id} of ${about}`, rule, sql: seen.has(id) })),
    ...tried.map(({ about, what, rule }, at) => ({ about: `write ${about}`, what, rule, sql: outcomes[at] ?? false })),
  ]
})

describe(`what falls due, and who was told, in ${howMany} near-miss worlds, seed ${seed}`, () => {
  beforeAll(enter(seed))
  afterAll(() => drop())

  test('the rule book and row security give the same answer to every question', { timeout: 600_000 }, async () => {
    const { counted, differ } = await decideAll(worlds.slice(0, whole), decisionsOf)
    const sums = sumOf(counted.values())
    console.log(`seed ${seed}: ${sums.asked} decisions, ${share(sums)} allowed; ${[...counted].map(([about, one]) => `${about} ${one.asked} ${share(one)}`).join(', ')}`)
    expect(eachOnce(differ), `${differ.length} of ${sums.asked} differ, seed ${seed}`).toEqual([])
    expect(sums.asked).toBeGreaterThan(40_000)
  })
})

describe('in worlds that are always the same', () => {
  beforeAll(enter(weakeningSeed))
  afterAll(() => drop())

  test('the rules are asked where they decide', { timeout: 600_000 }, async () => {
    const { counted } = await decideAll(worlds.slice(0, whole), decisionsOf)
    const undecided = [...counted].filter(([about, { asked, allowed }]) => !machineAlone.has(about) && (allowed / asked < 0.004 || allowed / asked > 0.7))
    expect(undecided, 'nearly always or never allowed: these worlds decide nothing').toEqual([])
  })

  test.for(weakenings)('the rule book finds the database where $name', { timeout: 300_000 }, async (weakening) => {
    const restore = await weakened(owner, weakening)
    const only = new Set(weakening.finds)
    const found = await anyDiffers(worlds, (world, person) => decisionsOf(world, person, only))
    await restore()
    expect(found, `not found in ${howMany} worlds, seed ${weakeningSeed}`).toBe(true)
  })
})

/** Written by the machine alone. */
const machineAlone = new Set(['write ladder.decision', 'write ladder.firing', 'write ladder.told'])
