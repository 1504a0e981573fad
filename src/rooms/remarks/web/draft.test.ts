import { expect, test } from 'vitest'
import { mentionOf } from '../rules.ts'
import { asStored, asWritten, calledApart, nameBefore } from './draft.ts'

const binh = { id: '01970000-0000-7000-8000-0000000000ab', name: 'Nguyễn Xuân Bình' }
const other = { id: '01970000-0000-7000-8000-0000000000cd', name: 'Nguyễn Xuân' }

test('what was written and what is stored are the same text', () => {
  const written = '@Nguyễn Xuân Bình xem, @Nguyễn Xuân cũng xem. <b>@ai đó</b>'
  const stored = asStored(written, [other, binh])
  expect(stored).toBe(`${mentionOf(binh.id)} xem, ${mentionOf(other.id)} cũng xem. <b>@ai đó</b>`)
  expect(asWritten(stored, [binh, other])).toBe(written)
})

test.for([
  ['Nhờ @ngu', { from: 4, typed: 'ngu' }], ['@', { from: 0, typed: '' }], ['a@b', undefined], ['Nhờ @Nguyễn Xuân Bình xem', undefined], ['không nhắc ai', undefined], ['(@xu', { from: 1, typed: 'xu' }], ['@một hai ba bốn năm sáu', undefined],
] as const)('a name is looked for only where one is being typed: %s', ([written, found]) => {
  expect(nameBefore(written, written.length, [binh])).toEqual(found)
})

test('two persons of one name stay two persons', () => {
  const twin = { ...other, name: binh.name, note: 'Bí thư Chi bộ' }
  const called = calledApart([binh, twin])
  expect(called.map(({ name }) => name)).toEqual(['Nguyễn Xuân Bình', 'Nguyễn Xuân Bình (Bí thư Chi bộ)'])
  const stored = `${mentionOf(binh.id)} và ${mentionOf(twin.id)} xem`
  expect(asStored(asWritten(stored, called), called)).toBe(stored)
  expect(calledApart([binh, { id: twin.id, name: twin.name }]).at(-1)?.name).toBe('Nguyễn Xuân Bình (2)')
})
