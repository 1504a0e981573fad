import { Agent, request } from 'node:http'

/** What to ask: everything about one request. */
export interface Ask { method: string; path: string; headers: Record<string, string>; body: string | null }

/** One answer as it came. */
export interface Answer { status: number; body: Buffer; etag: string | null }

/** What one block of requests took: each request's milliseconds, the whole block's, and the bytes of one answer. */
export interface Block { times: number[]; wall: number; bytes: number }

/** A client of one server with connections kept alive. */
export const clientOf = (port: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const ask = (one: Ask) => send(agent, port, one)
  return { ask, block: (how: Pick<Asking, 'count' | 'atOnce' | 'atMost'>, next: () => Ask) => block({ ask, next, ...how }), close: () => agent.destroy() }
}

/** A client of one server. */
export type Client = ReturnType<typeof clientOf>

const send = (agent: Agent, port: number, { method, path, headers, body }: Ask) => new Promise<Answer>((resolve, reject) => {
  const asked = request({ agent, port, host: '127.0.0.1', method, path, headers: body === null ? headers : { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) } }, (answer) => {
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part))
    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts), etag: answer.headers.etag ?? null }))
    answer.on('error', reject)
  })
  asked.on('error', reject)
  asked.end(body ?? undefined)
})

interface Asking { ask: (one: Ask) => Promise<Answer>; next: () => Ask; count: number; atOnce: number; atMost: number }

/** Asks `count` times with `atOnce` under way, and for no longer than `atMost` milliseconds; a refusal ends the bench, because a fast refusal is no answer. */
const block = async ({ ask, next, count, atOnce, atMost }: Asking): Promise<Block> => {
  const times: number[] = []
  let [left, bytes] = [count, 0]
  const lane = async () => {
    while (left-- > 0 && performance.now() - start < atMost) {
      const one = next()
      const begun = performance.now()
      const { status, body } = await ask(one)
      times.push(performance.now() - begun)
      if (status !== 200) throw new Error(`${one.method} ${one.path} answered ${status}: ${body.toString('utf8').slice(0, 500)}`)
      bytes = body.length
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: atOnce }, lane))
  return { times, wall: performance.now() - start, bytes }
}
