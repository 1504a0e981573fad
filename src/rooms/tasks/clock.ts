import { formatDay, yearOf } from '../../kit/dates.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { atStage } from './acting.ts'
import * as clock from './clock-store.ts'
import type { tasks } from './contract.ts'
import { findDueDay } from './due.ts'
import { factsOf, requireAssigner } from './holders.ts'
import * as refusals from './refusals.ts'
import * as store from './store.ts'

type Asked<Name extends 'stopClock' | 'resumeClock'> = InputOf<(typeof tasks)[Name]>

/** Stops the clock of a task from a day, by a document: its due day moves by the days it stands. Never from before the document, nor once the task was due. */
export const stopClock = async (work: Work, { id, version, fromOn, document, reason }: Asked<'stopClock'>) => {
  const task = await inForce(work, id)
  const stops = await clock.stopsOf(work, id)
  const before = stops.at(-1)
  if (before && before.untilOn === null) return work.refuse(refusals.clockStands, { day: formatDay(before.fromOn) })
  if (fromOn > work.today || fromOn < document.issuedOn) return work.refuse(refusals.stopOutsideDays, { from: formatDay(document.issuedOn), today: formatDay(work.today) })
  if (before?.untilOn && fromOn < before.untilOn) return work.refuse(refusals.stopOutsideDays, { from: formatDay(before.untilOn), today: formatDay(work.today) })
  const dueOn = await findDueDay(work, id, yearOf(work.today))
  if (dueOn && dueOn < fromOn) return work.refuse(refusals.alreadyDue, { day: formatDay(dueOn) })
  await clock.insertStop(work, { taskId: id, fromOn, reason, documentId: await ensureDocument(work, document) })
  work.record('tasks.clock_stopped', id, { code: task.code, fromOn, reason, document: document.number })
  return raised(work, task, version)
}

/** Lets the clock of a task run again from a day, by a document. */
export const resumeClock = async (work: Work, { id, version, onDay, document, reason }: Asked<'resumeClock'>) => {
  const task = await inForce(work, id)
  const stop = (await clock.stopsOf(work, id)).find(({ untilOn }) => untilOn === null) ?? work.refuse(refusals.clockRuns)
  if (onDay <= stop.fromOn || onDay > work.today) return work.refuse(refusals.resumeOutsideDays, { from: formatDay(stop.fromOn), today: formatDay(work.today) })
  await clock.endStop(work, id, { stop, untilOn: onDay, reason, documentId: await ensureDocument(work, document) })
  work.record('tasks.clock_resumed', id, { code: task.code, onDay, reason, document: document.number })
  return raised(work, task, version)
}

const inForce = async (work: Work, id: string) => {
  const task = await atStage(work, id, 'in_force')
  await requireAssigner(work, await factsOf(work, task))
  return task
}

const raised = async (work: Work, { id, code, version: standing }: store.CurrentTask, version: number) => {
  if (!await store.raiseVersion(work, id, version)) return work.refuse(common.staleVersion, { yours: version, newest: standing })
  return { id, code, version: version + 1 }
}
