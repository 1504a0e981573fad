import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { pino } from 'pino'
import { test as base, inject } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { contract } from '../../src/contract.ts'
import { demoDay } from '../../src/kit/boot/day.ts'
import type { Mail } from '../../src/kit/config.ts'
import { openPool } from '../../src/kit/pool.ts'
import { copyOf, tokenOf } from './database.ts'
import { savepointPool } from './savepoint-pool.ts'

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

/** A test in the town. `town`: everything is undone afterwards, now() stands still. `ownTown`: a database of its own with real commits, for concurrency, history and tampering. `mailTown`: the same with a mail server named. */
export const test = base
  // oxlint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures are wanted
  .extend('shared', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const copy = await copyOf(inject('databases'), inject('databases').town)
    const outer = await savepointPool(copy.appUrl)
    const app = await appOn(outer.pool)
    onCleanup(async () => { await app.close(); await outer.end(); await copy.drop() })
    return { app, outer }
  })
  .extend('town', async ({ shared }, { onCleanup }): Promise<Town> => {
    await shared.outer.begin()
    onCleanup(() => shared.outer.undo())
    return townOn(shared.app, shared.outer.pool)
  })
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend('ownTown', async ({}, { onCleanup }) => openOwnTown(onCleanup))
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend('mailTown', async ({}, { onCleanup }) => openOwnTown(onCleanup, { server: 'smtp://not.used', from: 'Gương <guong@lamson.test>', domain: 'lamson.test' }))

/** A town with a database of its own. */
export type OwnTown = Town & { ownerUrl: string; appUrl: string; jobsUrl: string }

const openOwnTown = async (onCleanup: (clean: () => Promise<void>) => void, mail: Mail | null = null): Promise<OwnTown> => {
  const databases = inject('databases')
  const copy = await copyOf(databases, databases.town)
  const pool = openPool({ url: copy.appUrl })
  const app = await appOn(pool, mail)
  onCleanup(async () => { await app.close(); await copy.drop() })
  return { ...townOn(app, pool), ownerUrl: copy.ownerUrl, appUrl: copy.appUrl, jobsUrl: copy.jobsUrl }
}

/** The code with which something was refused; fails the test when it was not. */
export const refusalOf = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked
  } catch (error) {
    if (error instanceof ORPCError) return String(error.code)
    throw error
  }
  throw new Error('this was not refused')
}

/** What no test expects is shown with its cause. */
const faults = pino({ level: 'error' }, { write: (line) => { process.stderr.write(line) } })

const appOn = async (pool: Pool, mail: Mail | null = null) => {
  const app = await buildApp({ appUrl: '', config: { url: 'http://town.test', today: demoDay, mail }, log: faults, pool })
  await app.ready()
  return app
}

const townOn = (app: FastifyInstance, pool: Pool): Town => {
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
