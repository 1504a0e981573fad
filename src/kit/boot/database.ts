import type { Config } from '../config.ts'
import { StartRefusal } from '../start-refusal.ts'

/** A migrated database, entered as its owner, as the application's role or as the one that runs jobs; `close` stops the embedded server when nobody else uses it. */
export interface Database { ownerUrl: string; appUrl: string; jobsUrl: string; close: () => Promise<void> }

/** Where to tell what happens and that the embedded server was begun and there is time until it answers, and whether to start the embedded server again when it dies under us, as a serving process wants. */
export interface Opening { log?: (message: string, details?: Record<string, unknown>) => void; begun?: () => void; keep?: boolean }

/** Opens what the settings name: the database at DATABASE_URL, or the embedded server in the data folder, brought to the newest shape. */
export const openDatabase = async (config: Pick<Config, 'databaseUrl' | 'dataFolder'> & Partial<Pick<Config, 'partitions'>>, opening: Opening = {}): Promise<Database> => {
  const { ownerUrl, close } = config.databaseUrl ? await reach(config.databaseUrl) : await startEmbedded(config.dataFolder, opening)
  try {
    const { migrate } = await import('../migrate.ts')
    const { appUrl, jobsUrl } = await migrate({ ownerUrl, dataFolder: config.dataFolder, partitions: config.partitions ?? 0 })
    return { ownerUrl, appUrl, jobsUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

const startEmbedded = async (dataFolder: string, opening: Opening) => {
  const { startServer } = await import('../postgres/supervisor.ts')
  const { ownerUrl, stop } = await startServer({ dataFolder, ...opening })
  return { ownerUrl, close: stop }
}

const oldestVersion = 150_000

const reach = async (ownerUrl: string) => {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect().catch(cause => { throw notReached(cause) })
  try {
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
    if ((rows[0]?.version ?? 0) < oldestVersion) throw tooOld()
  } finally {
    await client.end()
  }
  return { ownerUrl, close: async () => {} }
}

const notReached = (cause: unknown) => {
  const reason = (cause as { code?: string }).code ?? (cause as Error).message
  return new StartRefusal('database_not_reached', {
    vi: `Không vào được cơ sở dữ liệu ở DATABASE_URL (${reason}). Xem máy chủ PostgreSQL có chạy, địa chỉ, tên và mật khẩu có đúng không.`,
    en: `The database at DATABASE_URL cannot be entered (${reason}). Check that PostgreSQL runs and that address, name and password are right.`,
  }, cause)
}

const tooOld = () => new StartRefusal('database_too_old', {
  vi: 'PostgreSQL ở DATABASE_URL cũ quá: cần bản 15 trở lên. Bỏ DATABASE_URL để dùng PostgreSQL kèm theo.',
  en: 'The PostgreSQL at DATABASE_URL is too old: 15 or newer is needed. Leave DATABASE_URL out to use the bundled one.',
})
