import { fixed, grid, machine } from '../table.ts'
import { partitions } from './database.ts'
import type { NationResults } from './run.ts'

/** What each figure of the nation is held against. */
const bars: Record<string, string> = { list: '≤ 1.5 × province', progress: '≤ 1.3 × province', 'roll-up': '< 30 ms', nation: '< 50 ms' }

/** The whole table of the nation as text. */
export const tableOfNation = ({ effort, size, nation, late, clicks, failed, settings, memoryMB, together, nightly, shards }: NationResults): string => [
  `Gương bench, nation × ${size.share}, ${effort.name}: ${effort.rounds} rounds of ${effort.requests} requests or ${effort.blockMs / 1000} s, nation and province in turn`,
  Object.entries({ ...machine(), 'nation on disk': nation.onDisk, 'made in': nation.madeInSeconds === null ? 'an earlier run' : `${nation.madeInSeconds} s`, 'parts of large tables': partitions || 'none', provinces: size.provinces, organisations: size.provinces * size.units + size.national, members: size.provinces * size.members,
    tasks: size.provinces * size.tasks, results: size.provinces * size.tasks * size.entriesOfTask, 'late in the listed unit': late, ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [/_|fsync|jit/.test(name) ? name : `${name} of the province`, value])) }).map(([name, value]) => `${name} ${value}`).join(' · '),
  '',
  grid([
    ['work', 'nation p50', 'p95', 'province p50', 'p95', 'ratio', 'nation req/s at 20', 'province req/s', 'share', 'bare p50', 'of bare', 'share', 'bar'],
    ...clicks.map(({ work, p50, p95, perSecond, floor, ratio, share, bare }) => [work, fixed(p50), fixed(p95), fixed(floor.p50), fixed(floor.p95), `${fixed(ratio, 2)} ×`, fixed(perSecond, 0), fixed(floor.perSecond, 0), `${fixed(share * 100, 0)} %`, ...(bare ? [fixed(bare.floor.p50), `${fixed(bare.ratio, 2)} ×`, `${fixed(bare.share * 100, 0)} %`] : ['–', '–', '–']), bars[work.split(' ')[0] ?? ''] ?? '']),
  ]),
  '',
  ...failed.map((what) => `not measured: ${what}`),
  ...(together ? [`lists a second at 20 at once: one process ${fixed(together.one)}, two ${fixed(together.two)}, ${fixed(together.ratio, 2)} ×`] : []),
  ...(nightly ? [`a night of one province of ${nightly.tasks} tasks (${nightly.provinces} asked): the roll over a month end ${fixed(nightly.rollSeconds)} s for ${nightly.rolled} standings, everything worked out anew and compared ${fixed(nightly.checkSeconds)} s, ${nightly.wrongStandings} standings and ${nightly.wrongCounters} counters differed`] : []),
  ...shards.map(({ work, ms, floor, ratio }) => `${work}: ${fixed(ms)} ms; ${floor.what} ${fixed(floor.ms)} ms, ${fixed(ratio, 2)} ×`),
  `memory of the application: ${memoryMB.nation ?? '?'} MB on the nation, ${memoryMB.province ?? '?'} MB on the province`,
].join('\n')
