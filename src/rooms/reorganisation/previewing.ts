/** A plan in the words of the contract: what would move, page by page. */
import type { Charged } from '../duties/public.ts'
import type { AskedByUnit } from '../obstacles/public.ts'
import type { NamedUnit } from '../org/contract.ts'
import type { Preview, Ref } from './contract.ts'
import type { Plan } from './plan.ts'
import { type DraftUnit, holdsOn, labelOf } from './structure.ts'

interface Page { page: number; size: number }

/** What hangs on units that end besides what the plan moves row by row: it goes with the heir. */
export interface Hanging { accounts: readonly { personId: string; username: string }[]; duties: readonly Charged[]; obstacles: readonly AskedByUnit[] }

/** What an act would do. */
export const previewOf = (plan: Plan, { page, size }: Page, { accounts, duties, obstacles }: Hanging): Preview => {
  const { draft, structure, planning, passing } = plan
  const before = new Map(structure.versions.filter((one) => holdsOn(one, planning.on)).map((one) => [one.unitNo, one]))
  const parents = new Map(structure.edges.filter((one) => holdsOn(one, planning.on)).map(({ unitNo, parentNo }) => [unitNo, parentNo]))
  const was = (unitNo: number): NamedUnit => named(before.get(unitNo) ?? draft.units.get(unitNo), unitNo)
  const becomes = (unitNo: number) => ({ ...named(draft.units.get(unitNo), unitNo), ref: refOf(draft.units.get(unitNo), unitNo) })
  const toOrNull = (unitNo: number | null) => (unitNo === null ? null : becomes(unitNo))
  const pageOf = <Item, Row>(items: readonly Item[], row: (item: Item) => Row) => ({ total: items.length, rows: items.slice((page - 1) * size, page * size).map(row) })
  const moved = passing.posts.told.filter((one) => one.moved)
  const managed = passing.posts.told.filter(({ post, managedBy, to }) => to !== null && managedBy !== post.managedByUnitNo)
  const heirOf = (unitNo: number) => passing.heirs.get(unitNo) ?? null
  const usernames = new Map(accounts.map(({ personId, username }) => [personId, username]))
  const units = [...draft.units.values()].map((unit) => ({ unit, what: changesOf(unit, before.get(unit.unitNo), parents.get(unit.unitNo) ?? null) })).filter(({ what }) => what.length > 0)
  return {
    faults: plan.faults.slice(0, 500), counts: plan.counts,
    units: pageOf(units, ({ unit, what }) => ({
      unit: was(unit.unitNo), what, before: inWords(before.get(unit.unitNo), was(parents.get(unit.unitNo) ?? 0)), after: unit.endedBy === null ? inWords(unit, becomes(unit.parentNo ?? 0)) : null,
      became: (plan.successors.get(unit.unitNo) ?? []).map(({ to }) => becomes(to)),
    })),
    posts: pageOf(moved, ({ post, to, heads }) => ({ postId: post.id, title: post.title, person: post.person, from: was(post.unitNo), to: toOrNull(to), heads: heads && to !== null })),
    tasks: pageOf(passing.tasks.told, ({ terms, from, to }) => ({ taskId: terms.taskId, code: terms.code, title: terms.title, holder: terms.holder ?? was(from).label, from: was(from), to: becomes(to) })),
    helping: pageOf(passing.helping.told, ({ terms, from, to }) => ({ taskId: terms.taskId, code: terms.code, title: terms.title, from: was(from), to: to.map(becomes) })),
    duties: pageOf(duties.filter(({ unitNo }) => passing.heirs.has(unitNo)), ({ dutyId, title, unitNo }) => ({ dutyId, title, from: was(unitNo), to: toOrNull(heirOf(unitNo)) })),
    obstacles: pageOf(obstacles, ({ unitNo, ...one }) => ({ ...one, from: was(unitNo), to: toOrNull(heirOf(unitNo)) })),
    management: pageOf(managed, ({ post, managedBy }) => ({ postId: post.id, title: post.title, person: post.person, from: was(post.managedByUnitNo ?? 0), to: toOrNull(managedBy) })),
    powers: pageOf(passing.toldPowers, ({ kind, person, from, to }) => ({ kind, person, from: was(from), to: to.map(becomes) })),
    accounts: pageOf(moved.filter(({ post }) => usernames.has(post.personId)), ({ post, to }) => ({ username: usernames.get(post.personId) ?? '', person: post.person, from: was(post.unitNo), to: toOrNull(to) })),
    toChoose: pageOf(passing.toChoose, ({ kind, id, label, from, proposed }) => ({
      kind, id, label, from: was(from), candidates: (plan.successors.get(from) ?? []).map(({ to }) => becomes(to)), proposed: proposed === null ? null : refOf(draft.units.get(proposed), proposed),
    })),
  }
}

type Named = Pick<DraftUnit, 'code' | 'name' | 'committeeName' | 'kindName' | 'kind'>

const named = (unit: Named | undefined, unitNo: number): NamedUnit => ({ unitNo, code: unit?.code ?? '', label: unit ? labelOf(unit) : '' })

const refOf = (unit: DraftUnit | undefined, unitNo: number): Ref => (unit?.founded ? { newCode: unit.code } : { unitNo })

const inWords = (unit: Named | undefined, { label }: NamedUnit) => (unit ? [`${unit.code} · ${labelOf(unit)}`, unit.kindName, ...(label ? [`thuộc ${label}`] : [])].join(', ') : null)

const changesOf = (unit: DraftUnit, before: Named | undefined, parentBefore: number | null): Preview['units']['rows'][number]['what'] => {
  if (!before) return ['new']
  if (unit.endedBy !== null) return ['ended']
  return [
    ...(unit.name !== before.name || unit.committeeName !== before.committeeName ? ['renamed' as const] : []), ...(unit.code !== before.code ? ['recoded' as const] : []),
    ...(unit.parentNo !== parentBefore ? ['moved' as const] : []), ...(unit.kind !== before.kind || unit.kindName !== before.kindName ? ['kind' as const] : []),
  ]
}
