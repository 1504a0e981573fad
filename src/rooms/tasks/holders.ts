import { attempt, type Work } from '../../kit/work.ts'
import { ancestorsToday, findUnitByNo } from '../org/public.ts'
import { findPost } from '../people/public.ts'
import { isHolderSide, type TaskFacts } from './access.ts'
import type { Holder } from './contract.ts'
import * as refusals from './refusals.ts'

/** A holder with the unit whose body assigns to him. */
export interface Held { holderPersonId: string | null; holderPostId: string | null; holderUnitNo: number; assigningUnitNo: number; assigningBodyId: string | null; holderName: string; assigningUnitCode: string }

/** Who is meant, and whose body manages him on a day: management attaches to the post, for an organisation to the unit above that the actor assigns for. */
export const resolveHolder = async (work: Work, holder: Holder, on: string): Promise<Held> =>
  holder.kind === 'post' ? byPost(work, holder.postId, on) : byUnit(work, holder.unitNo)

/** Facts about a holder as the rule table wants them. */
export const factsOf = async (work: Work, { holderPersonId, holderUnitNo, assigningUnitNo }: Pick<TaskFacts, 'holderPersonId' | 'holderUnitNo' | 'assigningUnitNo'>): Promise<TaskFacts> => {
  const [holderAncestors, assigningAncestors] = await Promise.all([ancestorsToday(work, holderUnitNo), ancestorsToday(work, assigningUnitNo)])
  return { holderPersonId, holderUnitNo, assigningUnitNo, holderAncestors, assigningAncestors }
}

/** Refuses unless the actor assigns for this unit and neither is nor stands for the holder; the veto is named first. */
export const requireAssigner = async (work: Work, facts: TaskFacts): Promise<void> => {
  if (isHolderSide(work.actor, facts)) return work.refuse(refusals.notToOneself)
  const assigns = work.actor.authorisations.some(({ unitNo, rights }) => unitNo === facts.assigningUnitNo && rights.includes('assign'))
  if (!assigns) return work.refuse(refusals.notTheAssigner, { body: (await findUnitByNo(work, facts.assigningUnitNo))?.label ?? '' })
}

/** Why the actor may not assign to this holder today, in the rule's sentence; null where he may. */
export const whyNotAssignable = async (work: Work, holder: Holder): Promise<string | null> => {
  const { refused } = await attempt(work, { keep: false }, async () => requireAssigner(work, await factsOf(work, await resolveHolder(work, holder, work.today))))
  return refused && refused.sentence(work.language)
}

const byPost = async (work: Work, postId: string, on: string): Promise<Held> => {
  const post = await findPost(work, postId, on) ?? await findPost(work, postId, work.today)
  if (!post || post.managedByUnitNo === null) return work.refuse(refusals.outsideManagement, { holder: post?.name ?? 'Người này', body: 'cơ quan đã chọn' })
  const unit = await findUnitByNo(work, post.managedByUnitNo)
  return {
    holderPersonId: post.personId, holderPostId: post.id, holderUnitNo: post.unitNo, assigningUnitNo: post.managedByUnitNo, assigningBodyId: post.managedByBodyId,
    holderName: post.name, assigningUnitCode: unit?.code ?? 'V',
  }
}

const byUnit = async (work: Work, unitNo: number): Promise<Held> => {
  const unit = await findUnitByNo(work, unitNo)
  const above = await ancestorsToday(work, unitNo)
  const power = work.actor.authorisations.find((one) => one.rights.includes('assign') && one.unitNo !== unitNo && above.includes(one.unitNo))
  const assigningUnitNo = power?.unitNo ?? unit?.parentNo
  if (!unit || assigningUnitNo === null || assigningUnitNo === undefined) return work.refuse(refusals.outsideManagement, { holder: unit?.label ?? 'Đơn vị này', body: 'cơ quan đã chọn' })
  const assigning = await findUnitByNo(work, assigningUnitNo)
  return { holderPersonId: null, holderPostId: null, holderUnitNo: unitNo, assigningUnitNo, assigningBodyId: power?.bodyId ?? null, holderName: unit.label, assigningUnitCode: assigning?.code ?? 'V' }
}
