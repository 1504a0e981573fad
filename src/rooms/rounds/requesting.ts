import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { refusals, type rounds } from './contract.ts'
import { draftRequest } from './letters.ts'
import * as store from './store.ts'

/** Drafts the letter that asks for the reports of a round, by an officer of the body that opened it. */
export const draftRequestLetter = async (work: Work, { id }: InputOf<typeof rounds.draftRequestLetter>) => {
  const [round] = await store.roundsOf(work, { ids: [id] })
  if (!round) return work.refuse(common.notFound)
  if (!round.mayRun) return work.refuse(refusals.notTheRunner)
  return { documentId: await draftRequest(work, round, await store.formsOf(work, id)) }
}
