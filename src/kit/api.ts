import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import type { AnyRouter } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hashSecret, newId } from './id.ts'
import { common, Refused, type Language } from './refusal.ts'
import { referencePage } from './reference.ts'
import type { Context } from './router.ts'

/** How the API is served: the router, the public address (for cookies and origin checks), and the largest body in bytes. */
export interface ApiOptions { router: AnyRouter; publicUrl: string; bodyLimit: number; version: string }

/** Serves the router under /api: JSON and multipart in, JSON and files out, OpenAPI 3.1 at /api/openapi.json and a readable page at /api. */
export const serveApi = async (app: FastifyInstance, options: ApiOptions): Promise<void> => {
  const handler = new OpenAPIHandler<Context>(options.router, {
    plugins: [new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
    clientInterceptors: [({ next, input, ...rest }) => next({ ...rest, input: input ?? {} })],
  })
  const describe = once(() => openApi(options))
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.get('/api/openapi.json', async () => describe())
    scope.get('/api', async (_request, reply) => reply.type('text/html; charset=utf-8').send(referencePage(await describe())))
    scope.all('/api/*', async (request, reply) => {
      const refused = refuseEarly(request, options)
      if (refused) return send(reply, refused, languageOf(request))
      reply.header('cache-control', 'no-store')
      const { matched } = await handler.handle(request, reply, { prefix: '/api', context: contextOf(request, reply, options) })
      return matched ? reply : send(reply, new Refused(common.notFound), languageOf(request))
    })
  })
}

const once = <T>(make: () => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

const openApi = ({ router, version, publicUrl }: ApiOptions) =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(router, {
    info: { title: 'Gương', version, description: 'Mọi thao tác của Gương. Thao tác thay đổi dữ liệu phải kèm tiêu đề Idempotency-Key.' },
    servers: [{ url: `${publicUrl}/api` }],
  })

/** A body that is too large, or a change asked from a foreign site, is refused before anything is read. */
const refuseEarly = (request: FastifyRequest, { bodyLimit, publicUrl }: ApiOptions) => {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return new Refused(common.tooLarge, { limit: `${Math.floor(bodyLimit / 1_048_576)} MB` })
  const { origin } = request.headers
  if (request.method !== 'GET' && origin && origin !== new URL(publicUrl).origin && new URL(origin).host !== request.headers.host) return new Refused(common.foreignOrigin)
  return undefined
}

const send = (reply: FastifyReply, refused: Refused, language: Language) =>
  reply.status(refused.refusal.status).send({ defined: true, code: refused.refusal.code, status: refused.refusal.status, message: refused.sentence(language), data: refused.details ?? null })

const languageOf = (request: FastifyRequest): Language => (/^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi')

/** Name of the session cookie. */
export const sessionCookie = 'guong_session'

const contextOf = (request: FastifyRequest, reply: FastifyReply, { publicUrl }: ApiOptions): Context => {
  const token = cookieOf(request.headers.cookie)
  const id = newId()
  return {
    caller: {
      tokenHash: token ? hashSecret(token) : null, language: languageOf(request),
      origin: { address: request.ip, agent: String(request.headers['user-agent'] ?? ''), setSession: (value) => { reply.header('set-cookie', cookieFor(value, publicUrl)) } },
    },
    idempotencyKey: asOne(request.headers['idempotency-key']), request: id,
    onUnexpected: (error) => { request.log.error({ err: error, id }, 'unexpected') },
  }
}

const asOne = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

const cookieOf = (header: string | undefined) =>
  header?.split(';').map((part) => part.trim()).find((part) => part.startsWith(`${sessionCookie}=`))?.slice(sessionCookie.length + 1)

const cookieFor = (token: string | null, publicUrl: string) =>
  [`${sessionCookie}=${token ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', ...(publicUrl.startsWith('https:') ? ['Secure'] : []), ...(token ? [] : ['Max-Age=0'])].join('; ')
