import { Client } from 'pg'

/** A statement of the owner of the tables, past row security. */
export const asOwner = async ({ ownerUrl }: { ownerUrl: string }, sql: string) => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await owner.query<Record<string, unknown>>(sql)
  } finally {
    await owner.end()
  }
}
