import { room } from '../room.ts'
import { ask, type Question, type Work } from '../../kit/work.ts'
import { sql } from 'kysely'
export { hasRightAbove, isHolderSide, mayDo, speaksForHolder, type TaskFacts } from './access.ts'
export { factsOf } from './holders.ts'
export { assignProposal, changeHolder, declineProposal, withdrawTask } from './acting.ts'
export { adjustSome, reviseSome } from './changing.ts'
export { whyNotAssignable } from './holders.ts'
export { stageWord } from './rules.ts'
export { aboutTask, tellHolders } from './telling.ts'
export { holdersOf, holdTasks } from './store.ts'
export { notTheHolder, wrongStage } from './refusals.ts'

const db = room('tasks')

/** Where a visible task stands today, for acts on it: its stage, holder, assigning unit and measure. */
export const findTaskToday = (work: Work, id: string): Promise<TaskToday | undefined> => ask(work, taskToday(id))

/** The same as a question that can be put ahead. */
export const taskToday = (id: string): Question<TaskToday | undefined> => ({
  name: 'task today', values: [id], answerOf: ([found]: TaskToday[]) => found,
  text: `select id, code, stage, title, holder_person_id as "holderPersonId", holder_unit_no as "holderUnitNo", assigning_unit_no as "assigningUnitNo", product, measure_name as "measureName", whole from tasks.today_of($1)`,
})

/** Code and title of tasks as they are called today, of those the actor may see. */
export const titlesOfTasks = async (work: Work, ids: string[]) => {
  const { rows } = await sql<{ id: string; code: string; title: string }>`
    select t.id, t.code, r.title from tasks.task t join lateral (select v.title from tasks.revision v where v.province_id = t.province_id and v.task_id = t.id and upper_inf(v.known)
      order by v.valid @> ${work.today}::date desc, lower(v.valid) desc limit 1) r on true
    where t.id = any (${ids}::uuid[]) and upper_inf(t.known)`.execute(db(work))
  return new Map(rows.map(({ id, ...titled }) => [id, titled]))
}

/** The units that hold these tasks, of those the actor may see. */
export const unitsOfTasks = async (work: Work, ids: string[]): Promise<Map<string, number>> => {
  const rows = await db(work).selectFrom('task_at').where('id', 'in', ids).select(['id', 'holder_unit_no as unitNo']).execute()
  return new Map(rows.map(({ id, unitNo }) => [id, unitNo]))
}

/** A task as acts on it need it: where it stands today. */
export interface TaskToday { id: string; code: string; stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'; title: string; holderPersonId: string | null; holderUnitNo: number; assigningUnitNo: number; product: string | null; measureName: string | null; whole: boolean }

/** What the room offers to imports. */
export { readTasksToImport, addTasks, reviseTasks, closeTasks, restoreTasks, builtOnTasks } from './import-store.ts'
export { tellImported } from './import-telling.ts'
export type { TaskRow } from './import-store.ts'

/** What the room offers to acts of reorganisation. */
export { builtOnTerms, passTerms, readHelpingAt, readTermsAt, takeBackTerms, type Helping, type TaskTerms } from './pass-store.ts'
