import { expect, test } from 'vitest'
import { listInputOf, PAGE_SIZE } from './taskFilters.ts'

test('an address without filters asks for all tasks by reported results', () => {
  expect(listInputOf({}, 1)).toEqual({ basis: 'reported', page: 1, size: PAGE_SIZE })
})

test('filters of an address become what the server is asked', () => {
  expect(listInputOf({ unitNo: '12', over: 'true', supplementary: 'false', state: 'overdue', basis: 'accepted', sort: '-due', search: 'nha tam' }, 3)).toEqual({
    unitNo: 12, over: true, supplementary: false, state: 'overdue', basis: 'accepted', sort: 'due', descending: true, search: 'nha tam', page: 3, size: PAGE_SIZE,
  })
})

test('what no filter can mean is left out instead of breaking the page', () => {
  expect(listInputOf({ unitNo: 'abc', state: 'xong', sort: 'drop', over: 'có', stage: '1' }, 1)).toEqual({ basis: 'reported', page: 1, size: PAGE_SIZE })
})
