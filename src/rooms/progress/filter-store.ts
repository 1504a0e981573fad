import { sql, type RawBuilder } from 'kysely'
import { containing, folded } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import type { GroupBy, State, TaskFilter } from './contract.ts'
import { groupKeys, stateOn } from './group-keys-store.ts'

/** The filters of a list of standings; figures use the same. Nothing given: every visible task in force. */
export interface StandingFilter extends TaskFilter {
  taskIds?: string[] | undefined; notMine?: boolean | undefined; assigningUnitNos?: number[] | undefined; unmet?: boolean | undefined; anyStage?: boolean | undefined
  groupBy?: GroupBy | undefined; groupKey?: string | undefined
  /** rows are looked at one after the other until a page is full: what a search asks of each is looked up for it, and not for all first */
  inTurn?: boolean | undefined
}

/** Where-conditions over `s` (progress.standing_at). */
export const conditionsOf = (work: Work, filter: StandingFilter): RawBuilder<unknown> => sql.join([...ofHome(work, filter), ...beyondHome(work, filter)], sql` and `)

/** Whether a filter leaves nothing out of the tasks in force that the actor sees. */
export const findsAll = (work: Work, filter: StandingFilter): boolean => beyondHome(work, filter).length === 0

const ofHome = (work: Work, filter: StandingFilter) => [
  sql`s.province_id = ${work.actor.provinceId}`,
  ...when(filter.anyStage ? undefined : filter.stage ?? 'in_force', (stage) => sql`s.stage = ${stage}::tasks.stage`),
]

const beyondHome = (work: Work, filter: StandingFilter) => [
  ...when(filter.taskIds, (ids) => sql`s.task_id = any(${ids}::uuid[])`),
  ...ofHolders(work, filter),
  ...ofTerms(filter),
  ...ofDays(filter),
  ...ofResults(filter),
  ...(filter.groupBy && filter.groupKey !== undefined ? [sql`${groupKeys[filter.groupBy](filter.basis)} = ${filter.groupKey}`] : []),
  ...patternsOf(filter).map((pattern) => (filter.inTurn ? bears(pattern) : isAmongBearers(work, pattern))),
]

/** The words of a search as patterns of `like`. */
export const patternsOf = ({ search }: StandingFilter): string[] => (search ? fold(search).split(' ').map(containing) : [])

/** The view that knows what a filter asks: results are only computed where they decide. */
export const sourceOf = (filter: StandingFilter, computed = false): RawBuilder<unknown> =>
  (isByResult(filter, computed) ? sql`progress.standing_at` : sql`progress.owed_at`)

/** The half of that view that is carried out, for who knows which: standings that are kept, or worked out for the day looked at. What reads very many is planned better by far than over both. */
export const halfOf = (filter: StandingFilter, isKept: boolean): RawBuilder<unknown> => (isKept ? sql`progress.kept_at` : reckonedOf(filter))

/** The same in its two halves, of which one is never carried out: in the view the order of a page would be made from all rows, here each half is put in order on its own indexes and cut. */
export const inHalves = (filter: StandingFilter, computed: boolean, half: (source: RawBuilder<unknown>, isAsked: RawBuilder<unknown>) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${half(sql`progress.present`, sql`(select progress.is_present())`)}) union all (${half(reckonedOf(filter, computed), sql`not (select progress.is_present())`)})`

const reckonedOf = (filter: StandingFilter, computed = false) => (isByResult(filter, computed) ? sql`progress.reckoned_at` : sql`progress.reckoned_owed_at`)

const isByResult = (filter: StandingFilter, computed: boolean) =>
  (computed || filter.groupBy === 'state' || byResult.some((name) => filter[name]) || filter.obstacle !== undefined || filter.lateBy !== undefined)

const byResult = ['state', 'states', 'over', 'pending', 'returned', 'unmet', 'reportedBefore', 'neverReported'] as const

const when = <T>(value: T | undefined, condition: (given: T) => RawBuilder<unknown>) => (value === undefined ? [] : [condition(value)])

const ofHolders = (work: Work, filter: StandingFilter) => {
  const under = (unitNo: number) => sql`any (array(select r.unit_no from org.reach_at r where r.province_id = ${work.actor.provinceId} and r.ancestor_no = ${unitNo}))`
  return [
    ...when(filter.unitNo, (unitNo) => (filter.exactUnit ? sql`s.holder_unit_no = ${unitNo}` : sql`s.holder_unit_no = ${under(unitNo)}`)),
    ...when(filter.assigningUnitNo, (unitNo) => sql`s.assigning_unit_no = ${unitNo}`),
    ...when(filter.notAssigningUnitNo, (unitNo) => sql`s.assigning_unit_no <> ${unitNo}`),
    ...when(filter.assigningUnitNos, (unitNos) => sql`s.assigning_unit_no = any(${unitNos}::int[])`),
    ...when(filter.holderId, (id) => sql`s.holder_person_id = ${id}`),
    ...when(filter.mine || undefined, () => isMine(work)),
    ...when(filter.notMine || undefined, () => sql`not ${isMine(work)}`),
    ...when(filter.lookedAfterBy, (personId) => sql`s.holder_unit_no in (
      select r.unit_no from people.relation_at l join org.reach_at r on r.province_id = l.province_id and r.ancestor_no = l.unit_no
      where l.province_id = ${work.actor.provinceId} and l.person_id = ${personId} ${filter.lookedAfterAs ? sql`and l.kind = ${filter.lookedAfterAs}` : sql``})`),
  ]
}

/** What the actor answers for: held by him or who lets him report, or by an organisation he heads. */
const isMine = ({ actor }: Work) => sql`case when s.holder_person_id is null then s.holder_unit_no = any(${actor.heads}::int[]) else s.holder_person_id = any(${actor.reportsFor}::uuid[]) end`

const ofTerms = (filter: StandingFilter) => [
  ...when(filter.documentId, (id) => sql`s.document_id = ${id}`),
  ...when(filter.indicatorId, (id) => sql`s.indicator_id = ${id}`),
  ...when(filter.measureId, (id) => sql`s.indicator_id in (select i.id from rulebook.indicator_at i where i.province_id = s.province_id and i.measure_id = ${id})`),
  ...when(filter.supplementary, (is) => sql`s.supplementary = ${is}`),
  ...when(filter.planned, (is) => (is ? sql`s.plan is not null` : sql`s.plan is null`)),
  ...when(filter.horizon, horizonCondition),
]

const ofDays = (filter: StandingFilter) => [
  ...when(filter.dueFrom, (day) => sql`s.due_on >= ${day}::date`),
  ...when(filter.dueTo, (day) => sql`s.due_on <= ${day}::date`),
  ...when(filter.dueWithin, (span) => sql`s.due_on between ${spans[span].from} and ${spans[span].to}`),
  ...when(filter.lateBy, (days) => sql`s.plan is not null and ${stateOn(filter.basis)} = 'overdue' and s.due_on < (select kit.view_on()) - ${days}::int`),
  ...when(filter.reportedBefore, (day) => sql`s.last_on < ${day}::date`),
  ...when(filter.neverReported || undefined, () => sql`s.last_on is null`),
]

const spans = {
  week: { from: sql`date_trunc('week', (select kit.view_on()))::date`, to: sql`date_trunc('week', (select kit.view_on()))::date + 6` },
  month: { from: sql`date_trunc('month', (select kit.view_on()))::date`, to: sql`(date_trunc('month', (select kit.view_on())) + interval '1 month')::date - 1` },
  quarter: { from: sql`date_trunc('quarter', (select kit.view_on()))::date`, to: sql`(date_trunc('quarter', (select kit.view_on())) + interval '3 months')::date - 1` },
  days30: { from: sql`(select kit.view_on())`, to: sql`(select kit.view_on()) + 30` },
}

const ofResults = (filter: StandingFilter) => [
  ...when(filter.state, (is) => inStates(filter, [is])),
  ...when(filter.states, (states) => inStates(filter, states)),
  ...when(filter.unmet || undefined, () => sql`${stateOn(filter.basis)} <> 'met'`),
  ...when(filter.pending || undefined, () => sql`s.pending > 0`),
  ...when(filter.returned || undefined, () => sql`s.returned > 0`),
  ...when(filter.urged || undefined, () => sql`exists (select 1 from progress.urge g where g.province_id = s.province_id and g.task_id = s.task_id and g.known @> (select kit.view_known()) and g.urged_on <= (select kit.view_on()))`),
  ...when(filter.obstacle, (has) => (has ? sql`coalesce(s.obstacle, '') <> ''` : sql`coalesce(s.obstacle, '') = ''`)),
  ...when(filter.over || undefined, () => sql`${filter.basis === 'accepted' ? sql`s.accepted` : sql`s.reported`} > s.plan`),
]

// What is not due yet needs no result computed to be known not to be late.
const inStates = (filter: StandingFilter, states: State[]) =>
  sql`s.plan is not null and ${stateOn(filter.basis)} = any(${states}::text[]) ${states.every((state) => state === 'overdue') ? sql`and s.due_on < (select kit.view_on())` : sql``}`

const horizonCondition = (label: string) => {
  const [, from, to] = /(\d{4})(?:\s*-\s*(\d{4}))?/.exec(label) ?? []
  if (!from) return sql`s.horizon_kind = 'every_year'`
  return sql`s.horizon_kind <> 'every_year' and s.horizon_from = ${Number(from)} and s.horizon_to = ${Number(to ?? from)}`
}

/** A word of the search stands in code or text, in the holder's name, in his unit's name or code, or in the number of the document. SQL says the same in progress.found. */
const isAmongBearers = (work: Work, pattern: string) => sql`(s.search like ${pattern}
  or s.holder_person_id in (select p.id from people.person_at p where p.search like ${pattern})
  or s.holder_unit_no in (select u.unit_no from org.unit_at u where u.province_id = ${work.actor.provinceId} and u.search like ${pattern})
  or s.document_id in (select d.id from rulebook.document_at d where d.province_id = ${work.actor.provinceId} and ${folded(sql`d.number`)} like ${pattern}))`

/** The same asked of one row; offset 0 keeps the planner from working the answers out for all rows first. */
const bears = (pattern: string) => sql`(s.search like ${pattern}
  or exists (select from people.person_at p where p.province_id = s.province_id and p.id = s.holder_person_id and p.search like ${pattern} offset 0)
  or exists (select from org.unit_at u where u.province_id = s.province_id and u.unit_no = s.holder_unit_no and u.search like ${pattern} offset 0)
  or exists (select from rulebook.document_at d where d.province_id = s.province_id and d.id = s.document_id and ${folded(sql`d.number`)} like ${pattern} offset 0))`
