import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBare } from '../harness/bare.ts'
import { actsAbove, nameless } from './above-acts.ts'
import { aboveRules } from './above-rules.ts'
import { makeAbove, makeProvinceBelow } from './above-world.ts'
import { askAll, asPerson } from './asking.ts'
import { writeWorlds } from './provinces.ts'
import { randomFrom, seedOf, weakeningSeed } from './random.ts'
import { ruleBook } from './rule-book.ts'
import { installTrying, tryEach } from './trying.ts'
import { weakened, type Weakening } from './weakenings.ts'
import type { World } from './world.ts'

const seed = seedOf()
let drop: () => Promise<void>
let owner: Client
let app: Client
let above: World
let provinces: World[]

const enter = (from: number) => async () => {
  ;({ owner, app, drop } = await openBare(inject('databases')))
  const random = randomFrom(from)
  above = makeAbove(random)
  provinces = [1, 2].map((province) => makeProvinceBelow(random, province))
  await owner.query(`begin; set local session_replication_role = replica; delete from org.province where id = 0; insert into org.unit (province_id, id, unit_no) values (0, gen_random_uuid(), ${nameless}); commit`)
  await writeWorlds(owner, [above, ...provinces])
  await owner.query(`insert into progress.rolled (province_id, on_day) select id, '2023-06-30' from org.province where id > 0 on conflict do nothing`)
  await installTrying(owner)
}

type Hold = (what: string, said: { rule: boolean; sql: boolean | undefined }) => void

/** Whatever the rule book and the database answer differently: about who compares provinces, what is read of home and provinces by who belongs above them, and what is entered there. With `first`, until one is found. */
const differences = async ({ counted = { asked: 0, allowed: 0 }, first = false }: { counted?: { asked: number; allowed: number }; first?: boolean }): Promise<string[]> => {
  const differ: string[] = []
  const hold: Hold = (what, { rule, sql }) => {
    counted.asked += 1
    counted.allowed += Number(rule)
    if (rule !== sql) differ.push(`${what}: rule ${rule}, database ${sql}`)
  }
  for (const world of [above, ...provinces]) for (const { id: person, administers } of world.persons) {
    await holdAbove(person, hold)
    if (world === above) await holdTasks(person, { administers, hold })
    if (first && differ.length > 0) return differ
  }
  return differ
}

const holdAbove = (person: string, hold: Hold) => asPerson(app, person, async () => {
  const compares = aboveRules(above).compares(person)
  const { rows: [said] } = await app.query<{ compares: boolean; provinces: number }>('select progress.compares_provinces() as compares, (select count(*)::int from progress.by_province()) as provinces')
  hold(`${person} compares provinces`, { rule: compares, sql: said?.compares })
  hold(`${person} reads each province`, { rule: compares, sql: said?.provinces === provinces.length })
  const acts = actsAbove(above, person)
  for (const [at, sql] of (await tryEach(app, acts)).entries()) hold(acts[at]?.what ?? '', { rule: acts[at]?.rule ?? false, sql })
})

const holdTasks = async (person: string, { administers, hold }: { administers: boolean; hold: Hold }) => {
  const book = ruleBook(above)
  const [first, ...others] = provinces
  for (const neighbour of administers ? provinces : others) hold(`${person} has something of province ${neighbour.province}`, { rule: false, sql: (await askAll(app, { person, world: above, neighbour })).foreign > 0 })
  if (administers || !first) return
  const { tasks, results, foreign } = await askAll(app, { person, world: above, neighbour: first })
  hold(`${person} has something of province ${first.province}`, { rule: false, sql: foreign > 0 })
  for (const task of above.tasks) {
    const said = tasks.get(task.id)
    hold(`${person} sees ${task.id}`, { rule: book.maySee(person, task), sql: said?.see })
    hold(`${person} assigns ${task.id}`, { rule: book.mayAssign(person, task), sql: said?.assign })
    hold(`${person} urges ${task.id}`, { rule: book.mayUrge(person, task), sql: said?.urge })
  }
  for (const result of above.results) hold(`${person} accepts ${result.id}`, { rule: book.mayAccept(person, above.tasks.find(({ id }) => id === result.task) as World['tasks'][number], result), sql: results.get(result.id)?.accept })
}

const inFunction = (named: string, from: RegExp, to: string): Weakening => ({ name: `${named} says ${to} instead of ${from.source.replaceAll('\\', '')}`, finds: [], function: named, from, to })
const keepers = (['org.unit', 'org.unit_version', 'org.body', 'rulebook.document'] as const).map((table): Weakening => ({ name: `anybody enters ${table} above the provinces`, finds: [], policy: `keeper_above_adds on ${table}`, from: /\( SELECT kit\.keeps_above\(\) AS keeps_above\)/ }))

/** Each opens the home above the provinces, or the provinces to it, in one place. */
const weakenings: Weakening[] = [
  inFunction('progress.compares_provinces', /\(a\.province_id = 0\)/, '(a.province_id >= 0)'), inFunction('progress.compares_provinces', /\(a\.person_id = kit\.me\(\)\)/, `(a.person_id = any (kit.ids('stands_for')))`),
  inFunction('progress.compares_provinces', /\('report'::text = ANY \(a\.rights\)\)/, 'true'), inFunction('progress.compares_provinces', /\(a\.valid @> kit\.today\(\)\)/, 'true'), inFunction('progress.compares_provinces', /upper_inf\(a\.known\)/, 'true'),
  inFunction('progress.by_province', /\(select progress\.compares_provinces\(\)\)/, 'true'), inFunction('kit.keeps_above', /\(0 = ANY \(kit\.administered\(\)\)\)/, `kit.flag('administers')`),
  inFunction('people.act_as', /not \(v\.is_administrator or v\.is_operator\)/, 'false'), inFunction('people.act_as', /if v_lives and exists/, 'if exists'), inFunction('people.act_as', /where v_lives and p\.province_id/, 'where p.province_id'), inFunction('people.act_as', /where v_lives and r\.province_id/, 'where r.province_id'),
  ...keepers, { name: 'powers are given to oneself', finds: [], policy: 'authoriser_adds on people.authorisation', from: /\(person_id <> \( SELECT kit\.me\(\) AS me\)\)/ },
]

describe(`the home above the provinces, seed ${seed}`, () => {
  beforeAll(enter(seed))
  afterAll(() => drop())

  test('the rule book and the database give the same answer to every question', async () => {
    const counted = { asked: 0, allowed: 0 }
    const differ = await differences({ counted })
    console.log(`seed ${seed}: ${counted.asked} decisions, ${counted.allowed} allowed`)
    expect(differ.slice(0, 8), `${differ.length} of ${counted.asked} differ, seed ${seed}`).toEqual([])
    expect(counted.allowed / counted.asked).toSatisfy((part: number) => part > 0.03 && part < 0.7)
  })
})

describe('in worlds that are always the same', () => {
  beforeAll(enter(weakeningSeed))
  afterAll(() => drop())

  test.for(weakenings)('the rule book finds that $name', async (weakening) => {
    const restore = await weakened(owner, weakening)
    const differ = await differences({ first: true })
    await restore()
    expect(differ.length, `not found, seed ${weakeningSeed}`).toBeGreaterThan(0)
  })
})
