import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { assignHouses, binh, decisionOf, pdf, postOf, termsOf } from '../../../tests/harness/acts.ts'
import { decideOn } from '../../../tests/harness/ladder.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { addDays } from '../../kit/dates.ts'
import type { Calendar } from '../rulebook/public.ts'
import { dueDaysFiring, firesOn } from './firing-days.ts'
import { suggestedSteps } from './suggested.ts'

const paper = { number: '40-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-28' }
const recordLadder = (town: Town, who = 'quantri', changes = {}) => town.as(who).ladder.recordLadder({ fromOn: '2023-06-30', document: paper, steps: [...suggestedSteps], ...changes })

/** The district's officer assigns a task to somebody below whom the district's secretary heads. */
const assignBelow = async (town: Town, changes: Record<string, unknown>) => {
  const officer = town.as('phuc.thuonglam')
  const { rows } = await officer.progress.listTasks({ assigningUnitNo: (await officer.people.readSession({})).worksFor[0]?.unitNo, size: 200 })
  const held = rows.find(({ holderPersonId, holderName }) => holderPersonId && !['Tô Văn Phúc', 'Chẩu Văn Đạt'].includes(holderName))
  return officer.tasks.assignTask({ ...termsOf(changes), holder: { kind: 'post', postId: await postOf(officer, held?.holderName ?? '', held?.holderPost) }, document: decisionOf() })
}

describe('the ladder', () => {
  test('without one that somebody recorded it is a suggestion, and nothing fires', async ({ ownTown }) => {
    expect(await ownTown.as('binh.ccb').ladder.readLadder({})).toMatchObject({ confirmed: false, document: null, mayRecord: false })
    await assignHouses(ownTown, { dueOn: '2023-06-30' })
    expect(await decideOn(ownTown, '2023-06-30')).toEqual([{ day: '2023-06-30', fired: 0, told: 0 }])
  })

  test('an administrator records it by a document, from a day that has not passed; the one before stays known', async ({ town }) => {
    await recordLadder(town)
    expect(await town.as('binh.ccb').ladder.readLadder({})).toMatchObject({ confirmed: true, fromOn: '2023-06-30', document: { number: '40-QĐ/TU' }, steps: suggestedSteps })
    expect(await town.as('quantri').ladder.readLadder({ on: '2023-06-29' })).toMatchObject({ confirmed: false })
    expect(await refusalOf(recordLadder(town, 'linh.btc'))).toBe('not_allowed')
    expect(await refusalOf(recordLadder(town, 'quantri', { fromOn: '2023-06-29' }))).toBe('ladder_behind')
    expect(await refusalOf(recordLadder(town, 'quantri', { steps: [...suggestedSteps, ...suggestedSteps] }))).toBe('step_twice')
  })

  test('what the coming days would bring is counted by step: in the whole province for the administrator, in his own reach for anybody else', async ({ ownTown }) => {
    const before = await ownTown.as('quantri').ladder.previewLadder({})
    await assignHouses(ownTown, { dueOn: '2023-07-05', title: 'Việc đến hạn thứ tư' })
    const { days, wholeProvince, unconfirmedYears } = await ownTown.as('quantri').ladder.previewLadder({})
    const countOn = (given: typeof days, day: string, key: string) => given.find((one) => one.day === day)?.counts.find((one) => one.key === key)?.count ?? 0
    expect([days.length, days[0]?.day, wholeProvince, unconfirmedYears]).toEqual([14, '2023-07-01', true, []])
    expect([days[0]?.isWorking, days[0]?.counts]).toEqual([false, []])
    for (const [day, key] of [['2023-07-03', 'truoc-2'], ['2023-07-05', 'den-han'], ['2023-07-10', 'qua-han-3']] as const) expect(countOn(days, day, key)).toBe(countOn(before.days, day, key) + 1)
    const own = await ownTown.as('binh.ccb').ladder.previewLadder({ steps: [{ key: 'rieng', count: 0, unit: 'days', recipient: 'holder', wording: 'Hôm nay là hạn' }] })
    expect([own.wholeProvince, countOn(own.days, '2023-07-05', 'rieng')]).toEqual([false, 1])
    expect(countOn((await ownTown.as('dat.thuonglam').ladder.previewLadder({})).days, '2023-07-05', 'den-han')).toBe(0)
    expect(await refusalOf(ownTown.as('nobody').ladder.previewLadder({}))).toBe('not_signed_in')
  })

  test('ladders recorded one after the other stay to be read with their days', async ({ ownTown }) => {
    await recordLadder(ownTown)
    await recordLadder(ownTown, 'quantri', { fromOn: '2023-07-10', document: { ...paper, number: '41-QĐ/TU' }, steps: suggestedSteps.slice(0, 2) })
    expect((await ownTown.as('binh.ccb').ladder.listLadders({})).rows.map(({ document, fromOn, untilOn, steps, recordedBy }) => [document.number, fromOn, untilOn, steps.length, recordedBy])).toEqual([
      ['41-QĐ/TU', '2023-07-10', null, 2, 'Ma Thị Thanh Nga'], ['40-QĐ/TU', '2023-06-30', '2023-07-10', suggestedSteps.length, 'Ma Thị Thanh Nga'],
    ])
    expect(await refusalOf(ownTown.as('nobody').ladder.listLadders({}))).toBe('not_signed_in')
  })

  test('the day due, seven working days before it and three after are told to whom they are for, once, as events of the task', async ({ ownTown }) => {
    await recordLadder(ownTown)
    await ownTown.as('binh.ccb').people.delegate({ toPersonId: (await ownTown.as('linh.btc').people.listPeople({ search: 'Bùi Trung Nghĩa' })).rows[0]?.id ?? '', scope: 'report', fromOn: '2023-06-30', untilOn: '2023-07-31' })
    const today = await assignHouses(ownTown, { dueOn: '2023-06-30', title: 'Việc đến hạn hôm nay' })
    const soon = await assignHouses(ownTown, { dueOn: '2023-07-11', title: 'Việc còn bảy ngày làm việc' })
    const late = await assignBelow(ownTown, { dueOn: '2023-06-27', title: 'Việc quá hạn ba ngày làm việc' })
    const [first] = await decideOn(ownTown, '2023-06-30')
    expect(first).toMatchObject({ day: '2023-06-30' })
    expect(await decideOn(ownTown, '2023-06-30')).toEqual([])
    const firings = async (id: string) => (await ownTown.as('binh.ccb').ladder.listFirings({ about: 'task', id, on: '2023-07-20' })).rows
    expect(await firings(today.id)).toMatchObject([{ firedOn: '2023-06-30', dueOn: '2023-06-30', recipient: 'holder', told: [{ name: binh, forName: null }, { name: 'Bùi Trung Nghĩa', forName: binh }] }])
    expect(await firings(soon.id)).toMatchObject([{ dueOn: '2023-07-11', wording: 'Còn 7 ngày làm việc là đến hạn. Đồng chí chuẩn bị báo cáo kết quả.' }])
    const told = async () => (await ownTown.as('dat.thuonglam').ladder.listFirings({ about: 'task', id: late.id, on: '2023-07-20' })).rows.map(({ recipient, told: people }) => ({ recipient, names: people.map(({ name }) => name) }))
    expect(await told()).toEqual([{ recipient: 'superior', names: ['Chẩu Văn Đạt'] }])
    const days = await decideOn(ownTown, '2023-07-07')
    expect(days.map(({ day }) => day)).toEqual(['2023-07-01', '2023-07-02', '2023-07-03', '2023-07-04', '2023-07-05', '2023-07-06', '2023-07-07'])
    expect(days.slice(0, 2).map(({ fired }) => fired)).toEqual([0, 0])
    expect((await firings(soon.id)).map(({ firedOn }) => firedOn)).toEqual(['2023-07-07', '2023-06-30'])
    expect((await told()).map(({ recipient }) => recipient)).toEqual(['follower', 'superior'])
  })

  test('of a duty and of an obstacle too, each in its own story; the obstacle\'s also in its task\'s', async ({ ownTown: town }) => {
    await recordLadder(town, 'quantri', { steps: [
      { key: 'ky-hom-nay', about: 'duty', count: 0, unit: 'days', recipient: 'holder', wording: 'Hôm nay đến kỳ.', immediate: false },
      { key: 'tra-loi-hom-nay', about: 'obstacle', count: 0, unit: 'days', recipient: 'holder', wording: 'Hôm nay là ngày trả lời.', immediate: false },
    ] })
    const { id: task } = await assignHouses(town)
    const linh = (await town.as('linh.btc').people.readSession({})).personId
    const { id: obstacle } = await town.as('binh.ccb').obstacles.raiseObstacle({ id: task, text: 'Chưa có mặt bằng, đề nghị có ý kiến.', personId: linh, answerBy: '2023-06-30' })
    const duty = (await town.as('dat.thuonglam').duties.listDuties({ mine: true, kind: 'hearing' })).rows[0]?.id ?? ''
    await decideOn(town, '2023-06-30')
    const firings = async (who: string, about: 'task' | 'duty' | 'obstacle', id: string) => (await town.as(who).ladder.listFirings({ about, id })).rows.map((one) => [one.about, one.wording, one.told.map(({ name }) => name)])
    expect(await firings('dat.thuonglam', 'duty', duty)).toEqual([['duty', 'Hôm nay đến kỳ.', ['Chẩu Văn Đạt']]])
    expect(await firings('linh.btc', 'obstacle', obstacle)).toEqual([['obstacle', 'Hôm nay là ngày trả lời.', ['Lý Thị Thanh Linh']]])
    expect(await firings('binh.ccb', 'task', task)).toEqual([['obstacle', 'Hôm nay là ngày trả lời.', ['Lý Thị Thanh Linh']]])
    expect(await refusalOf(firings('binh.ccb', 'duty', duty))).toBe('not_found')
    expect(await refusalOf(firings('dat.thuonglam', 'obstacle', obstacle))).toBe('not_found')
  })

  test('a task that is done, or whose clock stands, is left alone; who may not see a task reads nothing of it', async ({ ownTown }) => {
    await recordLadder(ownTown)
    const done = await assignHouses(ownTown, { dueOn: '2023-06-30', title: 'Việc đã báo cáo đủ' })
    await ownTown.as('binh.ccb').progress.reportProgress({ id: done.id, kind: 'cumulative', amount: '16', onDay: '2023-06-30', files: [pdf()], documents: [] })
    const standing = await assignHouses(ownTown, { dueOn: '2023-06-26', title: 'Việc tạm dừng tính hạn' })
    await ownTown.as('linh.btc').tasks.stopClock({ id: standing.id, version: standing.version, fromOn: '2023-06-26', document: { ...paper, issuedOn: '2023-06-26' }, reason: 'Chờ giao vốn' })
    await decideOn(ownTown, '2023-06-30')
    for (const { id } of [done, standing]) expect((await ownTown.as('linh.btc').ladder.listFirings({ about: 'task', id })).rows).toEqual([])
    expect(await refusalOf(ownTown.as('dat.thuonglam').ladder.listFirings({ about: 'task', id: done.id }))).toBe('not_found')
  })
})

/** Asked otherwise: weeks of JavaScript, days walked one by one. */
const works = ({ kinds }: Calendar, day: string) => (kinds.has(day) ? kinds.get(day) === 'make_up' : ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
const walked = (calendar: Calendar, dueOn: string, { count, unit }: { count: number; unit: 'days' | 'working_days' }) => {
  let [day, left] = [dueOn, Math.abs(count)]
  while (left > 0) {
    day = addDays(day, Math.sign(count))
    if (unit === 'days' || works(calendar, day)) left -= 1
  }
  while (!works(calendar, day)) day = addDays(day, count > 0 ? 1 : -1)
  return day
}

test('every due day fires every step exactly once, on a working day, whatever holidays lie between', () => {
  const someDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2023-01-01', days))
  const someCalendar = fc.array(someDay, { maxLength: 25 }).map((days): Calendar => ({ kinds: new Map(days.map((day) => [day, [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) ? 'make_up' : 'holiday'])), confirmedYears: new Set() }))
  const someTiming = fc.record({ count: fc.integer({ min: -10, max: 15 }), unit: fc.constantFrom('days' as const, 'working_days' as const) })
  fc.assert(fc.property(someCalendar, someDay, someTiming, (calendar, dueOn, timing) => {
    const on = walked(calendar, dueOn, timing)
    expect(firesOn(calendar, timing, dueOn)).toBe(on)
    const around = Array.from({ length: 15 }, (_, at) => addDays(on, at - 7))
    expect(around.filter((day) => dueDaysFiring(calendar, timing, day).includes(dueOn))).toEqual([on])
  }), { numRuns: 25 })
})
