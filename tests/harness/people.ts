import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { pino } from 'pino'
import { buildApp } from '../../src/app.ts'
import { contract } from '../../src/contract.ts'
import { demoDay } from '../../src/kit/boot/day.ts'
import type { Mail } from '../../src/kit/config.ts'
import { openPool } from '../../src/kit/pool.ts'
import { tokenOf } from './database.ts'

/** A person of the town at the API: every operation of every room, typed. */
export type Person = ContractRouterClient<typeof contract>

/** The town in a test: its people over HTTP, and SQL as the application's role or as the owner. */
export interface Town {
  as: (username: string) => Person
  /** a raw request as somebody, for what the typed client can not send */
  request: (username: string | null, options: { method: string; url: string; payload?: unknown; headers?: Record<string, string> }) => Promise<Answer>
  /** the same with a body that is sent as it is */
  raw: (username: string | null, options: { method: string; url: string; payload: string | Buffer; headers?: Record<string, string> }) => Promise<Answer>
  pool: Pool
  today: string
}

/** An answer as it came. */
export type Answer = Awaited<ReturnType<FastifyInstance['inject']>>

/** A town with a database of its own. */
export type OwnTown = Town & { ownerUrl: string; appUrl: string; jobsUrl: string }

/** Where a town's database is, by role. */
export type TownUrls = Pick<OwnTown, 'ownerUrl' | 'appUrl' | 'jobsUrl'>

/** The town in a database, until `close`; outside of tests as well. */
export const openTown = async (urls: TownUrls, mail: Mail | null = null): Promise<{ town: OwnTown; close: () => Promise<void> }> => {
  const pool = openPool({ url: urls.appUrl })
  const app = await appOn(pool, mail)
  return { town: { ...townOn(app, pool), ...urls }, close: () => app.close() }
}

/** What no test expects is shown with its cause. */
const faults = pino({ level: 'error' }, { write: (line) => { process.stderr.write(line) } })

/** The application on a pool, on the demo's day or another one. */
export const appOn = async (pool: Pool, mail: Mail | null = null, today: string = demoDay) => {
  const app = await buildApp({ appUrl: '', config: { url: 'http://town.test', today, mail }, log: faults, pool })
  await app.ready()
  return app
}

/** The town behind an application. */
export const townOn = (app: FastifyInstance, pool: Pool): Town => {
  const request: Town['request'] = async (username, { method, url, payload, headers }) => app.inject({
    method: method as 'GET', url, headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...cookieOf(username), ...headers }, ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
  })
  const raw: Town['raw'] = async (username, { method, url, payload, headers }) => app.inject({ method: method as 'POST', url, payload, headers: { ...cookieOf(username), ...headers } })
  return { as: (username) => clientOf(app, username), request, raw, pool, today: demoDay }
}

const cookieOf = (username: string | null): Record<string, string> => (username ? { cookie: `guong_session=${encodeURIComponent(tokenOf(username))}` } : {})

const clientOf = (app: FastifyInstance, username: string): Person => createORPCClient(new OpenAPILink(contract, {
  url: 'http://town.test/api',
  headers: () => ({ 'idempotency-key': crypto.randomUUID(), ...cookieOf(username) }),
  fetch: async (asked) => {
    const body = Buffer.from(await asked.arrayBuffer())
    const answer = await app.inject({ method: asked.method as 'GET', url: asked.url, headers: { ...Object.fromEntries(asked.headers), ...(body.length ? { 'content-length': String(body.length) } : {}) }, ...(body.length ? { payload: body } : {}) })
    const headers = new Headers(Object.entries(answer.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]])))
    return new Response(answer.statusCode === 204 ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers })
  },
}))
