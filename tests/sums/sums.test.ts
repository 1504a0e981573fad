import { Client } from 'pg'
import { expect } from 'vitest'
import { hostOn } from '../../src/app.ts'
import { hashSecret } from '../../src/kit/id.ts'
import { compare } from '../../src/kit/quantities.ts'
import { inWork } from '../../src/kit/work.ts'
import type { PartOverview } from '../../src/rooms/reports/contract.ts'
import { figuresOf } from '../../src/rooms/reports/public.ts'
import { tokenOf } from '../harness/database.ts'
import { test, type Town } from '../harness/town.ts'
import { randomFrom, seedOf } from '../rights/random.ts'
import { editor, letReport, readPlayground } from './edits.ts'
import { leavesOf, sumOf, together, type Leaf, type Sum } from './leaves.ts'

const edits = 1_000
const seed = seedOf()
const parts = ['provincial', 'delegated'] as const

test(`a parent is the sum of its leaves after ${edits} random edits, on both bases and in every quantity`, async ({ ownTown: town }) => {
  const owner = new Client({ connectionString: town.ownerUrl })
  await owner.connect()
  await letReport(owner, 'thanh.btc')
  const edit = editor({ ...await readPlayground(owner), editors: { province: town.as('linh.btc'), district: town.as('phuc.thuonglam'), appraiser: town.as('nghia.btc'), reporter: town.as('thanh.btc') } })
  const random = randomFrom(seed)
  const counted: Record<string, number> = {}
  for (let n = 1; n <= edits; n++) {
    const act = await edit(random)
    counted[act] = (counted[act] ?? 0) + 1
    if (n % 500 === 0) await compareAll(town, owner, n)
  }
  await owner.end()
  console.log(`seed ${seed}: ${JSON.stringify(counted)}`)
  for (const act of ['report', 'accept', 'giveBack', 'revise', 'passOn', 'withdraw', 'assign']) expect(counted[act]).toBeGreaterThan(5)
}, 180_000)

interface Node { no: number; code: string; children: Node[] }

const compareAll = async (town: Town, owner: Client, after: number) => {
  const leaves = await leavesOf(owner, town.today)
  const tree = await treeOf(owner)
  const byUnit = Map.groupBy(leaves, ({ unit }) => unit)
  const asked = new Map<string, Promise<{ parts: PartOverview[] }>>()
  const overviewOf = (unit: string) => asked.get(unit) ?? asked.set(unit, town.as('linh.btc').reports.readOverview({ unit })).get(unit)
  for (const part of parts) await comparePart({ town, byUnit, part, after, overviewOf }, tree)
  await compareFigures(town, leaves)
}

interface Comparison { town: Town; byUnit: Map<number, Leaf[]>; part: (typeof parts)[number]; after: number; overviewOf: (unit: string) => Promise<{ parts: PartOverview[] }> | undefined }

/** The sum of a unit from below: its own leaves and those of its children; what the reports room says of units near the top must be that, and its lines must be the children's sums. */
const comparePart = async (comparison: Comparison, node: Node, depth = 0): Promise<Sum> => {
  const { town, byUnit, part, after, overviewOf } = comparison
  let sum = sumOf((byUnit.get(node.no) ?? []).filter((leaf) => leaf.part === part), town.today)
  const below: [string, number][] = sum.tasks > 0 ? [[node.code, sum.tasks]] : []
  for (const child of node.children) {
    const of = await comparePart(comparison, child, depth + 1)
    if (of.tasks > 0) below.push([child.code, of.tasks])
    sum = together(sum, of)
  }
  if (depth < 2 && sum.tasks > 0) {
    const overview = (await overviewOf(node.code))?.parts.find((one) => one.part === part) as PartOverview
    const where = `${part} of ${node.code} after ${after} edits, seed ${seed}`
    expect({ where, ...overview.total }).toEqual({ where, ...tallyOf(sum) })
    expect({ where, units: overview.byUnit.map(({ key, tasks }) => [key, tasks]) }).toEqual({ where, units: below.toSorted(([a], [b]) => (a < b ? -1 : 1)) })
    expect({ where, quantities: normal(overview.quantities.map(({ indicator, measure, tasks, plan, accepted, reported }) => [`${indicator} (${measure})`, { tasks, plan, accepted, reported }])) }).toEqual({ where, quantities: normal([...sum.quantities]) })
  }
  return sum
}

const tallyOf = ({ tasks, first, supplementary, holders, accepted, reported }: Sum) => ({ tasks, cadres: holders.size, first, supplementary, accepted, reported })

const normal = (quantities: (readonly [string, { tasks: number; plan: string; accepted: string; reported: string }])[]) =>
  Object.fromEntries(quantities.map(([name, { tasks, plan, accepted, reported }]) => [name, [tasks, ...[plan, accepted, reported].map((amount) => (compare(amount, '0') === 0 ? '0' : amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount))]]))

/** The command line counts from rows and not in the database: the same sums. */
const compareFigures = async (town: Town, leaves: Leaf[]) => {
  const caller = { tokenHash: hashSecret(tokenOf('linh.btc')), language: 'vi' as const, origin: { address: 'local', agent: 'test', setSession: () => {} } }
  const figures = await inWork(hostOn(town.pool, { today: town.today }), caller, (work) => figuresOf(work, 'TU', town.today))
  for (const part of parts) {
    const { tasks, cadres, first, supplementary, accepted, reported } = figures[part]
    expect({ tasks, cadres, first, supplementary, accepted, reported }).toEqual(tallyOf(sumOf(leaves.filter((leaf) => leaf.part === part), town.today)))
  }
}

const treeOf = async (owner: Client): Promise<Node> => {
  const { rows } = await owner.query<{ no: number; code: string; parent: number | null }>(`select u.unit_no as no, v.code, e.parent_no as parent from org.unit u join org.unit_version v on v.unit_no = u.unit_no and upper_inf(v.known) left join org.edge e on e.unit_no = u.unit_no and upper_inf(e.known) where u.province_id = 1`)
  const nodes = new Map(rows.map(({ no, code }) => [no, { no, code, children: [] as Node[] }]))
  for (const { no, parent } of rows) if (parent !== null) nodes.get(parent)?.children.push(nodes.get(no) as Node)
  return nodes.get(rows.find(({ parent }) => parent === null)?.no as number) as Node
}
