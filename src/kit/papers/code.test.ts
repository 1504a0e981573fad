import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../id.ts'
import { codeOf, endOfCode } from './code.ts'

test('a code leads back to the end of the id it was made from, however it is typed', () => {
  fc.assert(fc.property(fc.uuid(), (id) => endOfCode(codeOf(id)) === id.replaceAll('-', '').slice(-10)))
  const code = codeOf(newId())
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect([endOfCode(` ${code.toLowerCase().replace('-', ' ')}`), endOfCode('OOOO-IILL')]).toEqual([endOfCode(code), endOfCode('0000-1111')])
  expect(['', '123', 'UUUU-UUUU', `${code}0`, '<b>'].map(endOfCode)).toEqual(Array(5).fill(undefined))
})
