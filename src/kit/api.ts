import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { ORPCError, type AnyRouter } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hashSecret, newId } from './id.ts'
import { common, Refused, type Language } from './refusal.ts'
import { referencePage } from './reference.ts'
import type { Context } from './router.ts'
import { sendUnlessSame } from './same-answer.ts'
import { composed } from './texts.ts'

/** How the API is served: the router, the public address (for cookies and origin checks), and the largest body in bytes. */
export interface ApiOptions { router: AnyRouter; publicUrl: string; bodyLimit: number; version: string }

/** Serves the router under /api: JSON and multipart in, JSON and files out, OpenAPI 3.1 at /api/openapi.json and a readable page at /api. */
export const serveApi = async (app: FastifyInstance, options: ApiOptions): Promise<void> => {
  const handler = new OpenAPIHandler<Context>(options.router, {
    plugins: [new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
    interceptors: [({ next, context }) => next().catch((error: unknown) => { throw error instanceof ORPCError ? error : unreadable(context) })],
    clientInterceptors: [({ next, input, ...rest }) => next({ ...rest, input: composed(input ?? {}) })],
  })
  const describe = once(() => openApi(options))
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.addHook('onSend', async (_request, reply) => {
      if (reply.hasHeader('content-disposition')) reply.headers(asFile(String(reply.getHeader('content-disposition'))))
    })
    scope.addHook('onSend', async (request, reply, payload) => {
      if (reply.statusCode === 503) reply.header('retry-after', retryAfter)
      return sendUnlessSame(request, reply, payload)
    })
    scope.get('/api/openapi.json', async () => describe())
    scope.get('/api', async (_request, reply) => reply.type('text/html; charset=utf-8').send(referencePage(await describe())))
    scope.all('/api/*', async (request, reply) => {
      const refused = refuseEarly(request, options)
      if (refused) return send(reply, refused, languageOf(request))
      reply.header('cache-control', isStream(request) ? 'no-store, no-transform' : request.method === 'GET' ? 'private, no-cache' : 'no-store')
      if (isStream(request)) reply.header('x-accel-buffering', 'no')
      const { matched } = await handler.handle(request, reply, { prefix: '/api', context: contextOf(request, reply, options) })
      return matched ? reply : send(reply, new Refused(common.notFound), languageOf(request))
    })
  })
}

/** Seconds after which a server that was too busy is worth asking again; pages add some at random, so that they do not come back together. */
const retryAfter = '2'

/** Events reach the page one by one: nothing on the way gathers or presses them together. */
const isStream = ({ url }: FastifyRequest) => /\/events(\?|$)/.test(url)

/** What people brought is handed over as a file: saved, never opened as a page of ours; where a browser opens it all the same, it runs nothing and belongs to no origin. */
const asFile = (disposition: string) => ({ 'cache-control': 'no-store', 'content-disposition': disposition.replace(/^inline/, 'attachment'), 'content-security-policy': "default-src 'none'; sandbox" })

const once = <T>(make: () => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

const openApi = ({ router, version, publicUrl }: ApiOptions) =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(router, {
    info: { title: 'Gương', version, description: 'Mọi thao tác của Gương. Thao tác thay đổi dữ liệu phải kèm tiêu đề Idempotency-Key.' },
    servers: [{ url: `${publicUrl}/api` }],
  })

/** A body that is too large or does not say how large it is, or a change asked from a foreign site, is refused before anything is read. */
const refuseEarly = (request: FastifyRequest, options: ApiOptions) => {
  const limit = bodyLimitOf(request, options)
  if (Number(request.headers['content-length'] ?? 0) > limit) return new Refused(common.tooLarge, { limit: limit < megabyte ? `${limit / 1024} KB` : `${Math.floor(limit / megabyte)} MB` })
  if (request.headers['transfer-encoding'] !== undefined) return new Refused(common.lengthNeeded)
  return request.method !== 'GET' && isForeign(request, options) ? new Refused(common.foreignOrigin) : undefined
}

const megabyte = 1_048_576

/** Only files are large, and only somebody signed in sends them; what is no session is found out after the body was read. */
const bodyLimitOf = ({ headers }: FastifyRequest, { bodyLimit }: ApiOptions) => {
  if (!cookieOf(headers.cookie)) return megabyte / 16
  return headers['content-type']?.startsWith('multipart/form-data') ? bodyLimit : Math.min(bodyLimit, 8 * megabyte)
}

/** Browsers name the page that asks; programs name none. */
const isForeign = ({ headers }: FastifyRequest, { publicUrl }: ApiOptions) => {
  const { origin, host, 'sec-fetch-site': site } = headers
  if (origin === undefined) return site !== undefined && site !== 'same-origin' && site !== 'none'
  return origin !== new URL(publicUrl).origin && (!URL.canParse(origin) || new URL(origin).host !== host)
}

const unreadable = ({ caller }: Context) => {
  const { code, status, sentence } = common.unreadable
  return new ORPCError(code, { defined: true, status, message: sentence[caller.language] })
}

/** Answers with a refusal where no operation was reached. */
export const sendRefusal = (request: FastifyRequest, reply: FastifyReply, refused: Refused): FastifyReply =>
  send(reply, refused, languageOf(request))

const send = (reply: FastifyReply, refused: Refused, language: Language) =>
  reply.status(refused.refusal.status).send({ defined: true, code: refused.refusal.code, status: refused.refusal.status, message: refused.sentence(language), data: refused.details ?? null })

const languageOf = (request: FastifyRequest): Language => (/^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi')

/** Name of the session cookie. */
export const sessionCookie = 'guong_session'

/** The session a request carries, as it is kept: by its hash. */
export const sessionOf = (request: FastifyRequest): Buffer | null => {
  const token = cookieOf(request.headers.cookie)
  return token ? hashSecret(token) : null
}

/** Who signs out leaves no answer in the browser's cache. What waits to be sent from this machine lies in its storage and stays. */
const letIn = (reply: FastifyReply, token: string | null, publicUrl: ApiOptions['publicUrl']) => {
  reply.header('set-cookie', cookieFor(token, publicUrl))
  if (token === null) reply.header('clear-site-data', '"cache"')
}

const contextOf = (request: FastifyRequest, reply: FastifyReply, { publicUrl }: ApiOptions): Context => {
  const id = newId()
  return {
    caller: {
      tokenHash: sessionOf(request), language: languageOf(request),
      origin: { address: request.ip, agent: String(request.headers['user-agent'] ?? ''), setSession: (value) => { letIn(reply, value, publicUrl) } },
    },
    idempotencyKey: asOne(request.headers['idempotency-key']), person: asOne(request.headers['guong-person']), request: id,
    onUnexpected: (error) => { request.log.error({ err: withoutValues(error), id }, 'unexpected') },
  }
}

/** An error of the database as it may stand in a log: its details quote rows, and rows hold what a log must not. */
export const withoutValues = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const { name, message, stack, code, constraint, table } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown }
  return Object.assign(new Error(message, error.cause ? { cause: withoutValues(error.cause) } : {}), { name, stack, code, constraint, table })
}

const asOne = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

const cookieOf = (header: string | undefined) =>
  header?.split(';').map((part) => part.trim()).find((part) => part.startsWith(`${sessionCookie}=`))?.slice(sessionCookie.length + 1)

const cookieFor = (token: string | null, publicUrl: string) =>
  [`${sessionCookie}=${token ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', ...(publicUrl.startsWith('https:') ? ['Secure'] : []), ...(token ? [] : ['Max-Age=0'])].join('; ')
