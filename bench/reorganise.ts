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
  const { work: during, now, end } = await databaseOf(province, 'guong_as_of')
  let table = countryTable({ rows: 10_602, provinces: 63 })
  await during('2025-06-30', (work) => settleOldTown(work, Buffer.from(table), { on: actDays[0], from: '2024-01-01' }))
  const innocent = await now()
  const then = await during('2025-06-30', (work) => measureAsked(work, daysBefore.flatMap((on) => groundsOf(on, null))))
  for (const on of actDays) {
    const wholes = [...Map.groupBy(cellsOf(table).filter((cells) => cells[6] === '1'), (cells) => cells[4] ?? '')].map(([from, [first]]) => ({ from, to: first?.[9] ?? '' }))
    await during(today, (work) => reorganiseByTable(work, Buffer.from(table), { on, document: document(on), wholes }))
    table = pairedTable(table)
  }
  const asked = [...[today, ...daysBetween, ...daysBefore].flatMap((on) => groundsOf(on, null)), ...[today, ...daysBefore].flatMap((on) => groundsOf(on, innocent))]
  const found = await during(today, (work) => measureAsked(work, asked))
  await end()
  const present = found[0] ?? { ms: 1, tasks: 1 }
  const ratios = asked.map(({ what, units }, at): [string, number] => [units.length > 1 ? `${what} with ${((found[at]?.tasks ?? 0) / present.tasks).toFixed(2)} × the tasks` : what, (found[at]?.ms ?? 0) / present.ms]).slice(1)
  const beside = then.map(({ ms }, at): [string, number] => { const what = asked.findIndex((one) => one.on === daysBefore[0]) + at; return [`${asked[what]?.what ?? ''} beside itself before the acts`, (found[what]?.ms ?? 0) / ms] })
  const worst = asked.reduce((most, { units }, at) => (units.length > 1 ? most : Math.max(most, (found[at]?.ms ?? 0) / present.ms)), 0)
  return { work: 'roll-up as of any day, three acts behind it', ms: worst * present.ms, bytes: null, floor: { what: 'the same province today; the ground of two provinces is two roll-ups', ms: present.ms }, ratio: worst, repeats: rounds, ratios: Object.fromEntries([...ratios, ...beside]) }
}

const [daysBetween, daysBefore] = [['2025-10-31', '2025-10-17', '2025-08-31', '2025-08-13'], ['2025-06-30', '2025-06-11']]
const rounds = 7

interface Asked { what: string; on: string; known: string | null; units: number[] }

/** What is rolled up on a day: the first province; before the first act, or known so, also the whole ground of it today, which were two provinces. */
const groundsOf = (on: string, known: string | null): Asked[] => {
  const what = `${on}${known ? ', as known before the acts' : ''}`
  const one = { what, on, known, units: [1] }
  return on < actDays[0] || known ? [one, { what: `${what}, both provinces`, on, known, units: [1, secondProvince] }] : [one]
}

/** The middle time of each roll-up, all in turn, and how many tasks it counts. */
const measureAsked = async (work: Work, asked: readonly Asked[]): Promise<{ ms: number; tasks: number }[]> => {
  const found = asked.map(() => ({ times: [] as number[], tasks: 0 }))
  for (let round = -3; round < rounds; round += 1) for (const [at, { on, known, units }] of asked.entries()) await lookingAt(work, { on, known }, async (there) => {
    const begun = performance.now()
    const parts = []
    for (const unitNo of units) parts.push(...await rollUp(there, { unitNo, parentNo: null }))
    const took = performance.now() - begun
    if (round >= 0) found[at]?.times.push(took)
    found[at]!.tasks = parts.reduce((sum, { total }) => sum + total.tasks, 0)
  })
  return found.map(({ times, tasks }) => ({ ms: median(times), tasks }))
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
const databaseOf = async ({ ownerUrl, dataFolder, bare }: Province, name: string) => {
  const owner = new Client({ connectionString: ownerUrl.replace(/\/guong$/, '/postgres') })
  await owner.connect()
  await owner.query(`drop database if exists ${name} with (force)`)
  await owner.query(`create database ${name} template "${bare}" strategy file_copy`)
  const url = ownerUrl.replace(/\/guong$/, `/${name}`)
  const tokenHash = await openOperatorSession(url, null) ?? null
  const pool = openPool({ url: appUrlOf(url, dataFolder), size: 1 })
  const work = <Result>(on: string, run: (work: Work) => Promise<Result>) =>
    inWork({ pool, enter: enterStatement, today: () => on, isDemoDay: false }, { tokenHash, language: 'vi', origin: { address: 'local', agent: 'bench', setSession: () => {} } }, run)
  const now = async () => (await owner.query<{ at: string }>(`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`)).rows[0]?.at ?? ''
  return { work, now, end: async () => { await pool.end(); await owner.query(`drop database ${name} with (force)`); await owner.end() } }
}
