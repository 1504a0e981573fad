/** What hangs on units, as a plan sees it: rows that hold on the day of the act or later. */
import type { HeldPost, HeldPower, HeldRelation } from '../people/public.ts'
import type { Helping, TaskTerms } from '../tasks/public.ts'

export interface Holdings {
  posts: readonly HeldPost[]; relations: readonly HeldRelation[]; powers: readonly HeldPower[]
  /** units that have a head of their own */
  heads: readonly number[]
  tasks: readonly TaskTerms[]
  /** units that help with tasks with which a unit that ends helps */
  helping: readonly Helping[]
  /** tasks of years gone by that were met: they stay under the unit that met them */
  settled: ReadonlySet<string>
}
export type { HeldPost, HeldPower, HeldRelation, Helping, TaskTerms }
