import { expect, test } from 'vitest'
import { filtersOfView, showsView, viewSearchOf } from './viewAddress.ts'

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
