import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTallies, emptyTally, treeRows, type TreeUnit } from './tree.ts'
import type { TreeTally } from './overview-contract.ts'

const counts = fc.record({ met: fc.nat(9), in_progress: fc.nat(9), not_started: fc.nat(9), overdue: fc.nat(9) })
const tally = fc.record({ tasks: fc.nat(40), waiting: fc.nat(9), lastOn: fc.constantFrom(null, '2023-03-31', '2023-06-30'), accepted: counts, reported: counts })
/** Unit n stands under one of the units before it. */
const organisations = fc.array(fc.nat(), { maxLength: 40 }).map((picks): TreeUnit[] =>
  [{ unitNo: 1, code: 'TU', label: 'Tỉnh ủy', parentNo: null }, ...picks.map((pick, at) => ({ unitNo: at + 2, code: `D${at + 2}`, label: `Đảng bộ ${at + 2}`, parentNo: (pick % (at + 1)) + 1 }))])
const worlds = organisations.chain((units) => fc.tuple(fc.constant(units), fc.array(fc.option(tally), { minLength: units.length, maxLength: units.length })))
const heldIn = (units: TreeUnit[], tallies: (TreeTally | null)[]) => new Map(units.flatMap(({ unitNo }, at): [number, TreeTally][] => { const held = tallies[at]; return held ? [[unitNo, held]] : [] }))

test('what a unit holds itself and what its children hold add up to the unit; the root holds all', () => {
  fc.assert(fc.property(worlds, ([units, tallies]) => {
    const own = heldIn(units, tallies)
    const rows = treeRows(units, own, { rootNo: 1, depth: 99 })
    expect(rows).toHaveLength(units.length)
    for (const row of rows) {
      const children = rows.filter(({ parentNo }) => parentNo === row.unitNo)
      expect(children).toHaveLength(row.childCount)
      expect(children.reduce((sum, child) => addTallies(sum, child.all), row.own)).toEqual(row.all)
    }
    expect(rows[0]?.all).toEqual([...own.values()].reduce(addTallies, emptyTally))
  }))
})

test('a search keeps what it finds with all above it, and changes no number', () => {
  fc.assert(fc.property(worlds, fc.nat(41), ([units, tallies], wanted) => {
    const own = heldIn(units, tallies)
    const whole = new Map(treeRows(units, own, { rootNo: 1, depth: 99 }).map((row) => [row.unitNo, row]))
    const rows = treeRows(units, own, { rootNo: 1, depth: 1, isWanted: ({ unitNo }) => unitNo === wanted })
    expect(rows.filter(({ matches }) => matches).map(({ unitNo }) => unitNo)).toEqual(units.some(({ unitNo }) => unitNo === wanted) ? [wanted] : [])
    for (const row of rows) expect(row.all).toEqual(whole.get(row.unitNo)?.all)
    const shown = new Set(rows.map(({ unitNo }) => unitNo))
    for (const row of rows) expect(row.parentNo === null || shown.has(row.parentNo)).toBe(true)
  }))
})
