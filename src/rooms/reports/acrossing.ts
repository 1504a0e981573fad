import { addDays, type Day } from '../../kit/dates.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { carrierOf, type Break } from './across.ts'
import type { AcrossRow, Between, BreakReason, Sure } from './across-contract.ts'
import { chartOf, countBeyond, heldOf, type Named } from './across-store.ts'
import { boundsOf } from './bounds.ts'
import type { Basis, FigureName, Scope } from './claim.ts'
import { shownAs } from './claims.ts'
import { refusals } from './contract.ts'
import { figures, isWithin, measure } from './figures.ts'
import { unitMeant } from './making.ts'
import { placesFrom, placesUnder, type Place } from './places-store.ts'
import { rowsOfUnits } from './rows-store.ts'
import type { Row } from './standing.ts'

/** A figure of the day looked at, asked in the structure of another. */
export interface AcrossQuestion extends Pick<Scope, 'part' | 'horizon' | 'decision' | 'indicator' | 'measure'> {
  figure: FigureName
  unit?: string | undefined
  unitNo?: number | undefined
  exactUnit?: boolean | undefined
  structure?: Day | undefined
  basis?: Basis | undefined
}

/** A task that counts, and the groups of the other structure in which it may lie: one is certain. */
interface Placed { row: Row; units: readonly number[]; groups: ReadonlySet<number>; breaks: readonly Break[] }

/** Stands for every unit outside the one asked about, and for no unit at all. */
const [outside, nobody] = [-1, -2]

/** A figure over a unit of another day's structure and over each unit directly below it. */
export const readAcross = async (work: Work, asked: AcrossQuestion) => {
  const found = await placedFor(work, asked)
  const { unit, placed, places, structure } = found
  const below = [...places].filter(([, { parentNo }]) => parentNo === unit.unitNo).map(([unitNo, { code, label }]) => ({ unitNo, code, label }))
    .sort((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }))
  const own = placed.some(({ groups }) => groups.has(unit.unitNo)) ? [unit] : []
  return {
    unit, on: work.view.on, structure, definition: figures[asked.figure][work.language], total: totalOf(found),
    rows: (asked.exactUnit ? [] : [...own, ...below]).map((one) => rowOf(found, one, placed)), nowhere: betweenOf(found, placed, nobody),
  }
}

/** The tasks that surely lie in a unit of another day's structure, those that may, or those of units nobody took over from, with the figure they make. */
export const readAcrossRows = async (work: Work, { sure, page, size, ...asked }: AcrossQuestion & { sure: Sure; page: number; size: number }) => {
  const found = await placedFor(work, asked)
  const { unit, placed, figure, basis, namedThere, structure } = found
  const chosen = placed.filter(({ groups }) => isAs(sure, groups))
  const gave = new Map(measure(figure, basis, chosen.map(({ row }) => row)).rows.map((one) => [one.taskId, one]))
  const rows = chosen.toSorted((a, b) => (a.row.code < b.row.code ? -1 : 1)).slice((page - 1) * size, page * size)
  const { figure: between, reasons } = totalOf(found)
  return {
    unit, on: work.view.on, structure, definition: figures[figure][work.language], total: chosen.length,
    ...(sure === 'nowhere' ? { figure: betweenOf(found, placed, nobody), reasons: [] } : { figure: between, reasons }),
    rows: rows.map(({ row, units }) => ({ ...row, n: figures[figure].of === 'distinct' ? row.holderName : gave.get(row.taskId)?.n ?? '', N: gave.get(row.taskId)?.N ?? '', among: units.map(namedThere) })),
  }
}

const isAs = (sure: Sure, groups: ReadonlySet<number>) => (sure === 'nowhere' ? groups.has(nobody) : [...groups].some((group) => group >= 0) && [...groups].every((group) => group >= 0) === (sure === 'certain'))

/** The unit asked about with all below it as one row. */
const totalOf = (found: Found): AcrossRow => {
  const { unit, placed } = found
  return rowOf(found, unit, placed.map((one) => ({ ...one, groups: new Set([...one.groups].map((group) => (group < 0 ? group : unit.unitNo))) })))
}

interface Found { unit: Named; structure: Day; places: Map<number, Place>; placed: Placed[]; figure: FigureName; basis: Basis; reasonOf: (found: Break) => Pick<BreakReason, 'kind' | 'unit' | 'onDay'>; namedThere: (unitNo: number) => Named }

const placedFor = async (work: Work, asked: AcrossQuestion): Promise<Found> => {
  const { figure, basis = 'accepted', structure = work.today } = asked
  const { on, known } = work.view
  const { unit, isTop, places } = await lookingAt(work, { on: structure, known }, async (there) => {
    const { parentNo, unitNo, code, label } = await unitMeant(there, asked.unit ?? asked.unitNo)
    return { unit: { unitNo, code, label }, isTop: parentNo === null, places: await placesUnder(there, unitNo) }
  })
  const chart = await chartOf(work)
  const groupOf = (unitNo: number) => { const place = places.get(unitNo); return !place?.within || (asked.exactUnit && unitNo !== unit.unitNo) ? outside : place.group.unitNo }
  const groupsOf = (units: readonly number[]) => new Set(units.length > 0 ? units.map(groupOf) : [isTop ? nobody : outside])
  const concerns = (units: readonly number[]) => [...groupsOf(units)].some((group) => group !== outside)
  const carry = carrierOf(chart)
  const before = await placesFrom(work, unit.unitNo)
  const sources = new Map([...before.keys()].map((no) => [no, carry(no, { from: on, to: structure })] as const).filter(([, { units }]) => concerns(units)))
  const beyond = await countBeyond(work, [...sources.keys()])
  if (beyond > 0) work.refuse(refusals.sourcesBeyond, { count: String(beyond) })
  const rows = (await rowsOfUnits(work, before, [...sources.keys()])).filter(({ row }) => isWithin(row, { unitNo: unit.unitNo, unit: unit.code, ...scopeOf(asked) }) && figures[figure].filter(row, basis))
  refuseMixed(work, figure, rows)
  const unsure = rows.filter(({ holderUnitNo }) => (sources.get(holderUnitNo)?.units.length ?? 0) > 1)
  const held = await heldOf(work, unsure.map(({ row }) => row.taskId))
  const followed = new Map(unsure.map(({ row, holderUnitNo }) => [row.taskId, carry(holderUnitNo, { from: on, to: structure, heldOn: held(row.taskId) })]))
  const placed = rows.flatMap(({ row, holderUnitNo }) => {
    const { units, breaks } = followed.get(row.taskId) ?? sources.get(holderUnitNo) ?? { units: [], breaks: [] }
    return concerns(units) ? [{ row, units, breaks, groups: groupsOf(units) }] : []
  })
  return {
    unit, structure, places, placed, figure, basis, namedThere: (unitNo) => chart.named(unitNo, structure),
    reasonOf: ({ unitNo, onDay }) => (on <= structure ? { kind: 'divided', unit: chart.named(unitNo, addDays(onDay, -1)), onDay } : { kind: 'united', unit: chart.named(unitNo, onDay), onDay }),
  }
}

const scopeOf = ({ part, horizon, decision, indicator, measure: of }: AcrossQuestion) => ({ part, horizon, decision, indicator, measure: of })

const refuseMixed = (work: Work, figure: FigureName, rows: readonly { row: Row }[]) => {
  const adds = figures[figure].of === 'sum' || figures[figure].of === 'ratio'
  if (adds && new Set(rows.map(({ row }) => JSON.stringify([row.indicator, row.measure]))).size > 1) work.refuse(refusals.mixedQuantities)
}

const rowOf = (found: Found, unit: Named, placed: readonly Placed[]): AcrossRow =>
  ({ ...unit, figure: betweenOf(found, placed, unit.unitNo), reasons: reasonsOf(found, placed.filter(({ groups }) => groups.has(unit.unitNo) && groups.size > 1)) })

const betweenOf = ({ figure, basis }: Pick<Found, 'figure' | 'basis'>, placed: readonly Placed[], group: number): Between => {
  const own = placed.filter(({ groups }) => groups.has(group))
  const [certain, open] = [own.filter(({ groups }) => groups.size === 1), own.filter(({ groups }) => groups.size > 1)].map((some) => some.map(({ row }) => row)) as [Row[], Row[]]
  const { low, high, exact } = boundsOf(figure, basis, { certain, open })
  return { exact, low: { ...low, shown: shownAs(figure, low) }, high: { ...high, shown: shownAs(figure, high) }, certain: certain.length, open: open.length }
}

const reasonsOf = ({ reasonOf, namedThere }: Found, open: readonly Placed[]): BreakReason[] =>
  [...Map.groupBy(open.flatMap(({ breaks, units }) => breaks.map((one) => ({ one, units }))), ({ one }) => `${one.onDay} ${one.unitNo}`).values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...reasonOf(first.one), tasks: same.length, among: [...new Set(same.flatMap(({ units }) => [...units]))].map(namedThere) }] : []
  })
