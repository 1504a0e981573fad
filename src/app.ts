import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import serveStatic from '@fastify/static'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { serveFeeds } from './feeds.ts'
import { sendRefusal, serveApi } from './kit/api.ts'
import type { Config } from './kit/config.ts'
import { today } from './kit/dates.ts'
import { lanesOver, openLanes, type Lanes } from './kit/lanes.ts'
import { listenOn } from './kit/listening.ts'
import { serveLive } from './kit/live.ts'
import { common, Refused } from './kit/refusal.ts'
import { openReplica } from './kit/replica.ts'
import { buildRouter } from './kit/router.ts'
import { answerError, answerNoise } from './kit/strays.ts'
import type { Host } from './kit/work.ts'
import { allHandlers, enterStatement, refusalsByConstraint } from './rooms/handlers.ts'

const megabyte = 1_048_576
const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))
const version = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** What the application is built from; the lanes, or one pool for both, can be given by tests, else they are opened on the application's role. */
export interface AppOptions { appUrl: string; config: Pick<Config, 'url' | 'today'> & Partial<Pick<Config, 'mail' | 'connections' | 'replica'>>; log: Logger | false; pool?: Pool; lanes?: Lanes }

/** The whole application: API, pages, health. Closing it closes its pools. */
export const buildApp = async ({ appUrl, config, log, pool: given, lanes: made }: AppOptions): Promise<FastifyInstance> => {
  const headers = securityHeaders(config.url)
  const lanes = made ?? (given ? lanesOver({ clicks: given, slow: given }) : await openLanes({ url: appUrl, connections: config.connections ?? null }))
  const { pool } = lanes.clicks
  const replica = config.replica ? openReplica({ ...config.replica, appUrl, primary: pool, width: lanes.slow.wide }) : undefined
  const app = fastify({
    ...(log ? { loggerInstance: log as FastifyBaseLogger } : { logger: false }), logController: new LogController({ disableRequestLogging: true }), trustProxy: 'loopback', bodyLimit: megabyte, forceCloseConnections: true, exposeHeadRoutes: false,
    requestTimeout: 300_000, clientErrorHandler: answerNoise, frameworkErrors: (error, request, reply) => { answerError(error, request, reply.headers(headers)) },
  })
  app.addHook('onClose', async () => {
    await replica?.close()
    await Promise.all([...new Set([pool, lanes.slow.pool])].map((one) => one.end()))
  })
  app.addHook('onRequest', async (_request, reply) => { reply.headers(headers) })
  app.setErrorHandler(answerError)
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const ready = await pool.query('select 1').then(() => true, () => false)
    return reply.status(ready ? 200 : 503).send({ ready })
  })
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } })
  const host = { ...hostOn(pool, config), lanes, replica }
  serveFeeds(app, { host, publicUrl: config.url })
  await serveApi(app, { router: buildRouter(allHandlers, { host, byConstraint: refusalsByConstraint }), publicUrl: config.url, bodyLimit: 64 * megabyte, version })
  serveLive(app, { host, listening: listenOn(appUrl, 'guong_notices') })
  await servePages(app)
  return app
}

/** What works run in: this pool, and the demo's day or the real one. */
export const hostOn = (pool: Pool, config: Pick<Config, 'today'> & Partial<Pick<Config, 'mail'>>): Host =>
  ({ pool, enter: enterStatement, today: () => config.today ?? today(), isDemoDay: config.today !== null, mailDomain: config.mail?.domain ?? null })

/** Nothing from outside is loaded and nobody frames the pages; Mantine sets styles in attributes, hence unsafe-inline for styles alone. */
const securityHeaders = (publicUrl: string) => ({
  'content-security-policy': "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'permissions-policy': 'geolocation=(), microphone=(), camera=(self)',
  'cross-origin-resource-policy': 'same-origin', ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})

const servePages = async (app: FastifyInstance) => {
  if (!existsSync(webFolder)) return void app.setNotFoundHandler((request, reply) => sendRefusal(request, reply, new Refused(common.notFound)))
  await app.register(serveStatic, {
    root: webFolder, index: false, cacheControl: false, preCompressed: true,
    setHeaders: (reply, path) => { reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache') },
  })
  const shell = readFileSync(`${webFolder}/index.html`, 'utf8')
  const sendShell = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(shell)
  // The folder itself is not a file: who takes no compressed answer would be refused it.
  app.get('/', (_request, reply) => sendShell(reply))
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = ['GET', 'HEAD'].includes(request.method) && !request.url.startsWith('/assets/')
    return wantsPage ? sendShell(reply) : sendRefusal(request, reply, new Refused(common.notFound))
  })
}
