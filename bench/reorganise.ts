import { Client } from 'pg'
import { openPool } from '../src/kit/pool.ts'
import { inWork, lookingAt, type Work } from '../src/kit/work.ts'
import { enterStatement } from '../src/rooms/handlers.ts'
import { openOperatorSession } from '../src/rooms/people/invite.ts'
import { reorganiseByTable } from '../src/rooms/reorganisation/public.ts'
import { rollUp } from '../src/rooms/reports/rollup-store.ts'
import { countryTable } from '../tests/harness/country.ts'
import { appUrlOf } from '../tests/harness/database.ts'
import { settleOldTown } from '../tests/harness/old-town.ts'
import type { Bulk } from './bulk.ts'
import type { Province } from './province.ts'
import { median } from './statistics.ts'

const document = (number: string) => ({ number, issuer: 'Quốc hội', issuedOn: '2025-06-01', title: null })
const actDays = ['2025-07-01', '2025-09-01', '2025-11-01'] as const
const today = '2025-12-01'

/** The whole country from a file as one act; then a country of old communes with tasks through three acts, and what a roll-up costs as of any day beside today's. */
export const measureReorganise = async (province: Province): Promise<Bulk[]> => {
  const empty = await databaseOf(province, 'guong_reorganised')
  const begun = performance.now()
  await empty.work(today, (work) => reorganiseByTable(work, Buffer.from(countryTable({ rows: 10_602, provinces: 63 })), { on: actDays[0], bootstrapOn: '2025-06-30', document: document('1') }))
  const whole: Bulk = { work: 'reorganise the whole country, 10,602 rows, old structure and act', ms: performance.now() - begun, bytes: null, floor: null, ratio: null, repeats: 1 }
  await empty.end()
  return [whole, await measureAsOf(province)]
}

const measureAsOf = async (province: Province): Promise<Bulk> => {
  const { work: during, end } = await databaseOf(province, 'guong_as_of')
  let table = countryTable({ rows: 10_602, provinces: 63 })
  await during('2025-06-30', (work) => settleOldTown(work, Buffer.from(table), { on: actDays[0], from: '2024-01-01' }))
  const then = await during('2025-06-30', (work) => timesOn(work, daysBefore))
  for (const on of actDays) {
    const wholes = [...Map.groupBy(cellsOf(table).filter((cells) => cells[6] === '1'), (cells) => cells[4] ?? '')].map(([from, [first]]) => ({ from, to: first?.[9] ?? '' }))
    await during(today, (work) => reorganiseByTable(work, Buffer.from(table), { on, document: document(on), wholes }))
    table = pairedTable(table)
  }
  const [present = 1, ...after] = await during(today, (work) => timesOn(work, [today, ...daysBetween]))
  const old = await during(today, (work) => timesOn(work, daysBefore))
  await end()
  const ratios = [...daysBetween.map((day, at): [string, number] => [day, (after[at] ?? 0) / present]), ...daysBefore.map((day, at): [string, number] => [day, (old[at] ?? 0) / (then[at] ?? 1)])]
  const worst = Math.max(...ratios.map(([, ratio]) => ratio))
  return { work: 'roll-up as of any day, three acts behind it', ms: Math.max(...after), bytes: null, floor: { what: 'the same ground today; days before the first act: the same day asked when no act was known', ms: present }, ratio: worst, repeats: rounds, parts: Object.fromEntries(ratios.map(([day, ratio]) => [`${day}, ratio`, ratio])) }
}

const [daysBetween, daysBefore] = [['2025-10-31', '2025-10-17', '2025-08-31', '2025-08-13'], ['2025-06-30', '2025-06-11']]
const rounds = 7

/** The middle time of rolling up the same ground on each day, in turn: the first province, before the first act the two that became it. */
const timesOn = async (work: Work, days: readonly string[]): Promise<number[]> => {
  const times = days.map((): number[] => [])
  for (let round = -2; round < rounds; round += 1) for (const [at, on] of days.entries()) {
    const took = await lookingAt(work, { on, known: null }, async (there) => {
      const begun = performance.now()
      for (const unitNo of on < actDays[0] ? [1, secondProvince] : [1]) await rollUp(there, unitNo)
      return performance.now() - begun
    })
    if (round >= 0) times[at]?.push(took)
  }
  return times.map(median)
}

/** The number that the second old province was entered under: units are numbered as the table names them. */
const secondProvince = (() => {
  const seen = new Set<string>()
  for (const cells of cellsOf(countryTable({ rows: 10_602, provinces: 63 }))) {
    const before = seen.size
    for (const at of [0, 2, 4]) {
      const code = cells[at] ?? ''
      if (at === 0 && seen.size > 0 && !seen.has(code)) return before + 1
      seen.add(code)
    }
  }
  return 2
})()

/** The table by which every two communes of a province become one. */
const pairedTable = (table: string): string => {
  const [header = ''] = table.split('\n', 1)
  const communes = [...new Map(cellsOf(table).map((cells) => [cells[9], cells])).values()]
  const lines = [...Map.groupBy(communes, (cells) => cells[7])].flatMap(([, own]) => own.map(([, , , , , , , code, name, commune, called], at) => {
    const [head = []] = own.slice(at - (at % 2))
    return [code, name, '', '', commune, called, '0', code, name, head[9], head[10]].join(',')
  }))
  return `${[header, ...lines].join('\n')}\n`
}

function cellsOf(table: string) {
  return table.trim().split('\n').slice(1).map((line) => line.split(','))
}

/** An installation of its own beside the province's, migrated and empty; works on any day as the operator. */
const databaseOf = async ({ ownerUrl, dataFolder }: Province, name: string) => {
  const owner = new Client({ connectionString: ownerUrl.replace(/\/guong$/, '/postgres') })
  await owner.connect()
  await owner.query(`drop database if exists ${name} with (force)`)
  await owner.query(`create database ${name} template guong_empty strategy file_copy`)
  const url = ownerUrl.replace(/\/guong$/, `/${name}`)
  const tokenHash = await openOperatorSession(url, null) ?? null
  const pool = openPool({ url: appUrlOf(url, dataFolder), size: 1 })
  const work = <Result>(on: string, run: (work: Work) => Promise<Result>) =>
    inWork({ pool, enter: enterStatement, today: () => on, isDemoDay: false }, { tokenHash, language: 'vi', origin: { address: 'local', agent: 'bench', setSession: () => {} } }, run)
  return { work, end: async () => { await pool.end(); await owner.query(`drop database ${name} with (force)`); await owner.end() } }
}
