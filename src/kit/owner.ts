import { Client } from 'pg'

/** Runs `act` on a connection of the database's owner, closed afterwards. A server that dies under it fails the query; the event alone would end the process. */
export const asOwner = async <T>(ownerUrl: string, act: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end().catch(() => {})
  }
}
