/** What the rule book and row security say to one question about one person. */
export interface Decision { about: string; what: string; rule: boolean; sql: boolean }

/** How often something was asked, and how often the rule book allowed it. */
export interface Share { asked: number; allowed: number }

interface Peopled<Person> { persons: readonly Person[] }
type Asking<World extends Peopled<unknown>> = (world: World, person: World['persons'][number]) => Promise<Decision[]>

/** Everything that is asked of the persons of these worlds: how often the rule book allowed it, and where row security says otherwise. */
export const decideAll = async <World extends Peopled<unknown>>(worlds: readonly World[], ask: Asking<World>): Promise<{ counted: Map<string, Share>; differ: Decision[] }> => {
  const counted = new Map<string, Share>()
  const differ: Decision[] = []
  for (const world of worlds) for (const person of world.persons) for (const decision of await ask(world, person)) {
    const tally = counted.get(decision.about) ?? { asked: 0, allowed: 0 }
    counted.set(decision.about, { asked: tally.asked + 1, allowed: tally.allowed + Number(decision.rule) })
    if (decision.rule !== decision.sql) differ.push(decision)
  }
  return { counted, differ }
}

/** Whether the rule book and row security differ about anybody of these worlds; asked no further than the first. */
export const anyDiffers = async <World extends Peopled<unknown>>(worlds: readonly World[], ask: Asking<World>): Promise<boolean> => {
  for (const world of worlds) for (const person of world.persons) if ((await ask(world, person)).some(({ rule, sql }) => rule !== sql)) return true
  return false
}

/** What differs, the same question about other persons and rows said once, with how often. */
export const eachOnce = (differ: readonly Decision[]): string[] =>
  [...Map.groupBy(differ, ({ about, rule, what }) => `${about}, rule ${String(rule)}: ${what.replaceAll(/[0-9a-f-]{36}/g, '…')}`)].map(([what, all]) => `${what} × ${all.length}`).slice(0, 30)

/** All of these together. */
export const sumOf = (counted: Iterable<Share>): Share => [...counted].reduce((sum, one) => ({ asked: sum.asked + one.asked, allowed: sum.allowed + one.allowed }), { asked: 0, allowed: 0 })

/** As a part of a hundred. */
export const share = ({ asked, allowed }: Share): string => `${(allowed / asked * 100).toFixed(1)} %`
