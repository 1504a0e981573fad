import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import type { Standing } from '../contract.ts'

type Told = Pick<Standing, 'taskId' | 'code' | 'title' | 'holderName' | 'holderUnitName' | 'dueOn' | 'stateReported' | 'plan' | 'reported' | 'measureName'>

/** A task as a short text for a chat; Vietnamese whatever the page speaks, for it goes to colleagues. */
export const taskMessage = (task: Told, origin: string): string => [
  `${task.code} · ${task.title}`,
  `Người giữ: ${holder(task)}. ${due(task)}.`,
  ...(task.plan === null ? [] : [`Đã báo cáo ${formatAmount(task.reported)}/${formatAmount(task.plan)}${task.measureName ? ` ${task.measureName}` : ''}.`]),
  `${origin}/viec/${task.taskId}`,
].join('\n')

/** A list of tasks as one text for a chat: as many as fit, and the address of the rest, which each reads by his own rights. */
export const listMessage = ({ rows, total, atLeast = false }: { rows: readonly Told[]; total: number; atLeast?: boolean }, { heading, address }: { heading: string; address: string }): string => {
  const shown = rows.slice(0, most)
  const more = atLeast ? 'hơn ' : ''
  return [
    `${heading}: ${more}${formatAmount(String(total))} việc`, ...shown.map((task) => `- ${task.code} · ${cut(task.title)} (${holder(task)}; ${due(task).toLowerCase()})`),
    ...(total > shown.length ? [`Còn ${more}${formatAmount(String(total - shown.length))} việc khác.`] : []), address,
  ].join('\n')
}

/** More lines than this nobody reads in a chat. */
export const most = 20

const holder = ({ holderName, holderUnitName }: Told) => [...new Set([holderName, holderUnitName])].filter(Boolean).join(', ')
const due = ({ dueOn, stateReported }: Told) => (dueOn === null ? 'Chưa có hạn' : `${stateReported === 'overdue' ? 'Quá hạn từ' : 'Hạn'} ${formatDay(dueOn)}`)
const cut = (title: string) => (title.length > 110 ? `${title.slice(0, 109).trimEnd()}…` : title)
