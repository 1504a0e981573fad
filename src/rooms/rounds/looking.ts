import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { partIdsBy } from './board-store.ts'
import { refusals, type rounds } from './contract.ts'
import { countAsked, insertLooking, isPerson } from './looking-store.ts'
import { requireOpen } from './opening.ts'

/** Names who is in charge of parts of a round or follows them; nobody: again who looks after the units at large. */
export const nameLooking = async (work: Work, { id, parts: chosen, state, toUnitNo, search, inCharge, follower, except, kind, personId }: InputOf<typeof rounds.nameLooking>) => {
  await requireOpen(work, id)
  const parts = [...new Set(chosen ?? await partIdsBy(work, { id, state, toUnitNo, search, inCharge, follower }))].filter((one) => !except.includes(one))
  if (personId !== null && !(await isPerson(work, personId))) return work.refuse(common.notFound)
  if (await countAsked(work, id, parts) < parts.length) return work.refuse(refusals.notTheRunner)
  if (parts.length > 0) await insertLooking(work, { roundId: id, parts, kind, personId })
  work.record('rounds.looking_named', id, { kind, personId, parts: parts.length })
  return { named: parts.length }
}
