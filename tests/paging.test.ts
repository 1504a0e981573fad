import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { hostOn } from '../src/app.ts'
import { hashSecret } from '../src/kit/id.ts'
import { keyset, type OrderKey, pageOfKeyed, type Key } from '../src/kit/paging.ts'
import { inWork, queries } from '../src/kit/work.ts'
import { tokenOf } from './harness/database.ts'
import { refusalOf, test, type Town } from './harness/town.ts'

interface Listed { rows: unknown[]; next: string | null; total: number }
interface Asked { page?: number; size: number; after?: string }
type List = (town: Town, asked: Asked) => Promise<Listed>

/** Every list that goes on by key, as somebody of the town asks it; with so many rows on a page that it has several. */
const lists: Record<string, [size: number, list: List]> = {
  'the register of persons': [200, (town, asked) => town.as('linh.btc').people.listPeople(asked)],
  'persons found by words': [40, (town, asked) => town.as('linh.btc').people.listPeople({ ...asked, search: 'nguyen' })],
  accounts: [4, (town, asked) => town.as('quantri').people.listAccounts(asked)],
  'the tasks': [250, (town, asked) => town.as('linh.btc').progress.listTasks(asked)],
  'tasks by title': [200, (town, asked) => town.as('phuc.thuonglam').progress.listTasks({ ...asked, sort: 'title' })],
  'tasks by holder, backwards': [200, (town, asked) => town.as('linh.btc').progress.listTasks({ ...asked, sort: 'holder', descending: true })],
  'tasks by unit': [100, (town, asked) => town.as('linh.btc').progress.listTasks({ ...asked, sort: 'unit', state: 'overdue' })],
  'tasks by due day': [100, (town, asked) => town.as('linh.btc').progress.listTasks({ ...asked, sort: 'due', search: 'nha' })],
  'tasks by due day, backwards': [100, (town, asked) => town.as('linh.btc').progress.listTasks({ ...asked, sort: 'due', descending: true, on: '2023-05-31' })],
  'tasks by state': [100, (town, asked) => town.as('linh.btc').progress.listTasks({ ...asked, sort: 'state', descending: true })],
  documents: [1, (town, asked) => town.as('linh.btc').rulebook.listDocuments(asked)],
  'results that wait': [20, (town, asked) => town.as('linh.btc').progress.listPending({ ...asked, mine: false })],
  'open obstacles': [1, (town, asked) => town.as('linh.btc').obstacles.findObstacles(asked)],
  imports: [1, (town, asked) => town.as('linh.btc').intake.listImports(asked)],
  reports: [1, (town, asked) => town.as('linh.btc').reports.listReports(asked)],
  'the ledger': [7, (town, asked) => town.as('hai.ubkt').audit.listEntries(asked)],
  'runs of jobs': [2, (town, asked) => town.as('quantri').jobs.listRuns(asked)],
}

describe('a list that is read on by key', () => {
  test.for(Object.entries(lists))('%s: page after page has every row once, in the order of the whole', async ([, [size, list]], { town }) => {
    const whole = await list(town, { size: 500 })
    const rows: unknown[] = []
    let page = await list(town, { size })
    for (let turned = 0; turned < 30; turned++) {
      rows.push(...page.rows)
      expect(page.total).toBe(whole.total)
      if (page.next === null || rows.length >= 500) break
      page = await list(town, { size, after: page.next })
    }
    expect(rows.length).toBeGreaterThanOrEqual(Math.min(whole.rows.length, 30 * size))
    expect(rows.slice(0, 500)).toEqual(whole.rows.slice(0, rows.length))
    // An address with the number of a page still opens that page.
    expect((await list(town, { size, page: 2 })).rows).toEqual(whole.rows.slice(size, 2 * size))
  })

  test.for(Object.entries(lists))('%s: a place that it never gave is refused', async ([, [size, list]], { town }) => {
    for (const key of [[], [false], [1, 2, 3, 4, 5], [{}], 'not a list'])
      expect(await refusalOf(list(town, { size, after: Buffer.from(JSON.stringify(key)).toString('base64url') }))).toBe('bad_cursor')
  })
})

test('keys of any direction, with and without values, go on without losing or doubling a row', async ({ town }) => {
  const orders: OrderKey[][] = [[{ by: sql`a`, type: 'int', nullable: true }, { by: sql`b`, type: 'text', down: true, nullable: true }], [{ by: sql`a`, type: 'int', nullable: true, down: true }, { by: sql`b`, type: 'text', nullable: true }], [{ by: sql`coalesce(b, '')`, type: 'text', down: true }, { by: sql`a is null`, type: 'boolean' }]]
  const caller = { tokenHash: hashSecret(tokenOf('linh.btc')), language: 'vi' as const, origin: { address: 'local', agent: 'test', setSession: () => {} } }
  for (const keys of orders) {
    const order: OrderKey[] = [...keys, { by: sql`n`, type: 'int' }]
    const walked = await inWork(hostOn(town.pool, { today: town.today }), caller, async (work) => {
      const pageAfter = async (size: number, after?: string) => {
        const { key, goesOn, orderBy, limit } = keyset(work, order, { page: 1, size, after })
        return pageOfKeyed((await sql<{ n: number; key: Key }>`select n, ${key} as key from (select n, nullif(n % 4, 0) as a, nullif(chr(97 + n % 3), 'a') as b from generate_series(1, 40) n) x where ${goesOn} order by ${orderBy} limit ${limit}`.execute(queries(work))).rows, size)
      }
      const found: number[] = []
      for (let page = await pageAfter(3); ; page = await pageAfter(3, page.next)) {
        found.push(...page.rows.map(({ n }) => n))
        if (page.next === null) return { found, whole: (await pageAfter(100)).rows.map(({ n }) => n) }
      }
    })
    expect(walked.found).toEqual(walked.whole)
    expect(new Set(walked.found).size).toBe(40)
  }
})
