import type { Writable } from 'node:stream'
import pg from 'pg'

/** What a connection is for: clicks, which are short, or what takes long. */
export type Kind = 'clicks' | 'slow'

/** A statement that runs away, a lock that never comes and a transaction nobody goes on with end by themselves; the longest honest ones are steps of a large import. */
const bounds: Record<Kind, string> = {
  clicks: '-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s',
  slow: '-c statement_timeout=120s -c lock_timeout=30s -c idle_in_transaction_session_timeout=600s',
}

/** Bounds that not every PostgreSQL knows: how long a transaction may last (from 17 on), and how soon is noticed that nobody waits for a statement any more (not on Windows). */
const furtherBounds = (kind: Kind) => `do $$ begin set client_connection_check_interval = '2s'; exception when others then null; end $$;
  do $$ begin set transaction_timeout = '${kind === 'clicks' ? '120s' : '3600s'}'; exception when others then null; end $$;
  ${kind === 'clicks' ? plannedOnce : ''}`

/** Over tables in parts a prepared statement is planned once for all homes, and finds its part when it runs: the planner would look into every part each time (a list of 64 parts 240 ms, so 27). */
const plannedOnce = `do $$ begin if exists (select from pg_catalog.pg_partitioned_table) then set plan_cache_mode = 'force_generic_plan'; end if; end $$`

/** A pool for the application's role: pipelined, bounded, UTC, days and instants as text, so that no time zone can move them. */
export const openPool = ({ url, size = 10, name = 'guong', kind = 'slow' }: { url: string; size?: number; name?: string; kind?: Kind }): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url, max: size, application_name: name, options: `-c timezone=UTC -c datestyle=ISO,DMY ${bounds[kind]}`,
    connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000, types: { getTypeParser: parserFor }, pipeline: true,
  } as pg.PoolConfig)
  pool.on('connect', (client) => {
    client.on('error', () => {}) // a connection that breaks in the middle of a work fails its query; the event would end the process
    gatherWrites(client)
    client.query(furtherBounds(kind)).catch(() => {}) // whoever uses the connection next sees what is wrong with it
  })
  pool.on('error', () => {}) // an idle connection that breaks is replaced; whoever uses the next one sees the error
  return pool
}

/** What is asked in one turn of the loop leaves in one write: each write costs more than what it says, and wakes PostgreSQL once more. */
const gatherWrites = (client: pg.PoolClient) => {
  const { connection: { stream } } = client as unknown as { connection: { stream: Writable } }
  const ask = client.query.bind(client) as (...asked: unknown[]) => unknown
  client.query = ((...asked: unknown[]) => {
    if (stream.writableCorked === 0) {
      stream.cork()
      process.nextTick(() => { stream.uncork() })
    }
    return ask(...asked)
  }) as typeof client.query
}

const dayType = 1082
const instantType = 1184

const parserFor = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === dayType) return (text: string) => text
  if (oid === instantType) return toInstant
  return pg.types.getTypeParser(oid, format as 'text')
}) as typeof pg.types.getTypeParser

/** `2026-11-21 18:56:38.123456+00` → `2026-11-21T18:56:38.123456Z`; microseconds are kept, since views are asked as known at an instant. */
const toInstant = (text: string) => (text.includes('infinity') ? text : `${text.replace(' ', 'T').replace(/\+00$/, '')}Z`)
