/** Rows written by the database itself, as COPY writes them: for lists so long that fetching and writing each here is what takes the time. */
import pg, { type PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { hangUp } from './lane.ts'

/** A statement with its values written into it: COPY takes none beside it. */
export const writtenOut = ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }): string => sql.replace(/\$(\d+)/g, (_, at: string) => literalOf(parameters[Number(at) - 1]))

/** What COPY writes, part by part, while it is found. Nothing else is asked on this connection meanwhile; one that is left before the end is closed. */
export async function* copyOut(client: PoolClient, statement: string): AsyncGenerator<Buffer> {
  // A connection that sends ahead takes no queries of another kind; while this one runs nothing is sent ahead.
  const connection: { pipeline: boolean } = client
  const { pipeline } = connection
  connection.pipeline = false
  let isWhole = false
  try {
    for await (const part of client.query(copyTo(statement))) yield part as Buffer
    isWhole = true
  } finally {
    connection.pipeline = pipeline
    if (!isWhole) hangUp(client)
  }
}

const literalOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  return pg.escapeLiteral(Array.isArray(value) ? listOf(value) : textOf(value))
}

const listOf = (values: readonly unknown[]): string => `{${values.map((value) => (value === null ? 'null' : `"${textOf(value).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`

const textOf = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error('only plain values are written out')
}
