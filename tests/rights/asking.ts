import type { Client } from 'pg'
import { newId } from '../../src/kit/id.ts'
import type { Actor } from '../../src/kit/work.ts'
import { enterStatement } from '../../src/rooms/handlers.ts'
import type { TaskFacts } from '../../src/rooms/tasks/access.ts'
import { sessionOf } from './provinces.ts'
import { actingDay, type Task, type World } from './world.ts'

/** What the database says to one actor about every task and result of a world, as the application's role. */
export interface Answers {
  actor: Actor
  tasks: Map<string, { see: boolean; assign: boolean; propose: boolean; urge: boolean }>
  results: Map<string, { see: boolean; accept: boolean; mine: boolean | null }>
  /** tasks and results of another province that the actor sees or may do anything with */
  foreign: number
}

/** Runs in one transaction as a person, which is undone afterwards. */
export const asPerson = async <Result>(app: Client, person: string, run: (actor: Actor) => Promise<Result>): Promise<Result> => {
  await app.query('begin')
  try {
    const { rows: [entered] } = await app.query<{ actor: Actor }>({ name: 'enter', text: enterStatement, values: [sessionOf(person), newId(), actingDay, null, null] })
    if (!entered?.actor) throw new Error('the session of a person of the world was not found')
    return await run(entered.actor)
  } finally {
    await app.query('rollback')
  }
}

/** Asks row security and its functions about all tasks and results of a world, and of a neighbour that must stay closed. */
export const askAll = async (app: Client, { person, world, neighbour }: { person: string; world: World; neighbour: World }): Promise<Answers> => asPerson(app, person, async (actor) => {
  const [tasks, results] = [await askTasks(app, world), await askResults(app, world)]
  const [theirs, theirResults] = [await askTasks(app, neighbour), await askResults(app, neighbour)]
  const foreign = theirs.filter(({ see, assign, urge }) => see || assign || urge).length + theirResults.filter(({ see, accept }) => see || accept).length
  return { actor, tasks: byId(tasks), results: byId(results), foreign }
})

const askTasks = async (app: Client, { province, tasks }: World) => {
  const { rows } = await app.query<{ id: string; see: boolean; stands: boolean; assign: boolean; propose: boolean; urge: boolean }>({
    name: 'tasks', values: [province, tasks.map(({ id }) => id), tasks.map(({ holder }) => holder), tasks.map(({ holderUnit }) => holderUnit), tasks.map(({ assigningUnit }) => assigningUnit)],
    text: `select t.id, exists (select 1 from tasks.task x where x.province_id = $1::int and x.id = t.id) as see, exists (select from tasks.today_of(t.id)) as stands, tasks.may_assign($1::int, t.holder, t.holder_unit, t.assigning, null) as assign, tasks.may_propose(t.holder, t.holder_unit) as propose, progress.may_urge($1::int, t.id) as urge
      from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[]) as t(id, holder, holder_unit, assigning)`,
  })
  const otherwise = rows.find(({ see, stands }) => see !== stands)
  if (otherwise) throw new Error(`${otherwise.id}: its row is ${otherwise.see ? 'seen' : 'hidden'}, where it stands is not`)
  return rows
}

const askResults = async (app: Client, { province, results }: World) => (await app.query<{ id: string; see: boolean; accept: boolean; mine: boolean | null }>({
  name: 'results', values: [province, results.map(({ id }) => id), results.map(({ task }) => task)],
  text: `select e.id, exists (select 1 from progress.entry x where x.province_id = $1::int and x.id = e.id) as see, progress.may_decide($1::int, e.id, e.task) as accept, w.mine from unnest($2::uuid[], $3::uuid[]) as e(id, task)
    left join progress.waiting_at w on w.province_id = $1::int and w.id = e.id`,
})).rows

const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]))

/** Which units stand above which today, as the application reads it: the facts its policy decides from. */
export const ancestorsOf = async (owner: Client, provinces: number[]): Promise<(province: number, unit: number) => number[]> => {
  const { rows } = await owner.query<{ province_id: number; unit_no: number; ancestor_no: number }>(`select province_id, unit_no, ancestor_no from org.reach where province_id = any($1) and valid @> $2::date and upper_inf(known)`, [provinces, actingDay])
  const found = Map.groupBy(rows, (row) => `${row.province_id}/${row.unit_no}`)
  return (province, unit) => (found.get(`${province}/${unit}`) ?? []).map((row) => row.ancestor_no)
}

/** The facts of a task for the policy in TypeScript. */
export const factsOf = (task: Task, above: (unit: number) => number[]): TaskFacts => ({
  holderPersonId: task.holder, holderUnitNo: task.holderUnit, assigningUnitNo: task.assigningUnit, holderAncestors: above(task.holderUnit), assigningAncestors: above(task.assigningUnit),
})
