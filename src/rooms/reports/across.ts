import { addDays, type Day } from '../../kit/dates.ts'

/** That a unit passed on to another by an act; acts of one day follow each other in the order of their ids. */
export interface Passing { act: string; onDay: Day; fromNo: number; toNo: number; whole: boolean }

/** What a place in another structure is found from: who passed on to whom, and which units stood on a day. */
export interface Chart { passings: readonly Passing[]; stood: (unitNo: number, day: Day) => boolean }

/** Where something lies in another structure: one unit is certain, several are possible, none means that nobody took over. */
export interface Carried { units: readonly number[]; breaks: readonly Break[] }

/** A unit at which a place became uncertain, and the first day of the new shape: looking forward it was divided, looking back it was put together of several. */
export interface Break { unitNo: number; onDay: Day }

/** Who held a thing on a day. */
export type HeldOn = (day: Day) => number | undefined

/** What is carried, from the structure of one day into that of another. */
export interface Carriage { from: Day; to: Day; heldOn?: HeldOn | undefined }

/** Carries what lay in a unit into the structure of another day, forward or back: along whole successions exactly, at a division to where the thing itself went, else to every part. */
export const carrierOf = ({ passings, stood }: Chart) => {
  const byDay = [...Map.groupBy(passings, ({ onDay }) => onDay)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([onDay, own]) => ({ onDay, acts: actsOf(own) }))
  return (unitNo: number, { from, to, heldOn }: Carriage): Carried => {
    const forward = from <= to
    const days = forward ? byDay.filter(({ onDay }) => from < onDay && onDay <= to) : byDay.filter(({ onDay }) => to < onDay && onDay <= from).reverse()
    const breaks: Break[] = []
    let units: readonly number[] = [unitNo]
    for (const { onDay, acts } of days) {
      const reached = forward ? onDay : addDays(onDay, -1)
      const passed = (unit: number) => (forward ? acts.reduce<readonly number[]>(takers, [unit]) : acts.reduceRight<readonly number[]>(givers, [unit])).filter((one) => stood(one, reached))
      units = [...new Set(units.flatMap((unit) => {
        const possible = [...new Set(passed(unit))]
        const held = possible.length > 1 ? heldOn?.(reached) : undefined
        if (held !== undefined && possible.includes(held)) return [held]
        if (possible.length > 1) breaks.push({ unitNo: unit, onDay })
        return possible
      }))]
    }
    const found = units.filter((unit) => stood(unit, to))
    return { units: found, breaks: found.length > 1 ? breaks : [] }
  }
}

interface Act { from: Map<number, Passing[]>; to: Map<number, Passing[]> }

const actsOf = (passings: readonly Passing[]): Act[] => [...Map.groupBy(passings, ({ act }) => act)].sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, own]) => ({ from: Map.groupBy(own, ({ fromNo }) => fromNo), to: Map.groupBy(own, ({ toNo }) => toNo) }))

/** Who may have after an act what these units had before: a unit that passed on the whole has nothing left. */
const takers = (units: readonly number[], act: Act): number[] => units.flatMap((unit) => {
  const own = act.from.get(unit) ?? []
  return own.some(({ whole }) => whole) ? own.map(({ toNo }) => toNo) : [unit, ...own.map(({ toNo }) => toNo)]
})

/** Who may have had before an act what these units have after it. */
const givers = (units: readonly number[], act: Act): number[] => units.flatMap((unit) => [unit, ...(act.to.get(unit) ?? []).map(({ fromNo }) => fromNo)])
