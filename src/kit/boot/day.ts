import { asOwner } from '../owner.ts'

/** The one day of the demo province. */
export const demoDay = '2023-06-30'

/** What the ledger says of a database that holds the demo province. */
export const demoLoaded = 'demo.loaded'

/** The day a database takes for today when none is named: the demo's own in the demo province, null (the real day) in every other, whatever GUONG_DEMO says. */
export const dayOfDatabase = (ownerUrl: string): Promise<string | null> => asOwner(ownerUrl, async (client) => {
  const { rowCount } = await client.query('select from ledger.entry where $1 = any (acts) limit 1', [demoLoaded])
  return rowCount ? demoDay : null
})
