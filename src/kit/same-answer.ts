import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Names an answer to a read by what it says, and sends no body to a browser that has this very answer. It was worked out anew with today's rights all the same: nobody else's copy is ever served. */
export const sendUnlessSame = (request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown => {
  if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string' || !isKept(reply)) return payload
  const tag = `W/"${hash('sha256', payload, 'base64url').slice(0, 27)}"`
  reply.header('etag', tag)
  if (!namesIt(request.headers['if-none-match'], tag)) return payload
  reply.code(304).removeHeader('content-type').removeHeader('content-length')
  return null
}

/** What may be kept by a browser is asked about again every time; what may not says so. */
const isKept = (reply: FastifyReply) => !String(reply.getHeader('cache-control')).includes('no-store')

const namesIt = (header: string | undefined, tag: string) => header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag.slice(2)) ?? false
