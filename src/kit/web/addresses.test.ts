import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, parseSearch, stringifySearch } from './addresses.ts'

test('filters stand in an address as plain words, the empty ones left out', () => {
  expect(addressOf('/viec', { search: 'kênh mương', unitNo: 12, state: '', over: undefined, basis: null })).toBe('/viec?search=k%C3%AAnh+m%C6%B0%C6%A1ng&unitNo=12')
  expect(addressOf('/viec', {})).toBe('/viec')
})

test('a number in an address stays the text it was', () => {
  expect(parseSearch('?search=0123&page=2')).toEqual({ search: '0123', page: '2' })
})

test('whatever is written into an address is read back', () => {
  const words = fc.string({ minLength: 1, unit: 'binary' }).filter((word) => word.isWellFormed())
  fc.assert(fc.property(fc.dictionary(words, words), (search) => {
    expect({ ...parseSearch(stringifySearch(search)) }).toEqual({ ...search })
  }))
})
