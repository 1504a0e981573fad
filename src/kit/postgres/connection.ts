import pg from 'pg'
import type { Cluster } from './cluster.ts'

/** The owner's address of one database of the cluster. */
export const urlOf = (cluster: Pick<Cluster, 'password'>, port: number, database: string): string =>
  `postgres://guong:${cluster.password}@127.0.0.1:${port}/${database}`

/** Makes the database `guong` when it is missing. */
export const makeDatabase = async (cluster: Cluster, port: number): Promise<void> => {
  const client = await connect(cluster, port)
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'guong'`)
    if (rowCount === 0) await client.query(`create database guong template template0 encoding 'UTF8' locale 'C.UTF-8'`)
  } finally {
    await client.end()
  }
}

/** True when the server lets us in; it may refuse for a while, starting up or recovering after a crash. */
export const answers = async (cluster: Cluster, port: number): Promise<boolean> => {
  try {
    const client = await connect(cluster, port)
    await client.end()
    return true
  } catch {
    return false
  }
}

const connect = async (cluster: Cluster, port: number) => {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres'), connectionTimeoutMillis: 3_000 })
  // A server that ends under us must not end the program by an unheard event.
  client.on('error', () => {})
  await client.connect()
  return client
}
