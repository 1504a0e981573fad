import { sql } from 'kysely'
import type { InputOf, OutputOf } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import type { NamedUnit } from '../org/contract.ts'
import { room } from '../room.ts'
import type { reorganisation } from './contract.ts'
import type { Effect, PassedTask } from './effect-store.ts'
import { builtOn, findToUndo } from './undoing.ts'

const db = room('reorganisation')

/** What taking an act back would bring again, and what stands in its way. */
export const previewUndo = async (work: Work, { id, on, page, size }: InputOf<typeof reorganisation.previewUndo>): Promise<OutputOf<typeof reorganisation.previewUndo>> => {
  const { done: { effect, passed } } = await findToUndo(work, { id, on })
  const page1 = passed.slice((page - 1) * size, page * size)
  const units = await unitsNamed(work, [...effect.founded, ...effect.successions.map(({ from }) => from), ...page1.flatMap(({ from, to }) => [from, to])])
  const some = (numbers: number[]) => [...new Set(numbers)].flatMap((no) => units.get(no) ?? [])
  const isBack = ({ unitNo }: NamedUnit) => units.get(unitNo)?.stands === false
  return {
    builtUpon: await builtOn(work, effect, on),
    ending: some(effect.founded), returning: some(effect.successions.map(({ from }) => from)).filter(isBack),
    tasks: { total: passed.length, rows: await tasksNamed(work, page1, units) },
    counts: countsOf(effect),
  }
}

const countsOf = ({ tables }: Effect) => {
  const closed = (name: string) => tables[name]?.closed.length ?? 0
  return { units: closed('org.unit_version') + closed('org.edge'), posts: closed('people.post'), relations: closed('people.relation'), powers: closed('people.authorisation'), helping: closed('tasks.co_unit') }
}

type Units = ReadonlyMap<number, NamedUnit & { stands: boolean }>

const unitsNamed = async (work: Work, unitNos: readonly number[]): Promise<Units> => {
  const { rows } = await sql<NamedUnit & { stands: boolean }>`select unit_no as "unitNo", code, coalesce(committee_name, name) as label, stands from org.named_at
    where province_id = ${work.actor.provinceId} and unit_no = any(${[...new Set(unitNos)]}::int[])`.execute(db(work))
  return new Map(rows.map((row) => [row.unitNo, row]))
}

const tasksNamed = async (work: Work, passed: readonly PassedTask[], units: Units) => {
  const { rows } = await sql<{ taskId: string; code: string; title: string }>`select id as "taskId", code, title from tasks.task_at where province_id = ${work.actor.provinceId} and id = any(${passed.map(({ taskId }) => taskId)}::uuid[])`.execute(db(work))
  const tasks = new Map(rows.map((row) => [row.taskId, row]))
  return passed.flatMap(({ taskId, from, to }) => {
    const [task, left, taken] = [tasks.get(taskId), units.get(to), units.get(from)]
    return task && left && taken ? [{ ...task, from: left, to: taken }] : []
  })
}
