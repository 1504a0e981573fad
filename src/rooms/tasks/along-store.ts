import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { sameAmount } from '../../kit/quantities.ts'
import { bulkInsert, dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('tasks')

/** A step on the way: by when what is there, and how much of it. */
export interface Milestone { dueOn: string; text: string; amount?: string | null | undefined }

/** What goes along with a task; what is absent stays as it is. */
export interface Along { milestones?: Milestone[] | undefined; coUnitNos?: number[] | undefined }

/** What goes along with a new task. */
export const insertAlong = async (work: Work, taskId: string, { milestones = [], coUnitNos = [] }: Along): Promise<void> => {
  await insert(work, 'milestone', milestones.map((one) => ({ ...milestoneRow(one), task_id: taskId })))
  await insert(work, 'co_unit', [...new Set(coUnitNos)].map((unit_no) => ({ unit_no, task_id: taskId })))
}

/** Rows of one table that end, and rows that begin, on a day. */
export interface AlongChange { name: 'milestones' | 'coUnits'; table: 'milestone' | 'co_unit'; ended: Standing[]; begun: Row[] }

/** A task, and the day from which something of it is to be another. */
interface From { taskId: string; effectiveOn: string }

/** What of a task's milestones and units would be another from a day on; empty where nothing would. */
export const alongChanges = async (work: Work, from: From, { milestones, coUnitNos }: Along): Promise<AlongChange[]> => {
  const both: AlongChange[] = []
  if (milestones) both.push({ name: 'milestones', table: 'milestone', ...apart(await standing(work, 'milestone', from), milestones.map(milestoneRow)) })
  if (coUnitNos) both.push({ name: 'coUnits', table: 'co_unit', ...apart(await standing(work, 'co_unit', from), [...new Set(coUnitNos)].map((unit_no) => ({ unit_no }))) })
  return both.filter(({ ended, begun }) => ended.length + begun.length > 0)
}

/** Writes such changes: what ends is closed as knowledge and what remains of its days is written again. */
export const writeAlong = async (work: Work, { taskId, effectiveOn }: From, changes: AlongChange[]): Promise<void> => {
  for (const { table, ended, begun } of changes) {
    await sql`update ${sql.table(`tasks.${table}`)} set known = tstzrange(lower(known), now()) where province_id = ${work.actor.provinceId} and id = any(${ended.map(({ id }) => id)}::uuid[]) and upper_inf(known)`.execute(db(work))
    const before = ended.filter(({ since }) => since === null || since < effectiveOn).map(({ row, since }) => ({ ...row, task_id: taskId, valid: dayRange(since, effectiveOn) }))
    await insert(work, table, [...before, ...begun.map((row) => ({ ...row, task_id: taskId, valid: dayRange(effectiveOn) }))])
  }
}

type Row = { due_on: string; text: string; amount: string | null } | { unit_no: number }
interface Standing { id: string; since: string | null; stays: boolean; row: Row }

const milestoneRow = ({ dueOn, text, amount }: Milestone) => ({ due_on: dueOn, text, amount: amount ?? null })

const standing = async (work: Work, table: AlongChange['table'], { taskId, effectiveOn: from }: From): Promise<Standing[]> => {
  const row = table === 'milestone' ? sql`jsonb_build_object('due_on', to_char(due_on, 'YYYY-MM-DD'), 'text', text, 'amount', amount::text)` : sql`jsonb_build_object('unit_no', unit_no)`
  return (await sql<Standing>`
    select id, to_char(lower(valid), 'YYYY-MM-DD') as since, coalesce(valid, '(,)') @> daterange(${from}::date, null) as stays, ${row} as row from ${sql.table(`tasks.${table}`)}
    where province_id = ${work.actor.provinceId} and task_id = ${taskId} and upper_inf(known) and coalesce(valid, '(,)') && daterange(${from}::date, null) order by id`.execute(db(work))).rows
}

const apart = (rows: Standing[], asked: Row[]) => {
  const ended = [...rows]
  const begun = asked.filter((one) => {
    const at = ended.findIndex(({ stays, row }) => stays && isSame(row, one))
    if (at >= 0) ended.splice(at, 1)
    return at < 0
  })
  return { ended, begun }
}

const isSame = (one: Row, other: Row): boolean => {
  if ('unit_no' in one || 'unit_no' in other) return 'unit_no' in one && 'unit_no' in other && one.unit_no === other.unit_no
  const alike = one.amount === null || other.amount === null ? one.amount === other.amount : sameAmount(one.amount, other.amount)
  return one.due_on === other.due_on && one.text === other.text && alike
}

const insert = async (work: Work, table: AlongChange['table'], rows: Record<string, unknown>[]): Promise<void> => {
  if (rows.length > 0) await bulkInsert(work, `tasks.${table}`, rows.map((row) => ({ province_id: work.actor.provinceId, id: newId(), ...row })))
}
