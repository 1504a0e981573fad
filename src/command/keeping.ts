import { StartRefusal } from '../kit/start-refusal.ts'
import { verifyIn } from './figures.ts'
import { answer, asActor, progressTo, withDatabase, type GlobalOptions } from './session.ts'

/** `guong ledger verify`: exit 1 and the faults when a link or a row is not what was recorded. */
export const ledgerCommand = (options: GlobalOptions): Promise<void> => asActor(options, async (work) => {
  const { verifyLedger } = await import('../rooms/audit/checking.ts')
  const found = await verifyLedger(work)
  answer(options, found, () => [
    found.sound ? `Nhật ký nguyên vẹn: ${found.entries} mục, ${found.rows} dòng dữ liệu, ${found.streams.length} chuỗi.` : `Nhật ký có ${found.faults.length} chỗ sai:`,
    ...found.faults.map(({ where, id, message }) => `  ${where} ${id}: ${message}`),
  ])
  if (!found.sound) process.exitCode = 1
})

/** `guong check`: exit 1 when a kept standing or counter was not what is worked out; it is mended. */
export const checkCommand = (options: GlobalOptions): Promise<void> => withDatabase(async ({ ownerUrl }) => {
  const { checkEveryHome } = await import('../rooms/progress/public.ts')
  const homes = await checkEveryHome(ownerUrl)
  const wrong = homes.filter(({ tasks, counters }) => tasks + counters > 0)
  answer(options, homes, () => (wrong.length === 0 ? [`Đã tính lại ${homes.length} tỉnh: không có chỗ lệch.`] : wrong.map(({ home, tasks, counters }) => `Tỉnh ${home}: ${tasks} việc, ${counters} bộ đếm đã lệch, đã tính lại.`)))
  if (wrong.length > 0) process.exitCode = 1
})

/** `guong dump -o FILE`: everything, evidence included, as one file. */
export const dumpCommand = (options: GlobalOptions & { output: string }): Promise<void> => withDatabase(async ({ ownerUrl }) => {
  const { dumpTo } = await import('../kit/dump.ts')
  const { tables, rows, bytes } = await dumpTo(ownerUrl, options.output, progressTo(options))
  answer(options, { file: options.output, tables, rows, bytes }, () => [`Đã sao lưu ${rows} dòng của ${tables} bảng vào ${options.output} (${Math.ceil(bytes / 1024)} kB).`])
})

/** `guong restore FILE`: into an empty database only. */
export const restoreCommand = (path: string, options: GlobalOptions): Promise<void> => withDatabase(async ({ ownerUrl }) => {
  const { standingOf } = await import('../kit/boot/first-start.ts')
  if (!(await standingOf(ownerUrl)).isEmpty) throw new StartRefusal('not_empty', { vi: 'Cơ sở dữ liệu này đã có dữ liệu nên không khôi phục đè lên. Hãy chọn thư mục dữ liệu mới, ví dụ GUONG_DATA=./khoi-phuc.', en: 'This database is not empty; nothing is restored over it. Choose a new data folder, as GUONG_DATA=./restored.' })
  const { restoreFrom } = await import('../kit/restore.ts')
  const { tables, rows } = await restoreFrom(ownerUrl, path, progressTo(options))
  answer(options, { tables, rows }, () => [`Đã khôi phục ${rows} dòng của ${tables} bảng.`])
})

/** `guong verify FILE --dump DUMP`: against an exported dump instead of the running database. */
export const verifyAgainstDump = (path: string, dump: string, options: GlobalOptions): Promise<void> => withDatabase(async ({ ownerUrl, config }) => {
  const { inRestored } = await import('../kit/restore.ts')
  await inRestored({ ownerUrl, dump, dataFolder: config.dataFolder, onProgress: progressTo(options) }, async (restored) => {
    const [{ openPool }, { inWork }, { openOperatorSession }, { hostOn }] = await Promise.all([import('../kit/pool.ts'), import('../kit/work.ts'), import('../rooms/people/invite.ts'), import('../app.ts')])
    const tokenHash = await openOperatorSession(restored.ownerUrl, options.as ?? null)
    const pool = openPool({ url: restored.appUrl, size: 1 })
    try {
      await inWork(hostOn(pool, config), { tokenHash: tokenHash ?? null, language: 'vi', origin: { address: 'local', agent: 'guong', setSession: () => {} } }, (work) => verifyIn(work, path, options))
    } finally {
      await pool.end()
    }
  })
})

/** `guong admin create`: a one-time link with which the first administrator makes himself. */
export const adminCommand = (options: GlobalOptions): Promise<void> => withDatabase(async ({ ownerUrl, config }) => {
  const { inviteFirstAdministrator } = await import('../rooms/people/invite.ts')
  const link = `${config.url}/moi/${await inviteFirstAdministrator(ownerUrl)}`
  answer(options, { link }, () => ['Mở đường dẫn này một lần, trong vòng một ngày, để tạo quản trị viên:', `  ${link}`])
})

/** `guong migrate`: brings the database to the newest shape. */
export const migrateCommand = (options: GlobalOptions): Promise<void> => withDatabase(async ({ ownerUrl, config }) => {
  const { migrate } = await import('../kit/migrate.ts')
  const { ran } = await migrate({ ownerUrl, dataFolder: config.dataFolder })
  answer(options, { ran }, () => ['Cơ sở dữ liệu đã ở bản mới nhất.'])
})
