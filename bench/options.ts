/** How much is measured: a bounded number of requests and repetitions, and no block of requests longer than so many milliseconds. */
export interface Effort { name: 'full' | 'quick'; rounds: number; requests: number; warmUp: number; repeats: number; starts: number; blockMs: number; kills: number }

const full: Effort = { name: 'full', rounds: 3, requests: 300, warmUp: 60, repeats: 3, starts: 3, blockMs: 10_000, kills: 500 }
const quick: Effort = { name: 'quick', rounds: 1, requests: 60, warmUp: 20, repeats: 1, starts: 1, blockMs: 2_500, kills: 50 }

/** What was asked for on the command line; anything unknown is told. */
export const readOptions = (words: readonly string[]): { effort: Effort; only: string[] | null } => {
  const unknown = words.filter((word) => word !== '--quick' && !word.startsWith('--only='))
  if (unknown.length > 0) throw new Error(`unknown option ${unknown.join(' ')}; known: --quick, --only=list,roll-up,post,export,report,import,start,reorganise,ladder,outbox`)
  const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length).split(',') ?? null
  return { effort: words.includes('--quick') ? quick : full, only }
}
