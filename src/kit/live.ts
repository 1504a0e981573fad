import type { FastifyInstance } from 'fastify'
import { sendRefusal, sessionOf } from './api.ts'
import type { Listening } from './listening.ts'
import { common, Refused } from './refusal.ts'
import { inWork, type Host } from './work.ts'

const beat = 25_000
/** A stream ends by itself and is opened again by the page: whose session has ended meanwhile hears no more. */
const longest = 600_000

/** Tells a signed-in page by server-sent events that there is something new for its person, and nothing about it: what it is, the page asks with his rights. No transaction is held while it waits. */
export const serveLive = (app: FastifyInstance, { host, listening }: { host: Host; listening: Listening }): void => {
  app.addHook('onClose', () => listening.stop())
  app.get('/api/notices/live', async (request, reply) => {
    const caller = { tokenHash: sessionOf(request), language: 'vi' as const, origin: { address: request.ip, agent: '', setSession: () => {} } }
    const personId = await inWork(host, caller, (work) => Promise.resolve(work.actor.personId))
    if (!personId) return sendRefusal(request, reply, new Refused(common.notSignedIn))
    const headers = reply.getHeaders() as Record<string, string>
    const { raw } = reply.hijack()
    raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
    raw.write('retry: 3000\n\n')
    const deaf = listening.hear((payload) => { if (payload === '*' || payload.includes(personId)) raw.write('event: told\ndata: 1\n\n') })
    const beating = setInterval(() => { raw.write(': \n\n') }, beat)
    const ending = setTimeout(() => { raw.end() }, longest)
    raw.once('close', () => {
      deaf()
      clearInterval(beating)
      clearTimeout(ending)
    })
    return reply
  })
}
