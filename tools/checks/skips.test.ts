import { expect, test } from 'vitest'
import { skippedTests } from './skips.mjs'

test('a test that is left out is found, wherever it stands', () => {
  const found = (source: string) => skippedTests(['src/x.test.ts'], () => source)
  // In two pieces, so that this file is not found itself.
  for (const way of ['skip', 'only', 'fixme', 'todo']) expect(found(`test('a', () => {})\ntest.${way}${`('b')`}`)).toHaveLength(1)
  expect(found(`await rows.skipLocked()\ntest('only one', () => {})`)).toEqual([])
})
