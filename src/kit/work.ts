import { Kysely } from 'kysely'
import type { Pool, PoolClient, QueryConfig } from 'pg'
import { clientDialect } from './client-dialect.ts'
import type { Day, Instant } from './dates.ts'
import { newId } from './id.ts'
import { common, Refused, type Language, type Refusal } from './refusal.ts'

/** One piece of work: a transaction in which one actor sees what he may see, as of one view, and changes what he may change. */
export interface Work {
  /** id of the work; the ledger entry of its changes carries it */
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

/** What a work runs in: the pool, the statement that opens it, the day. */
export interface Host { pool: Pool; enter: string; today: () => Day; isDemoDay: boolean; mailDomain?: string | null }

/** Who asks for a work, and how: by the hash of a session's token, or by what else the opening statement of the host knows him. */
export interface Caller { tokenHash: Buffer | string | number | null; language: Language; origin: Origin; on?: Day | undefined; known?: Instant | undefined }

/** Runs a work in one transaction: committed with its ledger entry when `run` returns, rolled back when it throws. `also` is sent along with the opening. */
export const inWork = async <Result>(host: Host, caller: Caller, run: (work: Work) => Promise<Result>): Promise<Result> => {
  const client = await host.pool.connect()
  const state = { isOver: false }
  let broken: Error | undefined
  try {
    const work = await open(host, caller, { client, state })
    const result = await run(work)
    await close(work, client)
    return result
  } catch (error) {
    state.isOver = true
    await client.query('rollback').catch((failure: Error) => { broken = failure })
    throw error
  } finally {
    state.isOver = true
    client.release(broken)
  }
}

/** The transaction of a work as Kysely; rooms reach it only through their own `room(name)`. */
export const queries = <Database>(work: Work): Kysely<Database> => inner(work).kysely as unknown as Kysely<Database>

/** Runs `run` looking at another day or as known at another instant, then looks as before again. */
export const lookingAt = async <Result>(work: Work, view: View, run: (work: Work) => Promise<Result>): Promise<Result> => {
  const { client } = inner(work)
  const look = ({ on, known }: View) => client.query('select kit.look_at($1, $2)', [on, known ?? 'infinity'])
  await look(view)
  const there: Work = { ...work, view }
  insides.set(there, inner(work))
  const result = await run(there)
  await look(work.view)
  return result
}

/** Runs `run` on trial: when it is refused, or always where `keep` is false, what it wrote and recorded is undone and the work goes on. Answers what came of it, or the refusal. */
export const attempt = async <Result>(work: Work, { keep }: { keep: boolean }, run: () => Promise<Result>): Promise<{ result: Result; refused: null } | { result: null; refused: Refused }> => {
  const { client, records, afterCommit } = inner(work)
  const before = [records.length, afterCommit.length] as const
  const undo = async () => {
    records.length = before[0]
    afterCommit.length = before[1]
    await client.query('rollback to savepoint attempt')
    await client.query('release savepoint attempt')
  }
  await client.query('savepoint attempt')
  try {
    const result = await run()
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

interface Inside { client: PoolClient; kysely: Kysely<never>; records: Recorded[]; afterCommit: (() => void)[] }
interface Recorded { act: string; subject: string | null; payload: object }

const insides = new WeakMap<Work, Inside>()

const inner = (work: Work): Inside => {
  const inside = insides.get(work)
  if (!inside) throw new Error('this work is not open')
  return inside
}

const open = async (host: Host, caller: Caller, { client, state }: { client: PoolClient; state: { isOver: boolean } }): Promise<Work> => {
  const id = newId()
  const today = host.today()
  const [, entered] = await Promise.all([
    client.query('begin'),
    client.query({ name: host.enter, text: host.enter, values: [caller.tokenHash, id, today, caller.on ?? null, caller.known ?? null] }),
  ])
  const inside: Inside = { client, kysely: new Kysely<never>({ dialect: clientDialect(whileOpen(client, state)) }), records: [], afterCommit: [] }
  const work: Work = {
    id, today, isDemoDay: host.isDemoDay, mailDomain: host.mailDomain ?? null, language: caller.language, origin: caller.origin,
    actor: (entered.rows[0] as { actor: Actor | null }).actor ?? nobody,
    view: { on: caller.on ?? today, known: caller.known ?? null },
    refuse: (refusal, details) => { throw new Refused(refusal, details) },
    record: (act, subject, payload) => { inside.records.push({ act, subject, payload }) },
    afterCommit: (act) => { inside.afterCommit.push(act) },
  }
  insides.set(work, inside)
  return work
}

/** A branch of a handler that outlives its work finds the connection closed to it: it already serves somebody else. */
const whileOpen = (client: PoolClient, state: { isOver: boolean }): Pick<PoolClient, 'query'> => ({
  query: ((...asked: [QueryConfig]) => (state.isOver ? Promise.reject(new Error('this work is over')) : client.query(...asked))) as PoolClient['query'],
})

/** The actor of a work before sign-in: sees and may nothing. */
const nobody: Actor = {
  personId: '', accountId: '', username: '', name: '', provinceId: 0, isAdministrator: false, isOperator: false, mustSetPassword: false,
  authorisations: [], relations: [], standsFor: [], reportsFor: [], heads: [], ownUnits: [],
}

const close = async (work: Work, client: PoolClient) => {
  const { records, afterCommit } = inner(work)
  // Sent together: after an append that failed the commit rolls back, and the failure is what is thrown.
  await Promise.all([...(records.length > 0 ? [append(work, client, records)] : []), client.query('commit')])
  for (const act of afterCommit) act()
}

const append = (work: Work, client: PoolClient, records: Recorded[]) =>
  client.query({
    name: 'append', text: 'select ledger.append($1, $2, $3, $4, $5)',
    values: [streamOf(work, records), work.id, [...new Set(records.map(({ act }) => act))], records.map(({ subject }) => subject), JSON.stringify(records)],
  })

/** One head would make writers queue: streams are per province and room, in sixteen shards by the subject. */
const streamOf = (work: Work, [first]: Recorded[]) => {
  const room = first?.act.split('.')[0] ?? 'kit'
  return `${work.actor.provinceId}:${room}:${(first?.subject ?? work.id).at(-1)}`
}

/** The refusal that a database error stands for, when a rule of ours raised it. */
export const refusalOf = (error: unknown, byConstraint: Record<string, Refusal>): Refusal | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const constraint = 'constraint' in error ? String(error.constraint) : ''
  if (constraint in byConstraint) return byConstraint[constraint]
  return byState[String(error.code)]
}

/** What the database says to input that no rule of ours looked at: the second wall answers in sentences as well. */
const byState: Record<string, Refusal> = {
  42501: common.notAllowed, '23P01': common.staleVersion, 23505: common.staleVersion, 23503: common.notFound, 23514: common.invalidInput,
  22003: common.invalidInput, 22007: common.invalidInput, 22008: common.invalidInput, 22021: common.invalidInput, '22P02': common.invalidInput, '22P05': common.invalidInput,
  '40P01': common.busy, 40001: common.busy, '55P03': common.busy, 57014: common.busy, 53300: common.busy,
}
