import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { mayAskAgain, maySendAgain, pauseBefore } from './busy.ts'

const busy = new ORPCError('busy', { defined: true, status: 503, message: 'Máy chủ đang bận. Hãy thử lại sau ít giây.' })
const refused = new ORPCError('not_allowed', { defined: true, status: 403, message: '' })
const silence = new TypeError('Failed to fetch')

test('a busy server is asked again five times, silence twice, a refusal never', () => {
  const times = (error: unknown) => [0, 1, 2, 3, 4, 5, 6].filter((count) => mayAskAgain(count, error)).length
  expect([busy, silence, refused].map(times)).toEqual([5, 2, 0])
})

test('a change is sent again only to a busy server: after silence nobody knows, and the person decides', () => {
  expect([busy, silence, refused].map((error) => maySendAgain(0, error))).toEqual([true, false, false])
  expect(maySendAgain(4, busy)).toBe(false)
})

test('nobody comes back sooner than the server asks, and not all together', () => {
  for (const times of [0, 1, 2, 3, 4]) expect(pauseBefore(times, busy, () => 0)).toBe(2_000)
  expect([0, 1, 2, 3, 9].map((times) => pauseBefore(times, busy, () => 1))).toEqual([4_000, 6_000, 10_000, 18_000, 18_000])
})
