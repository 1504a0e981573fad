import type { Counts, ProvinceCount } from '../overview-contract.ts'
import type { Basis, StateName } from './question.ts'

/** What provinces can be put in the order of; `name` is the order of their numbers. */
export type ProvinceColumn = 'name' | 'tasks' | StateName | 'share' | 'on'

/** Provinces in the order of a column; equal ones keep the order of their numbers. */
export const orderedBy = (provinces: ProvinceCount[], { column, descending, basis }: { column: ProvinceColumn; descending: boolean; basis: Basis }): ProvinceCount[] => {
  const valueOf = (row: ProvinceCount) => (column === 'name' ? row.provinceId : column === 'on' ? Number(row.on.replaceAll('-', '')) : column === 'tasks' ? row.tasks : column === 'share' ? row[basis].overdue / Math.max(1, row.tasks) : row[basis][column])
  return provinces.toSorted((a, b) => (descending ? valueOf(b) - valueOf(a) : valueOf(a) - valueOf(b)))
}

/** All provinces together, as old as the oldest of them. */
export const summed = (provinces: ProvinceCount[]): Pick<ProvinceCount, 'tasks' | 'on' | Basis> => ({
  tasks: provinces.reduce((sum, { tasks }) => sum + tasks, 0), on: provinces.map(({ on }) => on).sort()[0] ?? '',
  accepted: provinces.reduce((sum, { accepted }) => added(sum, accepted), none), reported: provinces.reduce((sum, { reported }) => added(sum, reported), none),
})

const none: Counts = { met: 0, in_progress: 0, not_started: 0, overdue: 0 }
const added = (a: Counts, b: Counts): Counts => ({ met: a.met + b.met, in_progress: a.in_progress + b.in_progress, not_started: a.not_started + b.not_started, overdue: a.overdue + b.overdue })
