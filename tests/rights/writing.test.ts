import { hash } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newId } from '../../src/kit/id.ts'
import { openBare } from '../harness/bare.ts'
import { asPerson } from './asking.ts'
import { documentOf, writeWorlds } from './provinces.ts'
import { randomFrom, seedOf } from './random.ts'
import { ruleBook } from './rule-book.ts'
import { actingDay, makeWorld, type Result, type Task, type World } from './world.ts'

const howMany = 16
const seed = seedOf()

let drop: () => Promise<void>
let owner: Client
let app: Client
let worlds: World[]

beforeAll(async () => {
  ;({ owner, app, drop } = await openBare(inject('databases')))
  const random = randomFrom(seed)
  worlds = Array.from({ length: howMany }, (_, n) => makeWorld(random, n + 1))
  await writeWorlds(owner, worlds)
})
afterAll(() => drop())

interface Attempt { text: string; values: unknown[]; rule: boolean; what: string }

const entry = ({ province }: World, task: Task, person: string): Omit<Attempt, 'rule'> => ({
  what: `${person} reports on ${task.id}`, text: 'insert into progress.entry (province_id, id, task_id, on_day, kind, amount, reported_by, recorded_by) values ($1, $2, $3, $4, $5, 1, $6, $6)', values: [province, newId(), task.id, actingDay, 'added', person],
})
const urging = ({ province, units }: World, task: Task, person: string): Omit<Attempt, 'rule'> => ({
  what: `${person} urges ${task.id}`, text: 'insert into progress.urge (province_id, id, task_id, urged_by, for_unit_no, urged_on, answer_by) values ($1, $2, $3, $4, $5, $6, $6)', values: [province, newId(), task.id, person, units[0]?.no, actingDay],
})
const decision = ({ province, units }: World, result: Result, person: string, taskId = result.task): Omit<Attempt, 'rule'> => ({
  what: `${person} accepts ${result.id} of ${taskId}`, text: `insert into progress.decision (province_id, id, entry_id, task_id, verdict, decided_by, decided_on, for_unit_no) values ($1, $2, $3, $4, 'accepted', $5, $6, $7)`,
  values: [province, newId(), result.id, taskId, person, actingDay, units[0]?.no],
})
const proof = ({ province }: World, result: Result, person: string): Omit<Attempt, 'rule'> => ({
  what: `${person} proves ${result.id}`, text: `insert into progress.evidence (province_id, id, entry_id, kind, name) values ($1, $2, $3, 'document', '12-BC/HU')`, values: [province, newId(), result.id],
})
interface Terms { act: string; stage: string; holder: string | null; assigningUnit: number }
const revision = (world: World, task: Task, person: string, terms: Partial<Terms> = {}): Omit<Attempt, 'rule'> => {
  const { act, stage, holder, assigningUnit } = { act: 'revise', stage: 'in_force', holder: task.holder, assigningUnit: task.assigningUnit, ...terms }
  return {
    what: `${person} writes ${stage} terms of ${task.id} for unit ${assigningUnit}`,
    text: `insert into tasks.revision (province_id, id, task_id, act, stage, title, search, product, horizon_kind, holder_person_id, holder_unit_no, assigning_unit_no, document_id, recorded_by, valid)
      values ($1, $2, $3, $4, $5, 'Việc khác', 'viec khac', 'Đề án', 'every_year', $6, $7, $8, $9, $10, daterange($11, null))`,
    values: [world.province, newId(), task.id, act, stage, holder, task.holderUnit, assigningUnit, documentOf(world), person, actingDay],
  }
}
const instalment = ({ province }: World, task: Task, person: string): Omit<Attempt, 'rule'> => ({
  what: `${person} plans ${task.id}`, text: 'insert into tasks.instalment (province_id, id, task_id, year, plan, due_on, set_by_unit_no, recorded_by, valid) values ($1, $2, $3, 2023, 1, $4, $5, $6, daterange($4, null))',
  values: [province, newId(), task.id, actingDay, task.assigningUnit, person],
})

/** Tries a statement of the application's role and takes it back; whether it was let through. */
const isLet = async ({ text, values }: Attempt): Promise<boolean> => {
  const [, tried] = await Promise.all([app.query('savepoint s'), app.query({ name: hash('sha1', text), text, values }).then(({ rowCount }) => rowCount ?? 0, (error: Error & { code?: string }) => (refusing.has(error.code ?? '') ? 0 : Promise.reject(error)))])
  await app.query('rollback to savepoint s')
  return tried > 0
}

/** Row security, a privilege, a constraint of ours: anything else is a fault of the test. */
const refusing = new Set(['42501', '23514'])

const attemptAll = async (attemptsOf: (world: World, person: string) => Attempt[]) => {
  const wrong: string[] = []
  const counted = { let: 0, refused: 0 }
  for (const world of worlds) {
    for (const { id: person } of world.persons) {
      await asPerson(app, person, async () => {
        for (const attempt of attemptsOf(world, person)) {
          const allowed = await isLet(attempt)
          counted[allowed ? 'let' : 'refused'] += 1
          if (allowed !== attempt.rule) wrong.push(`${attempt.what}: rule ${attempt.rule}, database ${allowed} (province ${world.province})`)
        }
      })
    }
  }
  return { wrong, counted }
}

/** Refused however it is written: what the rule book never allows. */
const never = (attempt: Omit<Attempt, 'rule'>): Attempt => ({ ...attempt, rule: false })

describe(`what the application's role can write in ${howMany} near-miss worlds, seed ${seed}`, () => {
  test('results, acceptances and terms are taken exactly from whom the rule book allows', async () => {
    const { wrong, counted } = await attemptAll((world, person) => {
      const rules = ruleBook(world)
      const of = ({ task }: Result) => world.tasks.find(({ id }) => id === task) as Task
      return [
        ...world.tasks.slice(0, 5).map((task) => ({ ...entry(world, task, person), rule: rules.mayReport(person, task) })),
        ...world.results.map((result) => ({ ...proof(world, result, person), rule: result.recordedBy === person && rules.maySee(person, of(result)) })),
        ...world.tasks.slice(0, 6).map((task) => ({ ...urging(world, task, person), rule: rules.mayUrge(person, task) })),
        ...world.results.slice(0, 6).map((result) => ({ ...decision(world, result, person), rule: rules.mayAccept(person, of(result), result) })),
        ...world.tasks.slice(0, 6).map((task) => ({ ...revision(world, task, person), rule: rules.mayAssign(person, task) })),
      ]
    })
    console.log(`seed ${seed}: ${counted.let} rows let through, ${counted.refused} refused`)
    expect(wrong.slice(0, 5), `${wrong.length} differ`).toEqual([])
    expect(counted.let).toBeGreaterThan(100)
  })

  test('nobody takes over a task by naming his own unit in its next terms', async () => {
    const { wrong } = await attemptAll((world, person) => {
      const rules = ruleBook(world)
      const assigns = world.authorisations.filter((one) => one.person === person && one.rights.includes('assign')).map(({ unit }) => unit)
      return world.tasks.filter((task) => !rules.mayAssign(person, task)).flatMap((task) => assigns.filter((unit) => unit !== task.assigningUnit).map((assigningUnit) => never(revision(world, task, person, { assigningUnit }))))
    })
    expect(wrong.slice(0, 5)).toEqual([])
  })

  test('a holder neither turns what was assigned into a proposal again nor sets its plan himself', async () => {
    const { wrong, counted } = await attemptAll((world, person) => {
      const rules = ruleBook(world)
      return world.tasks.filter((task) => rules.mayReport(person, task) && !rules.mayAssign(person, task)).flatMap((task) => [never(revision(world, task, person, { act: 'adjust', stage: 'proposed' })), never(instalment(world, task, person))])
    })
    expect(wrong.slice(0, 5)).toEqual([])
    expect(counted.refused).toBeGreaterThan(100)
  })

  test('a result is not accepted under the name of another task', async () => {
    const { wrong, counted } = await attemptAll((world, person) => {
      const rules = ruleBook(world)
      const accepted = world.results.filter((result) => rules.mayAccept(person, world.tasks.find(({ id }) => id === result.task) as Task, result)).map(({ task }) => task)
      return world.results.flatMap((result) => accepted.filter((task) => task !== result.task).slice(0, 2).map((task) => never(decision(world, result, person, task))))
    })
    expect(wrong.slice(0, 5)).toEqual([])
    expect(counted.refused).toBeGreaterThan(100)
  })

  test('powers are given by others and never widened in place', async () => {
    const { wrong } = await attemptAll((world, person) => [
      never({ what: `${person} widens his own`, text: `update people.authorisation set rights = array['assign', 'accept', 'import', 'audit', 'authorise'] where person_id = $1`, values: [person] }),
      never({ what: `${person} makes himself administrator`, text: 'update people.account set is_administrator = true where person_id = $1', values: [person] }),
      never({ what: `${person} opens his own account again`, text: 'update people.account set closed_at = null where person_id = $1', values: [person] }),
      never({ what: `${person} delegates to himself for another`, text: `insert into people.delegation (province_id, id, from_person, to_person, scope, valid) values ($1, $2, $3, $4, 'manage', '[2023-01-01,)')`, values: [world.province, newId(), world.persons.find(({ id }) => id !== person)?.id, person] }),
      never({ what: `${person} authorises himself`, text: `insert into people.authorisation (province_id, id, person_id, unit_no, body_id, rights, document_id, valid) values ($1, $2, $3, 1, $4, '{assign}', $5, '[2024-01-01,)')`, values: [world.province, newId(), person, world.bodies[0]?.id, documentOf(world)] }),
    ])
    expect(wrong.slice(0, 5)).toEqual([])
  })

  describe('a decision taken back', () => {
    let decided: Decided[]
    beforeAll(async () => { decided = await decideSome() })

    test('is so exactly by who took it, on its day, while no report was issued on it', async () => {
      const { wrong, counted } = await attemptAll(takingBack(decided))
      expect(wrong.slice(0, 5), `${wrong.length} differ`).toEqual([])
      expect(counted.let).toBeGreaterThan(20)
    })

    test.for([
      ['another takes it back', /decided_by = \( SELECT kit\.me\(\) AS me\)/], ['it is taken back on another day', /decided_on = kit\.today\(\)/],
      ['who no longer may decide takes it back', /progress\.may_decide\([^)]*\)/], ['it is taken back though a report was issued on it', /NOT reports\.holds\(.*?\)\)/],
    ] as const)('the rule book finds the policy under which %s', async ([, clause]) => {
      const restore = await forget(clause)
      const { wrong } = await attemptAll(takingBack(decided))
      await restore()
      expect(wrong.length, `not found in ${howMany} worlds`).toBeGreaterThan(0)
    })
  })
})

interface Decided { id: string; province: number; result: Result; by: string; day: string; issuedBy: number | null }

const takingBack = (decided: Decided[]) => (world: World, person: string): Attempt[] => {
  const rules = ruleBook(world)
  return decided.filter(({ province }) => province === world.province).map(({ id, issuedBy, ...one }) => ({
    what: `${person} takes back what ${one.by} decided on ${one.day}, reports of ${issuedBy}`, text: 'update progress.decision set known = tstzrange(lower(known), clock_timestamp()) where id = $1', values: [id],
    rule: rules.mayTakeBack(person, world.tasks.find(({ id: task }) => task === one.result.task) as Task, one, issuedBy),
  }))
}

/** Leaves a clause out of the policy by which decisions are taken back; the answer puts it in again. */
const forget = async (clause: RegExp) => {
  const { rows: [policy] } = await owner.query<{ qual: string; with_check: string }>(`select qual, with_check from pg_policies where policyname = 'decider_takes_back'`)
  if (!policy || !clause.test(policy.qual)) throw new Error(`the policy no longer says ${String(clause)}: write the mutant anew`)
  const become = (qual: string, check: string) => owner.query(`alter policy decider_takes_back on progress.decision using (${qual}) with check (${check})`)
  await become(policy.qual.replace(clause, 'true'), policy.with_check.replace(clause, 'true'))
  return () => become(policy.qual, policy.with_check)
}

/** Decisions as the owner writes them, of today and of yesterday, by who may and by anybody; in every third world a report was issued on them by some unit. */
const decideSome = async (): Promise<Decided[]> => {
  const decided = worlds.flatMap((world, at) => {
    const rules = ruleBook(world)
    const issuedBy = at % 3 === 0 ? world.units[at % world.units.length]?.no ?? null : null
    return world.results.flatMap((result) => {
      const able = world.persons.map(({ id }) => id).filter((person) => rules.mayAccept(person, world.tasks.find(({ id }) => id === result.task) as Task, result))
      const by = able[0] ?? world.persons[0]?.id
      return by ? [{ id: newId(), province: world.province, result, by, day: result.imported ? '2023-06-29' : actingDay, issuedBy }] : []
    })
  })
  await owner.query('begin; set local session_replication_role = replica')
  await owner.query(`insert into progress.decision (province_id, id, entry_id, task_id, verdict, decided_by, decided_on, for_unit_no)
    select (d->>'province')::int, (d->>'id')::uuid, (d->'result'->>'id')::uuid, (d->'result'->>'task')::uuid, 'accepted', (d->>'by')::uuid, (d->>'day')::date, 1 from jsonb_array_elements($1::jsonb) d`, [JSON.stringify(decided)])
  await owner.query(`insert into reports.paper (province_id, id, report_id, unit_no, known_at, digest, figures, model, issued_by, issued_on)
    select distinct on (d->>'province') (d->>'province')::int, gen_random_uuid(), gen_random_uuid(), (d->>'issuedBy')::int, now() + interval '1 minute', sha256('x'), 0, 'x', (d->>'by')::uuid, '${actingDay}'
    from jsonb_array_elements($1::jsonb) d where d->>'issuedBy' is not null`, [JSON.stringify(decided)])
  await owner.query('commit')
  return decided
}
