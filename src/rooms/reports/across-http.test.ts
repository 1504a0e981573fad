import { expect } from 'vitest'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const on = '2023-06-15'
const [eve, after] = ['2023-06-14', '2023-06-20']

/** Two communes of Thượng Lâm with tasks become one. */
const mergeTwo = async (town: Town) => {
  const tuan = town.as('tuan.btc')
  const { rows } = await tuan.reports.readTree({ unit: 'H02', on: eve })
  const [a, b] = rows.filter(({ depth, all }) => depth === 1 && all.tasks > 0)
  const district = rows[0]
  if (!a || !b || !district) throw new Error('the town is too small')
  await tuan.reorganisation.applyAct({
    on, title: 'Sắp xếp', document: { number: '1', issuer: 'Quốc hội', issuedOn: '2023-06-01' }, choices: {},
    steps: [{ kind: 'merge', fromUnitNos: [a.unitNo, b.unitNo], into: { code: 'MOI', name: 'Đảng bộ xã Mới', unitKind: 'base', under: { unitNo: district.unitNo } } }],
  })
  return { a, b, district }
}

test('a figure of before, in the structure of after: two that became one are one row, and all rows make up the whole', async ({ town }) => {
  const { a, b, district } = await mergeTwo(town)
  const asked = await town.as('linh.btc').reports.readAcross({ unitNo: district.unitNo, figure: 'tasks', on: eve, structure: after })
  expect(asked.total).toMatchObject({ figure: { exact: true, certain: district.all.tasks, open: 0 }, reasons: [] })
  expect(asked.rows.find(({ code }) => code === 'MOI')?.figure).toMatchObject({ exact: true, low: { value: String(a.all.tasks + b.all.tasks) } })
  expect(asked.rows.reduce((sum, { figure }) => sum + figure.certain, 0)).toBe(district.all.tasks)
  const { rows, total } = await town.as('linh.btc').reports.readAcrossRows({ unitNo: asked.rows.find(({ code }) => code === 'MOI')?.unitNo, figure: 'tasks', on: eve, structure: after, size: 500 })
  expect(total).toBe(a.all.tasks + b.all.tasks)
  expect(rows.every(({ among }) => among.length === 1 && among[0]?.code === 'MOI')).toBe(true)
})

test('the rows behind every figure of the overview say the figure they make, the sure ones and the open ones apart', async ({ town }) => {
  const { district } = await mergeTwo(town)
  const clerk = town.as('linh.btc')
  for (const figure of ['tasks', 'first', 'supplementary', 'cadres', 'met', 'over', 'in_progress', 'not_started', 'overdue'] as const) {
    const asked = { figure, basis: 'reported', on: after, structure: eve } as const
    const { rows } = await clerk.reports.readAcross({ ...asked, unitNo: district.unitNo })
    const row = rows.find(({ figure: { exact } }) => !exact) ?? rows[0]
    for (const sure of ['certain', 'open'] as const) {
      const behind = await clerk.reports.readAcrossRows({ ...asked, unitNo: row?.unitNo, ...(row?.unitNo === district.unitNo && { exactUnit: true }), sure, size: 500 })
      expect(behind, figure).toMatchObject({ figure: row?.figure, reasons: row?.reasons, total: row?.figure[sure], on: after, structure: eve })
      expect(behind.rows.every(({ among }) => (sure === 'certain') === (among.length === 1))).toBe(true)
    }
  }
})

test('what no unit took over is not lost: the whole says it, and its rows are there', async ({ town }) => {
  const tuan = town.as('tuan.btc')
  const [eveOfNone, day] = ['2021-01-01', '2023-06-30']
  const before = await tuan.reports.readAcross({ on: day, structure: eveOfNone })
  const behind = await tuan.reports.readAcrossRows({ on: day, structure: eveOfNone, sure: 'nowhere', size: 500 })
  expect(behind.total).toBe(before.nowhere.certain)
  expect(behind.figure).toEqual(before.nowhere)
})

test('a figure of after, in the structure of before: followed by where each task was, else between bounds with the reason', async ({ town }) => {
  const { a, b, district } = await mergeTwo(town)
  const { total, rows } = await town.as('linh.btc').reports.readAcross({ unitNo: district.unitNo, figure: 'tasks', on: after, structure: eve })
  expect(total.figure.exact).toBe(true)
  for (const one of [a, b]) {
    const row = rows.find(({ unitNo }) => unitNo === one.unitNo)
    expect(Number(row?.figure.low.value)).toBeLessThanOrEqual(one.all.tasks)
    expect(Number(row?.figure.high.value)).toBeGreaterThanOrEqual(one.all.tasks)
    expect(row?.reasons.every(({ kind, onDay }) => kind === 'united' && onDay === on)).toBe(true)
  }
})

test('only who sees all that a figure draws upon asks it, and what does not add is refused', async ({ town }) => {
  await mergeTwo(town)
  expect(await refusalOf(town.as('dat.thuonglam').reports.readAcross({ unit: 'TU', on: eve, structure: after }))).toBe('sources_beyond')
  expect(await refusalOf(town.as('dat.thuonglam').reports.readAcrossRows({ unit: 'TU', on: eve, structure: after }))).toBe('sources_beyond')
  expect(await refusalOf(town.as('nobody').reports.readAcross({}))).toBe('not_signed_in')
  expect(await refusalOf(town.as('nobody').reports.readAcrossRows({}))).toBe('not_signed_in')
  expect(await refusalOf(town.as('linh.btc').reports.readAcross({ unit: 'TU', figure: 'plan', on: eve, structure: after }))).toBe('mixed_quantities')
})
