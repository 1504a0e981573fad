import type { Filters } from '../../../kit/web/useFilters.ts'
import type { progressApi } from './api.ts'

export type ListInput = Parameters<typeof progressApi.listTasks>[0]
export type FilterInput = Omit<ListInput, 'sort' | 'descending' | 'page' | 'after' | 'size' | 'groupBy' | 'groupKey'>

/** Rows on a page of the task list. */
export const PAGE_SIZE = 25

/** The filters of an address as what the server is asked; the names are the server's own, so that any room can link here. */
export const filterInputOf = (filters: Filters): FilterInput => defined({
  search: filters['search'], holderId: uuid(filters['holderId']), documentId: uuid(filters['documentId']), indicatorId: uuid(filters['indicatorId']), measureId: uuid(filters['measureId']), lookedAfterBy: uuid(filters['lookedAfterBy']),
  lookedAfterAs: oneOf(filters['lookedAfterAs'], ['in_charge', 'follower', 'helper'] as const), horizon: filters['horizon'], on: filters['on'], known: filters['known'],
  states: statesOf(filters), basis: basisOf(filters), stage: oneOf(filters['stage'], ['proposed', 'declined', 'in_force', 'withdrawn'] as const),
  unitNo: whole(filters['unitNo']), assigningUnitNo: whole(filters['assigningUnitNo']), notAssigningUnitNo: whole(filters['notAssigningUnitNo']),
  dueFrom: day(filters['dueFrom']), dueTo: day(filters['dueTo']), dueWithin: oneOf(filters['dueWithin'], ['week', 'month', 'quarter', 'days30'] as const), lateBy: whole(filters['lateBy']), reportedBefore: day(filters['reportedBefore']),
  ...Object.fromEntries(claims.map((name) => [name, claim(filters[name])])),
})

/** The list in its order, as the server is asked for it; which page is asked beside. */
export const listInputOf = (filters: Filters): ListInput => ({ ...filterInputOf(filters), ...sortOf(filters['sort']), size: PAGE_SIZE })

/** The basis results are shown on; reported unless the address says accepted. */
export const basisOf = (filters: Filters): 'accepted' | 'reported' => (filters['basis'] === 'accepted' ? 'accepted' : 'reported')

/** The states wanted, several with commas between; undefined for all. */
export const statesOf = (filters: Filters): StateName[] | undefined => {
  const named = STATES.filter((state) => filters['state']?.split(',').includes(state))
  return named.length > 0 ? named : undefined
}

/** By what the list is put together; undefined for one list. */
export const groupOf = (filters: Filters) => oneOf(filters['group'], GROUPS)

/** In which shape the filtered tasks are shown. */
export const layoutOf = (filters: Filters): Layout => oneOf(filters['layout'], LAYOUTS) ?? 'table'

/** The order of rows, as the server names it. */
export const sortOf = (sort: string | undefined) => {
  const name = oneOf(sort?.replace('-', ''), ['code', 'title', 'holder', 'unit', 'due', 'state'] as const)
  return name ? { sort: name, descending: sort?.startsWith('-') ?? false } : {}
}

export const STATES = ['overdue', 'not_started', 'in_progress', 'met'] as const
export type StateName = (typeof STATES)[number]
export const GROUPS = ['unit', 'holder', 'measure', 'indicator', 'horizon', 'state', 'assigner'] as const
export const LAYOUTS = ['table', 'board', 'timeline', 'calendar'] as const
export type Layout = (typeof LAYOUTS)[number]

const claims = ['exactUnit', 'over', 'supplementary', 'pending', 'returned', 'obstacle', 'neverReported', 'planned', 'mine', 'urged'] as const

const oneOf = <T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined => allowed.find((one) => one === value)

const whole = (value: string | undefined) => (value && /^\d{1,9}$/.test(value) ? Number(value) : undefined)

const day = (value: string | undefined) => (value && /^(19|20|21)\d\d-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined)

const uuid = (value: string | undefined) => (value && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? value : undefined)

const claim = (value: string | undefined) => (value === 'true' ? true : value === 'false' ? false : undefined)

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as Defined<T>
