import { newId } from '../../src/kit/id.ts'
import { endDelegations, tieAdministrator, tieManager } from './due-ties.ts'
import { addRounds, type OwedWorld } from './due-rounds.ts'
import type { Random } from './random.ts'
import { ruleBook } from './rule-book.ts'
import { makeWorld, type Task } from './world.ts'

/** A world with what falls due in it, and who was told. */
export interface DueWorld extends OwedWorld {
  stops: { id: string; task: string; by: string; state: 'stands' | 'ended' | 'closed' }[]
  duties: { id: string; charge: string; unit: number; post: string | null; assigning: number; by: string }[]
  discharges: { id: string; duty: string; day: string; kind: 'done' | 'waived'; by: string; closed: boolean }[]
  /** asked: who was asked, the latest last; closing: by whom it was answered or withdrawn */
  obstacles: { id: string; task: string; by: string; for_: string | null; asked: { id: string; person: string }[]; closed: boolean }[]
  firings: { id: string; kind: SubjectKind; subject: string; told: string; toldTo: string }[]
  notices: { id: string; person: string }[]
  addresses: { id: string; person: string; state: 'waits' | 'confirmed'; letter: string }[]
  preferences: { id: string; person: string; closed: boolean }[]
  feeds: { id: string; person: string; revoked: boolean }[]
  hooks: { id: string; by: string; stopped: boolean; delivery: string }[]
  ladder: { id: string; decision: string; holiday: string }
  runs: { id: string; ofHome: boolean }[]
  /** the file that shows an instance was done */
  file: string
}
export type SubjectKind = 'task' | 'duty' | 'obstacle' | 'report_part'
export type Duty = DueWorld['duties'][number]
export type Discharge = DueWorld['discharges'][number]
export type Obstacle = DueWorld['obstacles'][number]

/** A near-miss world with something that falls due at every edge of a right: raised by who may and by others, asked of who can remove it and of who can not. */
export const makeDueWorld = (random: Random, province: number): DueWorld => {
  const world: DueWorld = {
    ...makeWorld(random, province), former: [], passings: [], stops: [], duties: [], discharges: [], obstacles: [], firings: [], notices: [], addresses: [], preferences: [], feeds: [], hooks: [], runs: [], rounds: [], mappings: [], askedLater: new Set(), returned: [],
    ladder: { id: newId(), decision: newId(), holiday: newId() }, file: province.toString(16).padStart(64, '0'),
  }
  for (const act of [tieAdministrator, endDelegations, tieManager, addStops, addDuties, addObstacles, addFirings, addTold, addOwn, addOutside, addRounds, addPartFirings]) act(world, random)
  return world
}

const addStops = (world: DueWorld, random: Random) => {
  for (const { id: task } of world.tasks.slice(0, 6)) world.stops.push({ id: newId(), task, by: random.of(world.persons).id, state: random.of(['stands', 'stands', 'ended', 'closed'] as const) })
}

const addDuties = (world: DueWorld, random: Random) => {
  const mandates = world.authorisations.filter(({ rights }) => rights.includes('assign'))
  const headed = world.posts.filter(({ heads }) => heads)
  // Owed by who works for the ordering body, or by somebody he stands for.
  const tied = mandates.flatMap(({ person, unit: assigning }) => world.posts.filter((post) => post.person === person || world.delegations.some(({ to, from_ }) => to === person && from_ === post.person)).map((post) => ({ post, assigning })))
  for (let n = 0; n < 10; n++) {
    const tie = tied.length > 0 && random.chance(0.4) ? random.of(tied) : null
    const post = tie ? (tie.post.heads ? null : tie.post) : random.chance(0.4) ? random.of(world.posts) : null
    const unit = tie?.post.unit ?? post?.unit ?? (headed.length > 0 && random.chance(0.8) ? random.of(headed).unit : random.of(world.units).no)
    const assigning = tie?.assigning ?? (mandates.length > 0 && random.chance(0.7) ? random.of(mandates).unit : random.of(world.units).no)
    const duty = { id: newId(), charge: newId(), unit, post: post?.title ?? null, assigning, by: random.of(world.persons).id }
    world.duties.push(duty)
    const holders = world.posts.filter((one) => one.unit === unit && (post ? one.title === post.title : one.heads)).map(({ person }) => person)
    for (const day of ['2023-05-01', '2023-06-01']) if (random.chance(0.6)) {
      world.discharges.push({ id: newId(), duty: duty.id, day, kind: random.of(['done', 'done', 'waived'] as const), by: holders.length > 0 && random.chance(0.7) ? random.of(holders) : random.of(world.persons).id, closed: random.chance(0.2) })
    }
  }
}

const addObstacles = (world: DueWorld, random: Random) => {
  const { grounds, maySee } = ruleBook(world)
  for (const task of world.tasks) {
    const by = raiserOf(world, task, random)
    const delegations = world.delegations.filter(({ to }) => maySee(to, task) && !grounds.standsFor(to, grounds.holdersOf(task)))
    const missed = delegations.filter((one) => one.scope !== 'manage' || !grounds.holds(one))
    const delegators = (missed.length > 0 && random.chance(0.5) ? missed : delegations).map(({ from_ }) => from_)
    const near = [...world.authorisations.filter(({ unit }) => unit === task.assigningUnit), ...world.relations, ...world.posts.filter(({ heads, unit }) => heads && grounds.liesUnder(task.holderUnit, unit))].map(({ person }) => person)
    const someone = () => ({ id: newId(), person: random.chance(0.15) ? by : delegators.length > 0 && random.chance(0.35) ? random.of(delegators) : near.length > 0 && random.chance(0.8) ? random.of(near) : random.of(world.persons).id })
    const asked = random.chance(0.2) ? [] : random.chance(0.3) ? [someone(), someone()] : [someone()]
    world.obstacles.push({ id: newId(), task: task.id, by, for_: task.holder && task.holder !== by ? task.holder : null, asked, closed: asked.length > 0 && random.chance(0.15) })
  }
}

const raiserOf = (world: DueWorld, task: Task, random: Random): string => {
  const { grounds, maySee } = ruleBook(world)
  const able = world.persons.map(({ id }) => id).filter((person) => grounds.reportsFor(person, grounds.holdersOf(task)))
  const seeing = world.persons.map(({ id }) => id).filter((person) => maySee(person, task))
  return able.length > 0 && random.chance(0.6) ? random.of(able) : seeing.length > 0 ? random.of(seeing) : random.of(world.persons).id
}

const addFirings = (world: DueWorld, random: Random) => {
  for (const [kind, subjects] of [['task', world.tasks.slice(0, 4)], ['duty', world.duties.slice(0, 4)], ['obstacle', world.obstacles.slice(0, 4)]] as const) {
    for (const { id: subject } of subjects) world.firings.push({ id: newId(), kind, subject, told: newId(), toldTo: random.of(world.persons).id })
  }
}

const addPartFirings = (world: DueWorld, random: Random) => {
  for (const { id: subject } of world.rounds.flatMap(({ parts }) => parts).slice(0, 8)) world.firings.push({ id: newId(), kind: 'report_part', subject, told: newId(), toldTo: random.of(world.persons).id })
}

const addTold = (world: DueWorld) => {
  for (const { id: person } of world.persons) world.notices.push({ id: newId(), person })
}

const addOwn = (world: DueWorld, random: Random) => {
  for (const { id: person } of world.persons.filter(() => random.chance(0.7))) {
    world.addresses.push({ id: newId(), person, state: random.of(['waits', 'confirmed'] as const), letter: newId() })
    world.preferences.push({ id: newId(), person, closed: random.chance(0.3) })
    world.feeds.push({ id: newId(), person, revoked: random.chance(0.4) })
  }
}

const addOutside = (world: DueWorld, random: Random) => {
  for (const stopped of [false, true]) world.hooks.push({ id: newId(), by: random.of(world.persons).id, stopped, delivery: newId() })
  for (const ofHome of [true, false]) world.runs.push({ id: newId(), ofHome })
}
