import { yearOf } from '../../kit/dates.ts'
import { formatAmount } from '../../kit/quantities.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { dutiesOf, instancesOfDuties } from '../duties/public.ts'
import { pageOfObstacles } from '../obstacles/public.ts'
import type { Standing } from '../progress/contract.ts'
import { pageOfStandings } from '../progress/public.ts'
import { openPartsOf } from '../rounds/public.ts'
import type { Due } from './feed-calendar.ts'

/** A calendar holds at most so many of one kind; nearest days first. */
const most = 5_000

/** What this actor owes and has not met, as in my work, and what is already set for the year that comes. */
export const duesOf = async (work: Work): Promise<Due[]> => {
  const nextYear = yearOf(work.today) + 1
  const tasks = [...await tasksDue(work), ...await lookingAt(work, { on: `${nextYear}-01-01`, known: null }, (then) => tasksDue(then))]
  return [...tasks, ...await dutiesDue(work), ...await answersDue(work), ...await reportsDue(work)]
}

const tasksDue = async (work: Work): Promise<Due[]> => {
  const { rows } = await pageOfStandings(work, { mine: true, planned: true, unmet: true }, { sort: 'due', size: most })
  return rows.flatMap((task) => (task.dueOn === null ? [] : [{ key: `viec-${task.taskId}-${yearOf(work.view.on)}`, dueOn: task.dueOn, title: titleOf(work, task, task.dueOn), lines: linesOf(work, task), place: `/viec/${task.taskId}` }]))
}

/** Days ahead for which instances of duties stand in the calendar. */
const ahead = 92

/** Duties I owe: what is late, and what comes in the next three months. */
const dutiesDue = async (work: Work): Promise<Due[]> => {
  const open = (await instancesOfDuties(work, await dutiesOf(work, { mine: true, ended: false }), ahead)).filter(({ state }) => state === 'late' || state === 'due')
  return open.slice(0, most).map(({ dutyId, onDay, dueOn, title, unitLabel }) => ({ key: `nghia-vu-${dutyId}-${onDay}`, dueOn, title: titleOf(work, { title }, dueOn), lines: [`Đơn vị: ${unitLabel}`], place: `/nghia-vu/${dutyId}` }))
}

/** Obstacles I am asked to remove. */
const answersDue = async (work: Work): Promise<Due[]> =>
  (await pageOfObstacles(work, { mine: 'asked', state: 'open', page: 1, size: most })).rows.map(({ id, taskId, answerBy, code, title }) => ({ key: `vuong-mac-${id}`, dueOn: answerBy, title: `Trả lời vướng mắc: ${title}`, lines: [`Mã việc: ${code}`], place: `/viec/${taskId}` }))

/** Reports of rounds I have to hand in: on the day of the part, or the later one given to what came back. */
const reportsDue = async (work: Work): Promise<Due[]> =>
  (await openPartsOf(work, 'owed')).map(({ partId, roundId, unitNo, unitLabel, title, dueOn, owedOn }) => {
    const day = owedOn ?? dueOn
    return { key: `bao-cao-${partId}`, dueOn: day, title: titleOf(work, { title }, day), lines: [`Đơn vị: ${unitLabel}`], place: `/dot-bao-cao/${roundId}/don-vi/${unitNo}` }
  })

const titleOf = ({ today }: Work, { title }: { title: string }, dueOn: string) => `${dueOn < today ? 'Quá hạn' : 'Hạn'}: ${title}`

const linesOf = ({ actor }: Work, task: Standing) => [
  `Mã việc: ${task.code}`,
  ...(task.holderPersonId === actor.personId ? [] : [`Người giữ: ${task.holderName}`]),
  ...(task.plan === null ? [] : [`Kế hoạch năm: ${formatAmount(task.plan)}${task.measureName ? ` ${task.measureName}` : ''}; đã báo cáo ${formatAmount(task.reported)}`]),
  ...(task.documentNumber ? [`Văn bản: ${task.documentNumber}`] : []),
]
