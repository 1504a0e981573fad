import { formatDay } from '../../kit/dates.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { ancestorsToday, findUnitByNo } from '../org/public.ts'
import { tell } from '../notices/public.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { type duties, refusals } from './contract.ts'
import * as store from './store.ts'

/** Sets a duty of a unit or post below the body whose officer acts, by a document; never for oneself. */
export const setDuty = async (work: Work, { document, unitNo, postTitle = null, fromOn, untilOn = null, ...duty }: InputOf<typeof duties.setDuty>) => {
  if (!await findUnitByNo(work, unitNo)) return work.refuse(common.notFound)
  if (await store.isOwn(work, { unitNo, postTitle })) return work.refuse(refusals.notForOneself)
  const assigningUnitNo = await orderingUnit(work, unitNo) ?? work.refuse(refusals.notTheOrderer)
  if (postTitle && !await store.isPostHeld(work, { unitNo, postTitle })) return work.refuse(refusals.postUnknown, { post: postTitle })
  if (fromOn < document.issuedOn || (untilOn && untilOn <= fromOn)) return work.refuse(refusals.daysOutside, { from: formatDay(document.issuedOn) })
  const id = await store.insertDuty(work, { ...duty, unitNo, postTitle, assigningUnitNo, documentId: await ensureDocument(work, document), fromOn, untilOn })
  work.record('duties.set', id, { title: duty.title, kind: duty.kind, rule: duty.rule, unitNo, postTitle, fromOn, untilOn, document: document.number })
  await tell(work, { kind: 'assigned', subject: { kind: 'duty', id }, place: `/nghia-vu/${id}`, key: `duty_set:${id}`, to: await store.debtorsOf(work, id), standIns: 'report' })
  return { id }
}

/** Ends a duty from a day on; what was owed before it stays owed. */
export const endDuty = async (work: Work, { id, untilOn, reason }: InputOf<typeof duties.endDuty>) => {
  const duty = await requireOrdered(work, id)
  if (untilOn <= duty.beganOn || (duty.untilOn && untilOn >= duty.untilOn)) return work.refuse(refusals.daysOutside, { from: formatDay(duty.beganOn) })
  await store.endCharge(work, duty, { untilOn, reason })
  work.record('duties.ended', id, { title: duty.title, untilOn, reason })
  return { done: true as const }
}

/** A duty whose ordering body the actor works for; the veto is named first. */
export const requireOrdered = async (work: Work, id: string) => {
  const duty = await store.findDutyToday(work, id) ?? work.refuse(common.notFound)
  if (duty.isOwn) return work.refuse(refusals.notForOneself)
  if (!duty.mayChange) return work.refuse(refusals.notTheOrderer)
  return duty
}

/** The nearest unit whose body authorised the actor to assign: the unit itself or one above it. */
const orderingUnit = async (work: Work, unitNo: number) => {
  const above = await ancestorsToday(work, unitNo)
  const mine = work.actor.authorisations.filter((power) => power.rights.includes('assign') && above.includes(power.unitNo)).map((power) => power.unitNo)
  return mine.find((one) => one === unitNo) ?? mine[0]
}
