import { formatDay } from '../../kit/dates.ts'
import type { InputOf } from '../../kit/operation.ts'
import { attempt, type Work } from '../../kit/work.ts'
import { draftUrging } from './letters.ts'
import { partIdsBy } from './board-store.ts'
import { refusals, type rounds } from './contract.ts'
import { requireOpen } from './opening.ts'
import * as store from './store.ts'
import { tellFillers } from './telling-store.ts'
import { findUrging, insertUrging, urgeableOf } from './urging-store.ts'

/** Urges units that still owe forms, in the name of the body whose officer acts; who was urged before is urged once more. */
export const urgeParts = async (work: Work, { id, parts: chosen, state, toUnitNo, search, inCharge, follower, except, answerBy, wording }: InputOf<typeof rounds.urgeParts>) => {
  await store.holdRound(work, id, 'alone')
  const round = await requireOpen(work, id)
  if (answerBy < work.today) return work.refuse(refusals.answerBehind, { today: formatDay(work.today) })
  const wanted = [...new Set(chosen ?? await partIdsBy(work, { id, state, toUnitNo, search, inCharge, follower }))].filter((one) => !except.includes(one))
  const found = await urgeableOf(work, id, wanted)
  const parts = chosen ? found : found.filter(({ owed }) => owed.length > 0)
  const [first] = parts
  if (!chosen && !first) return work.refuse(refusals.nobodyOwes)
  const unitNo = round.mayRun ? round.unitNo : first?.toUnitNo
  if (!first || unitNo === undefined || found.length < wanted.length || !parts.every(({ mayUrge, toUnitNo }) => mayUrge && (unitNo === round.unitNo || toUnitNo === unitNo))) return work.refuse(refusals.notTheRunner)
  const settled = parts.find(({ owed }) => owed.length === 0)
  if (settled) return work.refuse(refusals.nothingOwed, { unit: settled.label })
  const urgingId = await insertUrging(work, { roundId: id, unitNo, answerBy, wording: wording || null, parts })
  work.record('rounds.urged', id, { urgingId, unitNo, answerBy, units: parts.map(({ label, urgedTimes }) => ({ label, nth: urgedTimes + 1 })) })
  await tellFillers(work, parts.map((part) => part.id), { kind: 'report_urged', key: urgingId, facts: { answerBy } })
  const urging = await findUrging(work, urgingId)
  const letter = urging && await attempt(work, { keep: true }, () => draftUrging(work, round, urging))
  return { id: urgingId, urged: parts.length, documentId: letter?.result ?? null }
}
