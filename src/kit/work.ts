import { Kysely, type CompiledQuery, type RawBuilder } from 'kysely'
import type { Pool, PoolClient, QueryConfig } from 'pg'
import { entryOf, type Recorded } from './appending.ts'
import { askedAs, clientDialect } from './client-dialect.ts'
import { copyOut, writtenOut } from './copying.ts'
import type { Day, Instant } from './dates.ts'
import { newId } from './id.ts'
import { hangUp, type Lane, type Place } from './lane.ts'
import { common, Refused, type Language, type Refusal } from './refusal.ts'
import type { Replica } from './replica.ts'
import { isOfTheCopy, refusalOf } from './second-wall.ts'
import { askTogether } from './together.ts'

/** One piece of work: a transaction in which one actor sees what he may see, as of one view, and changes what he may change. */
export interface Work {
  /** id of the work; the ledger entry of its changes carries it, the first one where it has several */
  readonly id: string
  readonly actor: Actor
  /** the civil day on which the actor acts; rights are of this day */
  readonly today: Day
  /** true where the installation shows a fixed day (GUONG_TODAY) */
  readonly isDemoDay: boolean
  /** the domain letters are sent from; null where no mail server is named, and then none is made */
  readonly mailDomain: string | null
  /** the day looked at, and the instant as known at which (null: latest knowledge) */
  readonly view: View
  readonly language: Language
  /** where a request came from, for limits and sessions */
  readonly origin: Origin
  /** Refuses: rolls everything back and answers with the refusal's sentence. */
  refuse: (refusal: Refusal, details?: Record<string, unknown>) => never
  /** Records what was done for the ledger, `room.verb` in the past; a change that records nothing can not be committed. */
  record: (act: `${string}.${string}`, subjectId: string | null, payload: object) => void
  /** Runs after the commit, and only then: setting a cookie, waking a watcher. */
  afterCommit: (act: () => void) => void
}

/** Which day is looked at, as known when. */
export interface View { on: Day; known: Instant | null }

/** Address and browser of a request, and how it may set its session cookie. */
export interface Origin { address: string; agent: string; setSession: (token: string | null) => void }

/** A power that a body gave an officer; `via` is the delegator when it is used by delegation. */
export interface Power { unitNo: number; bodyId: string; rights: Right[]; via: string | null; wholeProvince: boolean }

/** What an officer may be authorised to do; each also reads the subtree of the body's unit. */
export type Right = 'assign' | 'accept' | 'import' | 'report' | 'audit' | 'authorise'

/** Who acts, with today's powers. */
export interface Actor {
  personId: string; accountId: string; username: string; name: string; provinceId: number
  isAdministrator: boolean; isOperator: boolean; mustSetPassword: boolean
  authorisations: Power[]
  relations: { kind: 'in_charge' | 'follower' | 'helper'; unitNo: number }[]
  /** himself and everybody who delegated anything to him: their vetoes are his */
  standsFor: string[]
  /** himself and everybody who delegated reporting to him */
  reportsFor: string[]
  /** units headed by himself or by who lets him report: he reports on tasks held by them */
  heads: number[]
  /** units headed by anybody he stands for: their vetoes are his */
  ownUnits: number[]
}

/** What a work runs in: the pool, the statement that opens it, the day; a server also has lanes, so that what takes long waits apart from clicks, and perhaps a copy of the database that reads of that kind are sent to. */
export interface Host { pool: Pool; lanes?: Record<'clicks' | 'slow', Lane>; replica?: Replica | undefined; enter: string; today: () => Day; isDemoDay: boolean; mailDomain?: string | null }

/** Who asks for a work, and how: by the hash of a session's token, or by what else the opening statement of the host knows him. */
export interface Caller {
  tokenHash: Buffer | string | number | null; language: Language; origin: Origin; on?: Day | undefined; known?: Instant | undefined
  /** nothing can be written, and the answer does not wait for the end of the transaction */
  reads?: boolean
  /** waits among what takes long */
  slow?: boolean
  /** the one who asked has gone: he waits no longer, and what he reads is broken off */
  gone?: AbortSignal | undefined
  /** what is asked along with the opening, in its round trip; the answer is given to `run` */
  along?: QueryConfig | undefined
  /** what the work will ask first: asked along as well, and answered when it does */
  ahead?: readonly Question<unknown>[] | undefined
}

/** A question whose SQL knows by itself who asks, from which home and on which day, so that it can be put before the actor is known; what comes of its rows. */
export interface Question<Answer> { name: string; text: string; values: unknown[]; answerOf: (rows: never[]) => Answer }

/** Runs a work in one transaction: committed with its ledger entry when `run` returns, rolled back when it throws. */
export const inWork = async <Result>(host: Host, caller: Caller, run: Run<Result>): Promise<Result> => {
  const { replica } = host
  if (!replica) return inWorkAt(() => placeOf(host, caller), { host, caller, run })
  if (caller.reads && caller.slow && replica.mayAnswer(caller.tokenHash)) {
    try {
      return await inWorkAt(() => replica.lane.enter(caller.gone), { host, caller, run })
    } catch (error) {
      if (caller.gone?.aborted || !isOfTheCopy(error)) throw error
    }
  }
  const result = await inWorkAt(() => placeOf(host, caller), { host, caller, run })
  if (!caller.reads) replica.wrote(caller.tokenHash)
  return result
}

type Run<Result> = (work: Work, along: unknown[]) => Promise<Result>

const inWorkAt = async <Result>(enter: () => Promise<Place>, { host, caller, run }: { host: Host; caller: Caller; run: Run<Result> }): Promise<Result> => {
  const place = await enter()
  const { client } = place
  const state = { isOver: false }
  const breakOff = () => { hangUp(client) }
  if (caller.reads) caller.gone?.addEventListener('abort', breakOff)
  let ending: Promise<unknown> | undefined
  try {
    const { work, along } = await open(host, caller, { client, state })
    const result = await run(work, along)
    if (caller.reads && isUnwritten(work)) ending = client.query('commit')
    else await close(work, client)
    return result
  } catch (error) {
    state.isOver = true
    ending = client.query('rollback')
    if (!caller.reads) await ending.catch(() => {})
    throw caller.gone?.aborted ? new Refused(common.busy) : error
  } finally {
    state.isOver = true
    caller.gone?.removeEventListener('abort', breakOff)
    leaveAfter(ending, place)
  }
}

/** The transaction of a work as Kysely; rooms reach it only through their own `room(name)`. */
export const queries = <Database>(work: Work): Kysely<Database> => inner(work).kysely as unknown as Kysely<Database>

/** The answer to a question: what came with the opening, where it was put ahead and nothing else was asked or written since. */
export const ask = async <Answer>(work: Work, { answerOf, ...asked }: Question<Answer>): Promise<Answer> => {
  const { ahead, asking } = inner(work)
  const key = keyOf(asked)
  const { rows } = ahead.get(key) ?? await asking.query(asked)
  ahead.delete(key)
  return answerOf(rows as never[])
}

const keyOf = ({ name, values }: Pick<Question<unknown>, 'name' | 'values'>) => JSON.stringify([name, values])

/** Runs `run` looking at another day or as known at another instant, then looks as before again. */
export const lookingAt = async <Result>(work: Work, view: View, run: (work: Work) => Promise<Result>): Promise<Result> => {
  const { client } = inner(work)
  const look = ({ on, known }: View) => client.query('select kit.look_at($1, $2)', [on, known ?? 'infinity'])
  sendWaiting(inner(work))
  await look(view)
  const there: Work = { ...work, view }
  insides.set(there, inner(work))
  const result = await run(there)
  sendWaiting(inner(work))
  await look(work.view)
  return result
}

/** Runs `run` on trial: when it is refused, or always where `keep` is false, what it wrote and recorded is undone and the work goes on. Answers what came of it, or the refusal. */
export const attempt = async <Result>(work: Work, { keep }: { keep: boolean }, run: () => Promise<Result>): Promise<{ result: Result; refused: null } | { result: null; refused: Refused }> => {
  const { client, records, afterCommit, toWrite, writing } = inner(work)
  const before = [records.length, afterCommit.length] as const
  const undo = async () => {
    records.length = before[0]
    afterCommit.length = before[1]
    toWrite.length = 0
    writing.length = 0
    await client.query('rollback to savepoint attempt')
    await client.query('release savepoint attempt')
  }
  sendWaiting(inner(work))
  await client.query('savepoint attempt')
  try {
    const result = await run()
    sendWaiting(inner(work))
    await Promise.all(writing.splice(0))
    if (keep) await client.query('release savepoint attempt')
    else await undo()
    return { result, refused: null }
  } catch (error) {
    const refusal = error instanceof Refused ? undefined : refusalOf(error, {})
    if (!(error instanceof Refused) && !refusal) throw error
    await undo()
    return { result: null, refused: error instanceof Refused ? error : new Refused(refusal ?? common.unexpected) }
  }
}

/** Writes without waiting: the statement is sent with the end of the work, or before whatever is asked meanwhile, and whether it failed is told at the end. For what is written last. */
export const writeLast = (work: Work, query: Pick<CompiledQuery, 'sql' | 'parameters'>): void => {
  const { toWrite, ahead } = inner(work)
  ahead.clear()
  toWrite.push(askedAs(query))
}

/** What waits to be written is sent before anything else is asked. */
const sendWaiting = ({ client, toWrite, writing, ahead }: Waiting) => {
  ahead.clear()
  for (const query of toWrite.splice(0)) {
    const sent = client.query(query)
    sent.catch(() => {}) // told by whoever awaits it
    writing.push(sent)
  }
}

/** What a query finds as lines of CSV, every field quoted, written by the database while it is found and never held; nothing else is asked of the work until the last of it was taken. */
export const csvLines = (work: Work, query: RawBuilder<unknown>, separator: ';' | ','): AsyncGenerator<Buffer> =>
  linesOf(work, query, `format csv, delimiter '${separator}', force_quote *`)

/** The same as lines that `readLines` of kit/sheets/lines.ts takes apart, each value as the database writes it, nothing as an empty one. */
export const copiedLines = (work: Work, query: RawBuilder<unknown>): AsyncGenerator<Buffer> => linesOf(work, query, `format text, null ''`)

const linesOf = (work: Work, query: RawBuilder<unknown>, format: string): AsyncGenerator<Buffer> => {
  const { client, kysely } = inner(work)
  sendWaiting(inner(work))
  return copyOut(client, `copy (${writtenOut(query.compile(kysely))}) to stdout (${format}, encoding 'utf8')`)
}

/** Closes the ledger entry of what was written so far and goes on under another, in the same transaction: a load of a million rows has an entry for each part, and all of them or none. */
export const nextEntry = async (work: Work): Promise<void> => {
  const inside = inner(work)
  const { client, records, writing } = inside
  sendWaiting(inside)
  await Promise.all(writing.splice(0))
  await client.query(entryOf({ id: inside.entryId, actor: work.actor }, records.splice(0)))
  inside.entryId = newId()
  await client.query('select ledger.go_on($1)', [inside.entryId])
}

interface Waiting { client: PoolClient; toWrite: QueryConfig[]; writing: Promise<unknown>[]; ahead: Map<string, { rows: unknown[] }> }
interface Inside extends Waiting { asking: Pick<PoolClient, 'query'>; kysely: Kysely<never>; entryId: string; records: Recorded[]; afterCommit: (() => void)[] }

const insides = new WeakMap<Work, Inside>()

const inner = (work: Work): Inside => {
  const inside = insides.get(work)
  if (!inside) throw new Error('this work is not open')
  return inside
}

const placeOf = async ({ pool, lanes }: Host, { slow, gone }: Caller): Promise<Place> => {
  if (lanes) return lanes[slow ? 'slow' : 'clicks'].enter(gone)
  const client = await pool.connect()
  return { client, leave: (broken) => { client.release(broken) } }
}

/** The connection serves the next one when the transaction has ended; one that can not end it is closed. */
const leaveAfter = (ending: Promise<unknown> | undefined, { leave }: Place) => {
  if (ending) ending.then(() => { leave() }, (failure: Error) => { leave(failure) })
  else leave()
}

const open = async (host: Host, caller: Caller, { client, state }: { client: PoolClient; state: { isOver: boolean } }): Promise<{ work: Work; along: unknown[] }> => {
  const id = newId()
  const today = host.today()
  const [along, ahead] = [caller.along ? [caller.along] : [], caller.ahead ?? []]
  const results = await askTogether(client, [
    // A read is one moment: what two of its statements say belongs together.
    caller.reads ? { name: 'begin read', text: 'begin isolation level repeatable read' } : { name: 'begin', text: 'begin' },
    { name: host.enter, text: host.enter, values: [caller.tokenHash, id, today, caller.on ?? null, caller.known ?? null] },
    ...(caller.reads ? [{ name: 'read only', text: 'set transaction read only' }] : []),
    ...along, ...ahead.map(({ name, text, values }) => ({ name, text, values })),
  ])
  const answers = results.slice(results.length - ahead.length - along.length)
  const waiting: Waiting = { client, toWrite: [], writing: [], ahead: new Map(ahead.map((one, at) => [keyOf(one), answers[along.length + at] ?? { rows: [] }])) }
  const asking = whileOpen(client, state, () => { sendWaiting(waiting) })
  const inside: Inside = { ...waiting, asking, kysely: new Kysely<never>({ dialect: clientDialect(asking) }), entryId: id, records: [], afterCommit: [] }
  const work: Work = {
    id, today, isDemoDay: host.isDemoDay, mailDomain: host.mailDomain ?? null, language: caller.language, origin: caller.origin,
    actor: (results[1]?.rows[0] as { actor: Actor | null } | undefined)?.actor ?? nobody,
    view: { on: caller.on ?? today, known: caller.known ?? null },
    refuse: (refusal, details) => { throw new Refused(refusal, details) },
    record: (act, subject, payload) => { inside.records.push({ act, subject, payload }) },
    afterCommit: (act) => { inside.afterCommit.push(act) },
  }
  insides.set(work, inside)
  return { work, along: along.length > 0 ? answers[0]?.rows ?? [] : [] }
}

/** A branch of a handler that outlives its work finds the connection closed to it: it already serves somebody else. */
const whileOpen = (client: PoolClient, state: { isOver: boolean }, before: () => void): Pick<PoolClient, 'query'> => ({
  query: ((...asked: [QueryConfig]) => {
    if (state.isOver) return Promise.reject(new Error('this work is over'))
    before()
    return client.query(...asked)
  }) as PoolClient['query'],
})

/** The actor of a work before sign-in: sees and may nothing. */
const nobody: Actor = {
  personId: '', accountId: '', username: '', name: '', provinceId: 0, isAdministrator: false, isOperator: false, mustSetPassword: false,
  authorisations: [], relations: [], standsFor: [], reportsFor: [], heads: [], ownUnits: [],
}

const isUnwritten = (work: Work) => {
  const { records, afterCommit } = inner(work)
  return records.length === 0 && afterCommit.length === 0
}

const close = async (work: Work, client: PoolClient) => {
  const { entryId, records, afterCommit, toWrite, writing } = inner(work)
  const entry = records.length > 0 ? [entryOf({ id: entryId, actor: work.actor }, records)] : []
  // Sent together: after one that failed nothing is committed, and the first failure is what is thrown.
  await Promise.all([...writing, askTogether(client, [...toWrite, ...entry, { name: 'commit', text: 'commit' }])])
  for (const act of afterCommit) act()
}
