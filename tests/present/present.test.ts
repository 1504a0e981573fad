import type { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { newId } from '../../src/kit/id.ts'
import { smallProvince } from '../harness/small-province.ts'
import { randomFrom, seedOf } from '../rights/random.ts'
import { editsOn, readGround } from './edits.ts'

const edits = 1_200
const seed = seedOf()
const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

test(`what is kept of the present day is what is worked out, after ${edits} random edits and a day that rolls over the end of a year`, async () => {
  const { owner, drop } = await smallProvince(inject('databases'))
  const ground = await readGround(owner)
  const [acts, random] = [editsOn(ground), randomFrom(seed)]
  const done: Record<string, number> = {}
  let day = '2023-11-20'
  await owner.query('select progress.roll(1, $1)', [day])
  for (let n = 1; n <= edits; n++) {
    const name = random.of(Object.keys(acts))
    await inEntry(owner, async () => {
      // A load writes many things of a task, whose standing is worked out as it commits.
      if (random.chance(0.2)) {
        await owner.query(`set local guong.standings = 'put_off'`)
        for (const other of random.some(Object.keys(acts), 0.2)) await acts[other]!(owner, random, day)
      }
      await acts[name]!(owner, random, day)
    })
    done[name] = (done[name] ?? 0) + 1
    if (random.chance(0.12)) {
      day = addDays(day, random.of([1, 1, 1, 2, 7]))
      await owner.query('select progress.roll(1, $1)', [day])
    }
    if (random.chance(0.02)) await owner.query('select progress.fold(1)')
    if (n % 10 === 0) await requireKept(owner, `seed ${seed}, edit ${n}, ${name}, ${day}`)
  }
  expect((await owner.query('select * from progress.check_present(1)')).rows).toEqual([{ tasks: 0, counters: 0 }])
  console.log(`seed ${seed}, until ${day}: ${JSON.stringify(done)}`)
  expect(day > '2024-01-01').toBe(true)
  await drop()
}, 300_000)

const requireKept = async (owner: Client, at: string) => {
  expect(await differing(owner), at).toEqual([])
  expect(await counted(owner, leaves.kept), at).toEqual(await counted(owner, leaves.slow))
  expect(await counted(owner, cadres.kept), at).toEqual(await counted(owner, cadres.slow))
}

/** A work as the ledger wants one, entered past the application. */
const inEntry = async (owner: Client, run: () => Promise<unknown>) => {
  const id = newId()
  await owner.query('begin')
  await owner.query(`select set_config('guong.entry', $1, true), set_config('guong.province', '1', true)`, [id])
  await run()
  await owner.query(`select ledger.append('1:tests:0', $1, array['tests.edited'], '{}'::uuid[], '[]')`, [id])
  await owner.query('commit')
}

/** Tasks of which something else is kept than is worked out on the rolled day. */
const differing = async (owner: Client) => {
  await owner.query('begin')
  await owner.query(`select set_config('guong.on', on_day::text, true), set_config('guong.known', 'infinity', true) from progress.rolled where province_id = 1`)
  const { rows } = await owner.query(`with reckoned as (select to_jsonb(s) || jsonb_build_object('routed_person_id', t.holder_person_id, 'routed_unit_no', t.holder_unit_no, 'routed_assigning_no', t.assigning_unit_no) as line from progress.reckoned_at s join tasks.task t on t.id = s.task_id),
    kept as (select to_jsonb(p) as line from progress.present p)
    select 'worked out' as side, line from (select line from reckoned except select line from kept) x union all select 'kept', line from (select line from kept except select line from reckoned) x`)
  await owner.query('commit')
  return rows
}

const counted = async (owner: Client, query: string) => (await owner.query<{ line: string }>(`select line::text from (${query}) line order by 1`)).rows.map(({ line }) => line)

const states = (basis: string, count: (condition: string) => string) => [...['met', 'overdue', 'in_progress', 'not_started'].map((state) => count(`state_${basis} = '${state}'`)), count(`${basis} > plan`)].join(', ')
const ofSlow = (condition: string) => `count(*) filter (where ${condition})`
const standings = `(select *, case horizon_kind when 'every_year' then 'every_year' when 'year' then horizon_from::text else horizon_from || '-' || horizon_to end as horizon from progress.present where stage = 'in_force' and kind = 'breakthrough')`
const sumsOf = (basis: string) => ['met', 'overdue', 'in_progress', 'not_started', 'over'].map((state) => `sum(${state}_${basis})`).join(', ')

/** Counters of leaves and of the whole home (0): what is kept, and the same counted from every standing. */
const leaves = {
  kept: `select dimension, key, holder_unit_no, assigning_unit_no, sum(tasks), sum(first), sum(supplementary), ${sumsOf('accepted')}, ${sumsOf('reported')}, trim_scale(sum(plan)), trim_scale(sum(accepted)), trim_scale(sum(reported)) from progress.tally group by 1, 2, 3, 4 having sum(tasks) <> 0`,
  slow: ['all', 'horizon', 'document', 'indicator'].map((dimension) => `select '${dimension}', ${dimension === 'all' ? `''` : dimension === 'horizon' ? 'horizon' : `${dimension}_id::text`} as key, u.leaf, assigning_unit_no, count(*), ${dimension === 'indicator'
    ? `${Array.from({ length: 12 }, () => '0').join(', ')}, trim_scale(coalesce(sum(plan), 0)), trim_scale(sum(accepted)), trim_scale(sum(reported))`
    : `count(*) filter (where not supplementary), count(*) filter (where supplementary), ${states('accepted', ofSlow)}, ${states('reported', ofSlow)}, 0, 0, 0`} from ${standings} s cross join lateral (values (s.holder_unit_no), (0)) u (leaf) ${dimension === 'indicator' || dimension === 'document' ? `where ${dimension}_id is not null` : ''} group by 2, 3, 4`).join(' union all '),
}

/** Distinct holders of groups of leaves, which no sum of counters gives: by halves of the units, by assigning unit from leaves, by horizon and by document from the whole home. */
const groups = { halves: ['all', '(holder_unit_no % 2)::text', '> 0'], assigner: ['all', 'assigning_unit_no::text', '> 0'], horizon: ['horizon', 'horizon', '= 0'], document: ['document', 'document_id::text', '= 0'] } as const
const cadres = {
  kept: Object.entries(groups).map(([name, [dimension, key, units]]) => `select '${name}', key, sum(cadres) from (
    select ${dimension === 'all' ? key : 'key'} as key, alone as cadres from progress.tally where dimension = '${dimension}' and holder_unit_no ${units}
    union all select ${key}, count(distinct holder_person_id) from ${standings} s where holder_person_id in (select person_id from progress.spread) and ${key} is not null group by 1) x group by 2 having sum(cadres) > 0`).join(' union all '),
  slow: Object.entries(groups).map(([name, [, key]]) => `select '${name}', ${key}, count(distinct holder_person_id) from ${standings} s where holder_person_id is not null and ${key} is not null group by 2`).join(' union all '),
}
