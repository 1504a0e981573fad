import type { Client } from 'pg'
import { add, compare, type Amount } from '../../src/kit/quantities.ts'

/** What one task gives on 30 June 2023, worked out from the bare rows: neither the views nor the roll-up are asked. */
export interface Leaf { unit: number; part: 'provincial' | 'delegated'; holder: string | null; supplementary: boolean; quantity: string | null; plan: Amount; accepted: Amount; reported: Amount; dueOn: string }

/** Counts and sums of tasks, adding up. */
export interface Sum { tasks: number; first: number; supplementary: number; holders: Set<string>; accepted: States; reported: States; quantities: Map<string, { tasks: number; plan: Amount; accepted: Amount; reported: Amount }> }
export interface States { met: number; over: number; overdue: number; in_progress: number; not_started: number }
type Basis = 'accepted' | 'reported'

interface Rows {
  tasks: { id: string; unit: number; top: boolean; holder: string | null; supplementary: boolean; quantity: string | null; plan: Amount; due: string }[]
  entries: { id: string; task: string; day: string; kind: 'cumulative' | 'added'; amount: Amount; verdict: 'accepted' | 'returned' | null }[]
}

const read = async (owner: Client, day: string): Promise<Rows> => {
  const tasks = await owner.query<Rows['tasks'][number]>(`
    select t.id, r.holder_unit_no as unit, r.holder_person_id as holder, r.supplementary, i.name || ' (' || m.name || ')' as quantity, n.plan::text as plan, n.due_on::text as due,
      not exists (select 1 from org.edge e where e.unit_no = r.assigning_unit_no and e.valid @> $1::date and upper_inf(e.known)) as top
    from tasks.task t join tasks.revision r on r.task_id = t.id and r.valid @> $1::date and upper_inf(r.known) and r.stage = 'in_force' join tasks.instalment n on n.task_id = t.id and n.year = 2023 and n.valid @> $1::date and upper_inf(n.known)
    left join rulebook.indicator i on i.id = r.indicator_id left join rulebook.measure m on m.id = i.measure_id where upper_inf(t.known)`, [day])
  const entries = await owner.query<Rows['entries'][number]>(`
    select e.id, e.task_id as task, e.on_day::text as day, e.kind, e.amount::text as amount, d.verdict from progress.entry e left join progress.decision d on d.entry_id = e.id and upper_inf(d.known)
    where upper_inf(e.known) and e.on_day between '2023-01-01' and $1::date`, [day])
  return { tasks: tasks.rows, entries: entries.rows }
}

/** Every task in force with its result on both bases. */
export const leavesOf = async (owner: Client, day: string): Promise<Leaf[]> => {
  const { tasks, entries } = await read(owner, day)
  const byTask = Map.groupBy(entries, ({ task }) => task)
  return tasks.map(({ id, unit, top, holder, supplementary, quantity, plan, due }) => {
    const own = (byTask.get(id) ?? []).toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    return {
      unit, part: top ? 'provincial' : 'delegated', holder, supplementary, quantity, plan, dueOn: due,
      accepted: resultOf(own.filter(({ verdict }) => verdict === 'accepted')), reported: resultOf(own.filter(({ verdict }) => verdict !== 'returned')),
    }
  })
}

/** In order of days: a cumulative number begins anew, an added one goes on top. */
const resultOf = (entries: Rows['entries']): Amount => entries.reduce<Amount>((sum, { kind, amount }) => (kind === 'cumulative' ? amount : add(sum, amount)), '0')

/** Adds up leaves. */
export const sumOf = (leaves: readonly Leaf[], day: string): Sum => {
  const sum: Sum = { tasks: leaves.length, first: leaves.filter(({ supplementary }) => !supplementary).length, supplementary: leaves.filter(({ supplementary }) => supplementary).length, holders: new Set(leaves.flatMap(({ holder }) => holder ?? [])), accepted: statesOf(leaves, 'accepted', day), reported: statesOf(leaves, 'reported', day), quantities: new Map() }
  for (const { quantity, plan, accepted, reported } of leaves) {
    if (!quantity) continue
    const before = sum.quantities.get(quantity) ?? { tasks: 0, plan: '0', accepted: '0', reported: '0' }
    sum.quantities.set(quantity, { tasks: before.tasks + 1, plan: add(before.plan, plan), accepted: add(before.accepted, accepted), reported: add(before.reported, reported) })
  }
  return sum
}

const statesOf = (leaves: readonly Leaf[], basis: Basis, day: string): States => {
  const states: States = { met: 0, over: 0, overdue: 0, in_progress: 0, not_started: 0 }
  for (const leaf of leaves) {
    const held = compare(leaf[basis], leaf.plan)
    states[held >= 0 ? 'met' : leaf.dueOn < day ? 'overdue' : compare(leaf[basis], '0') > 0 ? 'in_progress' : 'not_started'] += 1
    if (held > 0) states.over += 1
  }
  return states
}

/** Two sums as one: what a parent has when its children and itself are put together. */
export const together = (a: Sum, b: Sum): Sum => ({
  tasks: a.tasks + b.tasks, first: a.first + b.first, supplementary: a.supplementary + b.supplementary, holders: new Set([...a.holders, ...b.holders]), accepted: added(a.accepted, b.accepted), reported: added(a.reported, b.reported),
  quantities: new Map([...new Set([...a.quantities.keys(), ...b.quantities.keys()])].map((name) => {
    const [x, y] = [a.quantities.get(name), b.quantities.get(name)]
    return [name, x && y ? { tasks: x.tasks + y.tasks, plan: add(x.plan, y.plan), accepted: add(x.accepted, y.accepted), reported: add(x.reported, y.reported) } : (x ?? y) as NonNullable<typeof x>]
  })),
})

const added = (a: States, b: States): States => ({ met: a.met + b.met, over: a.over + b.over, overdue: a.overdue + b.overdue, in_progress: a.in_progress + b.in_progress, not_started: a.not_started + b.not_started })
