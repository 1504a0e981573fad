import type { FastifyInstance } from 'fastify'
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { inSeconds, say, sayWhile } from './kit/boot/say.ts'
import { listenForStop, type Stopping } from './kit/boot/stopping.ts'
import { readConfig, type Config } from './kit/config.ts'
import { StartRefusal } from './kit/start-refusal.ts'

/** What the steps of a start hand on. */
interface Start { config: Config; log: Logger; stopping: Stopping }

const main = async () => {
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url)))
  const stopping = listenForStop({
    begun: () => say('\nĐang dừng: chờ các yêu cầu dở dang… (Ctrl-C lần nữa để dừng ngay)'),
    forced: () => say('Dừng ngay.'),
    failed: error => console.error(error),
  })
  const starting = start(stopping)
  stopping.finishFirst(starting)
  try {
    await starting
  } catch (error) {
    if (stopping.signal.aborted) return
    tell(error)
    await stopping.stop(1)
  }
}

const start = async (stopping: Stopping) => {
  const config = readConfig(process.env)
  const { openLog } = await import('./kit/boot/log.ts')
  const log = openLog(config)
  await holdFolder(config, stopping)
  await requirePort(config)
  const { demoDay, ...database } = await openFilled({ config, log, stopping })
  const shown = { ...config, today: config.today ?? demoDay, demo: demoDay !== null }
  // Once it listens only the jobs ask the database on their own account, and they wait for one that dies: that is the keeper's matter and ends nobody.
  const firstLink = shown.demo ? null : await firstAdministratorLink(database)
  const app = await serve({ config: shown, log, stopping }, database.appUrl)
  await greet(shown, app, firstLink)
  log.info({ url: config.url }, 'serving')
  if (shown.jobsAtOnce > 0) await beginJobs({ config: shown, log, stopping }, database.jobsUrl)
}

const holdFolder = async ({ databaseUrl, dataFolder, url }: Config, { onStop }: Stopping) => {
  // Several processes may serve one database of an operator; the embedded one belongs to one.
  if (databaseUrl) return
  const { beTheOnlyOne } = await import('./kit/boot/only-one.ts')
  onStop(beTheOnlyOne(dataFolder, url))
}

/** Asked before the long steps, so that a taken port is told at once. */
const requirePort = async (config: Config) => {
  const { createServer } = await import('node:net')
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', cause => { reject(notListening(config, cause)) })
    probe.listen(config.port, config.host, () => { probe.close(() => { resolve() }) })
  })
}

const openFilled = async (begun: Start) => {
  const { config, stopping } = begun
  const [{ emptyAgain, standingOf }, { schemas }] = await Promise.all([import('./kit/boot/first-start.ts'), import('./rooms/order.ts')])
  let database = await open(begun)
  let standing = await standingOf(database.ownerUrl)
  if (standing.halfFilled) {
    await emptyAgain(database.ownerUrl, schemas)
    say('• Lần nạp dữ liệu mẫu trước bị cắt ngang: nạp lại từ đầu')
    database = await open(begun)
  }
  stopping.signal.throwIfAborted()
  if (config.demo && (standing.halfFilled || standing.isEmpty)) {
    await fillWithDemo(begun, database)
    standing = await standingOf(database.ownerUrl)
  }
  stopping.signal.throwIfAborted()
  return { ...database, demoDay: standing.day }
}

const open = async ({ config, log, stopping }: Start) => {
  const { openDatabase } = await import('./kit/boot/database.ts')
  const database = await openDatabase(config, { keep: true, begun: fetchApp, log: (message, details) => log.info(details, message) })
  stopping.onStop(database.close)
  stopping.signal.throwIfAborted()
  return database
}

/** Loaded while PostgreSQL starts and not before it was begun, for nothing else is done meanwhile; what goes wrong is seen where it is used. */
const fetchApp = () => void import('./app.ts').catch(() => {})

const fillWithDemo = async ({ config, log }: Start, { appUrl, ownerUrl }: { appUrl: string; ownerUrl: string }) => {
  const [{ beginDemoStories, loadDemo }, { demoDay }, { fillWhole }] = await Promise.all([import('./demo/load.ts'), import('./kit/boot/day.ts'), import('./kit/boot/first-start.ts')])
  const progress = sayWhile('Lần đầu chạy: nạp tỉnh mẫu Lam Sơn')
  try {
    const target = { appUrl, ownerUrl, today: config.today ?? demoDay, onProgress: progress.now }
    await fillWhole(ownerUrl, async () => {
      await loadDemo(target)
      await beginDemoStories(target)
    })
  } finally {
    progress.done()
  }
  log.info('demo province loaded')
}

const serve = async ({ config, log, stopping }: Start, appUrl: string): Promise<FastifyInstance> => {
  const { buildApp } = await import('./app.ts')
  const app = await buildApp({ appUrl, config, log })
  stopping.onStop(() => app.close())
  stopping.signal.throwIfAborted()
  await app.listen({ port: config.port, host: config.host }).catch((cause: unknown) => { throw notListening(config, cause as NodeJS.ErrnoException) })
  return app
}

/** What somebody waits for comes before what nobody does: the first answers are given before anything of the jobs is loaded. They wait in the database meanwhile. */
const beginJobs = async ({ config, log, stopping }: Start, jobsUrl: string) => {
  const { waitOr } = await import('./kit/wait.ts')
  await waitOr(firstAnswers, stopping.signal)
  stopping.signal.throwIfAborted()
  const [{ runJobs }, { roomJobs, entrances }] = await Promise.all([import('./kit/job-runner.ts'), import('./jobs.ts')])
  stopping.signal.throwIfAborted()
  stopping.onStop(runJobs({ jobsUrl, config, jobs: roomJobs, entrances, log }).stop)
}

/** How long the first answers have to themselves. */
const firstAnswers = 3_000

const greet = async (config: Config, app: FastifyInstance, firstLink: string | null) => {
  const address = config.port === 0 ? app.listeningOrigin : config.url
  say(`\nGương đã sẵn sàng sau ${inSeconds(process.uptime() * 1000)}: ${address}`)
  if (config.today) say(`  Đang chạy với ngày ${config.today.split('-').reverse().join('/')}${config.demo ? ' của tỉnh mẫu' : ' (GUONG_TODAY)'}`)
  if (config.demo) await showSignIns()
  else if (firstLink) showFirstLink(address + firstLink)
  say('  Ctrl-C để dừng.')
}

const showSignIns = async () => {
  const { demoSignIns } = await import('./demo/sign-ins.ts')
  say('  Tài khoản dùng thử (tên đăng nhập, mật khẩu):')
  for (const { username, password, who, role } of demoSignIns) say(`    ${username.padEnd(16)} ${password.padEnd(16)} ${who}, ${role}`)
}

const firstAdministratorLink = async ({ ownerUrl }: { ownerUrl: string }) => {
  const { inviteFirstAdministrator, lacksAdministrator } = await import('./rooms/people/invite.ts')
  return await lacksAdministrator(ownerUrl) ? `/moi/${await inviteFirstAdministrator(ownerUrl)}` : null
}

const showFirstLink = (link: string) => {
  say('  Chưa có người quản trị. Mở đường dẫn dùng một lần này trong 24 giờ để tự lập tài khoản quản trị (hoặc chạy guong admin create):')
  say(`    ${link}`)
}

const notListening = ({ host, port }: Config, cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EADDRINUSE') {
    return new StartRefusal('port_taken', {
      vi: `Cổng ${port} trên ${host} đang do chương trình khác dùng. Dừng chương trình ấy, hoặc chạy với cổng khác: PORT=${port + 1} npm start`,
      en: `Port ${port} on ${host} is taken by another program. Stop it or use another port: PORT=${port + 1} npm start`,
    }, cause)
  }
  return new StartRefusal('not_listening', {
    vi: `Không mở được cổng ${port} trên ${host} (${cause.code}). Chọn PORT từ 1024 trở lên và HOST là địa chỉ của máy này.`,
    en: `Port ${port} on ${host} cannot be opened (${cause.code}). Choose a PORT from 1024 up and a HOST that is an address of this machine.`,
  }, cause)
}

/** A refusal is a sentence for the person; anything else is a fault of ours and shows where. */
const tell = (error: unknown) => {
  console.error(error instanceof StartRefusal ? `\n${error.message}` : error)
}

await main()
