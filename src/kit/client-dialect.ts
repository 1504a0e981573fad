import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type DatabaseConnection, type Dialect, type QueryResult } from 'kysely'
import type { PoolClient, QueryConfig } from 'pg'

/** Kysely over the one client of a work. It can not open a transaction of its own: the work is the transaction. */
export const clientDialect = (client: Pick<PoolClient, 'query'>): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createDriver: () => ({
    init: async () => {},
    acquireConnection: async () => connectionOn(client),
    releaseConnection: async () => {},
    destroy: async () => {},
    beginTransaction: refuseTransaction,
    commitTransaction: refuseTransaction,
    rollbackTransaction: refuseTransaction,
  }),
})

const refuseTransaction = async () => { throw new Error('the work is the transaction') }

const connectionOn = (client: Pick<PoolClient, 'query'>): DatabaseConnection => ({
  executeQuery: async <Row>(compiled: CompiledQuery): Promise<QueryResult<Row>> => {
    const { rows, rowCount } = await client.query(askedAs(compiled))
    return rowCount === null ? { rows } : { rows, numAffectedRows: BigInt(rowCount) }
  },
  streamQuery: () => { throw new Error('stream by pages of keys instead') },
})

/** A statement as the driver is asked: prepared under a name when it is seen often. */
export const askedAs = ({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): QueryConfig => {
  const name = preparedName(sql)
  return { text: sql, values: [...parameters], ...(name ? { name } : {}) }
}

const seenOften = 3
const mostPrepared = 200
const mostCounted = 2_000
const seen = new Map<string, number>()
const prepared = new Map<string, string>()

/** Behind row security and dated views planning costs more than running: a statement seen often is prepared, so that a connection plans it once. Both maps are bounded, since filters make many texts. */
const preparedName = (text: string): string | undefined => {
  const name = prepared.get(text)
  if (name || prepared.size === mostPrepared) return name
  const times = (seen.get(text) ?? 0) + 1
  if (seen.size >= mostCounted) seen.clear()
  if (times < seenOften) seen.set(text, times)
  else prepared.set(text, `often_${prepared.size}`)
  return prepared.get(text)
}
