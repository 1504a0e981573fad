import { formatDay, readDueDay } from '../../../kit/dates.ts'
import { formatAmount, readQuantity } from '../../../kit/quantities.ts'
import type { TermChanges } from '../bulk-contract.ts'
import type { ListedTask } from '../contract.ts'
import type { InlineField } from './inlineTerms.ts'

/** The next or the previous editable cell of the list. */
export const besideOf = (input: HTMLElement, step: number): HTMLElement | undefined => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-inline]')]
  return all[all.indexOf(input) + step]
}

/** What the cell shows, as one types it. */
export const shownOf = (task: ListedTask, field: InlineField): string => {
  if (field === 'title') return task.title
  if (field === 'dueOn') return task.dueOn ? formatDay(task.dueOn) : ''
  return task.plan ? formatAmount(task.plan) : ''
}

/** What was typed as a change, or what is wrong with it. */
export const changesOf = (text: string, field: InlineField): TermChanges | string => {
  if (field === 'title') return text.trim().length < 5 ? 'Hãy ghi nội dung việc.' : { title: text.trim() }
  if (field === 'dueOn') {
    const reading = readDueDay(text)
    return 'day' in reading ? { dueOn: reading.day } : 'Hãy ghi ngày/tháng/năm, ví dụ 31/12/2023.'
  }
  const reading = readQuantity(text)
  return 'amount' in reading && reading.measure === null ? { plan: reading.amount } : 'Hãy viết số như 8.150 hoặc 4.065,5.'
}

/** The rule's own sentence about the row, where the refusal of the act brings it. */
export const whyOf = (details: unknown): string | undefined => (details as { rows?: { why?: string }[] } | undefined)?.rows?.[0]?.why
