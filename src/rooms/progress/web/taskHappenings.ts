import type { Day } from '../../../kit/dates.ts'
import type { Happening } from '../../../kit/web/Timeline.tsx'

/** What the story of a task can be narrowed to. */
export type StoryKind = 'change' | 'result' | 'talk'

/** One thing that happened to a task, with the day it is told at; other rooms hand theirs in. */
export interface TaskHappening extends Happening { kind: StoryKind; day: Day; order: string }

/** Newest first: by day, then by when it was recorded. */
export const inStoryOrder = (happenings: TaskHappening[]): TaskHappening[] =>
  happenings.toSorted((a, b) => (a.day === b.day ? (a.order < b.order ? 1 : -1) : a.day < b.day ? 1 : -1))
