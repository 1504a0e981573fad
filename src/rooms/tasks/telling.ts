import type { Work } from '../../kit/work.ts'
import { tell, type Telling } from '../notices/public.ts'
import { holdersOf } from './store.ts'

/** Tells who holds a task today, and who reports for him by delegation. */
export const tellHolders = async (work: Work, taskId: string, telling: Pick<Telling, 'kind' | 'key' | 'facts'>): Promise<void> => {
  await tell(work, { ...telling, ...aboutTask(taskId), to: await holdersOf(work, taskId), standIns: 'report' })
}

/** Tells the holders of tasks assigned together: each of his one task as by hand, or once of all of his. */
export const tellTogether = async (work: Work, documentId: string, opened: readonly { id: string; dueOn: string | null }[]): Promise<void> => {
  const held: { task: { id: string; dueOn: string | null }; personId: string }[] = []
  for (const task of opened) held.push(...(await holdersOf(work, task.id)).map((personId) => ({ task, personId })))
  for (const [personId, tasks] of Map.groupBy(held, (one) => one.personId)) {
    const [first] = tasks
    if (tasks.length === 1 && first) await tell(work, { kind: 'assigned', key: `assigned:${first.task.id}:${work.id}`, facts: { dueOn: first.task.dueOn }, ...aboutTask(first.task.id), to: [personId], standIns: 'report' })
    else await tell(work, { kind: 'imported', key: `assigned_many:${work.id}`, subject: { kind: 'document', id: documentId }, place: `/viec?mine=true&documentId=${documentId}`, facts: { count: tasks.length, others: 0, undone: 0 }, to: [personId], standIns: 'report' })
  }
}

/** What a notice about a task is about, and where it is dealt with. */
export const aboutTask = (taskId: string): Pick<Telling, 'subject' | 'place'> => ({ subject: { kind: 'task', id: taskId }, place: `/viec/${taskId}` })
