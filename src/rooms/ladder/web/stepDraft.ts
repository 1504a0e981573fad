import type { Step } from '../contract.ts'

/** Whether a step says enough to be recorded. */
export const isWhole = ({ wording }: Pick<Step, 'wording'>): boolean => wording.trim().length >= 5

/** Before the due day, on it, or after it. */
export type Side = 'before' | 'on' | 'after'

/** On which side of the due day a step fires. */
export const sideOf = (count: number): Side => (count < 0 ? 'before' : count > 0 ? 'after' : 'on')

/** So many days on a side of the due day, as a count. */
export const countOf = (size: number, side: Side): number => ({ before: -1, on: 0, after: 1 })[side] * Math.max(size, 1)

/** A further step with a name of its own. */
export const furtherStep = (steps: readonly Step[]): Step => {
  const taken = new Set(steps.map(({ key }) => key))
  const number = Array.from({ length: steps.length + 1 }, (_, at) => at + 1).find((one) => !taken.has(`buoc-${String(one)}`)) ?? 1
  return { key: `buoc-${String(number)}`, about: 'task', count: -5, unit: 'working_days', recipient: 'holder', wording: '', immediate: false }
}
