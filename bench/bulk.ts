import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { demoWorkbooks, readWorkbookFile } from '../src/demo/load.ts'
import { tokenOf } from '../tests/harness/database.ts'
import { serverFlags } from '../tools/lib/program.mjs'
import type { Client } from './load.ts'
import type { Tenth } from './load-csv.ts'
import type { Effort } from './options.ts'
import { benchDay, type Province } from './province.ts'
import { program, residentBytes, startProcess } from './processes.ts'
import { median } from './statistics.ts'

/** Work that takes its time: the median of a few repetitions in milliseconds, beside its floor where it has one. */
export interface Bulk { work: string; ms: number; bytes: number | null; floor: { what: string; ms: number } | null; ratio: number | null; repeats: number; parts?: Record<string, number>; ratios?: Record<string, number>; residentMB?: number | null; tenths?: Record<string, Tenth[]> }

/** Reads and writes workbooks with nothing around it, in a process of its own, which collects its garbage as the server does. */
export const startWorkbookFloor = async ({ ownerUrl, appUrl }: Province) => {
  const child = spawn(process.execPath, [...serverFlags, fileURLToPath(new URL('floor/workbooks.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, FLOOR_URL: ownerUrl, FLOOR_APP_URL: appUrl, FLOOR_TODAY: benchDay, FLOOR_TOKEN: tokenOf('linh.btc') },
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  if ((await lines.next()).value !== 'ready') throw new Error('the floor of workbooks did not start')
  return {
    take: async (what: 'import' | 'export') => { child.stdin.write(`${what}\n`); return Number((await lines.next()).value) },
    stop: async () => { child.stdin.end(); await once(child, 'exit') },
  }
}

/** What the floor of workbooks is asked. */
export type WorkbookFloor = Awaited<ReturnType<typeof startWorkbookFloor>>

const officer = { cookie: `guong_session=${tokenOf('linh.btc')}` }

/** Export of every task as a workbook, in turn with the sheet writer alone on the same rows in memory. */
export const measureExport = async (app: Client, floor: WorkbookFloor, { repeats }: Effort): Promise<Bulk> => {
  const [ours, bare]: [number[], number[]] = [[], []]
  let bytes = 0
  for (let round = -warmUps; round < repeats * 10; round++) {
    const begun = performance.now()
    const { status, body } = await app.ask({ method: 'GET', path: '/api/exports/tasks', headers: officer, body: null })
    const took = performance.now() - begun
    if (status !== 200) throw new Error(`export answered ${status}: ${body.toString('utf8')}`)
    bytes = body.length
    const floorTook = await floor.take('export')
    if (round >= 0) { ours.push(took); bare.push(floorTook) }
  }
  return { work: 'export of all tasks, xlsx', ms: median(ours), bytes, floor: { what: 'sheet writer alone, rows in memory', ms: median(bare) }, ratio: median(ours) / median(bare), repeats: ours.length }
}

const warmUps = 12

/** The report of the whole province, made up and written, once each: the second of two, the first loads the writers. */
export const measureReport = async (app: Client): Promise<Bulk[]> => {
  const created = await app.ask({ method: 'POST', path: '/api/reports', headers: { ...officer, 'idempotency-key': randomUUID() }, body: JSON.stringify({ closingOn: benchDay }) })
  if (created.status !== 200) throw new Error(`the report was not begun: ${created.body.toString('utf8')}`)
  const { id } = JSON.parse(created.body.toString('utf8')) as { id: string }
  const found: Bulk[] = []
  for (const form of ['docx', 'pdf']) {
    const times: number[] = []
    let bytes = 0
    for (let time = 0; time < 2; time++) {
      const begun = performance.now()
      const { status, body } = await app.ask({ method: 'GET', path: `/api/reports/${id}/file?form=${form}`, headers: officer, body: null })
      times.push(performance.now() - begun)
      if (status !== 200) throw new Error(`the report as ${form} answered ${status}: ${body.toString('utf8')}`)
      bytes = body.length
    }
    found.push({ work: `report of the province, ${form}`, ms: times[1] ?? 0, bytes, floor: null, ratio: null, repeats: 1, parts: { first: times[0] ?? 0 } })
  }
  return found
}

/** The five workbooks into an empty database over HTTP, tried and then applied, by an application process of its own. */
export const measureImport = async ({ emptyUrl, dataFolder, operatorToken }: Province, floor: WorkbookFloor): Promise<Bulk> => {
  const importer = await startProcess(program, { DATABASE_URL: emptyUrl, GUONG_DATA: dataFolder, GUONG_DEMO: '0', GUONG_TODAY: benchDay, GUONG_LOG: 'warn' }, { path: '/readyz', cookie: '' })
  const headers = () => ({ cookie: `guong_session=${operatorToken}`, 'idempotency-key': randomUUID() })
  const take = async (path: string, init: RequestInit) => {
    const begun = performance.now()
    const answer = await fetch(`http://127.0.0.1:${importer.port}${path}`, { method: 'POST', ...init })
    const given = await answer.json() as { id: string; version: number; state: string; message?: string; changeCount: number }
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(given)}`)
    return { given, ms: performance.now() - begun }
  }
  try {
    const form = new FormData()
    for (const name of demoWorkbooks) form.append('files', new File([new Uint8Array(readWorkbookFile(name))], name))
    const tried = await take('/api/imports', { body: form, headers: headers() })
    if (tried.given.state !== 'ready') throw new Error(`the workbooks are not ready but ${tried.given.state}`)
    const applied = await take(`/api/imports/${tried.given.id}/apply`, { body: JSON.stringify({ version: tried.given.version }), headers: { ...headers(), 'content-type': 'application/json' } })
    if (applied.given.state !== 'applied') throw new Error(`the workbooks were not applied but ${applied.given.state}`)
    await floor.take('import')
    const bare = await floor.take('import')
    const ms = tried.ms + applied.ms
    return { work: 'import of the five workbooks with dry run', ms, bytes: null, floor: { what: 'sheet reader alone and COPY of the same rows', ms: bare }, ratio: ms / bare, repeats: 1, parts: { 'dry run': tried.ms, applied: applied.ms }, residentMB: inMB(residentBytes(importer)) }
  } finally {
    await importer.stop()
  }
}

/** Bytes as whole MB. */
export const inMB = (bytes: number | null): number | null => (bytes === null ? null : Math.round(bytes / 1_048_576))
