import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A message as a program outside got it: at which address, and under which id of a delivery. */
export interface Received { place: string; delivery: string; body: string }

/** A program on this machine that takes the messages of hooks and keeps them. */
export const receiver = async () => {
  const received: Received[] = []
  const server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      received.push({ place: request.url ?? '', delivery: String(request.headers['guong-delivery']), body: Buffer.concat(parts).toString() })
      reply.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { received, port: String((server.address() as AddressInfo).port), close: () => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => { resolve() }) }) }
}
