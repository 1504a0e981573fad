import { Client } from 'pg'
import { copyOf, type Databases } from './database.ts'

/** A migrated database with nothing in it, and connections of its owner and of the application's role; `drop` closes and drops all. */
export const openBare = async (databases: Databases): Promise<{ ownerUrl: string; owner: Client; app: Client; drop: () => Promise<void> }> => {
  const copy = await copyOf(databases, databases.bare)
  const [owner, app] = [new Client({ connectionString: copy.ownerUrl }), new Client({ connectionString: copy.appUrl })]
  await Promise.all([owner.connect(), app.connect()])
  return { ownerUrl: copy.ownerUrl, owner, app, drop: async () => { await Promise.all([owner.end(), app.end()]); await copy.drop() } }
}
