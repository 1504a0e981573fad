/** What the overview looks at, and what every number of it is asked with: unit, day, knowledge, part. */
export interface OverviewQuestion { unitNo?: number; on?: string; known?: string; part?: 'provincial' | 'delegated' }

export type StateName = 'met' | 'in_progress' | 'not_started' | 'overdue'
export type Basis = 'accepted' | 'reported'

/** The states in the order they are stacked and read. */
export const stateNames: readonly StateName[] = ['met', 'in_progress', 'not_started', 'overdue']
