import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type DatabaseConnection, type Dialect, type QueryResult } from 'kysely'
import type { PoolClient } from 'pg'

/** Kysely over the one client of a work. It can not open a transaction of its own: the work is the transaction. */
export const clientDialect = (client: PoolClient): Dialect => ({
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

const connectionOn = (client: PoolClient): DatabaseConnection => ({
  executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const { rows, rowCount } = await client.query(sql, [...parameters])
    return rowCount === null ? { rows } : { rows, numAffectedRows: BigInt(rowCount) }
  },
  streamQuery: () => { throw new Error('stream by pages of keys instead') },
})
