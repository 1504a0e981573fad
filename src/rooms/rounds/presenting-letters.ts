import type { Work } from '../../kit/work.ts'
import { documentsAbout } from '../documents/public.ts'
import type { Letter, Urging } from './contract.ts'
import { urgingsOf } from './letter-store.ts'
import { letterSubjects } from './letters.ts'

/** The letter of request of a round and its urgings with their letters, of those the actor may see. */
export const lettersOf = async (work: Work, roundId: string): Promise<{ letter: Letter | null; urgings: Urging[] }> => {
  const urgings = await urgingsOf(work, roundId)
  const requests = await documentsAbout(work, letterSubjects.request, [roundId])
  const letters = await documentsAbout(work, letterSubjects.urging, urgings.map(({ id }) => id))
  return { letter: shown(requests.get(roundId)), urgings: urgings.map((urging) => ({ ...urging, letter: shown(letters.get(urging.id)) })) }
}

type Standing = (Awaited<ReturnType<typeof documentsAbout>> extends Map<string, (infer One)[]> ? One : never)

const shown = (found: readonly Standing[] | undefined): Letter | null => {
  const last = found?.at(-1)
  return last ? { id: last.id, number: last.numberLine, state: last.state } : null
}
