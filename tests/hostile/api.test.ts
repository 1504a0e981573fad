import { inspect } from 'node:util'
import { Client } from 'pg'
import { expect } from 'vitest'
import { contract } from '../../src/contract.ts'
import { test, type Answer, type Town } from '../harness/town.ts'
import { randomFrom, seedOf, type Random } from '../rights/random.ts'
import { inputFor, type Source } from './inputs.ts'

const actors = [null, 'quantri', 'binh.ccb', 'phuc.thuonglam', 'linh.btc', 'hai.ubkt']
const rounds = 3
/** What ends the sessions the others need comes last; a check of the whole ledger is asked once, at the end. */
const last = ['people.closeAccount', 'people.signOut']
const apart = ['audit.verifyLedger']

test('hostile input of every operation as everybody: refused in a documented sentence or carried out, and nothing is half written', { timeout: 240_000 }, async ({ ownTown: town }) => {
  const seed = seedOf()
  console.log(`seed ${seed} (GUONG_SEED repeats it)`)
  const owner = new Client({ connectionString: town.ownerUrl })
  owner.on('error', () => {}) // the database goes away when the test fails
  await owner.connect()
  const source: Source = { random: randomFrom(seed), ...await recordsOf(owner) }
  const documented = await documentedStatuses(town)
  const tally = { asked: 0, done: 0, refused: new Map<string, number>() }
  const faults: string[] = []
  let rows = await countRows(owner)
  for (const operation of operationsInOrder(source.random)) {
    for (const username of actors) {
      for (let round = 0; round < rounds; round++) {
        const input = inputFor(operation.input, source, [0.03, 0.15, 0.4][round] ?? 0)
        const answer = await ask(town, username, operation, { input, random: source.random })
        const told = `${operation.name} as ${username ?? 'nobody'}, seed ${seed}: ${inspect(input, { depth: 3, maxArrayLength: 3, maxStringLength: 80 }).slice(0, 400)} → ${answer.statusCode} ${answer.body.slice(0, 300)}`
        tally.asked += 1
        const after = await countRows(owner)
        const isRefused = answer.statusCode >= 400
        if (isRefused) tally.refused.set(codeOf(answer), (tally.refused.get(codeOf(answer)) ?? 0) + 1)
        else tally.done += 1
        if (answer.statusCode >= 500) faults.push(`broke: ${told}`)
        if (isRefused && !isSentence(answer)) faults.push(`is no sentence: ${told}`)
        if (!documented.get(`${operation.method} ${operation.path}`)?.includes(String(answer.statusCode))) faults.push(`is not documented: ${told}`)
        if ((isRefused || operation.method === 'GET') && JSON.stringify(after) !== JSON.stringify(rows)) faults.push(`left something: ${told}`)
        rows = after
      }
    }
  }
  console.log(`asked ${tally.asked}, carried out ${tally.done}, refused ${JSON.stringify(Object.fromEntries(tally.refused))}`)
  expect(faults.map((fault) => fault.slice(0, 600)).join('\n'), `seed ${seed}`).toBe('')
  expect(tally.done).toBeGreaterThan(50)
  expect(tally.refused.size).toBeGreaterThan(10)
  const verification = await town.as('hai.ubkt').audit.verifyLedger({}).catch(() => undefined) ?? await soundness(owner)
  expect(verification).toMatchObject({ sound: true })
  await owner.end()
})

interface Operation { name: string; method: string; path: string; input: unknown }

const operationsInOrder = (random: Random): Operation[] => {
  const all = Object.entries(contract).flatMap(([room, operations]) => Object.entries(operations).map(([name, procedure]) => {
    const { route, inputSchema } = (procedure as unknown as { '~orpc': { route: { method: string; path: string }; inputSchema: unknown } })['~orpc']
    return { name: `${room}.${name}`, method: route.method, path: route.path, input: inputSchema }
  }))
  expect(all.length).toBeGreaterThan(55)
  const shuffled = all.filter(({ name }) => !last.includes(name) && !apart.includes(name)).map((one) => ({ one, at: random.upTo(1e9) })).toSorted((a, b) => a.at - b.at).map(({ one }) => one)
  return [...shuffled, ...all.filter(({ name }) => last.includes(name))]
}

const codeOf = (answer: Answer) => (/^\{/.test(answer.body) ? answer.json<{ code: string }>().code : answer.body.slice(0, 40))

/** Every refusal says what to do, in Vietnamese, with its code and status. */
const isSentence = (answer: Answer) => {
  const { code, status, message } = answer.json<{ code: string; status: number; message: string }>()
  return /^[a-z]+(_[a-z]+)*$/.test(code) && status === answer.statusCode && /[à-ỹđ].*[.?:]/i.test(message) && !/[{}]|insert into|node_modules|\bat .*\.ts:\d/.test(message)
}

const ask = (town: Town, username: string | null, { method, path, input: _schema }: Operation, { input, random }: { input: unknown; random: Random }): Promise<Answer> => {
  const fields = typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...input as Record<string, unknown> } : {}
  const url = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = fields[name]
    delete fields[name]
    return encodeURIComponent(textOf(value ?? '').toWellFormed().slice(0, 2000)) || 'x'
  })
  const headers = { 'idempotency-key': `${random.upTo(1e9)}-hostile` }
  if (method === 'GET') return town.request(username, { method, url: `/api${url}?${query(fields)}`, headers })
  const isWhole = Object.keys(fields).length > 0 || typeof input !== 'object'
  if (Object.values(fields).flat().some((one) => one instanceof File)) return multipart(town, username, { method, url: `/api${url}`, headers }, fields)
  return town.request(username, { method, url: `/api${url}`, headers, payload: isWhole ? (typeof input === 'object' ? fields : input) : input })
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value) ?? '')

const query = (fields: Record<string, unknown>) => Object.entries(fields).flatMap(([name, value]) => {
  return value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(textOf(value).toWellFormed().slice(0, 8000))}`]
}).join('&')

const multipart = async (town: Town, username: string | null, asked: { method: string; url: string; headers: Record<string, string> }, fields: Record<string, unknown>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const [at, one] of [value].flat().entries()) form.append(Array.isArray(value) ? `${name}[${at}]` : name, one instanceof File ? one : textOf(one))
  const encoded = new Response(form)
  const payload = Buffer.from(await encoded.arrayBuffer())
  return town.raw(username, { ...asked, payload, headers: { ...asked.headers, 'content-type': encoded.headers.get('content-type') ?? '' } })
}

const recordsOf = async (owner: Client) => {
  const ids = await owner.query<{ id: string }>(`(select id from tasks.task limit 40) union all (select id from progress.entry limit 40) union all (select id from people.post limit 20) union all (select person_id from people.account)
    union all (select id from people.account where username in ('nghia.btc', 'thanh.btc')) union all (select id from org.body limit 10) union all (select id from people.authorisation) union all (select id from ledger.entry limit 5) union all (select id from intake.import)`)
  return { ids: ids.rows.map(({ id }) => id), codes: ['TU', 'H02', 'TU-0088', 'CB00046'], numbers: [1, 2, 3, 8, 40, 2023] }
}

/** How much there is of what a change always adds to: rows of rooms have an entry in the ledger, or they are not there. */
const countRows = async (owner: Client) => (await owner.query<Record<string, string>>(`select (select count(*) from ledger.entry) as entries,
  (select count(*) from kit.idempotency) as answers, (select count(*) from kit.file) as files, (select count(*) from people.session) as sessions, (select count(*) from people.session where ended_at is null) as open,
  (select count(*) from people.invitation) as links, (select count(*) from org.province) as provinces`)).rows[0]

const soundness = async (owner: Client) => {
  await owner.query(`select set_config('guong.audits', 'on', false)`)
  const { rowCount } = await owner.query('select from ledger.chain_faults(10) union all select from ledger.row_faults(10)')
  return { sound: rowCount === 0 }
}

const documentedStatuses = async (town: Town) => {
  const document = (await town.request(null, { method: 'GET', url: '/api/openapi.json' })).json<{ paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }>()
  return new Map(Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { responses }]) => [`${method.toUpperCase()} ${path}`, Object.keys(responses)] as const)))
}
