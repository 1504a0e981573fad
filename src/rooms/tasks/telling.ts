import type { Work } from '../../kit/work.ts'
import { tell, type Telling } from '../notices/public.ts'
import { holdersOf } from './store.ts'

/** Tells who holds a task today, and who reports for him by delegation. */
export const tellHolders = async (work: Work, taskId: string, telling: Pick<Telling, 'kind' | 'key' | 'facts'>): Promise<void> => {
  await tell(work, { ...telling, ...aboutTask(taskId), to: await holdersOf(work, taskId), standIns: 'report' })
}

/** What a notice about a task is about, and where it is dealt with. */
export const aboutTask = (taskId: string): Pick<Telling, 'subject' | 'place'> => ({ subject: { kind: 'task', id: taskId }, place: `/viec/${taskId}` })
