import { newId } from '../../src/kit/id.ts'
import { endedRows, makeEndings, unitsOf, type EndedWorld } from './endings.ts'
import type { RowsOf } from './provinces.ts'
import type { Random } from './random.ts'
import { dated, makeWorld, type World } from './world.ts'

/** A table of the unit's own a draft was filled from, and whether it is the file that was handed in. */
export interface Reading { id: string; handed: boolean }

/** A unit's share of a round: to whom it reports, and what it handed in that waits, if anything. */
export interface RoundPart { id: string; round: string; unit: number; to: number; waiting: { id: string; by: string } | null; isBegun: boolean; readings: Reading[] }

/** A round a unit asks for, with its form and its parts. */
export interface Round { id: string; form: string; unit: number; by: string; closed: boolean; parts: RoundPart[] }

/** A near-miss world with rounds of reports in it, of units that ended as well. */
export interface RoundWorld extends EndedWorld { rounds: Round[]; mappings: { id: string; unit: number }[] }

/** Rounds asked for by units near an officer who may, of units near who reports, through levels between, some of them closed. */
export const makeRoundWorld = (random: Random, province: number): RoundWorld => {
  const plain = makeWorld(random, province)
  const world: RoundWorld = { ...plain, ...makeEndings(plain, random), rounds: [], mappings: [] }
  for (let n = 0; n < 4; n++) world.rounds.push(roundIn(world, random))
  for (const { unit } of world.rounds.flatMap(({ parts }) => parts)) if (random.chance(0.6)) authorise(world, { unit, right: 'report' }, random)
  for (const { unit } of world.rounds) if (random.chance(0.6)) authorise(world, { unit, right: 'assign' }, random)
  addVetoes(world)
  world.mappings = [...new Set(world.rounds.flatMap(({ parts }) => parts.map(({ unit }) => unit)))].map((unit) => ({ id: newId(), unit }))
  return world
}

/** Of one it is certain that he accepts at the top and manages for the head of a unit that reports there, in its own name and in that of a unit it took over whole; of another, that he follows who took over a unit that asks. */
const addVetoes = (world: RoundWorld) => {
  const ended = 9
  const heir = world.passings.find(({ from }) => from === ended)?.to ?? 1
  const [head, manager, follower, hand] = [newId(), newId(), newId(), newId()]
  for (const id of [head, manager, follower, hand]) world.persons.push({ id, administers: false })
  world.posts.push({ id: newId(), person: head, unit: heir, heads: true, title: 'Bí thư', ...always })
  world.delegations.push({ id: newId(), from_: head, to: manager, scope: 'manage', ...always })
  world.authorisations.push({ id: newId(), person: manager, body: world.bodies.find(({ unit }) => unit === 1)?.id ?? '', unit: 1, rights: ['accept'], ...always })
  world.relations.push({ id: newId(), person: follower, unit: heir, kind: 'follower', ...always })
  const [asked, alone] = [newId(), newId()]
  const parts = [heir, ended].filter((unit) => unit !== 1).map((unit) => ({ id: newId(), round: asked, unit, to: 1, waiting: { id: newId(), by: hand }, isBegun: true, readings: readings(true) }))
  world.rounds.push({ id: asked, form: newId(), unit: 1, by: hand, closed: false, parts }, { id: alone, form: newId(), unit: ended, by: hand, closed: false, parts: [] })
}
/** What is read twice, the second time handed in where anything was. */
const readings = (isHandedIn: boolean): Reading[] => [false, isHandedIn].map((handed) => ({ id: newId(), handed }))
const always = { from: null, until: null, superseded: false }

/** Somebody is authorised by a body of a unit, as often as not on days that are over or to come, or as it is not known any more. */
const authorise = (world: World, { unit, right }: { unit: number; right: 'report' | 'assign' }, random: Random) => {
  const person = random.of(world.persons).id
  const body = world.bodies.find((one) => one.unit === unit)?.id
  if (body !== undefined && !world.authorisations.some((given) => given.person === person && given.body === body)) world.authorisations.push({ id: newId(), person, body, unit, rights: [right], ...dated(random, 0.5) })
}

/** A round asked for by a unit near an officer who may. */
export const roundIn = (world: RoundWorld, random: Random): Round => {
  const near = [...world.delegations.flatMap(({ from_, to }) => [from_, to]), ...world.posts.filter(({ heads }) => heads).map(({ person }) => person), ...world.authorisations.map(({ person }) => person)]
  const officers = world.authorisations.filter(({ rights }) => rights.includes('assign')).map(({ unit }) => unit)
  const id = newId()
  const unit = officers.length && random.chance(0.7) ? random.of(officers) : random.of(unitsOf(world))
  const parts: RoundPart[] = []
  for (const no of new Set(unitsOf(world))) {
    if (no === unit || random.chance(no > world.units.length ? 0.6 : 0.4)) continue
    const waiting = random.chance(0.6) ? { id: newId(), by: random.of(near) } : null
    parts.push({ id: newId(), round: id, unit: no, to: parts.length && random.chance(0.4) ? random.of(parts).unit : unit, waiting, isBegun: waiting !== null || random.chance(0.5), readings: readings(waiting !== null) })
  }
  return { id, form: newId(), unit, by: random.of(near), closed: random.chance(0.3), parts }
}

/** The rows of rounds, beside those of the world itself. */
export const roundRows: RowsOf<RoundWorld> = {
  ...endedRows,
  'rounds.round': ({ rounds }) => rounds.map(({ id, unit, by }) => ({ id, title: 'báo cáo', search: 'bao cao', unit_no: unit, period: '2023-H1', closing_on: '2023-06-20', due_on: '2023-06-25', opened_by: by, opened_on: '2023-06-01', known })),
  'rounds.form': ({ rounds }) => rounds.map(({ id, form }) => ({ id: form, round_id: id, place: 1, code: 'Biểu 01', known })),
  'rounds.part': ({ province, rounds }) => rounds.flatMap(({ parts, by }, nth) => parts.map(({ id, round, unit, to }) => ({ id, round_id: round, unit_no: unit, to_unit_no: to, code: `P${String(province).padStart(2, '0')}${String(nth)}${String(unit).padStart(2, '0')}`, due_on: '2023-06-25', recorded_by: by, known }))),
  'rounds.filling': ({ rounds }) => rounds.flatMap(({ form, by, parts }) => parts.filter(({ isBegun }) => isBegun).map(({ id }) => ({ id: newId(), part_id: id, form_id: form, form_version: 1, version: 1, form_rows: [], reasons: {}, way: 'app', written_by: by, known }))),
  'rounds.submission': ({ rounds }) => rounds.flatMap(({ id: round, form, parts }) => parts.flatMap(({ id, waiting }) => (waiting ? [{ id: waiting.id, round_id: round, part_id: id, form_id: form, form_version: 1, nth: 1, way: 'own', file_sha256: fileOf(true), file_name: 'bang.xlsx', form_rows: [], differences: [], handed_by: waiting.by, handed_on: '2023-06-24', handed_at: '2023-06-24 00:00:00+00', known }] : []))),
  'rounds.own_mapping': ({ mappings, rounds }) => mappings.map(({ id, unit }) => ({ id, unit_no: unit, form_name: 'bieu', mapping: {}, remembered_by: rounds[0]?.by, known })),
  'rounds.own_reading': ({ rounds }) => rounds.flatMap(({ form, by, parts }) => parts.flatMap(({ id: part, readings: read }) => read.map(({ id, handed }) => ({ id, part_id: part, form_id: form, file_sha256: fileOf(handed), sheet: 'A', cells: {}, read_by: by, known })))),
  'rounds.closing': ({ rounds }) => rounds.filter(({ closed }) => closed).map(({ id, by }) => ({ id: newId(), round_id: id, closed_by: by, closed_on: '2023-06-29', known })),
}

/** The file that was handed in, or another one. */
export const fileOf = (handed: boolean): string => `\\x${(handed ? 'aa' : 'bb').repeat(32)}`

const known = '[2023-01-01 00:00:00+00,)'
