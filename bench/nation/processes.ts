import { clientOf, type Ask } from '../load.ts'
import type { Effort } from '../options.ts'
import type { Measured } from '../processes.ts'
import { median } from '../statistics.ts'

/** Lists a second at 20 at once by one application process and by two on the same database, in turn. */
export interface Together { one: number; two: number; ratio: number }

/** Half of the twenty ask each of the two processes, as a proxy before them would share. */
export const measureTogether = async ([first, second]: [Measured, Measured], next: () => Ask, { rounds, requests, warmUp, blockMs: atMost }: Effort): Promise<Together> => {
  const clients = [clientOf(first.port), clientOf(second.port)] as const
  const alone = async (count: number) => perSecond([await clients[0].block({ count, atOnce: 20, atMost }, next)])
  const both = async (count: number) => perSecond(await Promise.all(clients.map((client) => client.block({ count: Math.ceil(count / 2), atOnce: 10, atMost }, next))))
  await alone(warmUp)
  await both(warmUp)
  const found: { one: number[]; two: number[] } = { one: [], two: [] }
  for (let round = 0; round < rounds; round++) {
    found.one.push(await alone(requests))
    found.two.push(await both(requests))
  }
  const [one, two] = [median(found.one), median(found.two)]
  return { one, two, ratio: two / one }
}

const perSecond = (blocks: readonly { times: number[]; wall: number }[]) => (blocks.reduce((sum, { times }) => sum + times.length, 0) / Math.max(...blocks.map(({ wall }) => wall))) * 1000
