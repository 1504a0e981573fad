import { expect, test } from 'vitest'
import { hashSecret, newId, newSecret } from './id.ts'

test('ids made one after the other grow, also within one millisecond, and none comes twice', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)))
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id is a UUIDv7 of this moment', () => {
  const before = Date.now()
  const id = newId()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Math.abs(Number.parseInt(id.replace('-', '').slice(0, 12), 16) - before)).toBeLessThan(5_000)
})

test('a secret has 256 bits and only its hash is kept', () => {
  const secret = newSecret()
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(newSecret()).not.toBe(secret)
  expect(hashSecret(secret)).toHaveLength(32)
  expect(hashSecret(secret).toString('base64url')).not.toContain(secret)
})
