import { formatDay } from '../../kit/dates.ts'
import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { addUnits, calendarBetween } from '../rulebook/public.ts'
import { factsOf, findTaskToday, mayDo, notTheHolder, stageWord, wrongStage, type TaskToday } from '../tasks/public.ts'
import { obstacles, refusals } from './contract.ts'
import * as store from './store.ts'

/** How long an answer is given when nobody says otherwise. */
const proposedTime = { count: 5, unit: 'working_days' } as const

export const obstaclesHandlers = handlersOf(obstacles, {
  listObstacles: async (work, { id }) => {
    const task = await requireTask(work, id)
    return { rows: await store.obstaclesOf(work, id), mayRaise: task.stage === 'in_force' && await holds(work, task) }
  },
  listAddressees: async (work, { id }) => {
    await requireTask(work, id)
    const calendar = await calendarBetween(work, work.today, `${Number(work.today.slice(0, 4)) + 1}-12-31`)
    return { rows: await store.addresseesOf(work, id), answerBy: addUnits(calendar, work.today, proposedTime) }
  },
  raiseObstacle: async (work, { id, text, personId, answerBy }) => {
    const task = await requireTask(work, id)
    if (!await holds(work, task)) return work.refuse(notTheHolder)
    if (task.stage !== 'in_force') return work.refuse(wrongStage, { stage: stageWord(task.stage) })
    const asked = await requireAddressee(work, id, { personId, answerBy })
    const obstacleId = await store.insertObstacle(work, { taskId: id, text, forPerson: holderBehind(work, task) })
    await store.insertAsking(work, obstacleId, { ...asked, answerBy, note: null })
    work.record('obstacles.raised', id, { code: task.code, obstacleId, personId, answerBy })
    return { id: obstacleId }
  },
  answerObstacle: async (work, { id, text }) => {
    const found = await requireAsked(work, id)
    await store.insertClosing(work, id, { kind: 'answered', text, forPerson: found.askedPersonId === work.actor.personId ? null : found.askedPersonId })
    work.record('obstacles.answered', found.taskId, { obstacleId: id, askedPersonId: found.askedPersonId })
    return { done: true as const }
  },
  passOnObstacle: async (work, { id, personId, answerBy, note }) => {
    const found = await requireAsked(work, id)
    if (personId === found.askedPersonId) return work.refuse(refusals.notToBeAsked)
    const asked = await requireAddressee(work, found.taskId, { personId, answerBy })
    await store.insertAsking(work, id, { ...asked, answerBy, note })
    work.record('obstacles.passed_on', found.taskId, { obstacleId: id, from: found.askedPersonId, personId, answerBy, note })
    return { done: true as const }
  },
  withdrawObstacle: async (work, { id, reason }) => {
    const found = await store.findObstacle(work, id) ?? work.refuse(common.notFound)
    if (!found.holds) return work.refuse(notTheHolder)
    if (!found.isOpen) return work.refuse(refusals.obstacleClosed)
    await store.insertClosing(work, id, { kind: 'withdrawn', text: reason, forPerson: null })
    work.record('obstacles.withdrawn', found.taskId, { obstacleId: id, reason })
    return { done: true as const }
  },
  findObstacles: async (work, asked) => {
    const counts = await store.countObstacles(work, asked)
    return { rows: await store.pageOfObstacles(work, asked), total: counts[asked.state], counts }
  },
})

const requireTask = async (work: Work, id: string) => await findTaskToday(work, id) ?? work.refuse(common.notFound)

const holds = async (work: Work, task: TaskToday) => mayDo(work.actor, 'report', await factsOf(work, task))

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
