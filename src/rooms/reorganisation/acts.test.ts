import { describe, expect } from 'vitest'
import { type Person, refusalOf, test } from '../../../tests/harness/town.ts'
import type { Step } from './contract.ts'

const document = { number: '1671/NQ-UBTVQH15', issuer: 'Ủy ban Thường vụ Quốc hội', issuedOn: '2023-06-01' }
const on = '2023-06-15'
const act = (steps: Step[], changes: Record<string, unknown> = {}) => ({ on, title: 'Sắp xếp đơn vị hành chính', document, steps, choices: {}, ...changes })

/** Units directly under the unit with this code. */
const below = async (asker: Person, code: string, at = on) => {
  const unit = await asker.org.readUnit({ code, on: at })
  return (await asker.org.listUnits({ parentNo: unit.unitNo, limit: 500, on: at })).rows
}

describe('an act moves the chart from its day on', () => {
  test('two units merge into a new one: what hangs on them goes over, the days before stay as they were', async ({ town }) => {
    const tuan = town.as('tuan.btc').org
    const [a, b] = await below(town.as('tuan.btc'), 'H02')
    const province = await tuan.readUnit({ code: 'H02' })
    if (!a || !b) throw new Error('the town is too small')
    const given = act([{ kind: 'merge', fromUnitNos: [a.unitNo, b.unitNo], into: { code: a.code, name: 'Đảng bộ xã Mới', unitKind: 'base', under: { unitNo: province.unitNo } } }])
    const preview = await town.as('tuan.btc').reorganisation.previewAct(given)
    expect(preview.faults).toEqual([])
    expect(preview.units.total).toBeGreaterThanOrEqual(3)
    const { id, state } = await town.as('tuan.btc').reorganisation.applyAct(given)
    expect(state).toBe('applied')
    expect(await tuan.readUnit({ code: a.code })).toMatchObject({ name: 'Đảng bộ xã Mới' })
    expect(await tuan.readUnit({ code: a.code, on: '2023-06-14' })).toMatchObject({ name: a.name, unitNo: a.unitNo })
    const told = await tuan.readAct({ id })
    expect(told.successions.rows.map(({ from, share }) => [from.unitNo, share])).toEqual([[a.unitNo, '1'], [b.unitNo, '1']])
    expect((await tuan.readStory({ unitNo: a.unitNo })).became.map(({ unit }) => unit.label)).toEqual(['Đảng bộ xã Mới'])
    const compared = await tuan.compareDays({ before: '2023-06-14', after: on, parentNo: province.unitNo })
    expect(compared.counts).toMatchObject({ new: 1, ended: 2 })
    await town.as('tuan.btc').reorganisation.undoAct({ id, on, document: { ...document, number: '1672/NQ-UBTVQH15' } })
    expect(await tuan.readUnit({ code: a.code })).toMatchObject({ name: a.name, unitNo: a.unitNo })
    expect((await tuan.readStory({ unitNo: a.unitNo })).became).toEqual([])
  })

  test('a whole level is abolished: who was below comes under the province, and so do open tasks', async ({ town }) => {
    const asker = town.as('tuan.btc')
    const districts = (await below(asker, 'TU')).filter(({ kind }) => kind === 'district')
    const before = await asker.reports.readOverview({})
    const given = act([{ kind: 'abolish_level', unitKind: 'district' }])
    const preview = await asker.reorganisation.previewAct(given)
    expect(preview.faults).toEqual([])
    expect(preview.tasks.total).toBeGreaterThan(10)
    expect(preview.posts.total).toBeGreaterThan(10)
    const { id } = await asker.reorganisation.applyAct(given)
    expect((await below(asker, 'TU')).filter(({ kind }) => kind === 'district')).toEqual([])
    const after = await asker.reports.readOverview({})
    expect(JSON.stringify(after).length).toBeGreaterThan(JSON.stringify(before).length / 4)
    const handover = await asker.reorganisation.readHandover({ id })
    expect(handover.total).toBeGreaterThanOrEqual(districts.length)
    await asker.reorganisation.undoAct({ id, on, document: { ...document, number: '1673' } })
    expect((await below(asker, 'TU')).filter(({ kind }) => kind === 'district').map(({ code }) => code)).toEqual(districts.map(({ code }) => code))
  })

  test('who is not let by the province does not', async ({ town }) => {
    const given = act([{ kind: 'abolish_level', unitKind: 'district' }])
    expect(await refusalOf(town.as('linh.btc').reorganisation.applyAct(given))).toBe('not_allowed')
    expect(await refusalOf(town.as('quantri').reorganisation.applyAct(given))).toBe('not_the_reorganiser')
    expect(await refusalOf(town.as('binh.ccb').reorganisation.previewAct(given))).toBe('not_the_reorganiser')
  })
})
