import type { Values } from '../../../kit/web/fields.ts'
import type { Duty } from '../contract.ts'

/** The rule that was filled in, of its fields only what its kind needs. */
export const ruleFrom = ({ every, weekday, day, month, monthOfQuarter, moved }: Values): Duty['rule'] => {
  const back = moved === 'previous' ? 'previous' : 'next'
  if (every === 'week') return { every, weekday: Number(weekday), moved: back }
  if (every === 'quarter') return { every, month: Number(monthOfQuarter), day: Number(day), moved: back }
  if (every === 'year') return { every, month: Number(month), day: Number(day), moved: back }
  return { every: 'month', day: Number(day), moved: back }
}
