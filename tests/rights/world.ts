import { newId } from '../../src/kit/id.ts'
import type { Right } from '../../src/kit/work.ts'
import type { Random } from './random.ts'

/** The day on which everybody in a world acts. */
export const actingDay = '2023-06-30'

/** From a day (null: always) until before a day (null: for good); `superseded` was once known and is not any more. */
export interface Dated { from: string | null; until: string | null; superseded: boolean }

/** A small province: everything stands near a right, so that each rule decides something. */
export interface World {
  province: number
  units: { no: number; kind: 'province' | 'base' }[]
  edges: (Dated & { unit: number; parent: number })[]
  bodies: { id: string; unit: number }[]
  persons: { id: string; administers: boolean }[]
  posts: (Dated & { id: string; person: string; unit: number; heads: boolean; title: string })[]
  authorisations: (Dated & { id: string; person: string; body: string; unit: number; rights: Right[] })[]
  delegations: (Dated & { id: string; from_: string; to: string; scope: 'report' | 'manage' })[]
  relations: (Dated & { id: string; person: string; unit: number; kind: 'in_charge' | 'follower' | 'helper' })[]
  tasks: { id: string; holder: string | null; holderUnit: number; assigningUnit: number }[]
  results: { id: string; task: string; reportedBy: string; recordedBy: string; imported: boolean }[]
}
export type Task = World['tasks'][number]
export type Result = World['results'][number]

/** A random world; powers, delegations and tasks lean towards each other, days towards today's edge. */
export const makeWorld = (random: Random, province: number): World => {
  const world: World = { province, units: [], edges: [], bodies: [], persons: [], posts: [], authorisations: [], delegations: [], relations: [], tasks: [], results: [] }
  for (const act of [addUnits, addPersons, addPowers, addDelegations, addTasks, addResults]) act(world, random)
  return world
}

const holding: Dated[] = [{ from: null, until: null, superseded: false }, { from: '2022-01-01', until: null, superseded: false }, { from: actingDay, until: null, superseded: false }, { from: '2020-05-01', until: '2023-07-01', superseded: false }]
const notHolding: Dated[] = [{ from: '2020-01-01', until: actingDay, superseded: false }, { from: '2023-07-01', until: null, superseded: false }, { from: '2020-01-01', until: '2021-01-01', superseded: false }, { from: null, until: null, superseded: true }]

/** Mostly in force; else ended yesterday, beginning tomorrow, long over, or not known any more. */
export const dated = (random: Random, p = 0.75): Dated => random.of(random.chance(p) ? holding : notHolding)

const addUnits = (world: World, random: Random) => {
  for (let no = 1; no <= 8; no++) {
    world.units.push({ no, kind: no === 1 ? 'province' : 'base' })
    world.bodies.push({ id: newId(), unit: no })
    if (no === 1 || (no === 8 && random.chance(0.3))) continue // the last may stand beside the tree
    const parent = 1 + random.upTo(random.chance(0.4) ? 1 : no - 1)
    if (random.chance(0.25)) {
      world.edges.push({ unit: no, parent: 1 + random.upTo(no - 1), from: '2015-01-01', until: '2023-01-01', superseded: false }, { unit: no, parent, from: '2023-01-01', until: null, superseded: false })
    } else if (random.chance(0.1)) {
      world.edges.push({ unit: no, parent, from: '2015-01-01', until: actingDay, superseded: false }) // cut off yesterday
    } else world.edges.push({ unit: no, parent, from: null, until: null, superseded: false })
  }
  world.bodies.push({ id: newId(), unit: 1 })
}

const addPersons = (world: World, random: Random) => {
  for (let n = 0; n < 12; n++) {
    const id = newId()
    world.persons.push({ id, administers: n === 11 })
    for (let posts = 0; posts <= random.upTo(2); posts++) world.posts.push({ id: newId(), person: id, unit: random.of(world.units).no, heads: random.chance(0.4), title: random.of(['Bí thư', 'Chánh Văn phòng']), ...dated(random, 0.8) })
  }
}

const rights: Right[] = ['assign', 'accept', 'import', 'report', 'audit', 'authorise']

const addPowers = (world: World, random: Random) => {
  const given = new Set<string>()
  for (let n = 0; n < 8; n++) {
    const person = random.of(world.persons).id
    const body = random.of(world.bodies)
    if (given.has(person + body.id)) continue
    given.add(person + body.id)
    const some = [...random.some(['assign', 'accept'] as Right[], 0.65), ...random.some(rights.slice(2), 0.2)]
    world.authorisations.push({ id: newId(), person, body: body.id, unit: body.unit, rights: some.length ? some : ['report'], ...dated(random) })
  }
  for (const kind of ['in_charge', 'follower', 'helper'] as const) world.relations.push({ id: newId(), person: random.of(world.persons).id, unit: random.of(world.units).no, kind, ...dated(random) })
}

const addDelegations = (world: World, random: Random) => {
  const given = new Set<string>()
  const powerful = [...world.authorisations.map(({ person }) => person), ...world.posts.filter(({ heads }) => heads).map(({ person }) => person)]
  for (let n = 0; n < 7; n++) {
    const from_ = random.chance(0.7) && powerful.length ? random.of(powerful) : random.of(world.persons).id
    const to = random.of(world.persons).id
    const scope = random.of(['report', 'manage'] as const)
    if (from_ === to || given.has(from_ + to + scope)) continue
    given.add(from_ + to + scope)
    world.delegations.push({ id: newId(), from_, to, scope, ...dated(random) })
  }
}

const addTasks = (world: World, random: Random) => {
  const officers = world.authorisations.map(({ person }) => person)
  const assigners = world.authorisations.filter(({ rights: given }) => given.includes('assign')).map(({ unit }) => unit)
  const headed = world.posts.filter(({ heads }) => heads).map(({ unit }) => unit)
  const tied = [...officers, ...world.delegations.flatMap(({ from_, to }) => [from_, from_, to])]
  for (let n = 0; n < 14; n++) {
    const byUnit = random.chance(0.3)
    const holder = byUnit ? null : random.chance(0.7) && tied.length ? random.of(tied) : random.of(world.persons).id
    const holderUnit = byUnit && headed.length && random.chance(0.8) ? random.of(headed) : random.of(world.units).no
    world.tasks.push({ id: newId(), holder, holderUnit, assigningUnit: assigners.length && random.chance(0.7) ? random.of(assigners) : random.of(world.units).no })
  }
}

const addResults = (world: World, random: Random) => {
  for (const task of world.tasks) {
    const heads = world.posts.filter(({ heads: is, unit }) => is && unit === task.holderUnit).map(({ person }) => person)
    const natural = task.holder ? [task.holder] : heads
    const near = world.delegations.filter(({ from_ }) => natural.includes(from_)).map(({ to }) => to)
    const reportedBy = natural.length && random.chance(0.8) ? random.of(natural) : random.of(world.persons).id
    const recordedBy = random.chance(0.5) ? reportedBy : random.of(near.length ? near : world.persons.map(({ id }) => id))
    world.results.push({ id: newId(), task: task.id, reportedBy, recordedBy, imported: random.chance(0.3) })
  }
}
