import { addDays, addMonths, type Day } from '../../../kit/dates.ts'

export type DueGroup = 'late' | 'week' | 'month' | 'later' | 'none'

/** Tasks by when they are due, seen from a day: late already, until Sunday, until the end of the month, later; in the order they come. */
export const groupsByDue = <Task extends { dueOn: Day | null }>(tasks: readonly Task[], today: Day): { group: DueGroup; tasks: Task[] }[] => {
  const found = Map.groupBy(tasks, ({ dueOn }) => groupOf(dueOn, today))
  return (['late', 'week', 'month', 'later', 'none'] as const).flatMap((group) => {
    const own = found.get(group)
    return own ? [{ group, tasks: own }] : []
  })
}

const groupOf = (dueOn: Day | null, today: Day): DueGroup => {
  if (dueOn === null) return 'none'
  if (dueOn < today) return 'late'
  if (dueOn <= lastOfWeek(today)) return 'week'
  return dueOn <= lastOfMonth(today) ? 'month' : 'later'
}

// A week of an office ends on Sunday; 1970-01-04 was one.
const lastOfWeek = (today: Day): Day => addDays(today, (7 - (Math.floor(Date.parse(today) / 86_400_000) + 4) % 7) % 7)

const lastOfMonth = (today: Day): Day => addDays(addMonths(`${today.slice(0, 7)}-01`, 1), -1)
