import { asOwner } from '../owner.ts'
import { demoDay, demoLoaded } from './day.ts'

/** How a database stands before anybody is served: its first filling was cut short; nobody has ever recorded anything in it (the catalogue that migrations bring does not count); the demo's day, in the demo province. */
export interface Standing { halfFilled: boolean; isEmpty: boolean; day: string | null }

/** Reads how a migrated database stands. */
export const standingOf = (ownerUrl: string): Promise<Standing> => asOwner(ownerUrl, async (client) => {
  const { rows: [found] } = await client.query<{ halfFilled: boolean; isEmpty: boolean; isDemo: boolean }>(`select to_regnamespace($1) is not null as "halfFilled",
    not exists (select from ledger.entry where person_id is not null) as "isEmpty", exists (select from ledger.entry where $2 = any (acts)) as "isDemo"`, [flag, demoLoaded])
  return { halfFilled: found?.halfFilled ?? false, isEmpty: found?.isEmpty ?? true, day: found?.isDemo ? demoDay : null }
})

/** Fills an empty database so that a filling cut short is seen at the next start; nobody is served before it is whole. */
export const fillWhole = async <T>(ownerUrl: string, fill: () => Promise<T>): Promise<T> => {
  await asOwner(ownerUrl, client => client.query(`create schema if not exists ${flag}`))
  const result = await fill()
  await asOwner(ownerUrl, client => client.query(`drop schema ${flag}`))
  return result
}

/** Empties a database whose first filling was cut short; it wants migrating again. */
export const emptyAgain = (ownerUrl: string, schemas: readonly string[]): Promise<void> => asOwner(ownerUrl, async client => {
  await client.query(`drop schema if exists ${[...schemas, flag].map((name) => client.escapeIdentifier(name)).join(', ')} cascade; drop table if exists public.migration`)
})

/** A schema of this name stands while the first filling is under way. */
const flag = 'guong_half_filled'
