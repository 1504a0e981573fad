import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'

/** What the floor is asked with: constants here, worked out for every request there. */
export interface FloorSetting { ownerUrl: string; today: string; listOn: string; listUnit: number }

const text = (name: string) => readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8')
const [findSql, nameSql, rollUpSql] = [text('find'), text('name'), text('roll-up')]
const placesSql = `select unit_no, code, parent_no, coalesce(committee_name, name) as label from org.unit_at where province_id = $1`

/** The floor: nothing but node:http and pg, as the owner of the database, whom row security does not touch; the same statements, prepared, without sign-in, rights, ledger, idempotency or count. */
export const serveFloor = async ({ ownerUrl, today, listOn, listUnit }: FloorSetting, port: number): Promise<void> => {
  const lists = poolOn(ownerUrl, { on: listOn, today })
  const pool = poolOn(ownerUrl, { on: today, today })
  let rollUp: (() => Promise<unknown>) | undefined
  const list = async () => {
    const found = await lists.query<{ id: string }>({ name: 'find', text: findSql, values: [1, listUnit, 50] })
    return (await lists.query({ name: 'name', text: nameSql, values: [1, found.rows.map(({ id }) => id)] })).rows
  }
  const server = createServer((request, response) => {
    const answer = async () => {
      if (request.url === '/list') return list()
      if (request.url === '/roll-up') return (rollUp ??= await rollUpOn(pool))()
      return post(pool, JSON.parse(await bodyOf(request)) as Result, request.url === '/post' ? '' : 'bare_')
    }
    answer().then((rows) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows)), (error: unknown) => response.writeHead(500).end(String(error)))
  })
  // The sides are asked in turn: a connection that is closed while it waits would be a request that fails.
  server.keepAliveTimeout = 72_000
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve) })
}

/** The tables that results are posted to. */
export const makePostTables = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(text('post-tables'))
  await client.end()
}

const poolOn = (ownerUrl: string, { on, today }: { on: string; today: string }) => {
  const day = 1082
  const types = { getTypeParser: ((oid: number) => (oid === day ? (value: string) => value : pg.types.getTypeParser(oid))) as typeof pg.types.getTypeParser }
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 10, types, options: `-c timezone=UTC -c guong.on=${on} -c guong.today=${today} -c guong.known=infinity` })
  pool.on('error', () => {}) // the server may go before us
  return pool
}

const rollUpOn = async (pool: pg.Pool) => {
  const { rows: [top] } = await pool.query<{ unit_no: number }>(`${placesSql} and parent_no is null order by unit_no limit 1`, [1])
  const values = [1, top?.unit_no ?? 0]
  return async () => {
    const client = await pool.connect()
    try {
      await client.query({ name: 'groups', text: `${placesSql} and unit_no = any (array(select $2::int union all select unit_no from org.unit_at where province_id = $1 and parent_no = $2))`, values })
      const { rows: lines } = await client.query<{ level: number; key: string }>({ name: 'roll-up', text: rollUpSql, values })
      const keys = (level: number) => lines.flatMap((line) => (line.level === level && line.key !== null ? [line.key] : []))
      const assigners = await client.query({ name: 'assigners', text: `${placesSql} and unit_no = any ($2::int[])`, values: [1, keys(0b11101)] })
      const documents = await client.query({ name: 'documents', text: 'select id, number, issued_on::text from rulebook.document_at where id = any ($1::uuid[])', values: [keys(0b11011)] })
      const measures = await client.query({ name: 'measures', text: 'select id, name from rulebook.measure_at' })
      const indicators = await client.query({ name: 'indicators', text: 'select id, name, measure_id from rulebook.indicator_at where id = any ($1::uuid[])', values: [keys(0b11110)] })
      return { lines, assigners: assigners.rows, documents: documents.rows, indicators: indicators.rows, measures: measures.rows }
    } finally {
      client.release()
    }
  }
}

interface Result { id: string; holderId: string; amount: string; onDay: string; documents: string[] }

const post = async (pool: pg.Pool, { id: taskId, holderId, amount, onDay, documents }: Result, kept: '' | 'bare_') => {
  const client = await pool.connect()
  const id = randomUUID()
  try {
    await client.query('begin')
    await client.query({ name: `${kept}entry`, values: [1, id, taskId, onDay, amount, holderId], text: `insert into bench_floor.${kept}entry (province_id, id, task_id, on_day, kind, amount, reported_by, recorded_by) values ($1, $2, $3, $4, 'cumulative', $5, $6, $6)` })
    await client.query({ name: `${kept}evidence`, values: [1, randomUUID(), id, documents[0]], text: `insert into bench_floor.${kept}evidence (province_id, id, entry_id, kind, name) values ($1, $2, $3, 'document', $4)` })
    await client.query('commit')
    return { id }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const bodyOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
