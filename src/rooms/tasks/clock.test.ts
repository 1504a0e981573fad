import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { assignHouses, termsOf } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { addDays, daysBetween } from '../../kit/dates.ts'
import { dueAfterStops } from './rules.ts'

const paper = (issuedOn = '2023-06-21') => ({ number: `${issuedOn.slice(8)}-CV/TU`, issuer: 'Tỉnh ủy Lam Sơn', issuedOn })
const stop = (town: Town, { id, version }: { id: string; version: number }, fromOn = '2023-06-22', who = 'linh.btc') =>
  town.as(who).tasks.stopClock({ id, version, fromOn, document: paper(), reason: 'Chờ quyết định giao vốn của tỉnh' })
const resume = (town: Town, { id, version }: { id: string; version: number }, onDay = '2023-06-27', who = 'linh.btc') =>
  town.as(who).tasks.resumeClock({ id, version, onDay, document: paper('2023-06-26'), reason: 'Đã có quyết định giao vốn' })
const read = (town: Town, id: string, view = {}) => town.as('linh.btc').progress.readTask({ id, ...view })

describe('the clock of a task', () => {
  test('stops by a document and runs again; the due day moves by the days it stood, on every day it is looked at', async ({ town }) => {
    const task = await assignHouses(town)
    const stopped = await stop(town, task)
    expect(await read(town, task.id)).toMatchObject({ dueOn: '2024-01-08', setDueOn: '2023-12-31', stops: [{ fromOn: '2023-06-22', untilOn: null, days: 8, document: '21-CV/TU, 21/06/2023', recordedByName: 'Lý Thị Thanh Linh', ended: null }] })
    await resume(town, stopped)
    const story = await read(town, task.id)
    expect(story).toMatchObject({ dueOn: '2024-01-05', stops: [{ untilOn: '2023-06-27', days: 5, ended: { reason: 'Đã có quyết định giao vốn', document: '26-CV/TU, 26/06/2023', byName: 'Lý Thị Thanh Linh' } }] })
    expect(story.offers.map(({ act }) => act)).toContain('stop_clock')
    expect(await read(town, task.id, { on: '2023-06-24' })).toMatchObject({ dueOn: '2024-01-02', stops: [{ untilOn: null, days: 2 }] })
    expect(await read(town, task.id, { on: '2023-06-21' })).toMatchObject({ dueOn: '2023-12-31', stops: [] })
  })

  test('a task is not late while its clock stands, and lists find it by its moved day', async ({ town }) => {
    const task = await assignHouses(town, { dueOn: '2023-06-28' })
    expect(await read(town, task.id)).toMatchObject({ stateReported: 'overdue' })
    await stop(town, task)
    expect(await read(town, task.id)).toMatchObject({ dueOn: '2023-07-06', stateReported: 'not_started' })
    const codes = async (days: { dueFrom: string; dueTo: string }) => (await town.as('linh.btc').progress.listTasks({ search: task.code, ...days })).rows.map(({ code }) => code)
    expect(await codes({ dueFrom: '2023-07-06', dueTo: '2023-07-06' })).toEqual([task.code])
    expect(await codes({ dueFrom: '2023-06-28', dueTo: '2023-06-28' })).toEqual([])
  })

  test('who sets the day anew sees it as he set it: what the clock stood before is counted in, what it stands later still moves it', async ({ town }) => {
    const task = await assignHouses(town)
    const running = await resume(town, await stop(town, task))
    const revised = await town.as('linh.btc').tasks.reviseTask({ id: task.id, version: running.version, ...termsOf({ plan: '12', dueOn: '2024-01-05' }), effectiveOn: '2023-06-25', document: paper() })
    expect(await read(town, task.id)).toMatchObject({ plan: '12', dueOn: '2024-01-05' })
    await stop(town, revised, '2023-06-28')
    expect(await read(town, task.id)).toMatchObject({ dueOn: '2024-01-07' })
    expect(await refusalOf(town.as('linh.btc').tasks.reviseTask({ id: task.id, version: revised.version + 1, ...termsOf({ plan: '12', dueOn: '2024-01-07' }), effectiveOn: '2023-06-30', document: paper() }))).toBe('nothing_changed')
  })

  test('only officers of the assigning body stop it and let it run again, never for themselves', async ({ town }) => {
    const task = await assignHouses(town)
    expect(await refusalOf(stop(town, task, '2023-06-22', 'nghia.btc'))).toBe('not_the_assigner')
    expect(await refusalOf(stop(town, task, '2023-06-22', 'binh.ccb'))).toBe('nobody_assigns_to_himself')
    expect(await refusalOf(stop(town, task, '2023-06-22', 'dat.thuonglam'))).toBe('not_found')
    const stopped = await stop(town, task)
    expect(await refusalOf(resume(town, stopped, '2023-06-27', 'nghia.btc'))).toBe('not_the_assigner')
    expect((await town.as('binh.ccb').progress.readTask({ id: task.id })).offers.find(({ act }) => act === 'resume_clock')).toMatchObject({ allowed: false })
  })

  test('it stops neither before its document nor ahead nor twice, and only while it runs; a task that was due stays due', async ({ town }) => {
    const task = await assignHouses(town)
    expect(await refusalOf(stop(town, task, '2023-06-20'))).toBe('stop_outside_days')
    expect(await refusalOf(stop(town, task, '2023-07-01'))).toBe('stop_outside_days')
    expect(await refusalOf(resume(town, task))).toBe('clock_runs')
    const stopped = await stop(town, task)
    expect(await refusalOf(stop(town, stopped, '2023-06-25'))).toBe('clock_stands')
    expect(await refusalOf(stop(town, { ...stopped, version: 1 }))).toBe('clock_stands')
    expect(await refusalOf(resume(town, stopped, '2023-06-22'))).toBe('resume_outside_days')
    expect(await refusalOf(resume(town, stopped, '2023-07-01'))).toBe('resume_outside_days')
    expect(await refusalOf(resume(town, { ...stopped, version: 1 }))).toBe('stale_version')
    const running = await resume(town, stopped)
    expect(await refusalOf(stop(town, running, '2023-06-24'))).toBe('stop_outside_days')
    const late = await assignHouses(town, { dueOn: '2023-06-25', title: 'Việc đã quá hạn từ trước' })
    expect(await refusalOf(stop(town, late, '2023-06-28'))).toBe('already_due')
  })

  test('the database and the rule give the same day for every day looked at', async ({ town }) => {
    let task: { id: string; version: number } = await assignHouses(town)
    const stops: { fromOn: string; untilOn: string }[] = [{ fromOn: '2023-06-21', untilOn: '2023-06-23' }, { fromOn: '2023-06-23', untilOn: '2023-06-24' }, { fromOn: '2023-06-26', untilOn: '2023-06-30' }]
    for (const { fromOn, untilOn } of stops) {
      task = await stop(town, task, fromOn)
      task = await town.as('linh.btc').tasks.resumeClock({ ...task, onDay: untilOn, document: paper(), reason: 'Tính tiếp' })
    }
    for (let on = '2023-06-20'; on <= '2023-06-30'; on = addDays(on, 1)) {
      expect({ on, dueOn: (await read(town, task.id, { on })).dueOn }).toEqual({ on, dueOn: dueAfterStops({ dueOn: '2023-12-31', setOn: '2023-06-20', year: 2023 }, stops, on) })
    }
  })
})

test('the due day moves by the days that lie in a stop, counted one by one', () => {
  const someDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2022-10-01', days))
  const someStops = fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 9 }).map((ends) => ends.toSorted((a, b) => a - b).map((end) => addDays('2022-10-01', end)))
    .map((ends) => Array.from({ length: Math.ceil(ends.length / 2) }, (_, at) => ({ fromOn: ends[at * 2] ?? '', untilOn: ends[at * 2 + 1] ?? null })))
  fc.assert(fc.property(someDay, fc.option(someDay), someStops, someDay, (dueOn, setOn, stops, on) => {
    let stood = 0
    for (let day = '2023-01-01'; day < on; day = addDays(day, 1)) if (day >= (setOn ?? '') && stops.some(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || day < untilOn))) stood += 1
    expect(daysBetween(dueOn, dueAfterStops({ dueOn, setOn, year: 2023 }, stops, on))).toBe(stood)
  }))
})
