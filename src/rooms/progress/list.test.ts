import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { sum } from '../../kit/quantities.ts'
import { assignHouses, decisionOf } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { GroupBy, type State } from './contract.ts'

const states = ['overdue', 'not_started', 'in_progress', 'met'] as const
const clerk = (town: Town) => town.as('linh.btc').progress
const everybody = ['binh.ccb', 'dat.thuonglam', 'quantri'] as const

/** Filters as people combine them; every part may be absent. */
const filters = fc.record({
  states: fc.uniqueArray(fc.constantFrom(...states), { minLength: 1 }), basis: fc.constantFrom('accepted' as const, 'reported' as const), supplementary: fc.boolean(), neverReported: fc.constant(true),
  pending: fc.constant(true), obstacle: fc.boolean(), dueWithin: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'days30' as const), dueTo: fc.constantFrom('2023-06-30', '2023-12-31'),
  lateBy: fc.integer({ min: 0, max: 90 }), reportedBefore: fc.constant('2023-06-01'), horizon: fc.constantFrom('Hằng năm', 'Năm 2023'), search: fc.constantFrom('xa', 'thuong lam', 'đường'), planned: fc.boolean(),
}, { requiredKeys: [] })

describe('the list', () => {
  test('filters, searches without accents, sorts, and pages without losing a task', async ({ town }) => {
    const list = clerk(town).listTasks
    const all = await list({ search: 'xoa ngheo, xoa nha tam' })
    expect(all.total).toBeGreaterThan(0)
    expect(all.rows.every(({ title }) => /x[óo]a nghèo/i.test(title))).toBe(true)
    const { total } = await list({ assigningUnitNo: (await town.as('linh.btc').org.readUnit({ code: 'TU' })).unitNo })
    expect(total).toBe(219)
    const pages = await Promise.all([1, 2, 3].map((page) => list({ sort: 'due', descending: true, page, size: 100, search: 'TU-' })))
    const codes = pages.flatMap(({ rows }) => rows.map(({ code }) => code))
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('the states of a basis add up to all', async ({ town }) => {
    const list = clerk(town).listTasks
    for (const basis of ['accepted', 'reported'] as const) {
      const totals = await Promise.all((['met', 'overdue', 'in_progress', 'not_started'] as const).map(async (state) => (await list({ state, basis, size: 1 })).total))
      expect(totals.reduce((sum, one) => sum + one, 0)).toBe(4072)
    }
  })
})

describe('the list in groups', () => {
  test('groups, columns of the board and the plain list tell the same, for any filters', async ({ town }) => {
    for (const filter of fc.sample(filters, 14)) {
      const { total } = await clerk(town).listTasks({ ...filter, size: 1 })
      const counts = await clerk(town).readTaskCounts(filter)
      expect(counts.total, JSON.stringify(filter)).toBe(total)
      expect(sumOf(counts.states) + counts.unplanned).toBe(total)
      const by = GroupBy.options[total % GroupBy.options.length] ?? 'unit'
      const { groups, total: howMany } = await clerk(town).readTaskGroups({ ...filter, by, size: 500 })
      if (howMany > groups.length) continue
      expect(groups.reduce((all, group) => all + group.total, 0), by).toBe(total)
      for (const state of states) expect(groups.reduce((all, group) => all + group.states[state], 0), `${by} ${state}`).toBe(counts.states[state])
    }
  })

  test.for(GroupBy.options)('by %s: the rows of a group are those it counted, and its sums are theirs', async (by, { town }) => {
    const { groups } = await clerk(town).readTaskGroups({ by, search: 'TU-', size: 500 })
    expect(groups.length).toBeGreaterThan(0)
    for (const group of [groups[0], groups.at(-1), groups.find(({ sums }) => sums)].filter((one) => one !== undefined)) {
      const { rows, total } = await clerk(town).listTasks({ search: 'TU-', groupBy: by, groupKey: group.key, size: 500 })
      expect(total, `${by} ${group.key}`).toBe(group.total)
      if (!group.sums) continue
      expect(new Set(rows.map(({ indicatorId }) => indicatorId)).size).toBe(1)
      expect(sum(rows.map(({ plan }) => plan ?? '0'))).toBe(group.sums.plan)
      expect(sum(rows.map(({ reported }) => reported))).toBe(group.sums.reported)
    }
  })

  test('amounts of different indicators are never added', async ({ town }) => {
    const { groups } = await clerk(town).readTaskGroups({ by: 'unit', size: 500 })
    expect(groups.some(({ sums }) => sums === null)).toBe(true)
    for (const { key, sums } of groups.slice(0, 5)) {
      const { rows } = await clerk(town).listTasks({ groupBy: 'unit', groupKey: key, size: 500 })
      expect(sums !== null, key).toBe(new Set(rows.map(({ indicatorId }) => indicatorId)).size === 1 && rows[0]?.indicatorId !== null)
    }
  })

  test('who sees less counts less, and a stranger nothing', async ({ town }) => {
    for (const username of everybody) {
      const mine = town.as(username).progress
      const { total } = await mine.listTasks({ size: 1 })
      expect((await mine.readTaskCounts({})).total).toBe(total)
      expect(total).toBeLessThan((await clerk(town).readTaskCounts({})).total)
    }
    const stranger = town.as('nobody').progress
    expect(await refusalOf(stranger.readTaskCounts({}))).toBe('not_signed_in')
    expect(await refusalOf(stranger.readTaskGroups({ by: 'unit' }))).toBe('not_signed_in')
    expect(await refusalOf(stranger.readTaskDays({ from: '2023-01-01', to: '2023-12-31' }))).toBe('not_signed_in')
    expect(await refusalOf(stranger.readTaskTimeline({ from: '2023-01-01', to: '2023-12-31' }))).toBe('not_signed_in')
  })
})

describe('days', () => {
  const year = { from: '2023-01-01', to: '2023-12-31' }

  test('calendar and timeline hold every task due in the span once', async ({ town }) => {
    const { total } = await clerk(town).listTasks({ dueFrom: year.from, dueTo: year.to, planned: true, size: 1 })
    const { days } = await clerk(town).readTaskDays(year)
    expect(days.reduce((all, day) => all + day.total, 0)).toBe(total)
    expect(days.every((day) => sumOf(day.states) === day.total && day.first.length === Math.min(3, day.total))).toBe(true)
    const { rows, total: howMany } = await clerk(town).readTaskTimeline({ ...year, by: 'unit', size: 500 })
    expect(rows).toHaveLength(howMany)
    expect(rows.reduce((all, row) => all + row.total, 0)).toBe(total)
    expect(rows.every((row) => row.marks.reduce((all, mark) => all + mark.count, 0) === row.total)).toBe(true)
  })

  test('milestones stand on the line of who holds the task', async ({ town }) => {
    await assignHouses(town, { title: 'Xây nhà có mốc quý', milestones: [{ dueOn: '2023-09-30', text: 'Xong phần móng' }] })
    const { rows } = await clerk(town).readTaskTimeline({ ...year, by: 'holder', search: 'nha co moc quy' })
    const milestones = [{ on: '2023-09-30', count: 1, text: 'Xong phần móng' }]
    expect(rows).toMatchObject([{ label: 'Nguyễn Xuân Bình', total: 1, milestones }])
    const { rows: autumn } = await clerk(town).readTaskTimeline({ from: '2023-09-01', to: '2023-09-30', by: 'holder', search: 'nha co moc quy' })
    expect(autumn, 'nothing else is due in that month').toMatchObject([{ label: 'Nguyễn Xuân Bình', total: 0, marks: [], milestones }])
  })
})

describe('filters', () => {
  const found = async (town: Town, filter: Record<string, unknown>, username = 'linh.btc') => (await town.as(username).progress.listTasks({ size: 500, ...filter }))

  test('the search reads text, code, holder, unit and number of the document, without accents and with đ as d', async ({ town }) => {
    const { id } = await assignHouses(town, { title: 'Đường liên thôn mới' })
    for (const search of ['duong lien thon moi', 'ĐƯỜNG LIÊN THÔN MỚI', 'lien thon moi nguyen xuan binh', 'lien thon moi cuu chien binh', `lien thon moi ${decisionOf().number}`, 'liên thôn mới 700-qd/tu'])
      expect((await found(town, { search })).rows.map(({ taskId }) => taskId), search).toEqual([id])
    expect((await found(town, { search: 'lien thon moi 701-qd' })).total).toBe(0)
  })

  test('never reported, reported before a day, obstacles, days: each task stands on one side', async ({ town }) => {
    const all = (await found(town, { size: 1 })).total
    const never = (await found(town, { neverReported: true, size: 1 })).total
    const before = (await found(town, { reportedBefore: '2199-12-31', size: 1 })).total
    expect(never + before).toBe(all)
    expect((await found(town, { obstacle: true, size: 1 })).total + (await found(town, { obstacle: false, size: 1 })).total).toBe(all)
    const late = await found(town, { lateBy: 10 })
    expect(late.rows.every(({ dueOn, stateReported }) => stateReported === 'overdue' && String(dueOn) < '2023-06-20')).toBe(true)
    const soon = await found(town, { dueWithin: 'days30' })
    expect(soon.rows.every(({ dueOn }) => String(dueOn) >= '2023-06-30' && String(dueOn) <= '2023-07-30')).toBe(true)
  })

  test('several states at once are the sum of each', async ({ town }) => {
    const total = async (...wanted: State[]) => (await found(town, { states: wanted, size: 1 })).total
    expect(await total('overdue', 'met')).toBe(await total('overdue') + await total('met'))
  })

  test('mine is what I hold, and what a unit I head holds', async ({ town }) => {
    const { id } = await assignHouses(town)
    const mine = await found(town, { mine: true }, 'binh.ccb')
    expect(mine.rows.map(({ taskId }) => taskId)).toContain(id)
    expect(mine.rows.every(({ holderName }) => holderName === 'Nguyễn Xuân Bình' || holderName.includes('Cựu chiến binh'))).toBe(true)
    expect((await found(town, { mine: true }, 'hai.ubkt')).rows.map(({ taskId }) => taskId)).not.toContain(id)
  })

  test('who follows a unit finds the tasks under it', async ({ town }) => {
    const [one] = await town.as('linh.btc').people.listRelations({})
    const total = (await found(town, { lookedAfterBy: one?.personId, size: 1 })).total
    expect(total).toBeGreaterThan(0)
    const byKind = await Promise.all((['in_charge', 'follower', 'helper'] as const).map(async (lookedAfterAs) => (await found(town, { lookedAfterBy: one?.personId, lookedAfterAs, size: 1 })).total))
    expect(Math.max(...byKind)).toBeLessThanOrEqual(total)
    expect((await found(town, { lookedAfterBy: '01900000-0000-7000-8000-000000000000', size: 1 })).total).toBe(0)
  })
})

const sumOf = (counts: Record<State, number>) => Object.values(counts).reduce((all, one) => all + one, 0)

test('the queue holds the results of a period and of a unit, and shows nobody more than before', async ({ town }) => {
  const all = await town.as('linh.btc').progress.listPending({ mine: false, size: 500 })
  const days = all.rows.map(({ onDay }) => onDay).toSorted()
  const until = days[Math.floor(days.length / 2)] as string
  const within = await town.as('linh.btc').progress.listPending({ mine: false, size: 500, from: '2023-01-01', until })
  expect(within.total).toBe(days.filter((day) => day <= until).length)
  expect((await town.as('linh.btc').progress.listPending({ mine: false, until: '2019-12-31' })).total).toBe(0)
  const mine = async (asked: { until?: string }) => (await town.as('binh.ccb').progress.listPending({ mine: false, size: 500, ...asked })).rows.map(({ id }) => id)
  expect(await mine({})).toEqual(expect.arrayContaining(await mine({ until })))
  expect(await refusalOf(town.as('nobody').progress.listPending({ until }))).toBe('not_signed_in')
})
