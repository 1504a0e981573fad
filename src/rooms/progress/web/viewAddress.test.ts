import { expect, test } from 'vitest'
import { conditionsOf, filtersOfView, showsConditions, showsView, viewSearchOf } from './viewAddress.ts'

test('a view keeps conditions, groups and columns in one order, not the page and not the scope', () => {
  expect(viewSearchOf({ state: 'overdue', page: '3', view: 'x', unitNo: '12', group: 'unit', columns: 'title,due' })).toBe('columns=title%2Cdue&group=unit&state=overdue')
  expect(viewSearchOf({ unitNo: '12', search: 'kênh mương' }, true)).toBe('search=k%C3%AAnh+m%C6%B0%C6%A1ng&unitNo=12')
})

test('an address shows a view when nothing but page and scope differ', () => {
  const search = viewSearchOf({ state: 'overdue', search: 'kênh mương' })
  expect(filtersOfView(search)).toEqual({ state: 'overdue', search: 'kênh mương' })
  expect(showsView({ search: 'kênh mương', state: 'overdue', page: '2', unitNo: '7' }, search)).toBe(true)
  expect(showsView({ search: 'kênh mương' }, search)).toBe(false)
  expect(showsView({ state: 'met' }, 'state=met&unitNo=7')).toBe(false)
})

test('columns and density are compared where the view has its own, wherever those of the reader are kept', () => {
  const seen = { state: 'overdue', columns: 'title,due', density: 'compact' }
  expect(showsView(seen, 'state=overdue')).toBe(true)
  expect(showsView(seen, viewSearchOf(seen))).toBe(true)
  expect(showsView({ ...seen, columns: 'due,title' }, viewSearchOf(seen))).toBe(false)
  expect(showsView({ ...seen, density: 'comfortable' }, viewSearchOf(seen))).toBe(false)
})

test('a built-in view is its conditions, in whatever shape', () => {
  const filters = { state: 'overdue', layout: 'board', group: 'unit', sort: '-due', unitNo: '7', page: '2' }
  expect(showsConditions(filters, 'state=overdue')).toBe(true)
  expect(showsConditions({ ...filters, mine: 'true' }, 'state=overdue')).toBe(false)
  expect(conditionsOf(filters)).toEqual({ state: 'overdue' })
})
