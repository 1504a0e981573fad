import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal, withoutValues } from './api.ts'
import { newId } from './id.ts'
import { common, Refused } from './refusal.ts'

/** Answers an error of the framework or of a plugin: a request that can not be read, or a fault of ours. */
export const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (error instanceof Refused) return sendRefusal(request, reply, error)
  if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500) return sendRefusal(request, reply, new Refused(common.unreadable))
  const id = newId()
  request.log.error({ err: withoutValues(error), id }, 'unexpected')
  return sendRefusal(request, reply, new Refused(common.unexpected, { request: id }))
}

/** Answers what is not even HTTP, and closes: the connection can not be trusted to be in step. */
export const answerNoise = ({ code }: Error & { code?: string }, socket: Socket): void => {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const body = JSON.stringify({ defined: true, code: common.unreadable.code, status, message: common.unreadable.sentence.vi, data: null })
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`)
}
