import { describe, expect } from 'vitest'
import { decideOn } from '../../../tests/harness/ladder.ts'
import { appOn, townOn, type OwnTown, type Town } from '../../../tests/harness/people.ts'
import { as, binhHeads, counts, handInOnly, openRound, unitOf } from '../../../tests/harness/rounds.ts'
import { refusalOf, test } from '../../../tests/harness/town.ts'
import type { Step } from './contract.ts'

const step = (key: string, timing: Pick<Step, 'count' | 'recipient'>): Step => ({ key, about: 'report_part', unit: 'working_days', wording: `Bước ${key}`, immediate: false, ...timing })
const steps = [
  step('truoc-3', { count: -3, recipient: 'holder' }), step('den-han', { count: 0, recipient: 'holder' }), step('qua-1', { count: 1, recipient: 'follower' }), step('qua-2', { count: 2, recipient: 'superior' }),
  step('qua-3', { count: 3, recipient: 'in_charge' }), step('qua-4', { count: 4, recipient: 'managing_body' }),
]
const recordLadder = (town: Town) => town.as('quantri').ladder.recordLadder({ fromOn: '2023-06-30', document: { number: '40-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-28' }, steps })

/** A round of one form, due on Wednesday of the week after. */
const open = (town: Town, changes: object = {}) => openRound(town, { closingOn: '2023-06-30', dueOn: '2023-07-05', forms: [counts], ...changes })
const partOf = async (town: Town, id: string, unitNo?: number) => as(town, 'linh.btc').readPart({ id, unitNo: unitNo ?? await unitOf(town, 'H02') })
const firingsOf = async (town: Town, part: string, who = 'linh.btc') => (await town.as(who).ladder.listFirings({ about: 'report_part', id: part, on: '2023-08-30' })).rows.toReversed()
const days = async (town: Town, part: string) => (await firingsOf(town, part)).map(({ firedOn, dueOn, wording }) => [firedOn, dueOn, wording.replace('Bước ', '')].join(' ')).toSorted((one, other) => one.localeCompare(other))
const names = async (town: Town, part: string) => (await firingsOf(town, part)).map(({ wording, told }) => `${wording.replace('Bước ', '')}: ${told.map(({ name, forName }) => (forName ? `${name} thay ${forName}` : name)).join(', ')}`)
const later = async (town: Town, today: string): Promise<Town> => ({ ...townOn(await appOn(town.pool, null, today), town.pool), today })

const personOf = async (town: Town, search: string) => (await town.as('linh.btc').people.listPeople({ search })).rows[0]?.id ?? ''
/** Asks a unit below Thượng Lâm to report to Thượng Lâm; Bình heads it. */
const askBelow = async (town: OwnTown, id: string) => {
  const [child] = (await town.as('linh.btc').org.listUnits({ parentNo: await unitOf(town, 'H02'), limit: 1 })).rows
  const unitNo = child?.unitNo ?? 0
  await as(town, 'phuc.thuonglam').addParts({ id, toUnitNo: await unitOf(town, 'H02'), units: [unitNo], dueOn: '2023-07-05' })
  await binhHeads(town, [unitNo])
  return (await partOf(town, id, unitNo)).id
}

describe('a part of a round that is owed', () => {
  test('is told of on its days to who hands it in, and later to who follows it, its level, who is in charge and the body that asks', async ({ ownTown: town }) => {
    await recordLadder(town)
    const { id } = await open(town)
    const part = (await partOf(town, id)).id
    await as(town, 'linh.btc').nameLooking({ id, parts: [part], kind: 'follower', personId: await personOf(town, 'bui trung nghia') })
    const below = await askBelow(town, id)
    await decideOn(town, '2023-07-12')
    expect(await days(town, part)).toEqual(['2023-06-30 2023-07-05 truoc-3', '2023-07-05 2023-07-05 den-han', '2023-07-06 2023-07-05 qua-1', '2023-07-07 2023-07-05 qua-2', '2023-07-10 2023-07-05 qua-3', '2023-07-11 2023-07-05 qua-4'])
    expect(await names(town, part)).toEqual(['truoc-3: Chẩu Văn Đạt, Tô Văn Phúc', 'den-han: Chẩu Văn Đạt, Tô Văn Phúc', 'qua-1: Bùi Trung Nghĩa', 'qua-2: ', 'qua-3: ', 'qua-4: Lý Thị Thanh Linh'])
    expect((await names(town, below)).filter((line) => !line.startsWith('qua-1'))).toEqual(['truoc-3: Nguyễn Xuân Bình', 'den-han: Nguyễn Xuân Bình', 'qua-2: Chẩu Văn Đạt', 'qua-3: Chẩu Văn Đạt', 'qua-4: Lý Thị Thanh Linh'])
  })

  test('comes to the bell with its title, its day and its page; who stands for the head is told in his place', async ({ ownTown: town }) => {
    await recordLadder(town)
    await town.as('dat.thuonglam').people.delegate({ toPersonId: await personOf(town, 'bui trung nghia'), scope: 'report', fromOn: '2023-06-30', untilOn: '2023-07-31' })
    const { id } = await open(town)
    const part = await partOf(town, id)
    await decideOn(town, '2023-07-06')
    const place = `/dot-bao-cao/${id}/don-vi/${part.unitNo}`
    const bell = async (who: string) => (await (await later(town, '2023-07-06')).as(who).notices.listNotices({})).rows.filter(({ kind }) => kind === 'due')
    expect(await bell('dat.thuonglam')).toMatchObject(['den-han', 'truoc-3'].map((key) => ({ title: 'Báo cáo 6 tháng đầu năm về kiểm tra, giám sát', place, text: `Bước ${key} Hạn: 05/07/2023.` })))
    expect((await bell('nghia.btc')).map((one) => one.place)).toEqual([place, place])
    expect((await names(town, part.id))[0]).toBe('truoc-3: Chẩu Văn Đạt, Bùi Trung Nghĩa thay Chẩu Văn Đạt, Tô Văn Phúc')
    expect(await bell('binh.ccb')).toEqual([])
  })

  test('is left alone once every form is handed in, and due again when one comes back, on the later day it was given', async ({ ownTown: town }) => {
    await recordLadder(town)
    const { id } = await open(town, { forms: [counts, { ...counts, code: 'Biểu 02' }] })
    const { id: part } = await partOf(town, id)
    await decideOn(town, '2023-06-30')
    const [monday, wednesday] = [await later(town, '2023-07-03'), await later(town, '2023-07-05')]
    await handInOnly(monday, id)
    await decideOn(town, '2023-07-05')
    expect(await days(town, part)).toEqual(['2023-06-30 2023-07-05 truoc-3', '2023-07-05 2023-07-05 den-han'])
    await handInOnly(wednesday, id, 1)
    await decideOn(town, '2023-07-06')
    expect((await days(town, part)).length).toBe(2)
    const thursday = await later(town, '2023-07-06')
    const { forms: [first, second] } = await partOf(thursday, id)
    await as(thursday, 'nghia.btc').returnSubmission({ id: first?.submissions[0]?.id ?? '', reason: 'Chưa khớp quý I' })
    await as(thursday, 'nghia.btc').returnSubmission({ id: second?.submissions[0]?.id ?? '', reason: 'Thiếu vụ việc', againBy: '2023-07-12' })
    await decideOn(town, '2023-07-13')
    expect((await days(town, part)).slice(2)).toEqual(['2023-07-07 2023-07-05 qua-2', '2023-07-07 2023-07-12 truoc-3', '2023-07-10 2023-07-05 qua-3', '2023-07-11 2023-07-05 qua-4', '2023-07-12 2023-07-12 den-han', '2023-07-13 2023-07-12 qua-1'])
  })

  test('is told of no more once its round is closed, and never on days before it was asked', async ({ ownTown: town }) => {
    await recordLadder(town)
    const [closed, standing] = [(await open(town)).id, (await open(town)).id]
    await as(await later(town, '2023-07-04'), 'linh.btc').closeRound({ id: closed })
    const tuesday = await later(town, '2023-07-04')
    const late = await unitOf(town, 'H05')
    await as(tuesday, 'linh.btc').addParts({ id: standing, toUnitNo: await unitOf(town, 'TU'), units: [late], dueOn: '2023-07-05' })
    await decideOn(town, '2023-07-05')
    expect(await days(town, (await partOf(town, closed)).id)).toEqual(['2023-06-30 2023-07-05 truoc-3'])
    expect(await days(town, (await partOf(town, standing)).id)).toEqual(['2023-06-30 2023-07-05 truoc-3', '2023-07-05 2023-07-05 den-han'])
    expect(await days(tuesday, (await partOf(tuesday, standing, late)).id)).toEqual(['2023-07-05 2023-07-05 den-han'])
  })
})

test('the story of a part is read by who sees the part', async ({ ownTown: town }) => {
  await recordLadder(town)
  const { id } = await open(town)
  const { id: part } = await partOf(town, id)
  await decideOn(town, '2023-06-30')
  for (const who of ['dat.thuonglam', 'phuc.thuonglam', 'nghia.btc', 'hai.ubkt']) expect((await firingsOf(town, part, who)).length, who).toBe(1)
  for (const who of ['binh.ccb', 'quantri']) expect(await refusalOf(firingsOf(town, part, who)), who).toBe('not_found')
})

test('what the coming days would bring counts parts: of the whole province for the administrator, in his own reach for anybody else', async ({ ownTown: town }) => {
  await open(town)
  const counted = async (who: string) => (await town.as(who).ladder.previewLadder({ steps })).days.flatMap(({ day, counts: keys }) => keys.map(({ key, count }) => `${day} ${key} ${count}`))
  const both = ['2023-07-05 den-han 2', '2023-07-06 qua-1 2', '2023-07-07 qua-2 2', '2023-07-10 qua-3 2', '2023-07-11 qua-4 2']
  expect(await counted('quantri')).toEqual(both)
  expect(await counted('linh.btc')).toEqual(both)
  expect(await counted('dat.thuonglam')).toEqual(both.map((line) => line.replace(/2$/, '1')))
  expect(await counted('binh.ccb')).toEqual([])
})
