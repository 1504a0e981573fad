import { addDays, type Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { calendarBetween } from '../rulebook/public.ts'
import type { Discharge, Duty, DutyInstance, InstanceRow } from './contract.ts'
import { widestMove } from './instances.ts'
import { instancesUntil, lateDaysOf, stateOf } from './states.ts'
import * as store from './store.ts'

/** Instances of duties as of the view, up to so many days ahead, each with what was done about it. */
export const instancesOfDuties = async (work: Work, duties: readonly Duty[], within: number): Promise<InstanceRow[]> => {
  const until = addDays(work.view.on, within)
  const began = duties.reduce((first: Day, { fromOn }) => (fromOn < first ? fromOn : first), work.view.on)
  const calendar = await calendarBetween(work, addDays(began, -widestMove), addDays(until, widestMove))
  const discharges = await store.dischargesOf(work, duties.map(({ id }) => id))
  return duties.flatMap((duty) => instancesUntil(calendar, duty, until).map((instance) => ({ ...told(instance, discharges.get(store.keyOf(duty.id, instance.onDay)) ?? null, work.view.on), ...nameOf(duty) })))
}

const nameOf = ({ id, title, kind, unitLabel, postTitle, debtors, mayDischarge, mayChange }: Duty) => ({ dutyId: id, title, kind, unitLabel, postTitle, debtors, mayDischarge, mayChange })

const told = (instance: { onDay: Day; dueOn: Day }, discharge: Discharge | null, on: Day): DutyInstance => {
  const state = stateOf(instance, discharge, on)
  return { ...instance, state, lateDays: lateDaysOf(instance, state, on), discharge }
}
