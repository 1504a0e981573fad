import type { Filters } from '../../../kit/web/useFilters.ts'
import type { progressApi } from './api.ts'

type ListInput = Parameters<typeof progressApi.listTasks>[0]

/** Rows on a page of the task list. */
export const PAGE_SIZE = 25

/** The filters of an address as what the server is asked; the names are the server's own, so that any room can link here. */
export const listInputOf = (filters: Filters, page: number): ListInput => ({
  ...defined({
    search: filters['search'], holderId: filters['holderId'], documentId: filters['documentId'], indicatorId: filters['indicatorId'],
    horizon: filters['horizon'], on: filters['on'], known: filters['known'],
    state: oneOf(filters['state'], ['not_started', 'in_progress', 'met', 'overdue'] as const),
    basis: basisOf(filters),
    stage: oneOf(filters['stage'], ['proposed', 'declined', 'in_force', 'withdrawn'] as const),
    unitNo: whole(filters['unitNo']), assigningUnitNo: whole(filters['assigningUnitNo']), notAssigningUnitNo: whole(filters['notAssigningUnitNo']),
    exactUnit: claim(filters['exactUnit']), over: claim(filters['over']), supplementary: claim(filters['supplementary']), pending: claim(filters['pending']), urged: claim(filters['urged']),
  }),
  ...sortOf(filters['sort']),
  page,
  size: PAGE_SIZE,
})

/** The basis results are shown on; reported unless the address says accepted. */
export const basisOf = (filters: Filters): 'accepted' | 'reported' => (filters['basis'] === 'accepted' ? 'accepted' : 'reported')

const sortOf = (sort: string | undefined) => {
  const name = oneOf(sort?.replace('-', ''), ['code', 'title', 'holder', 'unit', 'due', 'state'] as const)
  return name ? { sort: name, descending: sort?.startsWith('-') ?? false } : {}
}

const oneOf = <T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined => allowed.find((one) => one === value)

const whole = (value: string | undefined) => (value && /^\d+$/.test(value) ? Number(value) : undefined)

const claim = (value: string | undefined) => (value === 'true' ? true : value === 'false' ? false : undefined)

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as Defined<T>
