import { Client } from 'pg'
import { expect } from 'vitest'
import { assignHouses, reportHouses } from '../../../tests/harness/acts.ts'
import { asOperator, running, until } from '../../../tests/harness/jobs.ts'
import { decideOn } from '../../../tests/harness/ladder.ts'
import { mailServer } from '../../../tests/harness/mail.ts'
import { openRound, unitOf } from '../../../tests/harness/rounds.ts'
import { refusalOf, test as town, type OwnTown } from '../../../tests/harness/town.ts'
import { titles } from '../titles.ts'
import { askToSend } from './asking.ts'
import { NoticeKind } from './contract.ts'
import { noticesJobsWith } from './jobs.ts'
import { makeLetters } from './posting.ts'

const domain = 'lamson.test'
const email = 'binh@ccb.lamson.test'

/** A mail server, and a process that runs the jobs of letters. */
const test = town.extend('post', async ({ mailTown }, { onCleanup }) => {
  const server = await mailServer()
  const jobs = running(mailTown.jobsUrl, noticesJobsWith(titles), { GUONG_SMTP_URL: server.url, GUONG_MAIL_FROM: 'Gương Lam Sơn <guong@lamson.test>', GUONG_URL: 'https://guong.lamson.test' })
  onCleanup(async () => { await jobs.stop(); await server.close() })
  return server
})

type Post = Awaited<ReturnType<typeof mailServer>>

const confirmed = async (mailTown: OwnTown, post: Post, who = 'binh.ccb', address = email) => {
  const mine = mailTown.as(who).notices
  await mine.giveAddress({ email: address })
  await until('the code comes', () => post.came.some(({ to }) => to === address))
  const code = /^\d{6}$/m.exec(post.came.find(({ to }) => to === address)?.mail.text ?? '')?.[0] ?? ''
  await mine.confirmAddress({ email: address, code })
  post.came.length = 0
}

const everything = (way: 'at_once' | 'digest' | 'off') => Object.fromEntries(NoticeKind.options.map((kind) => [kind, way]))

/** The letters of a time of day, made as the machine makes them and asked to be sent. */
const makeAt = (mailTown: OwnTown, time: string) => asOperator(mailTown, async (work) => {
  const made = await makeLetters(work, { domain, time })
  for (const id of made) await askToSend(work, id)
  return made.length
})

/** A night passes over what was told. */
const nightPasses = async ({ ownerUrl }: OwnTown) => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`update notices.notice set made_at = made_at - interval '1 day'`)
  await owner.query(`alter table notices.address disable trigger noted_update`)
  await owner.query(`update notices.address set confirmed_at = confirmed_at - interval '1 day' where confirmed_at is not null`)
  await owner.end()
}

const returnHouses = async (mailTown: OwnTown, title: string) => {
  const { id } = await assignHouses(mailTown, { title })
  const { id: entry } = await reportHouses(mailTown, id)
  await mailTown.as('nghia.btc').progress.returnProgress({ id: entry, reason: 'Lý do chỉ nằm trong việc' })
  return id
}

test('letters go to an address only after the code sent there was entered', async ({ mailTown, post }) => {
  const mine = mailTown.as('binh.ccb').notices
  await mine.giveAddress({ email })
  expect(await mine.readPreferences({})).toMatchObject({ email: null, waitingEmail: email, mailIsOn: true })
  await until('the code comes', () => post.came.length === 1)
  const [{ to, mail } = post.came[0] as never] = post.came
  expect({ to, subject: mail.subject, from: mail.from }).toEqual({ to: email, subject: 'Gương: mã xác nhận địa chỉ thư', from: { name: 'Gương Lam Sơn', address: 'guong@lamson.test' } })
  const code = /^\d{6}$/m.exec(mail.text ?? '')?.[0] ?? ''
  expect(mail.html).toContain(code)
  expect(await refusalOf(mine.confirmAddress({ email, code: code === '000000' ? '000001' : '000000' }))).toBe('code_is_wrong')
  expect(await refusalOf(mailTown.as('dat.thuonglam').notices.confirmAddress({ email, code }))).toBe('code_is_wrong')
  expect(await mine.confirmAddress({ email, code })).toEqual({ done: true })
  expect(await mine.readPreferences({})).toMatchObject({ email, waitingEmail: null })
  expect(await refusalOf(mine.confirmAddress({ email, code }))).toBe('code_is_wrong')
  expect(await mine.removeAddress({})).toEqual({ done: true })
  expect(await mine.readPreferences({})).toMatchObject({ email: null })
  expect(await refusalOf(mine.removeAddress({}))).toBe('not_found')
})

test('what somebody wants at once comes at once, with hostile titles as text and nothing his task page alone may say', async ({ mailTown, post }) => {
  await confirmed(mailTown, post)
  await mailTown.as('binh.ccb').notices.setPreferences({ mail: { ...everything('off'), returned: 'at_once' }, quietFrom: null, quietUntil: null })
  const title = 'Xây nhà <script>alert("1")</script> & <img src=x onerror=alert(1)>'
  const id = await returnHouses(mailTown, title)
  await until('the letter comes', () => post.came.length > 0)
  const [came] = post.came
  expect(came?.mail.subject).toMatch(/^Gương: Kết quả bị trả lại \([A-Z0-9-]+\)$/)
  expect(came?.mail.messageId).toMatch(/^<[0-9a-f-]{36}@lamson\.test>$/)
  expect(came?.mail.text).toContain(title)
  expect(came?.mail.text).toContain(`https://guong.lamson.test/viec/${id}`)
  expect(came?.mail.html).toContain('Xây nhà &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;img src=x onerror=alert(1)&gt;')
  expect(came?.mail.html).not.toMatch(/<script|<img/)
  expect(`${came?.mail.text} ${came?.mail.html}`).not.toContain('Lý do chỉ nằm')
  expect(post.came).toHaveLength(1)
})

test('the digest is one letter a day with what was not read, and carries nothing twice', async ({ mailTown, post }) => {
  await confirmed(mailTown, post)
  for (const title of ['Việc thứ nhất', 'Việc thứ hai', 'Việc đã đọc rồi']) await assignHouses(mailTown, { title })
  const mine = mailTown.as('binh.ccb').notices
  await mine.markNoticesRead({ ids: (await mine.listNotices({})).rows.filter(({ title }) => title === 'Việc đã đọc rồi').map(({ id }) => id) })
  expect(await makeAt(mailTown, '23:59')).toBe(0)
  await nightPasses(mailTown)
  expect([await makeAt(mailTown, '06:45'), await makeAt(mailTown, '07:00'), await makeAt(mailTown, '07:15')]).toEqual([0, 1, 0])
  await until('the digest comes', () => post.came.length > 0)
  const mail = post.came[0]?.mail
  expect(mail?.subject).toBe('Gương: 2 thông báo ngày 30/06/2023')
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain('Việc thứ nhất')
    expect(part).toContain('Việc thứ hai')
    expect(part).not.toContain('Việc đã đọc rồi')
  }
  await assignHouses(mailTown, { title: 'Việc giao sau bản tổng hợp' })
  expect(await makeAt(mailTown, '15:00')).toBe(0)
})

test('the digest tells of a report that falls due, with its day and the page of the unit\'s part', async ({ mailTown, post }) => {
  await confirmed(mailTown, post, 'dat.thuonglam', 'dat@thuonglam.lamson.test')
  await mailTown.as('quantri').ladder.recordLadder({ fromOn: '2023-06-30', document: { number: '40-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-28' }, steps: [{ key: 'bao-cao', about: 'report_part', count: -3, unit: 'working_days', recipient: 'holder', wording: 'Còn 3 ngày làm việc là đến hạn gửi báo cáo.' }] })
  const { id } = await openRound(mailTown, { title: 'Báo cáo nhanh quý II', closingOn: '2023-06-30', dueOn: '2023-07-05' })
  await decideOn(mailTown, '2023-06-30')
  await nightPasses(mailTown)
  expect(await makeAt(mailTown, '07:30')).toBe(1)
  await until('the digest comes', () => post.came.length === 1)
  const text = post.came[0]?.mail.text ?? ''
  expect(text).toContain('Báo cáo nhanh quý II')
  expect(text).toContain('Còn 3 ngày làm việc là đến hạn gửi báo cáo. Hạn: 05/07/2023.')
  expect(text).toContain(`https://guong.lamson.test/dot-bao-cao/${id}/don-vi/${await unitOf(mailTown, 'H02')}`)
})

test('a letter the server did not take is sent again under the same id, and once taken not again', async ({ mailTown, post }) => {
  await confirmed(mailTown, post)
  await assignHouses(mailTown, { title: 'Việc gửi hai lần' })
  await nightPasses(mailTown)
  post.tried.length = 0
  post.refuse(1)
  await makeAt(mailTown, '08:00')
  await until('it comes', () => post.came.length === 1)
  expect(post.tried).toHaveLength(2)
  expect(new Set(post.tried).size).toBe(1)
  const letters = await asOperator(mailTown, async (work) => { const { unsentLetters } = await import('./letter-store.ts'); return unsentLetters(work) })
  expect(letters).toEqual([])
})

test('a letter about what its reader may no longer see is not sent', async ({ mailTown, post }) => {
  await confirmed(mailTown, post)
  const { id } = await assignHouses(mailTown, { title: 'Việc chuyển đi trước khi gửi thư' })
  const clerk = mailTown.as('linh.btc')
  const { rows } = await clerk.people.listPeople({ search: 'Bùi Hữu Thành' })
  await clerk.tasks.changeHolder({ id, version: 1, holder: { kind: 'post', postId: rows[0]?.posts[0]?.id ?? '' }, effectiveOn: mailTown.today, document: { number: '709-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-20' }, reason: 'Đổi người' })
  await nightPasses(mailTown)
  expect(await makeAt(mailTown, '08:00')).toBe(1)
  await until('it is given up', async () => (await asOperator(mailTown, async (work) => (await import('./letter-store.ts')).unsentLetters(work))).length === 0)
  expect(post.came).toEqual([])
})

town('how somebody wants to be reached is his own choice, and is asked for whole', async ({ town: here }) => {
  const mine = here.as('binh.ccb').notices
  expect(await mine.readPreferences({})).toMatchObject({ mail: { due: 'digest', returned: 'digest' }, quietFrom: '21:00', quietUntil: '06:00', mailIsOn: false })
  await mine.setPreferences({ mail: { late: 'at_once', accepted: 'off' }, quietFrom: '18:00', quietUntil: '07:30' })
  await mine.setPreferences({ mail: { late: 'at_once', accepted: 'off' }, quietFrom: null, quietUntil: null })
  expect(await mine.readPreferences({})).toMatchObject({ mail: { late: 'at_once', accepted: 'off', due: 'digest' }, quietFrom: null, quietUntil: null })
  expect(await here.as('dat.thuonglam').notices.readPreferences({})).toMatchObject({ mail: { late: 'digest' } })
  expect(await refusalOf(mine.setPreferences({ mail: {}, quietFrom: '18:00', quietUntil: null }))).toBe('quiet_both_ends')
  expect(await refusalOf(mine.setPreferences({ mail: {}, quietFrom: '18:00', quietUntil: '18:00' }))).toBe('quiet_both_ends')
  expect(await refusalOf(mine.giveAddress({ email }))).toBe('mail_is_off')
  const nobody = here.as('nobody').notices
  const refused = [nobody.readPreferences({}), nobody.setPreferences({ mail: {}, quietFrom: null, quietUntil: null }), nobody.giveAddress({ email }), nobody.confirmAddress({ email, code: '123456' }), nobody.removeAddress({})]
  expect(await Promise.all(refused.map(refusalOf))).toEqual(refused.map(() => 'not_signed_in'))
})
