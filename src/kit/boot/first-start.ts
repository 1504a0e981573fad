import { asOwner } from '../owner.ts'

/** True when nobody has ever recorded anything in the database; the catalogue that migrations bring does not count. */
export const isEmpty = (ownerUrl: string): Promise<boolean> =>
  asOwner(ownerUrl, async client => {
    const { rows } = await client.query<{ empty: boolean }>('select not exists (select from ledger.entry where person_id is not null) as empty')
    return rows[0]?.empty ?? true
  })

/** Fills an empty database so that a filling cut short is seen at the next start; nobody is served before it is whole. */
export const fillWhole = async <T>(ownerUrl: string, fill: () => Promise<T>): Promise<T> => {
  await asOwner(ownerUrl, client => client.query(`create schema if not exists ${flag}`))
  const result = await fill()
  await asOwner(ownerUrl, client => client.query(`drop schema ${flag}`))
  return result
}

/** Empties a database whose first filling was cut short; true when it did, and then the database wants migrating again. */
export const emptyWhenHalfFilled = (ownerUrl: string, schemas: readonly string[]): Promise<boolean> =>
  asOwner(ownerUrl, async client => {
    const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [flag])
    if (!rowCount) return false
    await client.query(`drop schema if exists ${[...schemas, flag].map((name) => client.escapeIdentifier(name)).join(', ')} cascade; drop table if exists public.migration`)
    return true
  })

/** A schema of this name stands while the first filling is under way. */
const flag = 'guong_half_filled'
