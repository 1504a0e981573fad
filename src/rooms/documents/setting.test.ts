import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { refusalOf, test } from '../../../tests/harness/town.ts'
import { as, rule, unitOf } from '../../../tests/harness/documents.ts'

describe('configuration', () => {
  test('who authorises for the unit records terms, registries and flows; nobody else', async ({ town }) => {
    const unitNo = await unitOf(town, 'S02')
    const personId = (await town.as('linh.btc').people.listPeople({ search: 'Bùi Trung Nghĩa' })).rows[0]?.id ?? ''
    const term = { unitNo, name: 'nhiệm kỳ 2020-2025', symbol: 'BTCTU', fromOn: '2020-10-15', used: [{ kind: 'CV', last: 7 }] }
    const registrar = { unitNo, personId, fromOn: '2023-05-05', document: rule }
    const flow = { unitNo, kind: 'CV', steps: [{ name: 'Trưởng ban', stands: { by: 'head' as const, unitNo } }], fromOn: '2023-05-05', document: rule }
    for (const who of ['linh.btc', 'phuc.thuonglam', 'binh.ccb']) {
      expect(await refusalOf(as(town, who).setTerm(term)), who).toBe('not_allowed')
      expect(await refusalOf(as(town, who).setRegistrar(registrar)), who).toBe('not_allowed')
      expect(await refusalOf(as(town, who).setFlow(flow)), who).toBe('not_allowed')
    }
    expect(await refusalOf(as(town, 'tuan.btc').setTerm({ ...term, untilOn: term.fromOn }))).toBe('period_backwards')
    await as(town, 'tuan.btc').setTerm(term)
    await as(town, 'tuan.btc').setRegistrar(registrar)
    await as(town, 'tuan.btc').setFlow(flow)
    const office = await as(town, 'linh.btc').readOffice({ unitNo })
    expect(office).toMatchObject({ term: { symbol: 'BTCTU' }, registrars: [{ name: 'Bùi Trung Nghĩa' }], flows: [{ kind: 'CV', steps: [{ name: 'Trưởng ban', persons: ['Bùi Hữu Thành'] }] }], maySet: false, mayDraft: true })
    expect(office.kinds.find(({ code }) => code === 'CV')?.last).toBe(7)
    expect(await refusalOf(as(town, 'tuan.btc').setTerm({ ...term, used: [{ kind: 'CV', last: 9 }] }))).toBe('numbers_given')
    expect(await refusalOf(as(town, 'nobody').readOffice({}))).toBe('not_signed_in')
  })

  test('a step that names no unit or body of today is refused by its name; one whose body ended since goes on being read', async ({ ownTown }) => {
    const unitNo = await unitOf(ownTown, 'S02')
    const client = new Client({ connectionString: ownTown.ownerUrl })
    await client.connect()
    const bodyId = (await client.query<{ id: string }>('select id from org.body where province_id = 1 order by id limit 1')).rows[0]?.id ?? ''
    const flowBy = (stands: { by: 'body'; bodyId: string } | { by: 'head'; unitNo: number }) =>
      ({ unitNo, steps: [{ name: 'Trưởng ban', stands: { by: 'head' as const, unitNo } }, { name: 'Thường trực', stands }], fromOn: '2023-05-05', document: rule })
    for (const stands of [{ by: 'body' as const, bodyId: crypto.randomUUID() }, { by: 'head' as const, unitNo: 999_999 }]) expect(await refusalOf(as(ownTown, 'tuan.btc').setFlow(flowBy(stands)))).toBe('step_nowhere')
    await as(ownTown, 'tuan.btc').setFlow(flowBy({ by: 'body', bodyId }))
    await client.query('set session_replication_role = replica') // no act ends a body yet: behind the ledger
    await client.query(`update org.body set valid = daterange(lower(valid), '2023-06-01') where id = $1`, [bodyId])
    await client.end()
    const { flows } = await as(ownTown, 'linh.btc').readOffice({ unitNo })
    expect(flows.at(-1)?.steps.map(({ who }) => who.length > 0)).toEqual([true, true])
  })
})
