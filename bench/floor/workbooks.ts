// Under import and export: the sheet reader and COPY of the same rows, the sheet writer on rows in memory. One line in, the milliseconds out.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { hostOn } from '../../src/app.ts'
import { demoWorkbooks, readWorkbookFile } from '../../src/demo/load.ts'
import { hashSecret } from '../../src/kit/id.ts'
import { openPool } from '../../src/kit/pool.ts'
import { readLines } from '../../src/kit/sheets/lines.ts'
import { readWorkbook } from '../../src/kit/sheets/read.ts'
import { writeWorkbook, type SheetToWrite } from '../../src/kit/sheets/write.ts'
import { inWork } from '../../src/kit/work.ts'
import { tasksSheet } from '../../src/rooms/intake/export.ts'

const { FLOOR_URL = '', FLOOR_APP_URL = '', FLOOR_TODAY = '', FLOOR_TOKEN = '' } = process.env

const tables = ['org.unit', 'org.unit_version', 'org.edge', 'org.reach', 'org.body', 'people.person', 'people.post', 'rulebook.document', 'rulebook.indicator', 'rulebook.measure',
  'tasks.task', 'tasks.revision', 'tasks.instalment', 'progress.entry', 'progress.evidence', 'progress.decision']
const copyName = (table: string) => `bench_import.${table.replace('.', '_')}`

const client = new pg.Client({ connectionString: FLOOR_URL })
await client.connect()

const takeRows = async () => {
  const taken = new Map<string, Buffer>()
  await client.query('drop schema if exists bench_import cascade; create schema bench_import')
  for (const table of tables) {
    await client.query(`create table ${copyName(table)} (like ${table} including all)`)
    taken.set(table, await buffer(client.query(copyTo(`copy ${table} to stdout`))))
  }
  return taken
}

const importOnce = async (rows: Map<string, Buffer>) => {
  for (const name of demoWorkbooks) await readWorkbook(readWorkbookFile(name))
  await client.query('begin')
  for (const [table, lines] of rows) {
    const stream = client.query(copyFrom(`copy ${copyName(table)} from stdin`))
    stream.end(lines)
    await once(stream, 'finish')
  }
  await client.query('commit')
}

const emptied = () => client.query(`truncate ${tables.map(copyName).join(', ')}`)

/** The very sheet of the application's export, its rows worked out beforehand. */
const takeSheet = async (): Promise<SheetToWrite> => {
  const pool = openPool({ url: FLOOR_APP_URL, size: 1 })
  const caller = { tokenHash: hashSecret(FLOOR_TOKEN), language: 'vi' as const, origin: { address: 'bench', agent: 'bench', setSession: () => {} } }
  const sheet = await inWork(hostOn(pool, { today: FLOOR_TODAY }), caller, async (work) => {
    const { sheet, lines } = await tasksSheet(work, { unit: undefined })
    return { ...sheet, rows: readLines(await buffer(lines)).rows }
  })
  await pool.end()
  return sheet
}

const [rows, sheet] = [await takeRows(), await takeSheet()]
process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'import') await emptied()
  const begun = performance.now()
  if (line === 'import') await importOnce(rows)
  else await writeWorkbook([sheet])
  process.stdout.write(`${performance.now() - begun}\n`)
}
await client.end()
