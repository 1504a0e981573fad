import { newId } from '../../src/kit/id.ts'
import type { RowsOf } from './provinces.ts'
import type { Random } from './random.ts'
import { actingDay, type World } from './world.ts'

/** A unit beside the chart: it ended, or nearly did. */
export interface Former { no: number; until: string | null }

/** Who took over from whom, which share, from which day; `superseded` was undone. */
export interface Passing { from: number; to: number; share: number | null; onDay: string; superseded: boolean }

/** A world some of whose units have ended. */
export interface EndedWorld extends World { former: Former[]; passings: Passing[] }

const gone = '2023-06-15'
const tomorrow = '2023-07-01'

/** Units that ended and went over whole into one that stands, over one act or two, and near misses of that: divided, undone, ending tomorrow, standing still, in a circle, dissolved. */
export const makeEndings = (world: World, random: Random): Pick<EndedWorld, 'former' | 'passings'> => {
  const heir = () => random.of(world.units).no
  const former: Former[] = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18].map((no) => ({ no, until: no === 13 ? tomorrow : no === 14 ? null : gone }))
  const passed = (from: number, to: number, changes: Partial<Passing> = {}): Passing => ({ from, to, share: 1, onDay: gone, superseded: false, ...changes })
  const passings = [
    passed(9, heir()), passed(10, 9, { onDay: actingDay }), passed(11, heir(), { share: random.chance(0.5) ? 0.5 : null }), passed(12, heir(), { superseded: true }), passed(13, heir(), { onDay: tomorrow }), passed(14, heir()), passed(15, 16), passed(16, 15), passed(18, heir(), { onDay: tomorrow }),
  ]
  for (const { no } of former) if (random.chance(0.4)) world.posts.push({ id: newId(), person: random.of(world.persons).id, unit: no, heads: random.chance(0.5), title: 'Bí thư', from: null, until: null, superseded: false })
  return { former, passings }
}

/** All units of a world, those that ended among them twice as likely near its middle. */
export const unitsOf = ({ units, former }: EndedWorld): number[] => [...units.map(({ no }) => no), ...former.map(({ no }) => no), ...(former.length > 0 ? [9, 10, 10, 12] : [])]

/** The rows of what ended, beside those of the world itself. */
export const endedRows: RowsOf<EndedWorld> = {
  'org.unit': ({ former }) => former.map(({ no }) => ({ id: crypto.randomUUID(), unit_no: no, known: always })),
  'org.unit_version': ({ former }) => former.map(({ no, until }) => ({ id: crypto.randomUUID(), unit_no: no, code: `U${no}`, name: `Đơn vị ${no}`, kind: 'base', kind_name: 'đơn vị', search: `u${no}`, valid: `(,${until ?? ''})`, known: always })),
  'org.succession': ({ passings }) => passings.map(({ from, to, share, onDay, superseded }) => ({ id: newId(), act_id: newId(), from_unit_no: from, to_unit_no: to, share, on_day: onDay, known: superseded ? '[2023-01-01 00:00:00+00,2023-02-01 00:00:00+00)' : always })),
}

const always = '[2023-01-01 00:00:00+00,)'

/** S1 What is a unit's matter becomes that of who took it over whole once it has ended, over one act or several; of nobody where it was divided or dissolved. S2 A unit that has ended begins nothing and gives no number. */
export const succession = ({ former, passings }: EndedWorld) => {
  const stands = (unit: number) => former.every(({ no, until }) => no !== unit || until === null || until > actingDay)
  const heirsOf = (unit: number, seen: readonly number[] = []): number[] => (seen.includes(unit) ? [] : [unit, ...(stands(unit) ? [] : passings.filter(({ from, share, onDay, superseded }) => from === unit && share === 1 && onDay <= actingDay && !superseded).flatMap(({ to }) => heirsOf(to, [...seen, unit])))])
  /** A claim about a unit, for whoever it holds of the unit or of one that took it over. */
  const inherited = (holdsOf: (unit: number) => boolean) => (unit: number) => heirsOf(unit).some(holdsOf)
  return { stands, heirsOf, inherited }
}
