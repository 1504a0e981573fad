import { expect, test } from 'vitest'
import { slotsOf } from './slots.ts'

test.for([['year', '2023-06', 12, '2023-01-01', '2023-12-31'], ['quarter', '2023-06', 14, '2023-04-01', '2023-06-30'], ['month', '2024-02', 29, '2024-02-01', '2024-02-29']] as const)(
  'the columns of a %s follow each other without a gap', ([zoom, month, count, from, to]) => {
    const slots = slotsOf(zoom, month)
    expect([slots.length, slots[0]?.from, slots.at(-1)?.to]).toEqual([count, from, to])
    for (const [at, slot] of slots.slice(1).entries()) expect(Date.parse(slot.from) - Date.parse(slots[at]?.to ?? '')).toBe(86_400_000)
  },
)
