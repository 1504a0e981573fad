import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal } from './kit/api.ts'
import { hashSecret } from './kit/id.ts'
import { Refused } from './kit/refusal.ts'
import { countAttempt } from './kit/router.ts'
import { inWork, type Host } from './kit/work.ts'
import { calendarOf, duesOf, feedLimit, feedOver } from './rooms/desk/public.ts'
import { enterFeedStatement } from './rooms/handlers.ts'

/** Serves the calendar feeds: `/lich/<secret>.ics`, read by calendar programs without a session, as the person whose feed it is. */
export const serveFeeds = (app: FastifyInstance, { host, publicUrl }: { host: Host; publicUrl: string }): void => {
  app.get<{ Params: { file: string } }>('/lich/:file', async (request, reply) => {
    const calendar = await read(request, { host, publicUrl }).catch((error: unknown) => { if (error instanceof Refused) return error; throw error })
    return calendar instanceof Refused ? sendRefusal(request, reply.header('cache-control', 'no-store'), calendar) : sendCalendar(request, reply, calendar)
  })
}

const read = async (request: FastifyRequest<{ Params: { file: string } }>, { host, publicUrl }: { host: Host; publicUrl: string }) => {
  const token = fileForm.exec(request.params.file)?.[1]
  if (!token) throw new Refused(feedOver)
  await countAttempt(host, { name: 'desk.feed', limit: feedLimit, address: request.ip, value: token })
  return inWork({ ...host, enter: enterFeedStatement }, { tokenHash: hashSecret(token), language: 'vi', origin: { address: request.ip, agent: 'calendar', setSession: () => {} } }, async (work) => {
    if (!work.actor.personId) return work.refuse(feedOver)
    return calendarOf({ dues: await duesOf(work), today: work.today, url: publicUrl })
  })
}

/** A secret as newSecret makes it; anything else asks the database nothing. */
const fileForm = /^([\w-]{43})\.ics$/

/** A program that has this very text is told so: most ask far more often than anything changes. */
const sendCalendar = (request: FastifyRequest, reply: FastifyReply, calendar: string) => {
  const etag = `"${createHash('sha256').update(calendar).digest('base64url')}"`
  reply.headers({ etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' })
  if (request.headers['if-none-match'] === etag) return reply.status(304).send()
  return reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="viec-cua-toi.ics"').send(calendar)
}
