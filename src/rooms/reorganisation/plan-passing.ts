/** What hangs on units that pass something on goes to whom it belongs: posts and who heads, tasks with who assigns them, management, powers. */
import type { Move } from '../../kit/dated.ts'
import type { Fault, Ref } from './contract.ts'
import { type Goes, type Routing, routingOf } from './choices.ts'
import { faultOf } from './faults.ts'
import type { HeldPost, Holdings, TaskTerms } from './holdings.ts'
import type { PassingInput } from './passing-input.ts'
import { type HelpMove, helpingOf } from './plan-helping.ts'
import { powersOf, type PowerMove, relationsOf } from './plan-powers.ts'
import { type Draft, labelOf } from './structure.ts'

export interface PostMove { post: HeldPost; id: string; to: number | null; managedBy: number | null; heads: boolean; moved: boolean }
export interface TaskMove { terms: TaskTerms; id: string; to: number; from: number }
export interface ToChoose { kind: 'task' | 'post'; id: string; label: string; from: number; proposed: number | null }

export interface PassingPlan {
  faults: Fault[]
  posts: { moves: Move[]; ended: string[]; told: PostMove[] }
  tasks: { moves: Move[]; told: TaskMove[] }
  helping: { moves: Move[]; ended: string[]; told: HelpMove[] }
  relations: { moves: Move[]; ended: string[] }
  powers: { moves: Move[]; ended: string[] }
  toldPowers: PowerMove[]
  toChoose: ToChoose[]
  /** units that end, each with the one that stands for it afterwards */
  heirs: ReadonlyMap<number, number | null>
}

/** Plans what passes on. */
export const planPassing = (input: PassingInput): PassingPlan => {
  const routing = routingOf(input.draft, input.successors, input.choices)
  const toChoose: ToChoose[] = []
  const posts = planPosts(input, routing, toChoose)
  const tasks = planTasks(input, routing, { toChoose, posts: new Map(posts.told.map((told) => [told.post.id, told])) })
  const helping = helpingOf(input, routing, tasks)
  propose(toChoose, routing)
  const { relations, powers, told: toldPowers } = { ...relationsAndPowers(input, routing) }
  return {
    faults: [...tasks.faults, ...openFaults(input.draft, toChoose), ...idleChoices(input, routing)], posts, helping, relations, powers, toldPowers, toChoose,
    heirs: new Map([...routing.ended].map((unitNo) => [unitNo, routing.heirOf(unitNo)])),
    tasks: { told: tasks.told, moves: [...tasks.moves, ...helping.terms] },
  }
}

const relationsAndPowers = (input: PassingInput, routing: Routing) => {
  const [relations, powers] = [relationsOf(input, routing), powersOf(input, routing)]
  return { relations, powers, told: [...relations.told, ...powers.told] }
}

const planPosts = ({ draft, holdings, choices, newId, bodyOf }: PassingInput, routing: Routing, toChoose: ToChoose[]) => {
  const chosen = new Map(choices.posts.map((choice) => [choice.postId, choice]))
  const told: PostMove[] = []
  for (const post of holdings.posts) {
    const choice = chosen.get(post.id)
    const goes: Goes = choice ? (choice.to === null ? 'ends' : destination(routing, choice.to)) : draft.units.has(post.unitNo) ? routing.wholeOf(post.unitNo) : 'stays'
    if (goes === 'open') toChoose.push({ kind: 'post', id: post.id, label: `${post.title}, ${post.person}`, from: post.unitNo, proposed: null })
    const to = typeof goes === 'object' ? goes.to : goes === 'ends' ? null : post.unitNo
    const managedBy = post.managedByUnitNo !== null && routing.ended.has(post.managedByUnitNo) ? routing.heirOf(post.managedByUnitNo, to ?? undefined) : post.managedByUnitNo
    if (to !== post.unitNo || managedBy !== post.managedByUnitNo) told.push({ post, id: newId(), to, managedBy, heads: choice?.heads ?? post.heads, moved: to !== post.unitNo })
  }
  settleHeads(told, holdings, new Set(choices.posts.filter(({ heads }) => heads !== undefined).map(({ postId }) => postId)))
  const moves = told.flatMap((one): Move[] => (one.to === null ? [] : [{ rowId: one.post.id, changes: {
    id: one.id, unit_no: one.to, managed_by_unit_no: one.managedBy, heads: one.heads,
    managed_by_body_id: one.managedBy === one.post.managedByUnitNo || one.managedBy === null || one.post.managedByBodyId === null ? one.post.managedByBodyId : bodyOf(one.post.managedByBodyId, one.managedBy),
  } }]))
  return { moves, ended: told.filter(({ to }) => to === null).map(({ post }) => post.id), told }
}

/** One head a unit: its own stays; of several that come, none heads until somebody says who. */
const settleHeads = (told: PostMove[], { heads }: Holdings, chosen: ReadonlySet<string>) => {
  const coming = Map.groupBy(told.filter((one) => one.moved && one.to !== null && one.heads), ({ to }) => to)
  for (const [to, posts] of coming) {
    const persons = new Set(posts.map(({ post }) => post.personId))
    for (const one of posts) if (!chosen.has(one.post.id) && (persons.size > 1 || heads.includes(to as number))) one.heads = false
  }
}

const planTasks = ({ draft, holdings, choices, newId, bodyOf }: PassingInput, routing: Routing, { toChoose, posts }: { toChoose: ToChoose[]; posts: ReadonlyMap<string, PostMove> }) => {
  const chosen = new Map(choices.tasks.map(({ taskId, to }) => [taskId, to]))
  const faults: Fault[] = []
  const told: TaskMove[] = []
  const lost = new Map<number, string[]>()
  const moves: Move[] = []
  // A person's task follows his post; as long as nobody chose for the post, the task is not asked about.
  const openPosts = new Set(toChoose.map(({ id }) => id))
  const postOf = postFinder(holdings)
  for (const terms of holdings.tasks) {
    const postId = postOf(terms)
    if (holdings.settled.has(terms.taskId) || openPosts.has(postId ?? '')) continue
    const post = postId === null ? undefined : posts.get(postId)
    const choice = chosen.get(terms.taskId)
    const goes = goesWith(routing, { terms, post, choice, passes: routing.ended.has(terms.holderUnitNo) || routing.successorsOf(terms.holderUnitNo).length > 0 })
    if (choice && post && post.to !== null && typeof goes === 'object' && goes.to !== post.to) faults.push(faultOf(null, 'task_away_from_holder', { task: terms.code }))
    if (goes === 'open' && !toChoose.some(({ id }) => id === terms.taskId)) toChoose.push({ kind: 'task', id: terms.taskId, label: `${terms.code} · ${terms.title}`, from: terms.holderUnitNo, proposed: null })
    if (goes === 'ends') lost.set(terms.holderUnitNo, [...lost.get(terms.holderUnitNo) ?? [], terms.code])
    const to = typeof goes === 'object' ? goes.to : terms.holderUnitNo
    const assigning = routing.ended.has(terms.assigningUnitNo) ? routing.heirOf(terms.assigningUnitNo, to) ?? terms.assigningUnitNo : terms.assigningUnitNo
    const holderPostId = post ? (post.to === null ? null : post.id) : terms.holderPostId
    if (to === terms.holderUnitNo && assigning === terms.assigningUnitNo && holderPostId === terms.holderPostId) continue
    const id = newId()
    moves.push({ rowId: terms.id, changes: {
      id, holder_unit_no: to, holder_post_id: holderPostId, assigning_unit_no: assigning,
      assigning_body_id: assigning === terms.assigningUnitNo || terms.assigningBodyId === null ? terms.assigningBodyId : bodyOf(terms.assigningBodyId, assigning),
    } })
    if (to !== terms.holderUnitNo) told.push({ terms, id, to, from: terms.holderUnitNo })
  }
  for (const [unitNo, codes] of lost) faults.push(faultOf(draft.units.get(unitNo)?.endedBy ?? null, 'task_without_successor', { unit: nameOf(draft, unitNo), tasks: codes.length, task: codes[0] ?? '' }))
  return { faults, moves, told }
}

/** The post by which a task is held, as its row stands now: one written anew since has another id. */
const postFinder = ({ posts }: Holdings) => {
  const [ids, places] = [new Set(posts.map(({ id }) => id)), new Map(posts.map(({ id, personId, unitNo }) => [`${personId} ${unitNo}`, id]))]
  return ({ holderPostId, holderPersonId, holderUnitNo }: TaskTerms) => (holderPostId === null || ids.has(holderPostId) ? holderPostId : places.get(`${holderPersonId} ${holderUnitNo}`) ?? holderPostId)
}

/** A person's task goes where his post goes; an organisation's by choice or with the whole. */
const goesWith = (routing: Routing, { terms, post, choice, passes }: { terms: TaskTerms; post: PostMove | undefined; choice: Ref | undefined; passes: boolean }): Goes => {
  if (choice) return destination(routing, choice)
  if (post?.moved && post.to !== null) return { to: post.to }
  if (!passes) return 'stays'
  return terms.holderPostId !== null && post === undefined && !routing.ended.has(terms.holderUnitNo) ? 'stays' : routing.wholeOf(terms.holderUnitNo)
}

const destination = (routing: Routing, ref: Ref): Goes => {
  const to = routing.numberOf(ref)
  return to === undefined ? 'open' : { to }
}

/** By known shares whole tasks are proposed to each successor in turn; somebody has to confirm them. */
const propose = (toChoose: ToChoose[], { successorsOf }: Routing) => {
  for (const [from, items] of Map.groupBy(toChoose.filter(({ kind }) => kind === 'task'), (one) => one.from)) {
    const parts = successorsOf(from)
    if (parts.some(({ share }) => share === null)) continue
    const given = new Map(parts.map(({ to }) => [to, 0]))
    items.forEach((item, at) => {
      const next = parts.toSorted((a, b) => lack(b, given, at) - lack(a, given, at))[0]
      if (!next) return
      item.proposed = next.to
      given.set(next.to, (given.get(next.to) ?? 0) + 1)
    })
  }
}

const lack = ({ to, share }: { to: number; share: number | null }, given: ReadonlyMap<number, number>, at: number) => (share ?? 0) * (at + 1) - (given.get(to) ?? 0)

const openFaults = (draft: Draft, toChoose: ToChoose[]): Fault[] => [...Map.groupBy(toChoose, ({ from }) => from)].map(([from, items]) =>
  faultOf(draft.units.get(from)?.endedBy ?? null, 'to_choose', { unit: nameOf(draft, from), tasks: items.filter(({ kind }) => kind === 'task').length, posts: items.filter(({ kind }) => kind === 'post').length }))

const idleChoices = ({ holdings, choices }: PassingInput, { ended, successorsOf, numberOf }: Routing): Fault[] => {
  const [tasks, posts] = [new Set(holdings.tasks.map(({ taskId }) => taskId)), new Set(holdings.posts.map(({ id }) => id))]
  const idle = (what: string) => faultOf(null, 'choice_idle', { what })
  return [
    ...choices.tasks.filter(({ taskId, to }) => !tasks.has(taskId) || numberOf(to) === undefined).map(() => idle('một việc')),
    ...choices.posts.filter(({ postId, to }) => !posts.has(postId) || (to !== null && numberOf(to) === undefined)).map(() => idle('một chức vụ')),
    ...choices.wholes.filter(({ fromUnitNo, to }) => (!ended.has(fromUnitNo) && successorsOf(fromUnitNo).length === 0) || numberOf(to) === undefined).map(() => idle('một đơn vị')),
  ].slice(0, 20)
}

const nameOf = (draft: Draft, unitNo: number) => {
  const unit = draft.units.get(unitNo)
  return unit ? labelOf(unit) : String(unitNo)
}
