import { type RawBuilder, sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { smallProvince } from '../../../tests/harness/small-province.ts'
import { newId } from '../../kit/id.ts'
import { Refused } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { applyNow } from './applying.ts'
import type { Step } from './contract.ts'

const on = '2024-02-01'
const org = room('org')
type Province = Awaited<ReturnType<typeof smallProvince>>

const acting = (province: Province, steps: Step[]) => province.on(on, (work) => applyNow(work, { on, title: 'Sắp xếp', document: { number: newId(), issuer: 'Quốc hội', issuedOn: '2024-01-01' }, steps, choices: { tasks: [], posts: [], wholes: [] } }))

/** Carries both out at the same moment; gives the codes of the faults of what was refused. */
const together = async (province: Province, left: Step[], right: Step[]): Promise<string[]> => (await Promise.allSettled([acting(province, left), acting(province, right)])).flatMap((done) => {
  if (done.status === 'fulfilled') return []
  if (!(done.reason instanceof Refused)) throw done.reason
  return [((done.reason.details?.['faults'] ?? []) as { code: string }[])[0]?.code ?? done.reason.refusal.code]
})

/** The constraint that refused what was written past every plan. */
const constraintOf = async (written: Promise<unknown>): Promise<string> => {
  try {
    await written
  } catch (error) {
    return String((error as { constraint?: string }).constraint)
  }
  return 'committed'
}

const writing = (province: Province, write: (work: Work) => RawBuilder<unknown>[], pause = 0) => province.on(on, async (work) => {
  for (const statement of write(work)) await statement.execute(org(work))
  if (pause > 0) await new Promise((done) => { setTimeout(done, pause) })
  work.record('reorganisation.applied', newId(), {})
})

const closing = (table: 'edge' | 'unit_version', unitNo: number) => sql`update ${sql.table(`org.${table}`)} set known = tstzrange(lower(known), greatest(lower(known), now())) where province_id = 1 and unit_no = ${unitNo} and upper_inf(known)`
const placing = (unitNo: number, parentNo: number, days = '(,)') => sql`insert into org.edge (province_id, id, unit_no, parent_no, valid) values (1, ${newId()}, ${unitNo}, ${parentNo}, ${days}::daterange)`
const naming = (unitNo: number, days: string) => sql`insert into org.unit_version (province_id, id, unit_no, code, name, kind, kind_name, search, valid) values (1, ${newId()}, ${unitNo}, ${`X${unitNo}`}, 'Khác', 'base', 'Xã', 'x', ${days}::daterange)`

test('two acts at the same moment queue: the second plans against what the first has left', async () => {
  const province = await smallProvince(inject('databases'))
  try {
    expect(await together(province, [{ kind: 'move', unitNo: 2, under: { unitNo: 3 } }], [{ kind: 'move', unitNo: 3, under: { unitNo: 2 } }])).toEqual(['under_itself'])
    expect(await together(province, [{ kind: 'merge', fromUnitNos: [5], into: { unitNo: 8 } }], [{ kind: 'merge', fromUnitNos: [5], into: { unitNo: 11 } }])).toEqual(['unit_not_there'])
    const twice: Step = { kind: 'found', code: 'MOI', name: 'Đơn vị mới', unitKind: 'base', under: { unitNo: 1 } }
    expect(await together(province, [twice], [twice])).toEqual(['code_taken'])
    const ending: Step[] = [{ kind: 'dissolve', unitNo: 4, to: { unitNo: 1 } }]
    expect((await together(province, ending, [{ ...twice, code: 'MOI-2', under: { unitNo: 4 } }])).filter((code) => code !== 'unit_not_there')).toEqual([])
    const { rows } = await province.owner.query(`select unit_no from org.reach where province_id = 1 and depth > 0 and unit_no = ancestor_no and upper_inf(known)`)
    expect(rows).toEqual([])
  } finally {
    await province.drop()
  }
}, 120_000)

test('what is written past every plan is refused by the database: a gap, two parents, a parent that has ended, a cycle of two writers', async () => {
  const province = await smallProvince(inject('databases'))
  try {
    expect(await constraintOf(writing(province, () => [closing('edge', 5)]))).toBe('a_unit_stands_somewhere_every_day')
    expect(await constraintOf(writing(province, () => [closing('edge', 5), placing(5, 2, '(,2024-02-01)')]))).toBe('a_unit_stands_somewhere_every_day')
    expect(await constraintOf(writing(province, () => [closing('unit_version', 5), naming(5, '(,2024-02-01)')]))).toBe('a_unit_stands_somewhere_every_day')
    expect(await constraintOf(writing(province, () => [closing('unit_version', 2), closing('edge', 2), naming(2, '(,2024-02-01)'), placing(2, 1, '(,2024-02-01)')]))).toBe('a_unit_stands_somewhere_every_day')
    expect(await constraintOf(writing(province, () => [placing(2, 5)]))).toBe('no_unit_stands_under_itself')
    const both = await Promise.all([constraintOf(writing(province, () => [placing(6, 7)], 150)), constraintOf(writing(province, () => [placing(7, 6)], 150))])
    expect(both.toSorted()).toEqual(['committed', 'no_unit_stands_under_itself'])
    const children = await Promise.all([
      constraintOf(writing(province, () => [closing('unit_version', 9), closing('edge', 9), naming(9, '(,2024-02-01)'), placing(9, 3, '(,2024-02-01)')], 150)), constraintOf(writing(province, () => [placing(10, 9)], 150)),
    ])
    expect(children.toSorted()).toEqual(['a_unit_stands_somewhere_every_day', 'committed'])
    const parents = await Promise.all([constraintOf(writing(province, () => [placing(11, 2)], 150)), constraintOf(writing(province, () => [placing(11, 3)], 150))])
    expect(parents.every((constraint) => ['committed', 'one_parent_at_a_time'].includes(constraint))).toBe(true)
    const { rows } = await province.owner.query<{ parents: number }>(`select count(*)::int as parents from org.edge where province_id = 1 and unit_no = 11 and upper_inf(known) and valid @> date '2024-03-01'`)
    expect(rows).toEqual([{ parents: 1 }])
  } finally {
    await province.drop()
  }
}, 120_000)
