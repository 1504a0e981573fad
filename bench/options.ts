/** How much is measured: a bounded number of requests and repetitions, and no block of requests longer than so many milliseconds. */
export interface Effort { name: 'full' | 'quick'; rounds: number; requests: number; warmUp: number; repeats: number; starts: number; blockMs: number; kills: number; days: number }

const full: Effort = { name: 'full', rounds: 3, requests: 300, warmUp: 60, repeats: 3, starts: 3, blockMs: 10_000, kills: 500, days: 119 }
const quick: Effort = { name: 'quick', rounds: 1, requests: 60, warmUp: 20, repeats: 1, starts: 1, blockMs: 2_500, kills: 50, days: 34 }

/** What was asked for on the command line; anything unknown is told. `share` is the part of the nation that is made, null for the province; `provinces` how many of its provinces. */
export const readOptions = (words: readonly string[]): { effort: Effort; only: string[] | null; share: number | null; provinces: number | undefined } => {
  const said = words.join(' ').replace('--scale nation', '--scale=nation').split(' ').filter(Boolean)
  const unknown = said.filter((word) => word !== '--quick' && word !== '--scale=nation' && !word.startsWith('--only=') && !word.startsWith('--size=') && !word.startsWith('--provinces='))
  if (unknown.length > 0) throw new Error(`unknown option ${unknown.join(' ')}; known: --quick, --scale nation, --size=0.01…1, --provinces=1…34, --only=list,roll-up,post,crowd,search,code,whole,states,export,report,import,load,start,reorganise,ladder,outbox,kills,shards,processes,nation,nightly`)
  const valueOf = (name: string) => said.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  return { effort: said.includes('--quick') ? quick : full, only: valueOf('only')?.split(',') ?? null, share: said.includes('--scale=nation') ? Number(valueOf('size') ?? process.env['GUONG_NATION'] ?? 1) : null, provinces: valueOf('provinces') === undefined ? undefined : Number(valueOf('provinces')) }
}
