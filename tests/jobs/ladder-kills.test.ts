import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { expect } from 'vitest'
import { addDays } from '../../src/kit/dates.ts'
import { enqueue } from '../../src/kit/jobs.ts'
import { decideLadder } from '../../src/rooms/ladder/jobs.ts'
import { assignHouses } from '../harness/acts.ts'
import { asOperator, jobProcess, running, until } from '../harness/jobs.ts'
import { mailServer } from '../harness/mail.ts'
import { test, type OwnTown } from '../harness/town.ts'
import { jobs } from './reminders.ts'

const module = fileURLToPath(new URL('reminders.ts', import.meta.url))
const places = ['ladder.deciding', 'ladder.decided', 'ladder.committed', 'notices.making', 'notices.made', 'notices.written', 'notices.sent', 'notices.marked', 'job.begun', 'job.done']
const wanted = Number(process.env['GUONG_KILLS'] ?? 20)
const email = 'binh@ccb.lamson.test'

/** A working day a round: no Saturday, Sunday or holiday lies between. */
const days = Array.from({ length: wanted * 2 }, (_, at) => addDays('2023-07-03', at)).filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())).slice(0, wanted)

test('killed at any step the machine loses no notice and makes none twice, and a letter sent again is the same letter', { timeout: 600_000 }, async ({ mailTown }) => {
  const post = await mailServer()
  const settings = { GUONG_SMTP_URL: post.url, GUONG_MAIL_FROM: 'Gương Lam Sơn <guong@lamson.test>', GUONG_URL: 'https://guong.lamson.test' }
  try {
    await prepare(mailTown, post, settings)
    for (const [at, day] of days.entries()) {
      await asOperator(mailTown, (work) => enqueue(work, decideLadder, { day }, { key: day }))
      expect(await jobProcess(mailTown.jobsUrl, module, { ...settings, GUONG_TODAY: day, GUONG_DIE_AT: places[at % places.length] ?? '' }).ended).toBe('SIGKILL')
      const rest = running(mailTown.jobsUrl, jobs, { ...settings, GUONG_TODAY: day })
      await until('all is done', async () => (await asked<{ n: number }>(mailTown, 'select count(*)::int as n from graphile_worker._private_jobs where key is not null and run_at <= now()'))[0]?.n === 0)
      await rest.stop()
    }
    const told = await asked<{ dueOn: string; n: number; carried: number }>(mailTown, `select facts ->> 'dueOn' as "dueOn", count(*)::int as n, count(c.letter_id)::int as carried
      from notices.notice n join people.person p on p.id = n.person_id and p.name = 'Nguyễn Xuân Bình' left join notices.carried c on c.notice_id = n.id where n.key like 'ladder:%' group by 1 order by 1`)
    expect(told).toEqual(days.map((dueOn) => ({ dueOn, n: 1, carried: 1 })))
    const letters = await asked<{ message_id: string; sent: boolean }>(mailTown, `select message_id, sent_at is not null as sent from notices.letter where kind = 'immediate'`)
    expect(letters.filter(({ sent }) => !sent)).toEqual([])
    const came = post.came.map(({ mail }) => mail.messageId)
    expect(new Set(came)).toEqual(new Set(letters.map(({ message_id: id }) => `<${id}>`)))
    expect(came.length - new Set(came).size).toBeLessThanOrEqual(days.length)
    expect(came.length).toBeGreaterThan(new Set(came).size)
  } finally {
    await post.close()
  }
})

/** The ladder says the day due to the holder at once; he has an address, wants it so at any hour, and owes something each of these days. */
const prepare = async (town: OwnTown, post: Awaited<ReturnType<typeof mailServer>>, settings: Record<string, string>) => {
  await town.as('quantri').ladder.recordLadder({ fromOn: '2023-06-30', document: { number: '40-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-28' }, steps: [{ key: 'den-han', count: 0, unit: 'days', recipient: 'holder', wording: 'Hôm nay là hạn', immediate: true }] })
  for (const dueOn of days) await assignHouses(town, { title: `Việc hạn ${dueOn}`, dueOn })
  const mine = town.as('binh.ccb').notices
  const letters = running(town.jobsUrl, jobs, settings)
  await mine.giveAddress({ email })
  await until('the code comes', () => post.came.length > 0)
  await mine.confirmAddress({ email, code: /^\d{6}$/m.exec(post.came[0]?.mail.text ?? '')?.[0] ?? '' })
  await mine.setPreferences({ mail: { due: 'at_once' }, quietFrom: null, quietUntil: null })
  await letters.stop()
  post.came.length = 0
}

const asked = async <Row extends object>({ ownerUrl }: OwnTown, statement: string): Promise<Row[]> => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return (await owner.query<Row>(statement)).rows
  } finally {
    await owner.end()
  }
}
