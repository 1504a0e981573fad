import { createHash } from 'node:crypto'
import { ORPCError, ValidationError, implement, type AnyRouter } from '@orpc/server'
import type * as z from 'zod'
import type { Limit, OperationMeta, RoomHandlers } from './operation.ts'
import { common, Refused, type Refusal } from './refusal.ts'
import { issuesOf } from './issues.ts'
import { answerOnce, sealedChange, type Given } from './once.ts'
import { StreamedFile } from './streamed.ts'
import { unwritableIn } from './texts.ts'
import { detailsOf, refusalOf } from './second-wall.ts'
import { inWork, type Caller, type Host, type Question, type Work } from './work.ts'

/** What every request brings into the router. */
export interface Context { caller: Caller; idempotencyKey: string | undefined; person?: string | undefined; request: string; onUnexpected: (error: unknown) => void }

/** What the router runs in: the host of works, and the refusals that stand for constraints of the database. */
export interface Setting { host: Host; byConstraint: Record<string, Refusal> }

/** All operations of all rooms as one oRPC router; each runs in a work of its own, with its limit, its right and its idempotency key. */
export const buildRouter = (rooms: Record<string, RoomHandlers<never>>, setting: Setting): AnyRouter => {
  const router: Record<string, Record<string, AnyRouter>> = {}
  for (const [name, { contract, handlers, ahead }] of Object.entries(rooms as Record<string, LooseRoom>)) {
    const built = router[name] = {} as Record<string, AnyRouter>
    for (const [operation, procedure] of Object.entries(contract)) built[operation] = buildOperation({ name: `${name}.${operation}`, procedure, handler: handlers[operation] as LooseHandler, ahead: ahead[operation] }, setting)
  }
  return router
}

type LooseHandler = (work: Work, input: unknown) => Promise<unknown>
type LooseAhead = (input: unknown) => readonly Question<unknown>[]
interface LooseRoom { contract: Record<string, LooseProcedure>; handlers: Record<string, LooseHandler>; ahead: Record<string, LooseAhead | undefined> }
type LooseProcedure = Parameters<typeof implement>[0] & { '~orpc': { meta: OperationMeta; route: { method?: string }; inputSchema?: z.ZodType } }

interface Built { name: string; procedure: LooseProcedure; handler: LooseHandler; ahead: LooseAhead | undefined }

const buildOperation = ({ name, procedure, handler, ahead }: Built, setting: Setting): AnyRouter => {
  const { meta, route, inputSchema } = procedure['~orpc']
  const changes = route.method !== 'GET'
  const implementer = (implement(procedure) as unknown as Configurable).$config(insideTheWork)
  return implementer
    .use(async ({ context, signal, next }, input, output) => {
      try {
        const value = await answer({ context, gone: signal, name, meta, changes, setting, ahead, input: parsed(inputSchema, input) }, async (work) => (await next({ context: { work } })).output)
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
  use: (middleware: (options: { context: Context & { work?: Work }; signal?: AbortSignal | undefined; next: (o: object) => Promise<{ output: unknown }> }, input: unknown, output: (value: unknown) => unknown) => unknown) => Implementer
  handler: (run: (options: { input: unknown; context: Context & { work?: Work } }) => Promise<unknown>) => AnyRouter
}

interface Asked { context: Context; gone: AbortSignal | undefined; name: string; meta: OperationMeta; changes: boolean; setting: Setting; ahead: LooseAhead | undefined; input: Record<string, unknown> }

const parsed = (schema: z.ZodType | undefined, input: unknown): Record<string, unknown> => {
  const result = schema?.safeParse(input ?? {})
  if (result && !result.success) throw new Refused(common.invalidInput, { issues: issuesOf(result.error, input) })
  const unwritable = unwritableIn(result?.data)
  if (unwritable.length > 0) throw new Refused(common.invalidInput, { issues: unwritable })
  return (result?.data ?? {}) as Record<string, unknown>
}

const answer = async (asked: Asked, run: (work: Work) => Promise<unknown>) => {
  const { context: { idempotencyKey: key = '', person, ...context }, gone, name, meta, changes, setting, ahead, input } = asked
  if (changes && (key.length < 8 || key.length > 200)) throw new Refused(common.keyMissing)
  await keepLimit(asked)
  const change = changes ? sealedChange({ key, name, input }) : undefined
  const caller: Caller = {
    ...context.caller, ...(meta.right === 'stranger' ? { tokenHash: null } : {}), on: asText(input['on']), known: asText(input['known']),
    reads: !changes, slow: isSlow(meta, input), gone, along: change?.given, ahead: ahead?.(input),
  }
  return inWorkWithFile(setting.host, caller, (work, [given]) => {
    keepRight(work, meta)
    if (person && person !== work.actor.personId) throw new Refused(common.anotherPerson)
    return change && work.actor.personId ? answerOnce(work, change, { given: given as Given | undefined, run: () => run(work) }) : run(work)
  })
}

/** The answer of a work; a file that is made in it is put aside before it ends, so that nobody who takes it slowly holds a place. */
const inWorkWithFile: typeof inWork = (host, caller, run) => inWork(host, caller, async (work, along) => {
  const value = await run(work, along)
  if (value instanceof StreamedFile) await value.keep(caller.gone)
  return value
})

const isSlow = ({ slow = false }: OperationMeta, input: Record<string, unknown>) => (typeof slow === 'boolean' ? slow : slow(input))

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)

const keepLimit = async ({ context, name, meta: { limit }, setting, input }: Asked) => {
  if (limit) await countAttempt(setting.host, { name, limit, address: context.caller.origin.address, value: String(input[limit.per]) })
}

/** Counts an attempt at something secret, for the network address and for what was tried, and refuses when there were too many. */
export const countAttempt = async ({ pool }: Pick<Host, 'pool'>, { name, limit, address, value }: { name: string; limit: Limit; address: string; value: string }): Promise<void> => {
  const buckets = [[bucketOf(name, 'address', address), limit.perAddress], [bucketOf(name, limit.per, value), limit.max]]
  for (const [bucket, max] of buckets) {
    const { rows } = await pool.query<{ allowed: boolean }>('select kit.attempt_allowed($1, $2, $3::interval) as allowed', [bucket, max, `${limit.minutes} minutes`])
    if (!rows[0]?.allowed) throw new Refused(common.tooMany, { minutes: limit.minutes })
  }
}

/** What is counted stands in the bucket as a hash: it may be the secret of a link, or a password typed into the wrong field. */
const bucketOf = (name: string, per: string, value: string) => `${name}:${per}:${createHash('sha256').update(value).digest('hex')}`

const keepRight = (work: Work, { right }: OperationMeta) => {
  if (right === 'anyone' || right === 'stranger') return
  if (!work.actor.personId) throw new Refused(common.notSignedIn)
  if (right === 'administer' && !work.actor.isAdministrator && !work.actor.isOperator) throw new Refused(common.notAllowed)
  const byAuthorisation = ['import', 'audit', 'authorise'] as const
  const needed = byAuthorisation.find((one) => one === right)
  if (!needed || work.actor.isOperator || (needed === 'authorise' && work.actor.isAdministrator)) return
  if (!work.actor.authorisations.some(({ rights }) => rights.includes(needed))) throw new Refused(common.notAllowed)
}

const toClient = (error: unknown, context: Context, { byConstraint }: Setting): unknown => {
  const refusal = refusalOf(error, byConstraint)
  const refused = error instanceof Refused ? error : refusal ? new Refused(refusal, detailsOf(error)) : undefined
  if (refused) return asError(refused, context)
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') return asError(new Refused(common.invalidInput, { issues: error.cause.issues }), context)
  context.onUnexpected(error)
  return asError(new Refused(common.unexpected, { request: context.request }), context)
}

const asError = (refused: Refused, { caller }: Context) => new ORPCError(refused.refusal.code, {
  defined: true, status: refused.refusal.status, message: refused.sentence(caller.language), data: refused.details,
})
