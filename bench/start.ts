import type { Bulk } from './bulk.ts'
import type { Effort } from './options.ts'
import { program, startProcess } from './processes.ts'
import { benchDay, listDay, type Province } from './province.ts'
import { median } from './statistics.ts'
import { tokenOf } from '../tests/harness/database.ts'

/** A start with data there, PostgreSQL included, to the first signed-in answer; in turn with the embedded PostgreSQL alone and the bare handler on it. The server must stand still. */
export const measureStart = async ({ dataFolder, listUnit }: Province, { starts }: Effort): Promise<Bulk> => {
  const floorEnvironment = { GUONG_DATA: dataFolder, FLOOR_TODAY: benchDay, FLOOR_LIST_ON: listDay, FLOOR_LIST_UNIT: String(listUnit) }
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < starts; round++) {
    ours.push(await take(program, { GUONG_DATA: dataFolder, GUONG_LOG: 'warn' }, { path: `/api/tasks?unitNo=${listUnit}&state=overdue&size=50&on=${listDay}`, cookie: `guong_session=${tokenOf('phuc.thuonglam')}` }))
    bare.push(await take('bench/floor/start.ts', floorEnvironment, { path: '/list', cookie: '' }))
  }
  return { work: 'start with data there, to the first signed-in answer', ms: median(ours), bytes: null, floor: { what: 'embedded PostgreSQL alone and bare handler', ms: median(bare) }, ratio: median(ours) / median(bare), repeats: starts }
}

const take = async (file: string, environment: Record<string, string>, probe: { path: string; cookie: string }) => {
  const begun = performance.now()
  const started = await startProcess(file, environment, probe)
  const took = performance.now() - begun
  await started.stop()
  return took
}
