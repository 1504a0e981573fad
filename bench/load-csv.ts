import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { serverFlags, serverSettings } from '../tools/lib/program.mjs'
import type { Bulk } from './bulk.ts'
import { benchDay, type Province } from './province.ts'

/** A CSV of so many new tasks imported by `guong import --large`, tried and then applied: the time should follow the rows, the memory should not. Each size in turn, on what the ones before left. */
export const measureLoads = async (province: Province, sizes: readonly number[], tell: (what: string) => void): Promise<Bulk[]> => {
  const cadres = await cadresOf(province)
  const folder = mkdtempSync(join(tmpdir(), 'guong-load-'))
  const found: Bulk[] = []
  try {
    const few = await importFile(province, await writeFile(folder, { cadres, rows: 100, run: 0 }), ['--dry-run'])
    for (const [at, rows] of sizes.entries()) {
      tell(`load ${rows} rows`)
      const file = await writeFile(folder, { cadres, rows, run: at + 1 })
      const [tried, applied] = [await importFile(province, file, ['--dry-run']), await importFile(province, file, [])]
      for (const line of linesOf(applied, rows)) tell(line)
      found.push({
        work: `load of ${rows} tasks from CSV, ${Math.round(statSync(file).size / 1_048_576)} MB; ${fixed(applied.ms / rows)} ms a row, peak ${applied.peakMB} MB, growth ${applied.peakMB - few.peakMB} MB`, ms: tried.ms + applied.ms, bytes: null,
        floor: null, ratio: null, repeats: 1, parts: { 'dry run': tried.ms, applied: applied.ms }, residentMB: applied.peakMB, tenths: { 'dry run': tried.tenths, applied: applied.tenths },
      })
      rmSync(file)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return found
}

const fixed = (value: number) => value.toFixed(2)

/** Cadres somebody manages, but for the officer who imports. */
const cadresOf = async ({ ownerUrl }: Province): Promise<string[]> => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ code: string }>(`select distinct p.code from people.person p join people.post o on o.province_id = p.province_id and o.person_id = p.id
      where o.managed_by_unit_no is not null and p.code is not null and not exists (select from people.account a where a.person_id = p.id and a.username = 'linh.btc') order by 1`)
    return rows.map(({ code }) => code)
  } finally {
    await client.end()
  }
}

const writeFile = async (folder: string, { cadres, rows, run }: { cadres: readonly string[]; rows: number; run: number }) => {
  const file = join(folder, `viec-${run}.csv`)
  const line = (at: number) => `"TAI${run}-${String(at).padStart(7, '0')}";"${cadres[Math.floor((at * cadres.length) / rows)] ?? ''}";"Nạp việc số ${at} của đợt ${run}, trồng và chăm sóc cây trên địa bàn được phân công";"Số cây được trồng";"cây";"1.500";"Năm 2023";"31/12/2023";"701-QĐ/TU, 20/06/2023"\r\n`
  const lines = function* () {
    yield '\ufeffMã việc;Mã cán bộ;Nội dung;Chỉ tiêu;ĐVT;Kế hoạch năm 2023;Thời kỳ;Hoàn thành;Quyết định giao\r\n'
    for (let from = 0; from < rows; from += 1_000) yield Array.from({ length: Math.min(1_000, rows - from) }, (_, at) => line(from + at)).join('')
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  return file
}

/** A tenth of a file: when its last row was passed, what the process had then, and what of its heap was alive at the last great tidying. */
export interface Tenth { ms: number; residentMB: number; liveMB: number }

const linesOf = ({ tenths }: { tenths: Tenth[] }, rows: number) =>
  tenths.map(({ ms, residentMB, liveMB }, at) => `  ${at + 1}0 %: ${Math.round(rows / 10 / ((ms - (tenths[at - 1]?.ms ?? 0)) / 1000))} rows/s, ${residentMB} MB resident, ${liveMB} MB alive`)

/** The command in a process of its own, with how each tenth of the file went and the most memory it ever had. */
const importFile = async ({ ownerUrl, dataFolder }: Province, file: string, words: string[]) => {
  const begun = performance.now()
  const child = spawn(process.execPath, [...serverFlags, '--trace-gc', 'src/cli.ts', 'import', file, '--large', '--as', 'linh.btc', ...words], { env: { ...process.env, ...serverSettings, DATABASE_URL: ownerUrl, GUONG_DATA: dataFolder, GUONG_TODAY: benchDay, GUONG_CSV_MB: '4096' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let [answer, peakMB, liveMB] = ['', 0, 0]
  const tenths: Tenth[] = []
  child.stdout.on('data', (part: Buffer) => {
    const text = part.toString('utf8')
    for (const [, alive] of text.matchAll(/Mark-Compact.*? -> ([\d.]+)/g)) liveMB = Number(alive)
    answer = (answer + text).slice(-2_000)
  })
  child.stderr.on('data', (part: Buffer) => {
    answer = (answer + part.toString('utf8')).slice(-2_000)
    for (const [, percent] of part.toString('utf8').matchAll(/phần: (\d+)%/g)) if (Number(percent) >= 10 * (tenths.length + 1)) tenths.push({ ms: performance.now() - begun, residentMB: memoryOf(child.pid, 'VmRSS'), liveMB })
  })
  while (child.exitCode === null && child.signalCode === null) {
    peakMB = Math.max(peakMB, memoryOf(child.pid, 'VmHWM'))
    await Promise.race([ended, sleep(200, undefined, { ref: false })])
  }
  if (child.exitCode !== 0) throw new Error(`the import of ${file} ended with ${child.exitCode}: ${answer}`)
  return { ms: performance.now() - begun, peakMB, tenths }
}

const memoryOf = (pid = 0, what: 'VmHWM' | 'VmRSS'): number => {
  try {
    return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024)
  } catch {
    return 0
  }
}
