/** What stage a long file is at, from what is known of it; and how much of it there may be. */

/** A part as it is sent: small enough to be sent again after a broken line, large enough for few of them. */
export const partBytes = 4 * 1_048_576
/** The largest file the page takes; a larger one is for the command line. */
export const mostBytes = 1_024 * 1_048_576
/** So many files one person may have on their way. */
export const mostOpen = 3
/** After so many days without a word from anybody a file on its way is given up. */
export const keptDays = 7

/** How a file on its way stands. */
export type LoadStage = 'sending' | 'checking' | 'refused' | 'has_questions' | 'has_errors' | 'nothing_to_do' | 'ready' | 'writing' | 'applied' | 'stopped'

/** What decides it. */
export interface LoadFacts {
  sentAt: string | null; askedAt: string | null; writtenAt: string | null; stoppedAt: string | null; refusal: unknown
  found: { refused: unknown; faultCount: number; changeCount: number; questions: readonly { blocking: boolean }[] } | null
}

/** The stage of a load. */
export const stageOf = ({ sentAt, askedAt, writtenAt, stoppedAt, refusal, found }: LoadFacts): LoadStage => {
  if (writtenAt) return 'applied'
  if (stoppedAt) return 'stopped'
  if (refusal || found?.refused) return 'refused'
  if (!sentAt) return 'sending'
  if (!found) return 'checking'
  if (askedAt) return 'writing'
  if (found.questions.some(({ blocking }) => blocking)) return 'has_questions'
  if (found.faultCount > 0) return 'has_errors'
  return found.changeCount === 0 ? 'nothing_to_do' : 'ready'
}

/** What may be done with it at that stage. */
export const offersOf = (stage: LoadStage, { isMine }: { isMine: boolean }): ('send' | 'write' | 'stop')[] => [
  ...(stage === 'sending' && isMine ? ['send' as const] : []), ...(stage === 'ready' ? ['write' as const] : []), ...(['applied', 'stopped', 'refused'].includes(stage) ? [] : ['stop' as const]),
]

/** How many parts a file of so many bytes has, and how long each is. */
export const partsOf = (size: number): number => Math.ceil(size / partBytes)
/** The length of a part. */
export const lengthOfPart = (size: number, ordinal: number): number => Math.min(partBytes, size - (ordinal - 1) * partBytes)
