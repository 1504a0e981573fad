import { formatDay } from '../../kit/dates.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { Ending } from '../org/contract.ts'
import { refusals } from './refusals.ts'
import { findEnding, findOffice, type Office } from './setting-store.ts'

/** The unit in whose name something is to be done; one that has ended does nothing any more, and the refusal says who has its place. */
export const requireOffice = async (work: Work, unitNo: number): Promise<Office> => {
  const office = await findOffice(work, unitNo)
  if (office) return office
  const { label, ending } = await findEnding(work, unitNo) ?? work.refuse(common.notFound)
  return refuseEnded(work, { unitLabel: label, ending })
}

/** Refuses what would be done in the name of a unit that has ended. */
export const refuseEnded = (work: Work, { unitLabel: unit, ending }: { unitLabel: string; ending: Ending | null }): never => {
  if (!ending) return work.refuse(common.notFound)
  const day = formatDay(ending.onDay)
  return ending.heirLabel === null ? work.refuse(refusals.unitDivided, { unit, day }) : work.refuse(refusals.unitEnded, { unit, day, heir: ending.heirLabel })
}
