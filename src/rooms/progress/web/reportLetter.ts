import { formatAmount } from '../../../kit/quantities.ts'
import { textOf, type Values } from '../../../kit/web/fields.ts'
import type { Letter } from '../../../kit/web/outbox.ts'
import type { Parcel } from '../../../kit/web/outboxStore.ts'
import type { Standing } from '../contract.ts'
import { progressApi } from './api.ts'

/** What the form of a report needs to know of its task. */
export type ReportedTask = Pick<Standing, 'taskId' | 'code' | 'title' | 'measureName' | 'plan' | 'reported' | 'product'>

/** A report as it is put into the outbox. */
export const letterOf = (task: ReportedTask, { files = [], isOpen: _, ...content }: Values): Letter => {
  const { taskId, code, title, measureName, plan, reported, product } = task
  const amount = [formatAmount(textOf(content['amount']) || '0'), measureName].filter(Boolean).join(' ')
  return { subject: taskId, about: `${code}: ${amount}`, content, context: { taskId, code, title, measureName, plan, reported, product }, files: files as File[] }
}

/** Sends a report out of the outbox, in its writer's name only; true when the server itself says that it stands. */
export const sendReport = async ({ key, person, subject, content }: Parcel, files: File[], signal: AbortSignal): Promise<boolean> => {
  const input = { ...(content as Values), id: subject, files } as unknown as Parameters<typeof progressApi.reportProgress>[0]
  const answer: unknown = await progressApi.reportProgress(input, { key, person, signal })
  return typeof (answer as { id?: unknown } | null)?.id === 'string'
}
