import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../kit/dates.ts'
import { carrierOf, type Passing } from './across.ts'
import { furthest, type Share } from './bounds.ts'

const first = '2024-01-01'
const dayOf = (step: number) => addDays(first, step * 10)

/** A world in which every unit is a set of villages, so that where a village's tasks lie on any day is known without any succession. */
interface World { shapes: Map<number, Set<number>>[]; passings: Passing[] }

const acts = fc.array(fc.record({ kind: fc.constantFrom('merge', 'merge into', 'split', 'hive off', 'dissolve'), pick: fc.nat(), other: fc.nat(), cut: fc.nat(), sameDay: fc.boolean() }), { maxLength: 14 })
type Act = typeof acts extends fc.Arbitrary<(infer One)[]> ? One : never

const worldOf = (given: Act[]): World & { days: string[]; stood: (unitNo: number, day: string) => boolean } => {
  let next = 7
  const shapes = [new Map(Array.from({ length: 6 }, (_, unit) => [unit + 1, new Set([unit * 3, unit * 3 + 1, unit * 3 + 2])]))]
  const [days, passings]: [string[], Passing[]] = [[first], []]
  for (const [index, { kind, pick, other, cut, sameDay }] of given.entries()) {
    const onDay = sameDay && days.length > 1 ? days.at(-1) as string : dayOf(days.length)
    const before = shapes.at(-1) as Map<number, Set<number>>
    const after = new Map(before)
    const units = [...before.keys()]
    const [one, two] = [units[pick % units.length] as number, units[other % units.length] as number]
    const villages = [...before.get(one) as Set<number>]
    const pass = (fromNo: number, toNo: number, whole: boolean) => passings.push({ act: String(index).padStart(3, '0'), onDay, fromNo, toNo, whole })
    const at = villages.length > 1 ? 1 + cut % (villages.length - 1) : 0
    if (kind === 'dissolve' && units.length > 2 && pick % 5 === 0) after.delete(one)
    else if (kind.startsWith('merge') && one !== two) {
      const into = kind === 'merge' ? next++ : two
      after.delete(one)
      after.delete(two)
      after.set(into, new Set([...villages, ...before.get(two) as Set<number>]))
      pass(one, into, true)
      if (into !== two) pass(two, into, true)
    } else if (at > 0 && (kind === 'split' || kind === 'hive off')) {
      const kept = kind === 'split' ? next++ : one
      const fresh = next++
      after.delete(one)
      after.set(kept, new Set(villages.slice(0, at)))
      after.set(fresh, new Set(villages.slice(at)))
      if (kept !== one) pass(one, kept, false)
      pass(one, fresh, false)
    } else continue
    if (onDay === days.at(-1)) shapes[shapes.length - 1] = after
    else { days.push(onDay); shapes.push(after) }
  }
  const shapeOn = (day: string) => shapes[days.findLastIndex((begun) => begun <= day)]
  return { shapes, passings, days, stood: (unitNo, day) => shapeOn(day)?.has(unitNo) ?? false }
}

const homeOf = (world: ReturnType<typeof worldOf>, village: number, day: string) =>
  [...world.shapes[world.days.findLastIndex((begun) => begun <= day)] as Map<number, Set<number>>].find(([, villages]) => villages.has(village))?.[0]

describe('carrying figures across the break', () => {
  const cases = fc.record({ given: acts, a: fc.nat(), b: fc.nat(), village: fc.nat(17), later: fc.nat(9) })

  test('wherever a village lies in the other structure is among the places found; where it is followed, it is the only one', () => {
    fc.assert(fc.property(cases, ({ given, a, b, village, later }) => {
      const world = worldOf(given)
      const [from, to] = [addDays(world.days[a % world.days.length] as string, later), addDays(world.days[b % world.days.length] as string, later)]
      const [home, there] = [homeOf(world, village, from), homeOf(world, village, to)]
      if (home === undefined) return
      const carry = carrierOf(world)
      const found = carry(home, { from, to })
      if (there === undefined) return
      expect(found.units).toContain(there)
      expect(found.breaks.length > 0).toBe(found.units.length > 1)
      expect(carry(home, { from, to, heldOn: (day) => homeOf(world, village, day) }).units).toEqual([there])
    }), { numRuns: 2_000 })
  })

  test('a thing lies nowhere only where its unit ended without anybody taking over', () => {
    fc.assert(fc.property(cases, ({ given, a, b }) => {
      const world = worldOf(given.filter(({ kind }) => kind !== 'dissolve'))
      const [from, to] = [world.days[a % world.days.length] as string, world.days[b % world.days.length] as string]
      for (const unit of world.shapes[a % world.days.length]?.keys() ?? []) expect(carrierOf(world)(unit, { from, to }).units.length).toBeGreaterThan(0)
    }))
  })

  test('without a division every place is certain, looking forward', () => {
    fc.assert(fc.property(cases, ({ given, a, b }) => {
      const world = worldOf(given.filter(({ kind }) => kind.startsWith('merge')))
      const [from, to] = [world.days[a % world.days.length] as string, world.days[b % world.days.length] as string]
      if (from > to) return
      for (const unit of world.shapes[a % world.days.length]?.keys() ?? []) expect(carrierOf(world)(unit, { from, to }).units).toHaveLength(1)
    }))
  })

  test('every place found can be reached by one village or another, so bounds are no wider than they must be', () => {
    const [A, B, C, X] = [1, 2, 3, 9]
    const stood = (unit: number, day: string) => (unit === X ? day >= '2025-07-01' : unit === A ? day < '2025-07-01' : true)
    const passings: Passing[] = [{ act: '1', onDay: '2025-07-01', fromNo: A, toNo: X, whole: false }, { act: '1', onDay: '2025-07-01', fromNo: A, toNo: B, whole: false }]
    const carry = carrierOf({ passings, stood })
    expect(carry(A, { from: '2025-06-30', to: '2025-07-01' })).toEqual({ units: [X, B], breaks: [{ unitNo: A, onDay: '2025-07-01' }] })
    expect(carry(B, { from: '2025-07-01', to: '2025-06-30' })).toEqual({ units: [B, A], breaks: [{ unitNo: B, onDay: '2025-07-01' }] })
    expect(carry(X, { from: '2025-07-01', to: '2025-06-30' })).toEqual({ units: [A], breaks: [] })
    expect(carry(C, { from: '2025-06-30', to: '2026-01-01' })).toEqual({ units: [C], breaks: [] })
    expect(carry(A, { from: '2025-01-01', to: '2026-01-01', heldOn: () => B })).toEqual({ units: [B], breaks: [] })
    expect(carry(A, { from: '2025-01-01', to: '2026-01-01', heldOn: () => C }).units).toEqual([X, B])
  })
})

describe('bounds of a share', () => {
  const share = fc.record({ n: fc.nat(9).map(String), N: fc.nat(6).map(String) })

  test('are the highest and lowest of all ways to put the open rows', () => {
    fc.assert(fc.property(share, fc.array(share, { maxLength: 7 }), (start, parts) => {
      const ways = Array.from({ length: 2 ** parts.length }, (_, way) => [start, ...parts.filter((_part, at) => (way >> at) % 2 === 1)])
        .map((rows) => ({ n: total(rows, 'n'), N: total(rows, 'N') })).filter(({ N }) => N > 0).map(({ n, N }) => n / N)
      const found = ([1, -1] as const).map((sign) => furthest(start, parts, sign)).map(({ n, N }) => (N === '0' ? undefined : rounded(Number(n) / Number(N))))
      expect(found).toEqual(ways.length === 0 ? [undefined, undefined] : [rounded(Math.max(...ways)), rounded(Math.min(...ways))])
    }), { numRuns: 1_000 })
  })
})

const total = (rows: readonly Share[], of: 'n' | 'N') => rows.reduce((sum, row) => sum + Number(row[of]), 0)

const rounded = (share: number) => Number(share.toFixed(9))
