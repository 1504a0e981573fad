import { readConfig, type Config } from '../kit/config.ts'
import { StartRefusal } from '../kit/start-refusal.ts'
import type { Work } from '../kit/work.ts'

/** What every command may be told: as whom it acts, and whether it answers for programs. */
export interface GlobalOptions { as?: string; json?: boolean }

/** Opens the database of the settings (starting the embedded server when none runs), runs the command, and leaves everything as it was. */
export const withDatabase = async <T>(run: (database: { ownerUrl: string; appUrl: string; jobsUrl: string; config: Config }) => Promise<T>): Promise<T> => {
  const config = readConfig(process.env)
  const { openDatabase } = await import('../kit/boot/database.ts')
  const database = await openDatabase(config)
  try {
    const { dayOfDatabase } = await import('../kit/boot/day.ts')
    return await run({ ...database, config: { ...config, today: config.today ?? await dayOfDatabase(database.ownerUrl) } })
  } finally {
    await database.close()
  }
}

/** Runs a command in a work of its own, as `--as USER` or as the recorded system operator, in the application's role. */
export const asActor = ({ as }: GlobalOptions, run: (work: Work) => Promise<void>): Promise<void> => withDatabase(async ({ ownerUrl, appUrl, config }) => {
  const [{ openPool }, { inWork }, { openOperatorSession }, { hostOn }] = await Promise.all([import('../kit/pool.ts'), import('../kit/work.ts'), import('../rooms/people/invite.ts'), import('../app.ts')])
  const tokenHash = await openOperatorSession(ownerUrl, as ?? null)
  if (!tokenHash) throw new StartRefusal('no_such_user', { vi: `Không có tài khoản “${as}” đang mở. Hãy kiểm tra tên sau --as.`, en: `There is no open account “${as}”. Check the name after --as.` })
  const pool = openPool({ url: appUrl, size: 2, name: 'guong command' })
  try {
    await inWork(hostOn(pool, config), { tokenHash, language: 'vi', origin: { address: 'local', agent: 'guong', setSession: () => {} } }, run)
  } finally {
    await pool.end()
  }
})

/** Prints an answer: JSON for programs, else the lines for people. */
export const answer = ({ json }: GlobalOptions, value: unknown, lines: () => string[]): void => {
  process.stdout.write(json ? `${JSON.stringify(value, null, 1)}\n` : `${lines().join('\n')}\n`)
}

/** Tells on standard error what long work is at; silent for programs. */
export const progressTo = ({ json }: GlobalOptions) => (step: string): void => { if (!json) process.stderr.write(`• ${step}…\n`) }
