import type { KeyboardEvent } from 'react'
import type { Selection } from './table.ts'

/** Choosing by the keyboard: x chooses the row in focus, Shift with an arrow goes on choosing to the next. */
export const rowKeys = (selection: Pick<Selection<never>, 'keys' | 'onChange'> | undefined) => (event: KeyboardEvent<HTMLElement>): void => {
  const at = event.target instanceof HTMLElement && !event.target.matches('input:not([type="checkbox"]), textarea, [role="combobox"]') ? event.target.closest('tr') : null
  if (!selection || !at?.dataset['key'] || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'x' && !event.shiftKey) return act(event, () => selection.onChange(toggled(selection.keys, at)))
  const next = !event.shiftKey ? null : event.key === 'ArrowDown' ? at.nextElementSibling : event.key === 'ArrowUp' ? at.previousElementSibling : null
  if (!(next instanceof HTMLElement) || !next.dataset['key']) return
  act(event, () => {
    selection.onChange(new Set([...selection.keys, keyOf(at), keyOf(next)]))
    next.querySelector<HTMLElement>('a, input')?.focus()
  })
}

/** The keys between two of a page, both included. */
export const keysBetween = (keys: string[], from: string, to: string): string[] => {
  const [first, last] = [keys.indexOf(from), keys.indexOf(to)].toSorted((a, b) => a - b) as [number, number]
  return first < 0 ? [to] : keys.slice(first, last + 1)
}

const act = (event: KeyboardEvent, run: () => void) => {
  event.preventDefault()
  run()
}

const keyOf = (row: HTMLElement) => row.dataset['key'] ?? ''

const toggled = (keys: ReadonlySet<string>, row: HTMLElement) => {
  const next = new Set(keys)
  if (!next.delete(keyOf(row))) next.add(keyOf(row))
  return next
}
