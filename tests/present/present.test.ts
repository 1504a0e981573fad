import { Client } from 'pg'
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
    await inEntry(owner, () => acts[name]!(owner, random, day))
    done[name] = (done[name] ?? 0) + 1
    if (random.chance(0.12)) {
      day = addDays(day, random.of([1, 1, 1, 2, 7]))
      await owner.query('select progress.roll(1, $1)', [day])
    }
    if (n % 10 === 0) expect(await differing(owner), `seed ${seed}, edit ${n}, ${name}, ${day}`).toEqual([])
  }
  console.log(`seed ${seed}, until ${day}: ${JSON.stringify(done)}`)
  expect(day > '2024-01-01').toBe(true)
  await drop()
}, 300_000)

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
  const { rows } = await owner.query(`with reckoned as (select s.*, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no from progress.reckoned_at s join tasks.task t on t.id = s.task_id)
    select 'worked out' as side, x.* from (select * from reckoned except select * from progress.present) x union all select 'kept', x.* from (select * from progress.present except select * from reckoned) x`)
  await owner.query('commit')
  return rows
}
