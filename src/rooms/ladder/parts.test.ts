import { describe, expect } from 'vitest'
import { askOn, decideOn } from '../../../tests/harness/ladder.ts'
import { as, counts, filled, handInFirst, openRound, partOf, unitOf } from '../../../tests/harness/rounds.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import type { Step } from './contract.ts'

const step = (key: string, timing: Pick<Step, 'count' | 'recipient'>): Step => ({ key, about: 'report_part', unit: 'working_days', wording: `Bước ${key}`, immediate: false, ...timing })
const steps = [
  step('truoc-3', { count: -3, recipient: 'holder' }), step('den-han', { count: 0, recipient: 'holder' }), step('qua-1', { count: 1, recipient: 'follower' }), step('qua-2', { count: 2, recipient: 'superior' }),
  step('qua-3', { count: 3, recipient: 'in_charge' }), step('qua-4', { count: 4, recipient: 'managing_body' }),
]
const recordLadder = (town: Town, changes: object = {}) => town.as('quantri').ladder.recordLadder({ fromOn: '2023-06-30', document: { number: '40-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-28' }, steps, ...changes })

/** A round of one form, due on Wednesday of the week after. */
const open = (town: Town, changes: object = {}) => openRound(town, { closingOn: '2023-06-30', dueOn: '2023-07-05', forms: [counts], ...changes })
const idOf = async (town: Town, id: string, code = 'H02') => (await as(town, 'linh.btc').readPart({ id, unitNo: await unitOf(town, code) })).id
const told = async (town: Town, part: string, who = 'linh.btc') => (await town.as(who).ladder.listFirings({ about: 'report_part', id: part, on: '2023-08-30' })).rows.map(({ firedOn, dueOn, wording, told: people }) => [firedOn, dueOn, wording, people.map(({ name }) => name)]).toReversed()
const handIn = async (town: Town, id: string) => {
  const { id: part, forms: [form] } = await as(town, 'dat.thuonglam').readPart({ id, unitNo: await unitOf(town, 'H02') })
  const { version } = await as(town, 'dat.thuonglam').saveFilling({ id: part, formId: form?.id ?? '', version: form?.filling?.version ?? 0, formVersion: 1, rows: filled('12', '40') })
  return (await as(town, 'dat.thuonglam').handIn({ id: part, formId: form?.id ?? '', version })).id
}
const personOf = async (town: Town, search: string) => (await town.as('linh.btc').people.listPeople({ search })).rows[0]?.id ?? ''

describe('a part of a round falls due', () => {
  test('who hands it in is told before its day and on it; later who follows it, its level, who is in charge and the body that asks', async ({ ownTown: town }) => {
    await recordLadder(town)
    const { id } = await open(town)
    const part = await idOf(town, id)
    const follower = await personOf(town, 'bui trung nghia')
    await as(town, 'linh.btc').nameLooking({ id, parts: [part], kind: 'follower', personId: follower })
    await decideOn(town, '2023-07-11')
    const heads = (await town.as('linh.btc').org.readUnit({ code: 'TU' })).unitNo
    expect(heads).toBeGreaterThan(0)
    const all = await told(town, part)
    expect(all.map(([firedOn, dueOn, wording]) => [firedOn, dueOn, wording])).toEqual([['2023-06-30', 'truoc-3'], ['2023-07-05', 'den-han'], ['2023-07-06', 'qua-1'], ['2023-07-07', 'qua-2'], ['2023-07-10', 'qua-3'], ['2023-07-11', 'qua-4']].map(([day, key]) => [day, '2023-07-05', `Bước ${key ?? ''}`]))
    expect(all.map(([, , , names]) => names)).toEqual([['Chẩu Văn Đạt'], ['Chẩu Văn Đạt'], ['Bùi Trung Nghĩa'], [], [], ['Lý Thị Thanh Linh']])
  })
})
void [refusalOf, partOf, handInFirst, askOn, handIn]
