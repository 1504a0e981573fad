import { sql, type RawBuilder } from 'kysely'
import { containing } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import type { GroupBy, State, TaskFilter } from './contract.ts'
import { groupKeys, stateOn } from './group-keys-store.ts'

/** The filters of a list of standings; figures use the same. Nothing given: every visible task in force. */
export interface StandingFilter extends TaskFilter {
  taskIds?: string[] | undefined; notMine?: boolean | undefined; assigningUnitNos?: number[] | undefined; unmet?: boolean | undefined; anyStage?: boolean | undefined
  groupBy?: GroupBy | undefined; groupKey?: string | undefined
}

/** Where-conditions over `s` (progress.standing_at). */
export const conditionsOf = (work: Work, filter: StandingFilter): RawBuilder<unknown> => sql.join([
  sql`s.province_id = ${work.actor.provinceId}`,
  ...when(filter.anyStage ? undefined : filter.stage ?? 'in_force', (stage) => sql`s.stage = ${stage}::tasks.stage`),
  ...when(filter.taskIds, (ids) => sql`s.task_id = any(${ids}::uuid[])`),
  ...ofHolders(work, filter),
  ...ofTerms(filter),
  ...ofDays(filter),
  ...ofResults(filter),
  ...(filter.groupBy && filter.groupKey !== undefined ? [sql`${groupKeys[filter.groupBy](filter.basis)} = ${filter.groupKey}`] : []),
  ...(filter.search ? fold(filter.search).split(' ').map((word) => containsWord(work, word)) : []),
], sql` and `)

/** The view that knows what a filter asks: results are only computed where they decide. */
export const sourceOf = (filter: StandingFilter, computed = false): RawBuilder<unknown> =>
  (computed || filter.groupBy === 'state' || byResult.some((name) => filter[name]) || filter.obstacle !== undefined || filter.lateBy !== undefined ? sql`progress.standing_at` : sql`progress.owed_at`)

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

/** A word of the search stands in code or text, in the holder's name, in his unit's name or code, or in the number of the document. */
const containsWord = (work: Work, word: string) => sql`(s.search like ${containing(word)}
  or s.holder_person_id in (select p.id from people.person_at p where p.search like ${containing(word)})
  or s.holder_unit_no in (select u.unit_no from org.unit_at u where u.province_id = ${work.actor.provinceId} and u.search like ${containing(word)})
  or s.document_id in (select d.id from rulebook.document_at d where d.province_id = ${work.actor.provinceId}
    and translate(regexp_replace(lower(normalize(d.number, NFD)), '[\u0300-\u036f]', '', 'g'), 'đ', 'd') like ${containing(word)}))`
