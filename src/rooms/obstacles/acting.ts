import { formatDay } from '../../kit/dates.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { factsOf, findTaskToday, mayDo, notTheHolder, stageWord, wrongStage, type TaskToday } from '../tasks/public.ts'
import { type obstacles, refusals } from './contract.ts'
import * as store from './store.ts'
import { tellAnswered, tellAsked } from './telling.ts'

type Asked<Name extends 'raiseObstacle' | 'answerObstacle' | 'passOnObstacle' | 'withdrawObstacle'> = InputOf<(typeof obstacles)[Name]>

/** The holder raises an obstacle of a task in force with one of those who can remove it. */
export const raiseObstacle = async (work: Work, { id, text, personId, answerBy }: Asked<'raiseObstacle'>) => {
  const task = await requireTask(work, id)
  if (!await holdsTask(work, task)) return work.refuse(notTheHolder)
  if (task.stage !== 'in_force') return work.refuse(wrongStage, { stage: stageWord(task.stage) })
  const asked = await requireAddressee(work, id, { personId, answerBy })
  const obstacleId = await store.insertObstacle(work, { taskId: id, text, forPerson: holderBehind(work, task) })
  const askingId = await store.insertAsking(work, obstacleId, { ...asked, answerBy, note: null })
  work.record('obstacles.raised', id, { code: task.code, obstacleId, personId, answerBy })
  await tellAsked(work, { obstacleId, taskId: id, askingId, personId, answerBy })
  return { id: obstacleId }
}

/** Who is asked answers. */
export const answerObstacle = async (work: Work, { id, text }: Asked<'answerObstacle'>) => {
  const found = await requireAsked(work, id)
  await store.insertClosing(work, id, { kind: 'answered', text, forPerson: found.askedPersonId === work.actor.personId ? null : found.askedPersonId })
  work.record('obstacles.answered', found.taskId, { obstacleId: id, askedPersonId: found.askedPersonId })
  await tellAnswered(work, { obstacleId: id, taskId: found.taskId, to: [found.raisedBy, ...(found.forPerson ? [found.forPerson] : [])] })
  return { done: true as const }
}

/** Who is asked passes it on to another of those who can remove it. */
export const passOnObstacle = async (work: Work, { id, personId, answerBy, note }: Asked<'passOnObstacle'>) => {
  const found = await requireAsked(work, id)
  if (personId === found.askedPersonId) return work.refuse(refusals.notToBeAsked)
  const asked = await requireAddressee(work, found.taskId, { personId, answerBy })
  const askingId = await store.insertAsking(work, id, { ...asked, answerBy, note })
  work.record('obstacles.passed_on', found.taskId, { obstacleId: id, from: found.askedPersonId, personId, answerBy, note })
  await tellAsked(work, { obstacleId: id, taskId: found.taskId, askingId, personId, answerBy })
  return { done: true as const }
}

/** Who holds the task withdraws it. */
export const withdrawObstacle = async (work: Work, { id, reason }: Asked<'withdrawObstacle'>) => {
  const found = await store.findObstacle(work, id) ?? work.refuse(common.notFound)
  if (!found.holds) return work.refuse(notTheHolder)
  if (!found.isOpen) return work.refuse(refusals.obstacleClosed)
  await store.insertClosing(work, id, { kind: 'withdrawn', text: reason, forPerson: null })
  work.record('obstacles.withdrawn', found.taskId, { obstacleId: id, reason })
  return { done: true as const }
}

/** A visible task as it stands today. */
export const requireTask = async (work: Work, id: string) => await findTaskToday(work, id) ?? work.refuse(common.notFound)

/** Whether the actor holds the task or reports for who does. */
export const holdsTask = async (work: Work, task: TaskToday) => mayDo(work.actor, 'report', await factsOf(work, task))

/** The holder for whom the actor speaks; null where he speaks for himself or heads the organisation. */
const holderBehind = ({ actor }: Work, { holderPersonId }: TaskToday) => (holderPersonId && holderPersonId !== actor.personId ? holderPersonId : null)

const requireAddressee = async (work: Work, taskId: string, { personId, answerBy }: { personId: string; answerBy: string }) => {
  if (answerBy < work.today) return work.refuse(refusals.answerPassed, { today: formatDay(work.today) })
  return (await store.addresseesOf(work, taskId)).find((one) => one.personId === personId) ?? work.refuse(refusals.notToBeAsked)
}

/** Who is asked now, or manages in his place; never who holds the task or raised it. */
const requireAsked = async (work: Work, id: string) => {
  const found = await store.findObstacle(work, id) ?? work.refuse(common.notFound)
  if (!found.isAsked || found.isOwn) return work.refuse(refusals.notTheAsked)
  if (!found.isOpen) return work.refuse(refusals.obstacleClosed)
  return found
}
