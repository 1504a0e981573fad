import { formatDay } from '../../kit/dates.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { documentAhead, measureUnknown, type DocumentKey } from './contract.ts'
import * as store from './store.ts'

/** The id of the document with this number, issuer and day, in the actor's home or another; entered when it is new; refuses a day that has not come. */
export const ensureDocument = async (work: Work, key: DocumentKey, home = work.actor.provinceId): Promise<string> => {
  if (key.issuedOn > work.today) return work.refuse(documentAhead, { today: formatDay(work.today) })
  return (await store.findDocument(work, key, home))?.id ?? await store.insertDocument(work, key, home) ?? (await store.findDocument(work, key, home))?.id ?? work.refuse(common.staleVersion)
}

/** The indicator of this name in this measure, entered when new, with whether its measure counts whole things; refuses a measure that is not in the catalogue. */
export const ensureIndicator = async (work: Work, name: string, measureName: string): Promise<{ id: string; whole: boolean }> => {
  const measure = await store.findMeasure(work, measureName) ?? work.refuse(measureUnknown, { measure: measureName })
  const find = async () => (await store.findIndicator(work, name, measure.id))?.id
  return { id: await find() ?? await store.insertIndicator(work, name, measure.id) ?? await find() ?? work.refuse(common.staleVersion), whole: measure.whole }
}
