import { fileURLToPath } from 'node:url'
import { startServer } from '../../src/kit/postgres/supervisor.ts'
import { inMB } from '../bulk.ts'
import { measureClick, type Click, type Sides } from '../clicks.ts'
import { clientOf, type Client } from '../load.ts'
import type { Effort } from '../options.ts'
import { program, residentBytes, startProcess, type Measured } from '../processes.ts'
import { learnOf, openProvince, type Province } from '../province.ts'
import { keepResults } from '../table.ts'
import { admit, type Admitted } from './admit.ts'
import { twinsOf, type Twin } from './clicks.ts'
import { as, makeNation, type Nation } from './database.ts'
import { measureNightly, type Nightly } from './nightly.ts'
import { measureTogether, type Together } from './processes.ts'
import { measureShards, type Beside } from './shards.ts'
import { nationDay, sizeOf, type NationSize } from './size.ts'
import { tableOfNation } from './table.ts'

const dataFolder = fileURLToPath(new URL('../../.work/bench-data', import.meta.url))

/** What a run found of the nation. */
export interface NationResults { effort: Effort; size: NationSize; nation: Nation; late: number; clicks: NationClick[]; failed: string[]; settings: Record<string, string>; memoryMB: { nation: number | null; province: number | null }; together: Together | null; nightly: Nightly | null; shards: Beside[] }

/** A click of the nation beside the province's, and beside the bare handler on the nation where there is one. */
export type NationClick = Click & { bare: Pick<Click, 'floor' | 'ratio' | 'share'> | null }

/** Settings of a server that carries a country on a machine of some 24 GB; the demo province stands on the same server beside it. */
const serving = { shared_buffers: '4GB', effective_cache_size: '12GB', work_mem: '16MB', max_wal_size: '4GB', random_page_cost: '1.1' }

/** Makes the nation where it does not stand yet, and measures its clicks in turn with those of the demo province on the same server. */
export const benchNation = async ({ share, provinces, effort, wanted, tell }: { share: number; provinces: number | undefined; effort: Effort; wanted: (name: string) => boolean; tell: (what: string) => void }): Promise<void> => {
  const size = sizeOf(share, provinces)
  tell(`a nation of ${size.provinces} provinces, ${size.provinces * size.units + size.national} organisations, ${size.provinces * size.members} members, ${size.provinces * size.tasks} tasks, ${size.provinces * size.tasks * size.entriesOfTask} results`)
  const nation = await makeNation({ dataFolder, size, tell })
  const server = await startServer({ dataFolder, settings: serving })
  const nationUrl = server.ownerUrl.replace(/\/guong$/, `/${nation.name}`)
  const province = await openProvince()
  try {
    const admitted = await as(nationUrl, (client) => admit(client, size))
    tell(`unit ${admitted.listUnit} of the first province has ${admitted.late} late tasks`)
    const measured = await measureBoth({ nationUrl, admitted, province }, { effort, wanted, tell })
    if (wanted('nightly')) tell('nightly: the roll and the recompute')
    const nightly = wanted('nightly') ? await measureNightly(nationUrl, size, effort.rounds) : null
    if (wanted('shards')) tell('shards')
    const shards = wanted('shards') ? await measureShards(server.ownerUrl, effort) : []
    const results: NationResults = { effort, size, nation, late: admitted.late, settings: province.facts, ...measured, nightly, shards }
    console.log(`\n${tableOfNation(results)}\n`)
    tell(`kept in ${keepResults(results, 'nation').replace(/^.*\/bench\//, 'bench/')}`)
  } finally {
    await province.stop()
    await server.stop()
  }
}

interface Both { nationUrl: string; admitted: Admitted; province: Province }

const measureBoth = async ({ nationUrl, admitted, province }: Both, { effort, wanted, tell }: { effort: Effort; wanted: (name: string) => boolean; tell: (what: string) => void }) => {
  const [large, small] = [await serve(nationUrl, { GUONG_TODAY: nationDay }), await serve(province.ownerUrl, {})]
  const bare = await startProcess('bench/floor/server.ts', { FLOOR_URL: nationUrl, FLOOR_TODAY: nationDay, FLOOR_LIST_ON: nationDay, FLOOR_LIST_UNIT: String(admitted.listUnit), FLOOR_POSTS: '0' }, { path: '/list', cookie: '' })
  try {
    const sides = { nation: clientOf(large.port), province: clientOf(small.port), bare: clientOf(bare.port), learn: async () => { await learnOf(nationUrl)(); await learnOf(province.ownerUrl)() } }
    const [clicks, failed]: [NationClick[], string[]] = [[], []]
    for (const [name, twin] of Object.entries(twinsOf(admitted, province))) {
      if (!wanted(name)) continue
      tell(name)
      try {
        clicks.push(await measureTwin(twin, sides, effort))
      } catch (error) {
        failed.push(`${twin.work}: ${(error as Error).message.slice(0, 200)}`)
      }
    }
    const memoryMB = { nation: inMB(residentBytes(large)), province: inMB(residentBytes(small)) }
    return { clicks, failed, memoryMB, together: wanted('processes') ? await measureTwo(large, { nationUrl, admitted, province, effort, tell }) : null }
  } finally {
    for (const one of [large, small, bare]) await one.stop()
  }
}

const measureTwin = async ({ work, nation: app, province: floor, bare }: Twin, { learn, ...sides }: Record<'nation' | 'province' | 'bare', Client> & Pick<Sides, 'learn'>, effort: Effort): Promise<NationClick> => {
  const click = await measureClick({ work, app, floor }, { app: sides.nation, floor: sides.province, learn }, effort)
  return { ...click, bare: bare ? await measureClick({ work, app, floor: bare }, { app: sides.nation, floor: sides.bare, learn }, effort) : null }
}

const measureTwo = async (large: Measured, { nationUrl, admitted, province, effort, tell }: Both & { effort: Effort; tell: (what: string) => void }) => {
  tell('one process, two processes')
  const second = await serve(nationUrl, { GUONG_TODAY: nationDay })
  try {
    const { list } = twinsOf(admitted, province)
    return list ? await measureTogether([large, second], list.nation, effort) : null
  } finally {
    await second.stop()
  }
}

const serve = (ownerUrl: string, env: Record<string, string>): Promise<Measured> =>
  startProcess(program, { DATABASE_URL: ownerUrl, GUONG_DATA: dataFolder, GUONG_LOG: 'warn', GUONG_JOBS: '0', GUONG_DEMO: '0', ...env }, { path: '/readyz', cookie: '' })
