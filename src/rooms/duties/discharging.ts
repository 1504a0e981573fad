import { addDays, formatDay, type Day } from '../../kit/dates.ts'
import { keepEvidence } from '../../kit/files.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { type duties, refusals } from './contract.ts'
import { fallsOn } from './instances.ts'
import { soonDays } from './states.ts'
import { requireOrdered } from './setting.ts'
import * as store from './store.ts'

/** Who owes a duty says that one of its instances was done; late ones as well. */
export const discharge = async (work: Work, { id, onDay, doneOn, note, files }: InputOf<typeof duties.dischargeDuty>) => {
  const duty = await store.findDutyToday(work, id) ?? work.refuse(common.notFound)
  if (!duty.mayDischarge) return work.refuse(refusals.notTheDebtor)
  await requireOpen(work, duty, onDay)
  if (doneOn > work.today) return work.refuse(refusals.doneAhead, { today: formatDay(work.today) })
  if (!note && files.length === 0) return work.refuse(refusals.proofNeeded)
  const dischargeId = await store.insertDischarge(work, { dutyId: id, onDay, kind: 'done', doneOn, note: note || null, files: await keepEvidence(work, files) })
  work.record('duties.discharged', id, { title: duty.title, onDay, doneOn, dischargeId })
  return { id: dischargeId }
}

/** An officer of the ordering body waives an instance, and says why. */
export const waive = async (work: Work, { id, onDay, reason }: InputOf<typeof duties.waiveInstance>) => {
  const duty = await requireOrdered(work, id)
  await requireOpen(work, duty, onDay)
  const dischargeId = await store.insertDischarge(work, { dutyId: id, onDay, kind: 'waived', doneOn: work.today, note: reason, files: [] })
  work.record('duties.waived', id, { title: duty.title, onDay, reason, dischargeId })
  return { id: dischargeId }
}

/** What was said of an instance is taken back: who owes the duty what he said himself, the ordering body whatever was said. */
export const takeBack = async (work: Work, { id, onDay, reason }: InputOf<typeof duties.takeBackDischarge>) => {
  const duty = await store.findDutyToday(work, id) ?? work.refuse(common.notFound)
  const said = await store.findDischarge(work, { dutyId: id, onDay }) ?? work.refuse(refusals.notDischarged)
  if (said.kind === 'waived') await requireOrdered(work, id)
  else if (!duty.mayDischarge && !duty.mayChange) return work.refuse(refusals.notTheDebtor)
  await store.closeDischarge(work, said.id)
  work.record('duties.taken_back', id, { title: duty.title, onDay, reason, dischargeId: said.id })
  return { done: true as const }
}

/** The rule names this day, it was owed then, it is not far off, and nothing was said of it yet. */
const requireOpen = async (work: Work, duty: { id: string; rule: Parameters<typeof fallsOn>[0]; fromOn: Day; untilOn: Day | null }, onDay: Day) => {
  const isOwed = fallsOn(duty.rule, onDay) && onDay >= duty.fromOn && (duty.untilOn === null || onDay < duty.untilOn) && onDay <= addDays(work.today, soonDays)
  if (!isOwed) work.refuse(refusals.noSuchInstance, { day: formatDay(onDay) })
  if (await store.findDischarge(work, { dutyId: duty.id, onDay })) work.refuse(refusals.alreadyDischarged)
}
