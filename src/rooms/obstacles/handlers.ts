import { handlersOf } from '../../kit/operation.ts'
import { countedTo } from '../../kit/paging.ts'
import { addUnits, calendarBetween } from '../rulebook/public.ts'
import { answerObstacle, holdsTask, passOnObstacle, raiseObstacle, requireTask, withdrawObstacle } from './acting.ts'
import { obstacles } from './contract.ts'
import * as store from './store.ts'

/** How long an answer is given when nobody says otherwise. */
const proposedTime = { count: 5, unit: 'working_days' } as const

export const obstaclesHandlers = handlersOf(obstacles, {
  listObstacles: async (work, { id }) => {
    const task = await requireTask(work, id)
    return { rows: await store.obstaclesOf(work, id), mayRaise: task.stage === 'in_force' && await holdsTask(work, task) }
  },
  listAddressees: async (work, { id }) => {
    await requireTask(work, id)
    const calendar = await calendarBetween(work, work.today, `${Number(work.today.slice(0, 4)) + 1}-12-31`)
    return { rows: await store.addresseesOf(work, id), answerBy: addUnits(calendar, work.today, proposedTime) }
  },
  raiseObstacle,
  answerObstacle,
  passOnObstacle,
  withdrawObstacle,
  findObstacles: async (work, asked) => {
    const counts = await store.countObstacles(work, asked)
    return { ...await store.pageOfObstacles(work, asked), ...countedTo(counts[asked.state]), counts }
  },
})
