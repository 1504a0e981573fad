import { newId } from '../../src/kit/id.ts'
import type { Right } from '../../src/kit/work.ts'
import type { Random } from './random.ts'
import { actingDay, dated, makeWorld, type World } from './world.ts'

/** The home of national bodies: as any other, but nothing in it is a province, and more people have powers or administer. Its units bear the numbers of every province's units. */
export const makeAbove = (random: Random): World => {
  const world = makeWorld(random, 0)
  const above: World = { ...world, units: world.units.map(({ no }) => ({ no, kind: 'base' })), persons: [...world.persons] }
  for (let n = 0; n < 24; n++) {
    const [id, body, administers] = [newId(), random.of(above.bodies), n % 9 === 0]
    above.persons.push({ id, administers })
    above.authorisations.push({ id: newId(), person: id, body: body.id, unit: body.unit, rights: given[n % given.length] ?? [], ...dated(random), ...ends[n % ends.length] })
    above.posts.push({ id: newId(), person: id, unit: random.of(above.units).no, heads: random.chance(0.6), title: 'Chánh Văn phòng', ...dated(random, 0.8) })
    if (administers || random.chance(0.3)) above.relations.push({ id: newId(), person: id, unit: administers ? 1 : random.of(above.units).no, kind: 'in_charge', ...dated(random) })
    if (administers) above.posts.push(...above.units.map(({ no }) => ({ id: newId(), person: id, unit: no, heads: true, title: 'Chánh Văn phòng', ...dated(random, 0.9) })))
    if (random.chance(0.3)) above.delegations.push({ id: newId(), from_: id, to: random.of(world.persons).id, scope: 'manage', ...dated(random) })
  }
  addOneWhoStandsIn(above, random)
  return above
}

/** Of one it is certain that he compares provinces, and that somebody without any power of his own stands for him. */
const addOneWhoStandsIn = (above: World, random: Random) => {
  const [compares, standsIn, body] = [newId(), newId(), random.of(above.bodies)]
  above.persons.push({ id: compares, administers: false }, { id: standsIn, administers: false })
  above.authorisations.push({ id: newId(), person: compares, body: body.id, unit: body.unit, rights: ['report'], ...dated(random, 1) })
  above.delegations.push({ id: newId(), from_: compares, to: standsIn, scope: 'manage', ...dated(random, 1) })
}

/** A province in which it is certain that somebody was authorised to make its reports. */
export const makeProvinceBelow = (random: Random, province: number): World => {
  const world = makeWorld(random, province)
  const [id, body] = [newId(), random.of(world.bodies)]
  world.persons.push({ id, administers: false })
  world.authorisations.push({ id: newId(), person: id, body: body.id, unit: body.unit, rights: ['report'], ...dated(random, 1) })
  return world
}

/** Of some powers it is certain that they ended yesterday, or are known no more. */
const ends = [{}, { superseded: true }, {}, { from: '2020-01-01', until: actingDay }, {}, {}]
const given: Right[][] = [['report'], ['report'], ['report', 'authorise'], ['authorise'], ['accept'], ['assign', 'accept'], ['audit']]
