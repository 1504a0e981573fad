// npm run bench: the demo province on an embedded PostgreSQL with production settings, the application as npm start runs it, and beside each figure its floor.
import { measureExport, measureImport, measureReport, inMB, startWorkbookFloor, type Bulk } from './bulk.ts'
import { measureCrowd, measureSame } from './crowd.ts'
import { clicksOf, measureClick, requireSameAnswers, type Click } from './clicks.ts'
import { clientOf } from './load.ts'
import { readOptions, type Effort } from './options.ts'
import { killDays } from './kills.ts'
import { killOutbox } from './outbox.ts'
import { program, residentBytes, startProcess } from './processes.ts'
import { benchDay, learnOf, listDay, openProvince, type Province } from './province.ts'
import { measureCsvExport } from './export-csv.ts'
import { measureLoads } from './load-csv.ts'
import { measureLadder } from './ladder.ts'
import { benchNation } from './nation/run.ts'
import { measureReorganise } from './reorganise.ts'
import { measureStart } from './start.ts'
import { keepResults, tableOf } from './table.ts'

const { effort, only, share, provinces } = readOptions(process.argv.slice(2))
const wanted = (name: string) => only === null || only.includes(name)
const begun = Date.now()
const tell = (what: string) => console.error(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${what}`)

const measureOnServer = async (province: Province, how: Effort) => {
  const app = await startProcess(program, { DATABASE_URL: province.ownerUrl, GUONG_DATA: province.dataFolder, GUONG_LOG: 'warn' }, { path: '/readyz', cookie: '' })
  const floor = await startProcess('bench/floor/server.ts', { FLOOR_URL: province.ownerUrl, FLOOR_TODAY: benchDay, FLOOR_LIST_ON: listDay, FLOOR_LIST_UNIT: String(province.listUnit) }, { path: '/list', cookie: '' })
  const workbooks = wanted('import') || wanted('export') ? await startWorkbookFloor(province) : undefined
  try {
    const sides = { app: clientOf(app.port), floor: clientOf(floor.port), learn: learnOf(province.ownerUrl) }
    if (Object.keys(clicksOf(province)).some(wanted)) await requireSameAnswers(province, sides)
    const clicks: Click[] = []
    for (const [name, pair] of Object.entries(clicksOf(province))) {
      if (!wanted(name.split(' ')[0] ?? '')) continue
      tell(name)
      clicks.push(await measureClick(pair, sides, how))
    }
    const afterClicksMB = inMB(residentBytes(app))
    const bulks = await measureBulk(province, { sides, measured: app, workbooks, how })
    return { clicks, bulks, memory: { afterClicksMB, afterAllMB: inMB(residentBytes(app)) } }
  } finally {
    for (const one of [app, floor, workbooks]) await one?.stop()
  }
}

/** A million rows take their time: they are loaded where GUONG_LOAD asks for them. */
const loadSizes = (process.env['GUONG_LOAD'] ?? '10000,100000').split(',').map(Number)

const measureBulk = async (province: Province, { sides, measured, workbooks, how }: { sides: { app: ReturnType<typeof clientOf> }; measured: Awaited<ReturnType<typeof startProcess>>; workbooks: Awaited<ReturnType<typeof startWorkbookFloor>> | undefined; how: Effort }) => {
  const bulks: Bulk[] = []
  if (wanted('crowd')) { tell('crowd'); bulks.push(await measureSame(province, sides.app, how), ...await measureCrowd(province, sides.app, how)) }
  if (workbooks && wanted('import')) { tell('import'); bulks.push(await measureImport(province, workbooks)) }
  if (workbooks && wanted('export')) { tell('export'); bulks.push(await measureExport(sides.app, workbooks, how)) }
  if (only?.includes('load')) { bulks.push(...await measureLoads(province, loadSizes, tell)); tell('export as CSV'); bulks.push(await measureCsvExport(province, measured, how.repeats)) }
  if (wanted('report')) { tell('report'); bulks.push(...await measureReport(sides.app)) }
  if (wanted('reorganise')) { tell('reorganise'); bulks.push(...await measureReorganise(province)) }
  if (wanted('ladder')) { tell('ladder'); bulks.push(...await measureLadder(province, only === null ? 400_000 : 4_000_000)) }
  return bulks
}

const killAlone = async () => {
  tell(`outbox: ${effort.kills} kills`)
  console.log(`outbox ${await killOutbox(effort.kills, process.env['GUONG_CHROMIUM'] ?? '/usr/bin/chromium')}`)
}

const killWorkersAlone = async () => {
  tell('the province')
  const town = await openProvince()
  tell(`kills of workers: ${effort.days}`)
  try {
    console.log(`kills ${await killDays(town, effort.days)}`)
  } finally {
    await town.stop()
  }
}

const measureAndStop = async (one: Province) => {
  try {
    return await measureOnServer(one, effort)
  } finally {
    await one.stop()
  }
}

if (only?.length === 1 && wanted('outbox')) {
  await killAlone()
  process.exit(0)
}

if (only?.length === 1 && wanted('kills')) {
  await killWorkersAlone()
  process.exit(0)
}

if (share !== null) {
  await benchNation({ share, provinces, effort, wanted, tell })
  process.exit(0)
}

tell('the province')
const province = await openProvince()
const measured = await measureAndStop(province)
if (wanted('start')) { tell('start'); measured.bulks.push(await measureStart(province, effort)) }
const results = { effort, facts: province.facts, ...measured }
if (wanted('outbox')) await killAlone()
console.log(`\n${tableOf(results)}\n`)
tell(`kept in ${keepResults(results, 'province').replace(/^.*\/bench\//, 'bench/')}`)
process.exit(0)
