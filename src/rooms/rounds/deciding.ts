import { formatDay, type Day } from '../../kit/dates.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { rounds } from './contract.ts'
import { partRefusals as refusals } from './part-contract.ts'
import * as partStore from './part-store.ts'
import * as store from './store.ts'
import { tellFillers } from './telling-store.ts'

/** What is decided about a form. */
interface Decision { verdict: 'accepted' | 'returned'; reason: string | null; againBy: Day | null }

/** The receiving level accepts a form as it was handed in. */
export const acceptSubmission = (work: Work, { id }: InputOf<typeof rounds.acceptSubmission>) => decide(work, id, { verdict: 'accepted', reason: null, againBy: null })

/** The receiving level returns a form with its reason, and says by when it must come again. */
export const returnSubmission = async (work: Work, { id, reason, againBy = null }: InputOf<typeof rounds.returnSubmission>) => {
  if (againBy !== null && againBy < work.today) return work.refuse(refusals.againBehind, { today: formatDay(work.today) })
  return decide(work, id, { verdict: 'returned', reason, againBy })
}

const decide = async (work: Work, id: string, { verdict, ...said }: Decision) => {
  const submission = await requireReceived(work, id)
  await partStore.insertVerdict(work, { submission, verdict, ...said })
  work.record(`rounds.${verdict}`, submission.partId, { form: submission.code, nth: submission.nth, submissionId: id, ...said })
  if (verdict === 'returned') await tellFillers(work, [submission.partId], { kind: 'report_returned', key: id, facts: { answerBy: said.againBy } })
  return { done: true as const }
}

/** The submission that waits for the actor's decision; the veto is named first. */
const requireReceived = async (work: Work, id: string) => {
  const seen = await partStore.findSubmission(work, id) ?? work.refuse(common.notFound)
  if (seen.isOwn) return work.refuse(refusals.ownReport)
  if (!seen.mayDecide) return work.refuse(refusals.notTheReceiver)
  await store.holdRound(work, seen.roundId, 'together')
  await store.holdPart(work, seen.partId)
  const submission = await partStore.findSubmission(work, id) ?? work.refuse(common.notFound)
  if (!submission.isOpen) return work.refuse(refusals.roundClosed)
  return submission.isWaiting ? submission : work.refuse(refusals.notWaiting)
}
