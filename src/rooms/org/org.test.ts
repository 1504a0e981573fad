import { expect } from 'vitest'
import { refusalOf, test } from '../../../tests/harness/town.ts'

test('the province stands on top with its districts, sectors and agencies under it', async ({ town }) => {
  const org = town.as('binh.ccb').org
  const top = await org.listUnits({})
  expect(top.rows.map(({ code }) => code)).toEqual(['TU'])
  const below = await org.listUnits({ parentNo: top.rows[0]?.unitNo as number, limit: 500 })
  expect(below.rows.map(({ code }) => code)).toEqual(expect.arrayContaining(['H01', 'H02', 'H07']))
  expect(below.total).toBe(top.rows[0]?.childCount)
})

test('the units below one are read page by page, each of them once', async ({ town }) => {
  const org = town.as('binh.ccb').org
  const parentNo = (await org.listUnits({})).rows[0]?.unitNo as number
  const whole = await org.listUnits({ parentNo, limit: 500 })
  const pages = await Promise.all([1, 2, 3].map((page) => org.listUnits({ parentNo, limit: Math.ceil(whole.total / 3), page })))
  expect(pages.flatMap(({ rows }) => rows.map(({ code }) => code))).toEqual(whole.rows.map(({ code }) => code))
  expect((await org.listUnits({ parentNo, limit: 500, page: 2 }))).toEqual({ rows: [], total: whole.total })
})

test('a unit is read by its code with its path, its bodies and what lies under it', async ({ town }) => {
  const unit = await town.as('binh.ccb').org.readUnit({ code: 'H02' })
  expect(unit).toMatchObject({ label: 'Huyện ủy Thượng Lâm', name: 'Đảng bộ huyện Thượng Lâm', kind: 'district', path: [{ code: 'TU' }] })
  expect(unit.bodies.map(({ name }) => name)).toContain('Ban Thường vụ Huyện ủy Thượng Lâm')
  expect(unit.subtree.units).toBeGreaterThan(100)
})

test('a unit is found by its name without accents, by its committee and by its code', async ({ town }) => {
  const found = async (search: string) => (await town.as('binh.ccb').org.listUnits({ search, limit: 500 })).rows.map(({ code }) => code)
  expect(await found('huyen uy thuong lam')).toContain('H02')
  expect((await found('H02'))[0]).toBe('H02')
  expect(await found('không có đơn vị này')).toEqual([])
})

test('a code that means nothing on the day is not found', async ({ town }) => {
  expect(await refusalOf(town.as('binh.ccb').org.readUnit({ code: 'H99' }))).toBe('not_found')
  expect(await refusalOf(town.as('binh.ccb').org.readUnit({ code: 'H02', known: '2020-01-01T00:00:00Z' }))).toBe('not_found')
})

test('two days side by side: level by level, by words, and only within one unit', async ({ town }) => {
  const { org } = town.as('binh.ccb')
  const days = { before: '2023-05-31', after: '2023-06-30' }
  const district = await org.readUnit({ code: 'H02' })
  const level = await org.compareDays({ ...days, parentNo: district.unitNo, size: 500 })
  expect([level.total, level.rows.every(({ before, after, changes }) => before !== null && after !== null && changes.length === 0)]).toEqual([district.childCount, true])
  expect((await org.compareDays({ ...days, search: 'huyen uy thuong lam' })).rows.map(({ after }) => after?.code)).toContain('H02')
  const inside = await org.compareDays({ ...days, search: 'dang bo xa', unitNo: district.unitNo, size: 500 })
  expect(inside.rows.length).toBeGreaterThan(5)
  expect(inside.rows.every(({ after }) => after?.code.startsWith('H02.'))).toBe(true)
  expect((await org.compareDays({ ...days, onlyChanged: true })).total).toBe(0)
})
