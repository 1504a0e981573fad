import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../src/kit/work.ts'
import { mayDecide, mayUrge } from '../../src/rooms/progress/access.ts'
import { mayDo } from '../../src/rooms/tasks/access.ts'
import { openBare } from '../harness/bare.ts'
import { ancestorsOf, askAll, factsOf, type Answers } from './asking.ts'
import { share, sumOf, type Share } from './deciding.ts'
import { mutants, policyFrom, type Policy } from './mutants.ts'
import { writeWorlds } from './provinces.ts'
import { randomFrom, seedOf } from './random.ts'
import { ruleBook } from './rule-book.ts'
import { actingDay, makeWorld, type World } from './world.ts'

const howMany = 110
const seed = seedOf()
const application: Policy = { mayDo, mayDecide, mayUrge }

let drop: () => Promise<void>
let owner: Client
let app: Client
let worlds: World[]
let above: (province: number, unit: number) => number[]
const asked = new Map<string, Answers>()

beforeAll(async () => {
  ;({ owner, app, drop } = await openBare(inject('databases')))
  const random = randomFrom(seed)
  worlds = Array.from({ length: howMany }, (_, n) => makeWorld(random, n + 1))
  await writeWorlds(owner, worlds)
  above = await ancestorsOf(owner, worlds.map(({ province }) => province))
  for (const [n, world] of worlds.entries()) {
    const neighbour = worlds[(n + 1) % howMany] as World
    for (const { id } of world.persons) asked.set(id, await askAll(app, { person: id, world, neighbour }))
  }
})
afterAll(() => drop())

type Verdict = { question: string; rule: boolean; policy: boolean; sql: boolean | undefined }

/** Every question about a world: what the rule book, the policy and the database say. */
function* questions(world: World, policy: Policy): Generator<Verdict> {
  const rules = ruleBook(world)
  const upward = (unit: number) => above(world.province, unit)
  const tasks = world.tasks.map((task) => ({ task, facts: factsOf(task, upward) }))
  for (const { id: person } of world.persons) {
    const { actor, tasks: said, results: saidOfResults } = asked.get(person) as Answers
    for (const { task, facts } of tasks) {
      const sql = said.get(task.id)
      const question = (action: string) => `province ${world.province}: may ${person} ${action} task ${task.id}`
      yield { question: question('see'), rule: rules.maySee(person, task), policy: policy.mayDo(actor, 'see', facts), sql: sql?.see }
      yield { question: question('assign'), rule: rules.mayAssign(person, task), policy: policy.mayDo(actor, 'assign', facts), sql: sql?.assign }
      yield { question: question('propose'), rule: rules.mayPropose(person, task), policy: policy.mayDo(actor, 'propose', facts), sql: sql?.propose }
      yield { question: question('report'), rule: rules.mayReport(person, task), policy: policy.mayDo(actor, 'report', facts), sql: sql?.propose }
      yield { question: question('urge'), rule: rules.mayUrge(person, task), policy: policy.mayUrge(actor, facts), sql: sql?.urge }
    }
    for (const result of world.results) {
      const { task, facts } = tasks.find(({ task: one }) => one.id === result.task) as (typeof tasks)[number]
      const sql = saidOfResults.get(result.id)
      const decided = policy.mayDecide(actor, { task: facts, reportedBy: result.reportedBy, recordedBy: result.recordedBy, imported: result.imported })
      yield { question: `province ${world.province}: may ${person} see result ${result.id}`, rule: rules.maySee(person, task), policy: policy.mayDo(actor, 'see', facts), sql: sql?.see }
      yield { question: `province ${world.province}: may ${person} accept result ${result.id}`, rule: rules.mayAccept(person, task, result), policy: decided, sql: sql?.accept }
      if (sql?.see && typeof sql.mine === 'boolean') yield { question: `province ${world.province}: may ${person} accept result ${result.id}, as his queue says`, rule: rules.mayAccept(person, task, result), policy: decided, sql: sql.mine }
    }
  }
}

describe(`rights in ${howMany} near-miss worlds, seed ${seed}`, () => {
  test('the rule book, the policy and row security give the same answer to every question', () => {
    const counted = new Map<string, Share>()
    const disagreed: Verdict[] = []
    for (const world of worlds) {
      for (const verdict of questions(world, application)) {
        const action = / (see task|assign|propose|report|urge|see result|accept) /.exec(verdict.question.replace(/(see|accept|assign|propose|report|urge) (task|result)/, (_, verb: string, what: string) => (verb === 'see' ? `see ${what} ` : `${verb} `)))?.[1] ?? '?'
        const tally = counted.get(action) ?? { asked: 0, allowed: 0 }
        counted.set(action, { asked: tally.asked + 1, allowed: tally.allowed + Number(verdict.rule) })
        if (verdict.rule !== verdict.policy || verdict.rule !== verdict.sql) disagreed.push(verdict)
      }
    }
    const sums = sumOf(counted.values())
    console.log(`seed ${seed}: ${sums.asked} decisions, ${share(sums)} allowed; ${[...counted].map(([action, one]) => `${action} ${share(one)}`).join(', ')}`)
    expect(disagreed.slice(0, 5), `${disagreed.length} of ${sums.asked} differ, seed ${seed}`).toEqual([])
    expect(sums.asked).toBeGreaterThan(100_000)
    for (const [action, { asked: all, allowed }] of counted) expect(allowed / all, `${action} is nearly always or never allowed: these worlds decide nothing`).toSatisfy((part: number) => part > 0.01 && part < 0.7)
  })

  test('asked from the task instead of the person, the names are the same: who reads it, who may accept its results', async () => {
    const { rows: [said] } = await owner.query<{ readers: Named[]; appraisers: Named[] }>(`select set_config('guong.today', '${actingDay}', false),
      (select jsonb_agg(jsonb_build_object('id', t.id, 'names', array(select o.person_id from tasks.readers(t.province_id, t.id) o))) from tasks.task t) as readers,
      (select jsonb_agg(jsonb_build_object('id', e.id, 'names', array(select distinct o.person_id from progress.appraisers(e.province_id, e.task_id, e.id) o))) from progress.entry e) as appraisers`)
    const [readers, appraisers] = [said?.readers ?? [], said?.appraisers ?? []].map((rows) => new Map(rows.map(({ id, names }) => [id, names.toSorted()])))
    const differ: string[] = []
    for (const world of worlds) {
      const rules = ruleBook(world)
      const named = (may: (person: string) => boolean) => world.persons.map(({ id }) => id).filter(may).toSorted().join()
      for (const task of world.tasks) if (named((person) => rules.maySee(person, task)) !== readers?.get(task.id)?.join()) differ.push(`readers of ${task.id}`)
      for (const result of world.results) {
        const task = world.tasks.find(({ id }) => id === result.task) as World['tasks'][number]
        if (named((person) => rules.mayAccept(person, task, result)) !== appraisers?.get(result.id)?.join()) differ.push(`appraisers of ${result.id}`)
      }
    }
    expect(differ.slice(0, 5), `${differ.length} differ, seed ${seed}`).toEqual([])
  })

  test('nobody sees or does anything in a province that is not his', () => {
    expect([...asked.values()].filter(({ foreign }) => foreign > 0)).toEqual([])
  })

  test('who administers accounts has no right by that', () => {
    const bare = (actor: Actor) => actor.isAdministrator && actor.authorisations.length === 0 && actor.relations.length === 0 && actor.reportsFor.length === 1 && actor.heads.length === 0
    const administrators = [...asked.values()].filter(({ actor }) => bare(actor))
    expect(administrators.length).toBeGreaterThan(5)
    for (const { actor, tasks } of administrators) expect(worlds.flatMap((world) => world.tasks).filter(({ id, holder }) => tasks.get(id)?.see && holder !== actor.personId)).toEqual([])
  })

  test.for(mutants)('the rule book finds the policy that $name', async (mutant) => {
    const mutated = await policyFrom(mutant)
    const found = worlds.findIndex((world) => [...questions(world, mutated)].some(({ rule, policy }) => rule !== policy))
    expect(found, `not found in ${howMany} worlds, seed ${seed}`).toBeGreaterThanOrEqual(0)
  })
})

interface Named { id: string; names: string[] }
