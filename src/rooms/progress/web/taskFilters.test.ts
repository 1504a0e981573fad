import { expect, test } from 'vitest'
import { filterInputOf, groupOf, layoutOf, listInputOf, PAGE_SIZE } from './taskFilters.ts'

test('an address without filters asks for all tasks by reported results', () => {
  expect(listInputOf({})).toEqual({ basis: 'reported', size: PAGE_SIZE })
})

test('filters of an address become what the server is asked', () => {
  expect(listInputOf({ unitNo: '12', over: 'true', supplementary: 'false', state: 'overdue', basis: 'accepted', sort: '-due', search: 'nha tam' })).toEqual({
    unitNo: 12, over: true, supplementary: false, states: ['overdue'], basis: 'accepted', sort: 'due', descending: true, search: 'nha tam', size: PAGE_SIZE,
  })
  expect(filterInputOf({ state: 'met,overdue', dueWithin: 'days30', lateBy: '10', neverReported: 'true', dueFrom: '2023-01-31' })).toEqual({
    states: ['overdue', 'met'], dueWithin: 'days30', lateBy: 10, neverReported: true, dueFrom: '2023-01-31', basis: 'reported',
  })
})

test('what no filter can mean is left out instead of breaking the page', () => {
  expect(listInputOf({ unitNo: 'abc', state: 'xong', sort: 'drop', over: 'có', stage: '1', holderId: 'x', dueFrom: '31/12/2023', dueTo: '2023-99-99', lateBy: '-1', dueWithin: 'mai' })).toEqual({ basis: 'reported', size: PAGE_SIZE })
  expect([groupOf({ group: 'x' }), layoutOf({ layout: 'x' })]).toEqual([undefined, 'table'])
})
