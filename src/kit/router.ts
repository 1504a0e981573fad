import { createHash } from 'node:crypto'
import { ORPCError, ValidationError, implement, type AnyRouter } from '@orpc/server'
import { sql } from 'kysely'
import type * as z from 'zod'
import type { OperationMeta, RoomHandlers } from './operation.ts'
import { common, Refused, type Refusal } from './refusal.ts'
import { issuesOf } from './issues.ts'
import { inWork, queries, refusalOf, type Caller, type Host, type Work } from './work.ts'

/** What every request brings into the router. */
export interface Context { caller: Caller; idempotencyKey: string | undefined; request: string; onUnexpected: (error: unknown) => void }

/** What the router runs in: the host of works, and the refusals that stand for constraints of the database. */
export interface Setting { host: Host; byConstraint: Record<string, Refusal> }

/** All operations of all rooms as one oRPC router; each runs in a work of its own, with its limit, its right and its idempotency key. */
export const buildRouter = (rooms: Record<string, RoomHandlers<never>>, setting: Setting): AnyRouter => {
  const router: Record<string, Record<string, AnyRouter>> = {}
  for (const [name, { contract, handlers }] of Object.entries(rooms as Record<string, LooseRoom>)) {
    const built = router[name] = {} as Record<string, AnyRouter>
    for (const [operation, procedure] of Object.entries(contract)) built[operation] = buildOperation(`${name}.${operation}`, procedure, handlers[operation] as LooseHandler, setting)
  }
  return router
}

type LooseHandler = (work: Work, input: unknown) => Promise<unknown>
interface LooseRoom { contract: Record<string, LooseProcedure>; handlers: Record<string, LooseHandler> }
type LooseProcedure = Parameters<typeof implement>[0] & { '~orpc': { meta: OperationMeta; route: { method?: string }; inputSchema?: z.ZodType } }

const buildOperation = (name: string, procedure: LooseProcedure, handler: LooseHandler, setting: Setting): AnyRouter => {
  const { meta, route, inputSchema } = procedure['~orpc']
  const changes = route.method !== 'GET'
  const implementer = (implement(procedure) as unknown as Configurable).$config(insideTheWork)
  return implementer
    .use(async ({ context, next }, input, output) => {
      try {
        const value = await answer({ context, name, meta, changes, setting, input: parsed(inputSchema, input) }, async (work) => (await next({ context: { work } })).output)
        return output(value)
      } catch (error) {
        throw toClient(error, context, setting)
      }
    })
    .handler(({ input, context }) => handler(context.work as Work, input))
}

/** Validation runs inside the work, so that an answer of the wrong shape rolls it back. */
const insideTheWork = { initialInputValidationIndex: 1, initialOutputValidationIndex: 1 }

interface Configurable { $config: (config: typeof insideTheWork) => Implementer }
interface Implementer {
  use: (middleware: (options: { context: Context & { work?: Work }; next: (o: object) => Promise<{ output: unknown }> }, input: unknown, output: (value: unknown) => unknown) => unknown) => Implementer
  handler: (run: (options: { input: unknown; context: Context & { work?: Work } }) => Promise<unknown>) => AnyRouter
}

interface Asked { context: Context; name: string; meta: OperationMeta; changes: boolean; setting: Setting; input: Record<string, unknown> }

const parsed = (schema: z.ZodType | undefined, input: unknown): Record<string, unknown> => {
  const result = schema?.safeParse(input ?? {})
  if (result && !result.success) throw new Refused(common.invalidInput, { issues: issuesOf(result.error, input) })
  return (result?.data ?? {}) as Record<string, unknown>
}

const answer = async (asked: Asked, run: (work: Work) => Promise<unknown>) => {
  const { context, meta, changes, setting, input } = asked
  if (changes && !context.idempotencyKey) throw new Refused(common.keyMissing)
  await keepLimit(asked)
  const caller: Caller = { ...context.caller, on: asText(input['on']), known: asText(input['known']) }
  const once = () => inWork(setting.host, caller, (work) => {
    keepRight(work, meta)
    return changes && work.actor.personId ? answerOnce(asked, work, run) : run(work)
  })
  // Two copies of one request at the same instant: the second finds the key taken at commit, and then the answer of the first.
  return once().catch((error: unknown) => {
    if (isKeyTaken(error)) return once()
    throw error
  })
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)

const keepLimit = async ({ context, name, meta: { limit }, setting, input }: Asked) => {
  if (!limit) return
  const window = `${limit.minutes} minutes`
  const buckets: [string, number][] = [[`${name}:address:${context.caller.origin.address}`, limit.perAddress], [`${name}:${limit.per}:${String(input[limit.per])}`, limit.max]]
  for (const [bucket, max] of buckets) {
    const { rows } = await setting.host.pool.query<{ allowed: boolean }>('select kit.attempt_allowed($1, $2, $3::interval) as allowed', [bucket, max, window])
    if (!rows[0]?.allowed) throw new Refused(common.tooMany, { minutes: limit.minutes })
  }
}

const keepRight = (work: Work, { right }: OperationMeta) => {
  if (right === 'anyone') return
  if (!work.actor.personId) throw new Refused(common.notSignedIn)
  if (right === 'administer' && !work.actor.isAdministrator && !work.actor.isOperator) throw new Refused(common.notAllowed)
  const byAuthorisation = ['import', 'audit', 'authorise'] as const
  const needed = byAuthorisation.find((one) => one === right)
  if (needed && !work.actor.isOperator && !work.actor.isAdministrator && !work.actor.authorisations.some(({ rights }) => rights.includes(needed))) throw new Refused(common.notAllowed)
}

/** The same key with the same input gives the answer that was given; the answer is stored in the transaction of the change. */
const answerOnce = async ({ context, name, input }: Asked, work: Work, run: (work: Work) => Promise<unknown>) => {
  const db = queries<Record<string, never>>(work)
  const digest = createHash('sha256').update(JSON.stringify([name, input], withFiles)).digest()
  const { rows: [given] } = await sql<{ same: boolean; answer: unknown }>`select input_digest = ${digest} as same, answer from kit.idempotency
    where person_id = ${work.actor.personId} and key = ${context.idempotencyKey}`.execute(db)
  if (given && !given.same) throw new Refused(common.keyReused)
  if (given) return given.answer
  const value = await run(work)
  await sql`insert into kit.idempotency (person_id, key, operation, input_digest, answer)
    values (${work.actor.personId}, ${context.idempotencyKey}, ${name}, ${digest}, ${JSON.stringify(value ?? null)}::jsonb)`.execute(db)
  return value
}

const withFiles = (_key: string, value: unknown) => (value instanceof File ? [value.name, value.size, value.type] : value)

const isKeyTaken = (error: unknown) => error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_pkey'

const toClient = (error: unknown, context: Context, { byConstraint }: Setting): unknown => {
  const refusal = refusalOf(error, byConstraint)
  const refused = error instanceof Refused ? error : refusal ? new Refused(refusal) : undefined
  if (refused) return asError(refused, context)
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') return asError(new Refused(common.invalidInput, { issues: error.cause.issues }), context)
  context.onUnexpected(error)
  return asError(new Refused(common.unexpected, { request: context.request }), context)
}

const asError = (refused: Refused, { caller }: Context) => new ORPCError(refused.refusal.code, {
  defined: true, status: refused.refusal.status, message: refused.sentence(caller.language), data: refused.details,
})
