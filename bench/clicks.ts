import { randomUUID } from 'node:crypto'
import { deepStrictEqual } from 'node:assert'
import { tokenOf } from '../tests/harness/database.ts'
import type { Ask, Block, Client } from './load.ts'
import type { Effort } from './options.ts'
import { benchDay, listDay, type Post, type Province } from './province.ts'
import { median, quantile } from './statistics.ts'

/** A click beside its floor: medians over the rounds, in milliseconds and requests a second at 20 at once. */
export interface Click { work: string; p50: number; p95: number; perSecond: number; bytes: number; floor: { p50: number; p95: number; perSecond: number; bytes: number }; ratio: number; share: number; rounds: number; requests: number }

/** The two sides, asked in turn, and how the database they share learns the sizes of its tables. */
export interface Sides { app: Client; floor: Client; learn: () => Promise<void> }

interface Pair { work: string; app: () => Ask; floor: () => Ask }

const asPerson = (token: string) => ({ cookie: `guong_session=${token}` })

/** The clicks that are measured. */
export const clicksOf = ({ posts, listUnit }: Province): Record<'list' | 'roll-up' | 'post' | 'post bare', Pair> => {
  const officer = asPerson(tokenOf('phuc.thuonglam'))
  const province = asPerson(tokenOf('linh.btc'))
  const [appPost, floorPost] = [inTurn(posts), inTurn(posts)]
  const appPosts = (): Ask => {
    const { taskId, token, amount } = appPost()
    return { method: 'POST', path: `/api/tasks/${taskId}/progress`, headers: { ...asPerson(token), 'idempotency-key': randomUUID() }, body: JSON.stringify({ kind: 'cumulative', amount, onDay: benchDay, documents: ['12-BC/HU, 28/06/2023'] }) }
  }
  const floorPosts = (path: string): Ask => {
    const { taskId, holderId, amount } = floorPost()
    return { method: 'POST', path, headers: {}, body: JSON.stringify({ id: taskId, holderId, kind: 'cumulative', amount, onDay: benchDay, documents: ['12-BC/HU, 28/06/2023'] }) }
  }
  return {
    list: {
      work: "list of one district's late tasks, 50 rows, with sign-in, row scope, count",
      app: () => ({ method: 'GET', path: `/api/tasks?unitNo=${listUnit}&state=overdue&size=50&on=${listDay}`, headers: officer, body: null }),
      floor: () => ({ method: 'GET', path: '/list', headers: {}, body: null }),
    },
    'roll-up': {
      work: 'roll-up of the whole province by unit, horizon, decision, body, indicator',
      app: () => ({ method: 'GET', path: '/api/figures', headers: province, body: null }),
      floor: () => ({ method: 'GET', path: '/roll-up', headers: {}, body: null }),
    },
    post: { work: 'progress posted, with rights, ledger, evidence reference, idempotency', app: appPosts, floor: () => floorPosts('/post') },
    'post bare': { work: 'the same beside tables that keep no standings and counters', app: appPosts, floor: () => floorPosts('/post-bare') },
  }
}

/** Everybody posts in turn, so that no task collects hundreds of results. */
const inTurn = (posts: readonly Post[]) => {
  let at = 0
  return () => posts[at++ % posts.length]!
}

/** The floor must do the same work, or a ratio says nothing: the same rows of the list, the same sums of the roll-up. */
export const requireSameAnswers = async (province: Province, { app, floor }: Sides): Promise<void> => {
  const clicks = clicksOf(province)
  const both = async (pair: Pair) => {
    const [ours, bare] = [await app.ask(pair.app()), await floor.ask(pair.floor())]
    if (ours.status !== 200 || bare.status !== 200) throw new Error(`${pair.work}: ${ours.status} ${ours.body.toString('utf8')} · floor ${bare.status} ${bare.body.toString('utf8')}`)
    return [JSON.parse(ours.body.toString('utf8')), JSON.parse(bare.body.toString('utf8'))] as const
  }
  const [list, bareList] = await both(clicks.list) as [{ rows: unknown[]; total: number }, unknown[]]
  // Row by row: the whole page would be told in thousands of lines.
  for (const [at, row] of list.rows.entries()) deepStrictEqual(bareList[at], row)
  if (list.rows.length !== 50 || bareList.length !== 50 || list.total <= 50) throw new Error(`the list has ${list.rows.length} rows of ${list.total}: not a full page`)
  const [figures, lines] = await both(clicks['roll-up']) as [{ parts: { part: string; total: { tasks: number; reported: { met: number } } }[] }, { lines: { part: string; level: number; tasks: number; metR: number }[] }]
  const totals = (rows: { part: string; tasks: number; met: number }[]) => rows.toSorted((a, b) => (a.part < b.part ? -1 : 1))
  deepStrictEqual(
    totals(lines.lines.filter(({ level }) => level === 0b11111).map(({ part, tasks, metR }) => ({ part, tasks, met: metR }))),
    totals(figures.parts.map(({ part, total }) => ({ part, tasks: total.tasks, met: total.reported.met }))),
  )
}

/** Measures one click and its floor in turn: warm-up, after which the planner hears of what was written as autovacuum tells it within a quarter of a minute, then rounds of so many requests one at a time and as many at 20 at once, who begins alternating. */
export const measureClick = async (pair: Pair, { app, floor, learn }: Sides, { rounds, requests, warmUp, blockMs: atMost }: Effort): Promise<Click> => {
  for (const atOnce of [1, 20]) {
    await app.block({ count: warmUp, atOnce, atMost }, pair.app)
    await floor.block({ count: warmUp, atOnce, atMost }, pair.floor)
    await learn()
  }
  const ours: Rounds = { one: [], many: [] }
  const bare: Rounds = { one: [], many: [] }
  for (let round = 0; round < rounds; round++) {
    for (const atOnce of [1, 20] as const) {
      const sides = [() => into(ours, atOnce, app.block({ count: requests, atOnce, atMost }, pair.app)), () => into(bare, atOnce, floor.block({ count: requests, atOnce, atMost }, pair.floor))]
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side()
    }
  }
  const [our, their] = [summaryOf(ours), summaryOf(bare)]
  return { work: pair.work, ...our, floor: their, ratio: our.p50 / their.p50, share: our.perSecond / their.perSecond, rounds, requests: Math.min(...[ours, bare].flatMap(({ one, many }) => [...one, ...many]).map(({ times }) => times.length)) }
}

interface Rounds { one: Block[]; many: Block[] }

const into = async (rounds: Rounds, atOnce: 1 | 20, measuring: Promise<Block>) => {
  rounds[atOnce === 1 ? 'one' : 'many'].push(await measuring)
}

const summaryOf = ({ one, many }: Rounds) => ({
  p50: median(one.map(({ times }) => median(times))), p95: median(one.map(({ times }) => quantile(times, 0.95))),
  perSecond: median(many.map(({ times, wall }) => (times.length / wall) * 1000)), bytes: one[0]?.bytes ?? 0,
})
