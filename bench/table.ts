import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Bulk } from './bulk.ts'
import type { Click } from './clicks.ts'
import type { Effort } from './options.ts'

/** Everything a run found, as it is printed and kept. */
export interface Results { effort: Effort; facts: Record<string, string>; clicks: Click[]; bulks: Bulk[]; memory: { afterClicksMB: number | null; afterAllMB: number | null } }

/** What the bench is held against; printed beside what was found, never asserted. */
const bars: Record<string, string> = {
  list: 'p50 ≤ 2.5 × floor, ≥ 40 % at 20', 'roll-up': 'p50 ≤ 1.5 × floor', progress: 'p50 ≤ 3 × floor, ≥ 25 % at 20', import: '< 10 s', export: '≤ 1.5 × floor', 'CSV export': '≤ 3 × COPY, ≤ 100 MB more', start: '≤ 2 × floor', reorganise: '< 60 s', ladder: '< 60 s', 'roll-up as': '≤ 1.5 × today', memory: '≤ 200 MB',
}
const barOf = (work: string) => bars[work.split(' ').slice(0, 2).join(' ')] ?? bars[work.split(' ')[0] ?? ''] ?? ''

/** The whole table as text. */
export const tableOf = ({ effort, facts, clicks, bulks, memory }: Results): string => [
  `Gương bench, province, ${effort.name}: ${clicks[0]?.rounds ?? effort.rounds} rounds of ${effort.requests} requests or ${effort.blockMs / 1000} s, application and floor in turn`,
  Object.entries({ ...machine(), ...facts }).map(([name, value]) => `${name} ${value}`).join(' · '),
  '',
  grid([
    ['work', 'p50 ms', 'p95 ms', 'floor p50', 'floor p95', 'ratio', 'req/s at 20', 'floor req/s', 'share', 'bytes', 'asked', 'bar'],
    ...clicks.map(({ work, p50, p95, perSecond, bytes, floor, ratio, share, rounds, requests }) => [
      work, fixed(p50), fixed(p95), fixed(floor.p50), fixed(floor.p95), `${fixed(ratio, 2)} ×`, fixed(perSecond, 0), fixed(floor.perSecond, 0), `${fixed(share * 100, 0)} %`, String(bytes), `${rounds} × ${requests}`, barOf(work)]),
  ]),
  '',
  grid([
    ['work', 'ms', 'floor ms', 'ratio', 'bytes', 'parts', 'floor', 'bar'],
    ...bulks.map(({ work, ms, floor, ratio, bytes, parts, ratios, residentMB }) => [
      work, fixed(ms, 0), floor ? fixed(floor.ms, 0) : '–', ratio === null ? '–' : `${fixed(ratio, 2)} ×`, bytes === null ? '–' : String(bytes),
      [...Object.entries(parts ?? {}).map(([name, took]) => `${name} ${fixed(took, 0)} ms`), ...Object.entries(ratios ?? {}).map(([name, ratio]) => `${name} ${fixed(ratio, 2)} ×`), ...(residentMB ? [`${residentMB} MB resident`] : [])].join(', ') || '–', floor?.what ?? '–', barOf(work)]),
    ['memory after the clicks, without PostgreSQL', `${memory.afterClicksMB ?? '?'} MB`, '–', '–', '–', '–', '–', barOf('memory')],
    ['memory after exports and reports too', `${memory.afterAllMB ?? '?'} MB`, '–', '–', '–', '–', '–', '–'],
  ]),
].join('\n')

/** Keeps the results beside earlier ones; returns the file. */
export const keepResults = (results: object, name: string): string => {
  const day = new Date().toISOString().slice(0, 10)
  const file = fileURLToPath(new URL(`results/${day}-${name}.json`, import.meta.url))
  mkdirSync(new URL('results/', import.meta.url), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ day, machine: machine(), ...results }, rounded, 2)}\n`)
  return file
}

const rounded = (_name: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)

/** What the machine is and how busy. */
export const machine = () => ({ node: process.version, machine: `${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GB`, 'load at the end': loadavg().map((load) => load.toFixed(1)).join(' ') })

/** A number with so many decimals. */
export const fixed = (value: number, digits = 1) => value.toFixed(digits)

/** Rows as columns of text, the first one to the left. */
export const grid = (rows: string[][]) => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
  return rows.map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n')
}
