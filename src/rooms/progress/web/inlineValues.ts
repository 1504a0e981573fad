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

/** What was typed as a change; undefined where it can not be one. */
export const changesOf = (text: string, field: InlineField): TermChanges | undefined => {
  if (field === 'title') return text.trim().length < SHORTEST_TITLE ? undefined : { title: text.trim() }
  if (field === 'dueOn') {
    const reading = readDueDay(text)
    return 'day' in reading ? { dueOn: reading.day } : undefined
  }
  const reading = readQuantity(text)
  return 'amount' in reading && reading.measure === null ? { plan: reading.amount } : undefined
}

/** The rule's own sentence about the row, where the refusal of the act brings it. */
export const whyOf = (details: unknown): string | undefined => (details as { rows?: { why?: string }[] } | undefined)?.rows?.[0]?.why

// As the contract has it.
const SHORTEST_TITLE = 5
