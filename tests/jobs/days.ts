import { Client } from 'pg'
import { addDays, now, timeOfDay, type Day } from '../../src/kit/dates.ts'
import { enqueue } from '../../src/kit/jobs.ts'
import { decideLadder } from '../../src/rooms/ladder/jobs.ts'
import { calendarBetween, isWorkingDay } from '../../src/rooms/rulebook/public.ts'
import { assignHouses, personNamed } from '../harness/acts.ts'
import { asOperator, jobProcess, until } from '../harness/jobs.ts'
import { mailServer } from '../harness/mail.ts'
import type { OwnTown } from '../harness/people.ts'
import { receiver } from '../harness/receiver.ts'
import * as z from 'zod'

const module = new URL('day-jobs.ts', import.meta.url).pathname

/** Who is told in these days: the holder, by letters at once, and who reports in his place, with the day's digest. */
export const persons = [{ username: 'binh.ccb', name: 'Nguyễn Xuân Bình', email: 'binh@ccb.lamson.test' }, { username: 'nghia.btc', name: 'Bùi Trung Nghĩa', email: 'nghia@btc.lamson.test' }] as const

/** A town through some working days, on each of which something is due: with a mail server, a program that listens, and workers in processes of their own. */
export interface Days {
  town: OwnTown
  days: Day[]
  tasks: string[]
  hooks: string[]
  post: Awaited<ReturnType<typeof mailServer>>
  outside: Awaited<ReturnType<typeof receiver>>
  worker: (day: Day, settings?: Record<string, string>) => ReturnType<typeof jobProcess>
  close: () => Promise<void>
}

/** Records a ladder that speaks on the day and the working day before, assigns a task for each day, and lets both persons and two programs be told. */
export const openDays = async (town: OwnTown, count: number): Promise<Days> => {
  await farFromTurns()
  const [post, outside] = [await mailServer(), await receiver()]
  const settings = { GUONG_SMTP_URL: post.url, GUONG_MAIL_FROM: 'Gương Lam Sơn <guong@lamson.test>', GUONG_URL: 'https://guong.lamson.test', GUONG_TEST_RECEIVER: outside.port }
  const worker: Days['worker'] = (day, more = {}) => jobProcess(town.jobsUrl, module, { ...settings, GUONG_TODAY: day, ...more })
  const step = { about: 'task', unit: 'working_days', recipient: 'holder', immediate: false } as const
  await town.as('quantri').ladder.recordLadder({
    fromOn: '2023-06-30', document: { number: '40-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-28' },
    steps: [{ ...step, key: 'truoc-1', count: -1, wording: 'Mai là hạn' }, { ...step, key: 'den-han', count: 0, wording: 'Hôm nay là hạn' }],
  })
  await town.as('binh.ccb').people.delegate({ toPersonId: await personNamed(town, persons[1].name), scope: 'report', fromOn: '2023-06-30', untilOn: '2024-06-30' })
  const days = await workingDays(town, count)
  const tasks: string[] = []
  for (const dueOn of days) tasks.push((await assignHouses(town, { title: `Việc hạn ${dueOn}`, dueOn })).id)
  await giveAddresses(town, post, worker('2023-06-30'))
  const hooks: string[] = []
  for (const name of ['cong', 'so']) hooks.push((await town.as('quantri').notices.recordHook({ name, address: `https://${name}.lamson.gov.vn/nhan`, kinds: ['due'] })).id)
  return { town, days, tasks, hooks, post, outside, worker, close: async () => { await post.close(); await outside.close() } }
}

/** From a Tuesday of July on: the day before has not been decided in the town. */
const workingDays = (town: OwnTown, count: number) => asOperator(town, async (work) => {
  const all = Array.from({ length: 180 }, (_, at) => addDays('2023-07-04', at))
  const calendar = await calendarBetween(work, all[0] ?? '', all.at(-1) ?? '')
  return all.filter((day) => day < '2023-12-23' && isWorkingDay(calendar, day)).slice(0, count)
})

/** The hours of letters are those of the real clock, and what was chosen by it holds until it turns to seven or to midnight: just before, the turn is waited for. */
const farFromTurns = () => until('the clock has turned', () => !/^(06|23):5[6-9]/.test(timeOfDay(now())), 300_000)

/** The address of each is confirmed long ago, and it is no quiet hour whenever this runs: before seven in the morning the digest's hour is midnight. */
const giveAddresses = async (town: OwnTown, post: Days['post'], letters: ReturnType<Days['worker']>) => {
  const quiet = timeOfDay(now()) < '07:00' ? { quietFrom: '07:00', quietUntil: '00:00' } : { quietFrom: null, quietUntil: null }
  for (const { username, email } of persons) {
    const mine = town.as(username).notices
    await mine.giveAddress({ email })
    await until('the code comes', () => post.came.some(({ to }) => to === email))
    await mine.confirmAddress({ email, code: /^\d{6}$/m.exec(post.came.find(({ to }) => to === email)?.mail.text ?? '')?.[0] ?? '' })
    await mine.setPreferences({ mail: { due: username === 'binh.ccb' ? 'at_once' : 'digest', assigned: 'off' }, ...quiet })
  }
  await letters.end('SIGTERM')
  post.came.length = 0
  await asked(town, `alter table notices.address disable trigger noted_update; update notices.address set confirmed_at = confirmed_at - interval '1 year' where confirmed_at is not null; alter table notices.address enable trigger noted_update`)
}

const digests = { name: 'notices.make_digests', payload: z.object({ day: z.iso.date() }) } as const

/** A night passes over what was told, and the jobs of the next day are asked for. */
export const dawn = async ({ town }: Days, day: Day): Promise<void> => {
  await asked(town, `update notices.notice set made_at = made_at - interval '1 day' where made_at > now() - interval '1 day'`)
  await asOperator(town, async (work) => { for (const job of [decideLadder, digests]) await enqueue(work, job, { day }, { key: day }) })
}

/** Waits until everything that was asked for is done. */
export const untilDone = ({ town }: Days): Promise<void> =>
  until('all is done', async () => (await asked<{ n: number }>(town, 'select count(*)::int as n from graphile_worker._private_jobs where key is not null'))[0]?.n === 0, 120_000)

/** Asks as the owner of the database. */
export const asked = async <Row extends object>({ ownerUrl }: Pick<OwnTown, 'ownerUrl'>, statement: string, values?: unknown[]): Promise<Row[]> => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return (await owner.query<Row>(statement, values)).rows
  } finally {
    await owner.end()
  }
}
