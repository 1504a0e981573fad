import { describe, expect } from 'vitest'
import { assignHouses } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Person, type Town } from '../../../tests/harness/town.ts'

const states = ['met', 'in_progress', 'not_started', 'overdue'] as const
const bases = ['accepted', 'reported'] as const

describe('months', () => {
  test('each month end says what the overview and the rows say as of that day', async ({ town }) => {
    const clerk = town.as('linh.btc')
    await reportThroughTheYear(town)
    const { months } = await clerk.reports.readMonths({})
    expect(months.map(({ on }) => on)).toEqual(['2023-02-28', '2023-03-31', '2023-04-30', '2023-05-31', '2023-06-30'])
    for (const month of months) {
      const overview = await clerk.reports.readOverview({ on: month.on })
      expect(month.tasks).toBe(sumOf(overview.parts.map(({ total }) => total.tasks)))
      for (const basis of bases) for (const state of states) expect(month[basis][state], `${month.on} ${basis} ${state}`).toBe(sumOf(overview.parts.map(({ total }) => total[basis][state])))
      expect((await clerk.reports.readFigureRows({ figure: 'in_progress', basis: 'accepted', on: month.on })).total).toBe(month.accepted.in_progress)
    }
  })

  test('the last bar is the day looked at, and the task list as of a month end has as many rows', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { unit, months } = await clerk.reports.readMonths({ unitNo: 3, on: '2023-05-15', part: 'delegated' })
    expect(unit.code).toBe('H02')
    expect(months.at(-1)?.on).toBe('2023-05-15')
    const listed = await clerk.progress.listTasks({ unitNo: 3, notAssigningUnitNo: 1, on: '2023-04-30', state: 'overdue' })
    expect(listed.total).toBe(months.find(({ on }) => on === '2023-04-30')?.reported.overdue)
  })

  test('a day before anything was assigned has no bars; a stranger to the unit is refused', async ({ town }) => {
    expect((await town.as('linh.btc').reports.readMonths({ on: '2022-12-31' })).months).toEqual([])
    expect(await refusalOf(town.as('dat.thuonglam').reports.readMonths({ unit: 'H03' }))).toBe('not_allowed')
    expect(await refusalOf(town.as('binh.ccb').reports.readMonths({}))).toBe('not_allowed')
    expect(await refusalOf(town.as('nobody').reports.readMonths({}))).toBe('not_signed_in')
  })
})

describe('the overview of a unit', () => {
  test('names who assigned, above the unit or in it, and groups by the units directly below, as the rows of its figures do', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { parts } = await clerk.reports.readOverview({ unit: 'H02' })
    expect(parts.map(({ part, byBody }) => [part, byBody.map(({ key, name }) => [key, name])])).toEqual([['provincial', [['TU', 'Tỉnh ủy Lam Sơn']]], ['delegated', [['H02', 'Huyện ủy Thượng Lâm']]]])
    for (const { part, byUnit } of parts) for (const group of byUnit.slice(0, 5)) {
      const { total } = await clerk.reports.readFigureRows({ unit: 'H02', part, group: group.key, body: part === 'provincial' ? 'TU' : 'H02', figure: 'tasks' })
      expect(total).toBe(group.tasks)
    }
  })

  test('a unit directly below has as many tasks when it is asked itself', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const district = await clerk.reports.readOverview({ unit: 'H02' })
    const group = district.parts.at(-1)?.byUnit.at(-1)
    const own = await clerk.reports.readOverview({ unit: group?.key })
    expect(own.parts.find(({ part }) => part === 'delegated')?.total.tasks).toBe(group?.tasks)
  })
})

describe('the tree of the organisation', () => {
  test('rows add up to their parent, the root to the overview, and each number to its rows', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { rows } = await clerk.reports.readTree({ unit: 'H02', depth: 3 })
    const [root] = rows
    for (const row of rows.filter(({ depth, childCount }) => depth < 3 && childCount > 0)) {
      const children = rows.filter(({ parentNo }) => parentNo === row.unitNo)
      expect(sumOf(children.map(({ all }) => all.tasks)) + row.own.tasks, row.code).toBe(row.all.tasks)
      for (const basis of bases) for (const state of states) expect(sumOf(children.map(({ all }) => all[basis][state])) + row.own[basis][state], `${row.code} ${basis} ${state}`).toBe(row.all[basis][state])
    }
    const overview = await clerk.reports.readOverview({ unit: 'H02' })
    expect(root?.all.tasks).toBe(sumOf(overview.parts.map(({ total }) => total.tasks)))
    const worst = rows.filter(({ depth }) => depth === 1).toSorted((a, b) => b.all.accepted.overdue - a.all.accepted.overdue)[0]
    expect((await clerk.reports.readFigureRows({ unitNo: worst?.unitNo, figure: 'overdue', basis: 'accepted' })).total).toBe(worst?.all.accepted.overdue)
    expect((await clerk.progress.listTasks({ unitNo: 3, pending: true })).total).toBe(root?.all.waiting)
  })

  test('opens level by level, and finds without accents with all above', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { rows } = await clerk.reports.readTree({})
    expect(Math.max(...rows.map(({ depth }) => depth))).toBe(1)
    const found = (await clerk.reports.readTree({ search: 'dang bo xa tan tien' })).rows
    expect(found.filter(({ matches }) => matches).map(({ label }) => label)).toContain('Đảng bộ xã Tân Tiến')
    expect(found[0]?.code).toBe('TU')
  })

  test('who is in charge of a unit starts at it; nobody sees the tree of another', async ({ town }) => {
    expect((await town.as('dat.thuonglam').reports.readTree({})).unit.code).toBe('H02')
    expect(await refusalOf(town.as('dat.thuonglam').reports.readTree({ unit: 'TU' }))).toBe('not_allowed')
    expect(await refusalOf(town.as('binh.ccb').reports.readTree({}))).toBe('not_allowed')
    expect(await refusalOf(town.as('linh.btc').reports.readTree({ unit: 'XX' }))).toBe('not_found')
  })
})

describe('what is late, by who looks after it', () => {
  test('each follower with his units, as many as the list has; what nobody follows stands apart, and together they are all', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { people, nobody, topNo } = await clerk.reports.readLate({})
    const dat = people.find(({ units }) => units.some(({ code }) => code === 'H02'))
    expect(dat).toMatchObject({ name: 'Chẩu Văn Đạt', units: [{ kind: 'in_charge' }] })
    expect((await lateIn(clerk, 3, 'reported')).total).toBe(dat?.reported)
    expect((await lateIn(clerk, 3, 'accepted')).total).toBe(dat?.accepted)
    expect(sumOf([...people, ...nobody].map(({ accepted }) => accepted))).toBe((await clerk.progress.listTasks({ state: 'overdue', basis: 'accepted' })).total)
    expect(dat?.longestDays).toBeGreaterThan(0)
    expect(topNo).toBe((await clerk.org.readUnit({ code: 'TU' })).unitNo)
  })

  test('of what the province assigned, as many as the list says with the unit at the top as the assigner; of the rest, as many as without it', async ({ town }) => {
    const clerk = town.as('linh.btc')
    for (const [part, filter] of [['provincial', 'assigningUnitNo'], ['delegated', 'notAssigningUnitNo']] as const) {
      const { people, nobody, topNo } = await clerk.reports.readLate({ part })
      const listed = await clerk.progress.listTasks({ [filter]: topNo, state: 'overdue', basis: 'reported' })
      expect(sumOf([...people, ...nobody].map(({ reported }) => reported)), part).toBe(listed.total)
      expect(listed.total, part).toBeGreaterThan(0)
    }
  })

  test('only over the whole of a unit', async ({ town }) => {
    expect(await refusalOf(town.as('dat.thuonglam').reports.readLate({ unitNo: 1 }))).toBe('not_allowed')
    expect(await refusalOf(town.as('nobody').reports.readLate({}))).toBe('not_signed_in')
  })
})

/** Cumulative and added results on days of several months, accepted, returned and undecided. */
const reportThroughTheYear = async (town: Town) => {
  const [holder, appraiser] = [town.as('binh.ccb'), town.as('nghia.btc')]
  const { id } = await assignHouses(town, { dueOn: '2023-05-20' })
  const report = (onDay: string, kind: 'cumulative' | 'added', amount: string) => holder.progress.reportProgress({ id, onDay, kind, amount, documents: ['BB 01'], note: 'theo biên bản' })
  const first = await report('2023-02-10', 'cumulative', '3')
  await appraiser.progress.acceptProgress({ id: first.id })
  await report('2023-03-15', 'added', '2')
  const wrong = await report('2023-04-12', 'cumulative', '20')
  await appraiser.progress.returnProgress({ id: wrong.id, reason: 'Chưa có biên bản bàn giao.' })
  await appraiser.progress.acceptProgress({ id: (await report('2023-05-31', 'added', '12')).id })
}

const lateIn = (person: Person, unitNo: number, basis: 'accepted' | 'reported') => person.progress.listTasks({ unitNo, state: 'overdue', basis })
const sumOf = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)
