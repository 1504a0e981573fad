import type { Actor, Right } from '../../kit/work.ts'

/** What the rules about a task need to know of it; ancestors are of today, each unit among its own. */
export interface TaskFacts { holderPersonId: string | null; holderUnitNo: number; assigningUnitNo: number; holderAncestors: readonly number[]; assigningAncestors: readonly number[] }

/** What may be done with a task; accepting is about a result and stands in progress. */
export type TaskAction = 'see' | 'assign' | 'propose' | 'report'

/** The rule table: grants, then vetoes, which nothing overrides. Row security says the same in SQL (tasks.visible, tasks.may_assign, tasks.may_propose). */
export const mayDo = (actor: Actor, action: TaskAction, facts: TaskFacts): boolean => grants[action](actor, facts) && !vetoes[action].some((veto) => veto(actor, facts))

/** The actor is the holder, heads the holding organisation, or stands for one of them. */
export const isHolderSide = (actor: Actor, { holderPersonId, holderUnitNo }: TaskFacts): boolean =>
  holderPersonId ? actor.standsFor.includes(holderPersonId) : actor.ownUnits.includes(holderUnitNo)

type Rule = (actor: Actor, facts: TaskFacts) => boolean

/** The holder, or who reports for him: reporting asks no more, and no unit above. */
export const speaksForHolder = (actor: Actor, { holderPersonId, holderUnitNo }: Pick<TaskFacts, 'holderPersonId' | 'holderUnitNo'>): boolean =>
  holderPersonId ? actor.reportsFor.includes(holderPersonId) : actor.heads.includes(holderUnitNo)

/** Officers see what lies below their body's unit or was assigned there; who is in charge of, follows or helps a unit sees it with all below. */
const reaches: Rule = (actor, { holderAncestors, assigningAncestors }) => {
  const near = (unitNo: number) => holderAncestors.includes(unitNo) || assigningAncestors.includes(unitNo)
  return actor.isOperator || actor.authorisations.some(({ unitNo, wholeProvince }) => wholeProvince || near(unitNo)) || actor.relations.some(({ unitNo }) => near(unitNo))
}

/** Officers of the assigning body itself, by its own authorisation: a superior body does not assign in its name. */
const assignsFor: Rule = (actor, { assigningUnitNo }) => actor.authorisations.some(({ unitNo, rights }) => unitNo === assigningUnitNo && rights.includes('assign'))

const grants: Record<TaskAction, Rule> = {
  see: (actor, facts) => reaches(actor, facts) || speaksForHolder(actor, facts),
  assign: assignsFor,
  propose: speaksForHolder,
  report: speaksForHolder,
}

const vetoes: Record<TaskAction, Rule[]> = { see: [], assign: [isHolderSide], propose: [], report: [] }

/** Whether an officer has this right at one of these units: of the assigning body or one above it. */
export const hasRightAbove = (actor: Actor, right: Right, ancestors: readonly number[]): boolean =>
  actor.isOperator || actor.authorisations.some(({ unitNo, rights, wholeProvince }) => rights.includes(right) && (wholeProvince || ancestors.includes(unitNo)))
