import { newId } from '../../src/kit/id.ts'
import type { DueWorld } from './due-world.ts'
import type { Random } from './random.ts'
import { ruleBook } from './rule-book.ts'
import { actingDay } from './world.ts'

/** In every other world the administrator works besides for the whole province, himself or in another's place: he is not the machine by that. */
export const tieAdministrator = (world: DueWorld) => {
  const [administrator, body] = [world.persons.at(-1)?.id as string, world.bodies.at(-1)]
  if (!body || world.province % 2 === 0 || world.authorisations.some((one) => one.person === administrator && one.body === body.id)) return
  world.authorisations.push({ id: newId(), person: administrator, body: body.id, unit: body.unit, rights: ['import', 'report'], from: null, until: null, superseded: false })
}

/** Who managed in an officer's place until yesterday, or will from tomorrow. */
export const endDelegations = (world: DueWorld, random: Random) => {
  const officers = world.authorisations.map(({ person }) => person)
  for (let n = 0; n < 4; n++) {
    const [from_, to] = [random.of(officers), random.of(officers)]
    if (from_ === to || world.delegations.some((one) => one.from_ === from_ && one.to === to && one.scope === 'manage')) continue
    world.delegations.push({ id: newId(), from_, to, scope: 'manage', ...random.of([{ from: '2020-01-01', until: actingDay }, { from: '2023-07-01', until: null }]), superseded: false })
  }
}

const always = { from: null, until: null, superseded: false }

/** An officer orders duties of a unit he heads himself; who manages in his place has all his powers, and shares his veto. */
export const tieManager = (world: DueWorld, random: Random) => {
  const { holds } = ruleBook(world).grounds
  const officer = world.authorisations.find((one) => one.rights.includes('assign') && holds(one))
  const manager = world.persons.find(({ id }) => id !== officer?.person && !world.posts.some(({ person, heads }) => person === id && heads) && !world.delegations.some(({ from_, to }) => from_ === officer?.person && to === id))
  if (!officer || !manager) return
  const unit = random.of(world.units).no
  world.posts.push({ id: newId(), person: officer.person, unit, heads: true, title: 'Bí thư', ...always })
  world.delegations.push({ id: newId(), from_: officer.person, to: manager.id, scope: 'manage', ...always })
  world.duties.push({ id: newId(), charge: newId(), unit, post: null, assigning: officer.unit, by: manager.id })
}
