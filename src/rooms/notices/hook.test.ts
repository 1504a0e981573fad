import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test as plain } from 'vitest'
import { assignHouses } from '../../../tests/harness/acts.ts'
import { running, until } from '../../../tests/harness/jobs.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { postOutside, type Posted, type Posting } from '../../kit/outside.ts'
import { units } from '../titles.ts'
import { hookJobsWith } from './hook-jobs.ts'
import { againAfter, signatureOf } from './hook-message.ts'

type Received = { headers: Record<string, string | string[] | undefined>; body: string }

const asked = { name: 'Cổng điều hành tỉnh', address: 'https://cong.tinh.gov.vn/nhan', kinds: ['assigned', 'returned'] as ('assigned' | 'returned')[] }
const record = (town: Town) => town.as('quantri').notices.recordHook(asked)
const deliveries = async (town: Town, id: string) => (await town.as('quantri').notices.listDeliveries({ id })).rows

/** A program that keeps what it is told, at the address of the hook as far as the sender knows. */
const receiving = async (answers: number[] = []) => {
  const received: Received[] = []
  const server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      reply.writeHead(answers[received.length - 1] ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  onTestFinished(() => { server.closeAllConnections(); server.close() })
  const { port } = server.address() as AddressInfo
  const lookup = ((_name: string, options: { all?: boolean }, done: (error: null, found: unknown, family?: number) => void) => { if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]); else done(null, '127.0.0.1', 4) }) as LookupFunction
  const post = (posting: Posting) => postOutside({ ...posting, address: posting.address.replace('https://cong.tinh.gov.vn', `http://cong.tinh.gov.vn:${port}`) }, { lookup, letThrough: ['127.0.0.1'] })
  return { received, post }
}

/** Lets the jobs of hooks run while something is done; they end before their database does. */
const whileSending = async (town: Town & { jobsUrl: string }, post: (posting: Posting) => Promise<Posted>, act: () => Promise<void>) => {
  const jobs = running(town.jobsUrl, hookJobsWith(units, post), { GUONG_URL: 'https://guong.tinh.vn' })
  try {
    await act()
  } finally {
    await jobs.stop()
  }
}

describe('a hook', () => {
  test('is recorded by an administrator, with a secret that is shown once and read by nobody after', async ({ town }) => {
    const { id, secret } = await record(town)
    expect(secret.length).toBeGreaterThanOrEqual(43)
    expect(await town.as('quantri').notices.listHooks({})).toMatchObject([{ id, ...asked, stoppedAt: null, sent: 0, waiting: 0 }])
    expect(JSON.stringify(await town.as('quantri').notices.listHooks({}))).not.toContain(secret)
    await expect(town.pool.query('select secret from notices.hook')).rejects.toThrow(/permission denied/)
  })

  test('is nobody else\'s business: officers, heads and strangers read, record, try and stop none', async ({ town }) => {
    const { id } = await record(town)
    const { id: delivery } = await town.as('quantri').notices.tryHook({ id })
    for (const [username, code] of [['linh.btc', 'not_allowed'], ['binh.ccb', 'not_allowed'], ['hai.ubkt', 'not_allowed'], ['nobody', 'not_signed_in']] as const) {
      const { notices } = town.as(username)
      for (const one of [() => notices.listHooks({}), () => notices.recordHook(asked), () => notices.changeHook({ id, ...asked }), () => notices.stopHook({ id }), () => notices.tryHook({ id }), () => notices.listDeliveries({ id }), () => notices.sendAgain({ id: delivery })]) expect(await refusalOf(one()), username).toBe(code)
    }
  })

  test('has an address outside: hostile ones are refused before anything is written', async ({ town }) => {
    const { notices } = town.as('quantri')
    for (const address of ['http://cong.tinh.gov.vn/', 'https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/', 'https://169.254.169.254/latest', 'https://localhost/', 'https://a:b@cong.tinh.gov.vn/', 'https://cong.tinh.gov.vn:22/', 'https://cong.tinh.gov.vn/\r\nX-A: 1', 'khong-phai-dia-chi']) {
      expect(await refusalOf(notices.recordHook({ ...asked, address })), address).toBe('not_an_address_outside')
    }
    expect(await notices.listHooks({})).toEqual([])
  })

  test('is one of twenty at most; one that stopped neither is tried nor stops again', async ({ town }) => {
    const { notices } = town.as('quantri')
    const ids: string[] = []
    for (let at = 0; at < 20; at += 1) ids.push((await record(town)).id)
    expect(await refusalOf(record(town))).toBe('too_many_hooks')
    const [id = ''] = ids
    await notices.stopHook({ id })
    expect(await refusalOf(notices.stopHook({ id }))).toBe('hook_stopped')
    expect(await refusalOf(notices.tryHook({ id }))).toBe('hook_stopped')
    await record(town)
  })

  test('is told of an occasion once, however many persons are told, and of no kind it did not ask for', async ({ town }) => {
    const { id } = await record(town)
    const task = await assignHouses(town, { title: 'Việc có tên không được lộ' })
    expect(await deliveries(town, id)).toMatchObject([{ kind: 'assigned', subjectKind: 'task', subjectId: task.id, place: `/viec/${task.id}`, tried: 0, status: null }])
    const { id: entry } = await town.as('binh.ccb').progress.reportProgress({ id: task.id, amount: '3', onDay: '2023-01-02', documents: ['BB 01'] })
    await town.as('nghia.btc').progress.acceptProgress({ id: entry })
    expect((await deliveries(town, id)).map(({ kind }) => kind)).toEqual(['assigned'])
    await town.as('quantri').notices.stopHook({ id })
    await assignHouses(town, { title: 'Sau khi ngừng' })
    expect(await deliveries(town, id)).toMatchObject([{ kind: 'assigned', nextAt: null }])
  })
})

describe('changing a hook', () => {
  test('its name, address and kinds change where it stands; its key stays, or is renewed and shown once', async ({ town }) => {
    const { id, secret } = await record(town)
    const { notices } = town.as('quantri')
    const changed = { name: 'Cổng mới', address: 'https://moi.tinh.gov.vn/nhan', kinds: ['late'] as 'late'[] }
    expect(await notices.changeHook({ id, ...changed })).toEqual({ secret: null })
    expect(await notices.listHooks({})).toMatchObject([{ id, ...changed }])
    const renewed = (await notices.changeHook({ id, ...changed, renewSecret: true })).secret
    expect(renewed).toMatch(/^[\w-]{43}$/)
    expect(renewed).not.toBe(secret)
    await assignHouses(town)
    expect(await deliveries(town, id)).toEqual([])
  })

  test('never to an address inside, nor one that stopped', async ({ town }) => {
    const { id } = await record(town)
    const { notices } = town.as('quantri')
    expect(await refusalOf(notices.changeHook({ id, ...asked, address: 'https://127.0.0.1/' }))).toBe('not_an_address_outside')
    expect(await refusalOf(notices.changeHook({ id, ...asked, kinds: [] }))).toBe('invalid_input')
    expect(await refusalOf(notices.changeHook({ id: crypto.randomUUID(), ...asked }))).toBe('not_found')
    await notices.stopHook({ id })
    expect(await refusalOf(notices.changeHook({ id, ...asked }))).toBe('hook_stopped')
    expect(await notices.listHooks({})).toMatchObject([{ id, ...asked }])
  })

  test('what waits goes to the new address with the new key', async ({ ownTown: town }) => {
    const { received, post } = await receiving([500])
    const { id, secret } = await record(town)
    const { notices } = town.as('quantri')
    await notices.tryHook({ id })
    await whileSending(town, post, () => until('it was tried', async () => (await deliveries(town, id)).some(({ tried }) => tried === 1)))
    const renewed = (await notices.changeHook({ id, ...asked, renewSecret: true })).secret ?? ''
    await whileSending(town, post, () => until('it arrived', async () => (await deliveries(town, id)).every(({ sentAt }) => sentAt)))
    const { headers, body } = received[1] ?? { headers: {}, body: '' }
    const signed = (key: string) => `v1=${signatureOf(key, Number(headers['guong-timestamp']), body)}`
    expect(headers['guong-signature']).toBe(signed(renewed))
    expect(headers['guong-signature']).not.toBe(signed(secret))
  })
})

describe('a message to a hook', () => {
  test('arrives signed, holds ids and days and no title or name, and its delivery says so', async ({ ownTown: town }) => {
    const { received, post } = await receiving()
    const { id, secret } = await record(town)
    const task = await assignHouses(town, { title: 'Việc có tên không được lộ' })
    await whileSending(town, post, () => until('the message arrived', async () => (await deliveries(town, id)).some(({ sentAt }) => sentAt)))
    const [{ headers, body } = { headers: {}, body: '' }] = received
    const seconds = String(headers['guong-timestamp'])
    expect(headers['guong-signature']).toBe(`v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`)
    const [delivery] = await deliveries(town, id)
    const { unitNo } = await town.as('linh.btc').org.readUnit({ code: 'M02' })
    expect(JSON.parse(body)).toEqual({ id: delivery?.id, kind: 'assigned', day: '2023-06-30', madeAt: delivery?.madeAt, subject: { kind: 'task', id: task.id }, unitNo, address: `https://guong.tinh.vn/viec/${task.id}` })
    expect([headers['guong-delivery'], delivery?.status, delivery?.tried, received.length]).toEqual([delivery?.id, 200, 1, 1])
    expect(JSON.stringify(received)).not.toMatch(/Việc có tên|Nguyễn/)
  })

  test('names the unit of a duty and of an obstacle too', async ({ ownTown: town }) => {
    const { received, post } = await receiving()
    const { id } = await town.as('quantri').notices.recordHook({ ...asked, kinds: ['assigned', 'obstacle_raised'] })
    const { unitNo } = await town.as('linh.btc').org.readUnit({ code: 'M02' })
    const document = { number: '12-QC/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-05-05' }
    await town.as('linh.btc').duties.setDuty({ title: 'Báo cáo tuần', kind: 'report', rule: { every: 'week', weekday: 5, moved: 'next' }, unitNo, postTitle: null, fromOn: '2023-06-01', document })
    const { id: task } = await assignHouses(town)
    await town.as('binh.ccb').obstacles.raiseObstacle({ id: task, text: 'Chưa có mặt bằng, đề nghị có ý kiến.', personId: (await town.as('linh.btc').people.readSession({})).personId, answerBy: '2023-07-07' })
    await whileSending(town, post, () => until('all arrived', async () => (await deliveries(town, id)).length === 3 && (await deliveries(town, id)).every(({ sentAt }) => sentAt)))
    expect(received.map(({ body }) => { const told = JSON.parse(body) as { subject: { kind: string }; unitNo: number | null }; return [told.subject.kind, told.unitNo] })).toEqual([['duty', unitNo], ['task', unitNo], ['obstacle', unitNo]])
  })

  test('that fails holds the others back, is tried again later, and by hand at once', async ({ ownTown: town }) => {
    const { received, post } = await receiving([500])
    const { id } = await record(town)
    const { notices } = town.as('quantri')
    const { id: first } = await notices.tryHook({ id })
    const { id: second } = await notices.tryHook({ id })
    await whileSending(town, post, async () => {
      await until('it was tried', async () => (await deliveries(town, id)).some(({ tried }) => tried === 1))
      expect(await notices.listHooks({})).toMatchObject([{ id, waiting: 2, failure: 'refused' }])
      expect(received.length).toBe(1)
      expect(await refusalOf(notices.sendAgain({ id: second }))).toBe('delivery_taken')
      await notices.sendAgain({ id: first })
      await until('both arrived', async () => (await deliveries(town, id)).every(({ sentAt }) => sentAt))
    })
    expect(received.map(({ headers }) => headers['guong-delivery'])).toEqual([first, first, second])
    expect(await refusalOf(notices.sendAgain({ id: first }))).toBe('delivery_taken')
  })

  test('to a name that came to mean a private address is not sent, and says why', async ({ ownTown: town }) => {
    const { id } = await record(town)
    await town.as('quantri').notices.tryHook({ id })
    const lookup = ((_name: string, options: { all?: boolean }, done: (error: null, found: unknown, family?: number) => void) => { if (options.all) done(null, [{ address: '169.254.169.254', family: 4 }]); else done(null, '169.254.169.254', 4) }) as LookupFunction
    await whileSending(town, (posting) => postOutside(posting, { lookup }), () => until('it was tried', async () => (await deliveries(town, id)).some(({ tried }) => tried === 1)))
    expect(await deliveries(town, id)).toMatchObject([{ failure: 'private_address', status: null, sentAt: null }])
  })

  test('that nobody takes is given up at last, and waits no more once the hook is stopped', async ({ ownTown: town }) => {
    const { id } = await record(town)
    const { id: delivery } = await town.as('quantri').notices.tryHook({ id })
    const owner = new Client({ connectionString: town.ownerUrl })
    await owner.connect()
    await owner.query('update notices.delivery set tried = 10 where id = $1', [delivery])
    await owner.end()
    let tries = 0
    const post = async (): Promise<Posted> => { tries += 1; return { status: 503, failure: 'refused' } }
    await whileSending(town, post, async () => {
      await until('it is given up', async () => Boolean((await deliveries(town, id))[0]?.givenUpAt))
      expect((await deliveries(town, id))[0]).toMatchObject({ tried: 11, sentAt: null, status: 503, nextAt: null })
      await town.as('quantri').notices.sendAgain({ id: delivery })
      await until('it is tried anew', async () => (await deliveries(town, id))[0]?.tried === 1)
    })
    expect(tries).toBe(2)
    await town.as('quantri').notices.stopHook({ id })
    expect((await town.as('quantri').notices.listHooks({}))[0]).toMatchObject({ waiting: 0 })
  })
})

plain('a signature is of its second and its body', () => {
  expect(signatureOf('khoa', 1, 'a')).not.toBe(signatureOf('khoa', 2, 'a'))
  expect(signatureOf('khoa', 1, 'a')).not.toBe(signatureOf('khoa', 1, 'b'))
  expect(signatureOf('khoa', 1, '1.a')).not.toBe(signatureOf('khoa', 11, 'a'))
})

plain('waits grow and end', () => {
  const waits = Array.from({ length: 11 }, (_, at) => againAfter(at + 1))
  expect(waits.at(-1)).toBeNull()
  expect(waits.slice(0, -1)).toEqual(waits.slice(0, -1).toSorted((a, b) => Number(a) - Number(b)))
})
