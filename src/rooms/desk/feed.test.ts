import ICAL from 'ical.js'
import { Client } from 'pg'
import { describe, expect, test as plain } from 'vitest'
import { assignHouses } from '../../../tests/harness/acts.ts'
import { as, counts, handInOnly, openRound, unitOf } from '../../../tests/harness/rounds.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { newSecret } from '../../kit/id.ts'
import { calendarOf, type Due } from './feed-calendar.ts'
import { feedLimit } from './feed-contract.ts'

const fetched = (town: Town, url: string, headers: Record<string, string> = {}) => town.request(null, { method: 'GET', url, headers })
const linkOf = async (town: Town, username: string) => (await town.as(username).desk.makeFeed({})).link
const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[] as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
const codeOf = async (town: Town, url: string) => {
  const answer = await fetched(town, url)
  return { status: answer.statusCode, code: answer.json<{ code: string }>().code }
}
const over = { status: 404, code: 'feed_over' }

describe('the feed of a person', () => {
  test('holds what he owes, as whole days without alarms, and opens in a calendar program without a session', async ({ town }) => {
    const { id } = await assignHouses(town, { dueOn: '2023-07-31', title: 'Xây nhà, bàn giao; đợt 2' })
    const link = await linkOf(town, 'binh.ccb')
    const answer = await fetched(town, link)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    const one = eventsOf(answer.body).find(({ uid }) => uid.startsWith(`viec-${id}-2023@`))
    expect(one).toMatchObject({ summary: 'Hạn: Xây nhà, bàn giao; đợt 2' })
    expect([one?.startDate.toString(), one?.startDate.isDate, one?.endDate.toString()]).toEqual(['2023-07-31', true, '2023-08-01'])
    expect(one?.description).toContain(`http://town.test/viec/${id}`)
    expect(answer.body).not.toContain('VALARM')
    expect(eventsOf(answer.body).filter(({ uid }) => uid.startsWith('viec-')).length).toBe((await town.as('binh.ccb').desk.readDesk({})).owed.total)
  })

  test('shows the day moved by a clock that stood, and nothing once it is met', async ({ ownTown: town }) => {
    const { id, version } = await assignHouses(town, { dueOn: '2023-07-31' })
    const link = await linkOf(town, 'binh.ccb')
    const dueIn = async () => eventsOf((await fetched(town, link)).body).find(({ uid }) => uid.includes(id))?.startDate.toString()
    await town.as('linh.btc').tasks.stopClock({ id, version, fromOn: '2023-06-20', document: { number: '5-CV', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-20' }, reason: 'Chờ giao vốn' })
    const shown = (await town.as('binh.ccb').progress.readTask({ id })).dueOn
    expect(await dueIn()).toBe(shown)
    await town.as('binh.ccb').progress.reportProgress({ id, kind: 'cumulative', amount: '16', onDay: '2023-06-20', documents: ['BB 01'] })
    expect(await dueIn()).toBeUndefined()
  })

  test('holds the duties I owe and the obstacles I am asked to remove, as their pages show them', async ({ town }) => {
    const found: string[] = []
    for (const username of ['binh.ccb', 'linh.btc', 'dat.thuonglam', 'phuc.thuonglam']) {
      const uids = eventsOf((await fetched(town, await linkOf(town, username))).body).map(({ uid }) => uid)
      const me = town.as(username)
      found.push(...uids)
      expect(uids.filter((uid) => uid.startsWith('nghia-vu-')).length, username).toBe((await me.duties.listInstances({ mine: true, state: 'open', within: 92, size: 1 })).total)
      expect(uids.filter((uid) => uid.startsWith('vuong-mac-')).length, username).toBe((await me.obstacles.findObstacles({ mine: 'asked', size: 1 })).total)
    }
    // Of either kind there is something, so that nothing is not compared with nothing.
    for (const kind of ['nghia-vu-', 'vuong-mac-']) expect(found.filter((uid) => uid.startsWith(kind)).length, kind).toBeGreaterThan(0)
  })

  test('holds the reports of rounds I have to hand in, on the day of the unit, and no longer once they are handed in or the round is closed', async ({ town }) => {
    const link = await linkOf(town, 'dat.thuonglam')
    const { id } = await openRound(town, { dueOn: '2023-07-05', closingOn: '2023-06-30', forms: [counts] })
    const reports = async (url = link) => eventsOf((await fetched(town, url)).body).filter(({ uid }) => uid.startsWith('bao-cao-'))
    const { id: part, unitNo } = await as(town, 'dat.thuonglam').readPart({ id, unitNo: await unitOf(town, 'H02') })
    const [one, ...others] = await reports()
    expect([one?.uid.split('@')[0], one?.summary, one?.startDate.toString(), others]).toEqual([`bao-cao-${part}`, 'Hạn: Báo cáo 6 tháng đầu năm về kiểm tra, giám sát', '2023-07-05', []])
    expect(one?.description).toContain(`http://town.test/dot-bao-cao/${id}/don-vi/${unitNo}`)
    expect((await reports(await linkOf(town, 'phuc.thuonglam'))).length).toBe(1)
    for (const other of ['linh.btc', 'binh.ccb']) expect(await reports(await linkOf(town, other)), other).toEqual([])
    const { id: submission } = await handInOnly(town, id)
    expect(await reports()).toEqual([])
    await as(town, 'nghia.btc').returnSubmission({ id: submission, reason: 'Chưa khớp quý I', againBy: '2023-07-10' })
    expect((await reports()).map(({ startDate }) => startDate.toString())).toEqual(['2023-07-10'])
    await as(town, 'linh.btc').closeRound({ id })
    expect(await reports()).toEqual([])
  })

  test('is told to who has it already, and is the same all day', async ({ town }) => {
    const link = await linkOf(town, 'binh.ccb')
    const { headers: { etag }, body } = await fetched(town, link)
    expect((await fetched(town, link, { 'if-none-match': String(etag) })).statusCode).toBe(304)
    expect((await fetched(town, link)).body).toBe(body)
  })

  test('stops with its renewal, its revocation, and the closing of the account', async ({ ownTown: town }) => {
    const first = await linkOf(town, 'binh.ccb')
    const second = await linkOf(town, 'binh.ccb')
    expect(await codeOf(town, first)).toEqual(over)
    expect((await fetched(town, second)).statusCode).toBe(200)
    expect((await town.as('binh.ccb').desk.readFeed({})).feed).not.toBeNull()
    await town.as('binh.ccb').desk.endFeed({})
    expect(await codeOf(town, second)).toEqual(over)
    expect((await town.as('binh.ccb').desk.readFeed({})).feed).toBeNull()
    expect(await refusalOf(town.as('binh.ccb').desk.endFeed({}))).toBe('no_feed')
    const third = await linkOf(town, 'binh.ccb')
    const { rows: [account] } = await town.as('quantri').people.listAccounts({ search: 'binh.ccb' })
    await town.as('quantri').people.closeAccount({ id: account?.id ?? '', version: account?.version ?? 0 })
    expect(await codeOf(town, third)).toEqual(over)
  })

  test('follows the rights of the day: what a delegation opened goes with it', async ({ ownTown: town }) => {
    const { id } = await assignHouses(town)
    const link = await linkOf(town, 'dat.thuonglam')
    const holds = async () => (await fetched(town, link)).body.includes(id)
    expect(await holds()).toBe(false)
    const { id: delegation } = await town.as('binh.ccb').people.delegate({ toPersonId: (await town.as('dat.thuonglam').people.readSession({})).personId, scope: 'report', fromOn: town.today, untilOn: '2023-12-31' })
    expect(await holds()).toBe(true)
    await town.as('binh.ccb').people.endDelegation({ id: delegation })
    expect(await holds()).toBe(false)
  })

  test('is nobody else\'s: an administrator, an auditor and a stranger find and end none but their own', async ({ town }) => {
    await linkOf(town, 'binh.ccb')
    for (const username of ['quantri', 'hai.ubkt', 'linh.btc']) {
      expect((await town.as(username).desk.readFeed({})).feed).toBeNull()
      expect(await refusalOf(town.as(username).desk.endFeed({}))).toBe('no_feed')
    }
    expect(await refusalOf(town.as('nobody').desk.makeFeed({}))).toBe('not_signed_in')
    expect(await refusalOf(town.as('nobody').desk.readFeed({}))).toBe('not_signed_in')
    expect(eventsOf((await fetched(town, await linkOf(town, 'quantri'))).body).filter(({ uid }) => uid.startsWith('viec-')).length).toBe((await town.as('quantri').desk.readDesk({})).owed.total)
  })

  test('shows the same with somebody else signed in at the browser', async ({ town }) => {
    const link = await linkOf(town, 'binh.ccb')
    const { body } = await fetched(town, link)
    expect((await town.request('quantri', { method: 'GET', url: link })).body).toBe(body)
  })
})

describe('the secret of a feed', () => {
  test('guessed, shortened or written otherwise opens nothing, and guessing is limited', async ({ town }) => {
    const link = await linkOf(town, 'binh.ccb')
    for (const wrong of [`/lich/${newSecret()}.ics`, link.slice(0, -5), `${link.slice(0, -5)}.ics`, link.replace('.ics', '.ICS'), '/lich/.ics', '/lich/%00.ics', '/lich/..%2f..%2fapi.ics', `/lich/${'a'.repeat(5_000)}.ics`]) {
      expect((await codeOf(town, wrong)).status, wrong).toBeGreaterThanOrEqual(400)
    }
    const guess = `/lich/${newSecret()}.ics`
    for (let tried = 0; tried < feedLimit.max; tried += 1) expect((await fetched(town, guess)).statusCode).toBe(404)
    expect(await codeOf(town, guess)).toEqual({ status: 429, code: 'too_many' })
    expect((await fetched(town, link)).statusCode).toBe(200)
  })

  test('stands nowhere in the database, and a feed writes nothing', async ({ ownTown: town }) => {
    const link = await linkOf(town, 'binh.ccb')
    const owner = new Client({ connectionString: town.ownerUrl })
    await owner.connect()
    const secret = link.slice('/lich/'.length, -'.ics'.length)
    for (const table of ['desk.feed', 'kit.idempotency', 'ledger.entry', 'kit.attempt']) expect((await owner.query(`select 1 from ${table} t where t::text like '%' || $1 || '%'`, [secret])).rowCount, table).toBe(0)
    await owner.end()
    const client = await town.pool.connect()
    await client.query('begin')
    await client.query(`select desk.enter_feed(sha256(convert_to($1, 'UTF8')), gen_random_uuid(), '2023-06-20', null, null)`, [secret])
    await expect(client.query('select 1 from desk.feed for update')).rejects.toThrow(/read-only/)
    await client.query('rollback')
    client.release()
  })
})

describe('the calendar', () => {
  const due = (changes: Partial<Due> = {}): Due => ({ key: 'viec-1', dueOn: '2023-06-30', title: 'Việc', lines: [], place: '/viec/1', ...changes })
  const written = (dues: Due[]) => calendarOf({ dues, today: '2023-06-20', url: 'https://guong.tinh.vn' })

  plain('a title with line breaks, commas, emoji and control signs stays one title', () => {
    const hostile = ['A\r\nDTSTART;VALUE=DATE:19990101\r\nEND:VEVENT\nBEGIN:VALARM\rX:1\u0000\u2028\u0085B', 'một, hai; ba\\n "bốn": năm', '😀'.repeat(200), `${'ệ'.repeat(300)}, ${'a'.repeat(300)}`]
    for (const title of hostile) {
      const text = written([due({ title, lines: [title] })])
      const [event, ...others] = eventsOf(text)
      // oxlint-disable-next-line no-control-regex -- what a calendar must not get
      expect(event?.summary).toBe(title.replace(/[\u0000-\u001f\u0085\u2028]+/g, ' '))
      expect([event?.startDate.toString(), others.length, text.includes('\nBEGIN:VALARM')]).toEqual(['2023-06-30', 0, false])
      expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    }
  })

  plain('two thousand dues are two thousand events', () => {
    const dues = Array.from({ length: 2_000 }, (_, at) => due({ key: `viec-${at}`, title: `Việc số ${at}` }))
    expect(new Set(eventsOf(written(dues)).map(({ uid }) => uid)).size).toBe(2_000)
  })
})
