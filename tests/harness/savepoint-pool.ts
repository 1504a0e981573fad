import { Client, type ClientConfig, type Pool, type PoolClient } from 'pg'

/** A pool of one connection in one outer transaction: the kit's begin, commit and rollback become savepoints, and `undo` takes everything back. */
export const savepointPool = async (appUrl: string): Promise<{ pool: Pool; undo: () => Promise<void>; begin: () => Promise<void>; end: () => Promise<void> }> => {
  const client = new Client({ connectionString: appUrl, options: '-c timezone=UTC -c datestyle=ISO,DMY', types: await parsers(appUrl), pipeline: true } as ClientConfig)
  await client.connect()
  const driver: { pipeline: boolean } = client
  let turn = Promise.resolve()
  const connect = async () => {
    const before = turn
    let release = () => {}
    turn = new Promise((done) => { release = done })
    await before
    return {
      query: (text: unknown, values?: unknown[]) => client.query(asSavepoint(text) as string, values as unknown[]), release,
      get pipeline() { return driver.pipeline }, set pipeline(on) { driver.pipeline = on },
    } as unknown as PoolClient
  }
  const pool = { connect, query: async (text: string, values?: unknown[]) => { const one = await connect(); try { return await one.query(text, values) } finally { one.release() } }, end: async () => {}, options: { connectionString: appUrl } } as unknown as Pool
  return { pool, begin: async () => { await client.query('begin') }, undo: async () => { await client.query('rollback') }, end: () => client.end() }
}

/** The parsers of the real pool, so that days and instants arrive as they do in the application. */
const parsers = async (url: string) => {
  const { openPool } = await import('../../src/kit/pool.ts')
  const pool = openPool({ url })
  const { types } = pool.options as unknown as { types: NonNullable<ConstructorParameters<typeof Client>[0]> extends { types?: infer T } ? NonNullable<T> : never }
  await pool.end()
  return types
}

const asSavepoint = (asked: unknown) => {
  const text = typeof asked === 'string' ? asked : (asked as { text: string }).text
  if (/^begin\b/.test(text)) return 'savepoint w'
  if (text === 'commit') return 'set constraints all immediate; release savepoint w; set constraints all deferred'
  if (text === 'rollback') return 'rollback to savepoint w; release savepoint w'
  return asked
}
