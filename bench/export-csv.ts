import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { tokenOf } from '../tests/harness/database.ts'
import { inMB, type Bulk } from './bulk.ts'
import { residentBytes, type Measured } from './processes.ts'
import { benchDay, type Province } from './province.ts'
import { median } from './statistics.ts'

/** Every task as CSV over HTTP, in turn with COPY of the same columns by the owner of the tables: the time, and how much more memory the application has meanwhile. */
export const measureCsvExport = async ({ ownerUrl }: Province, app: Measured, repeats: number): Promise<Bulk> => {
  const client = new Client({ connectionString: ownerUrl, options: `-c guong.on=${benchDay} -c guong.today=${benchDay} -c guong.known=infinity` })
  await client.connect()
  const [ours, bare]: [number[], number[]] = [[], []]
  let [bytes, rows, growthMB] = [0, 0, 0]
  try {
    for (let round = -1; round < repeats; round++) {
      const exported = await exportOnce(app)
      const copied = await copyOnce(client)
      if (round >= 0) { ours.push(exported.ms); bare.push(copied.ms) }
      ;({ bytes } = exported)
      ;({ rows } = copied)
      if (exported.lines !== rows + 1) throw new Error(`the export has ${exported.lines - 1} rows, COPY ${rows}`)
      growthMB = Math.max(growthMB, exported.growthMB)
    }
  } finally {
    await client.end()
  }
  return { work: `CSV export of ${rows} tasks; memory growth ${growthMB} MB`, ms: median(ours), bytes, floor: { what: 'COPY of the same columns', ms: median(bare) }, ratio: median(ours) / median(bare), repeats, residentMB: inMB(residentBytes(app)) }
}

const exportOnce = async (app: Measured) => {
  const before = inMB(residentBytes(app)) ?? 0
  let most = before
  const watch = setInterval(() => { most = Math.max(most, inMB(residentBytes(app)) ?? 0) }, 50)
  const begun = performance.now()
  const { bytes, lines } = await new Promise<{ bytes: number; lines: number }>((resolve, reject) => {
    request({ port: app.port, host: '127.0.0.1', path: '/api/exports/tasks?form=csv', headers: { cookie: `guong_session=${tokenOf('linh.btc')}` } }, (answer) => {
      let [bytes, lines] = [0, 0]
      answer.on('data', (part: Buffer) => { bytes += part.length; lines += linesIn(part) })
      answer.on('end', () => { if (answer.statusCode === 200) resolve({ bytes, lines }); else reject(new Error(`the export answered ${answer.statusCode}`)) })
    }).on('error', reject).end()
  })
  clearInterval(watch)
  return { ms: performance.now() - begun, bytes, lines, growthMB: most - before }
}

const linesIn = (part: Buffer): number => {
  let lines = 0
  for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) lines += 1
  return lines
}

const statement = readFileSync(new URL('floor/export.sql', import.meta.url), 'utf8')

const copyOnce = async (client: Client) => {
  const begun = performance.now()
  let rows = 0
  for await (const part of client.query(copyTo(statement))) rows += linesIn(part as Buffer)
  return { ms: performance.now() - begun, rows }
}
