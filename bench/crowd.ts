import type { Bulk } from './bulk.ts'
import { clicksOf } from './clicks.ts'
import type { Ask, Client } from './load.ts'
import type { Effort } from './options.ts'
import type { Province } from './province.ts'
import { median, quantile } from './statistics.ts'

/** Two hundred at once, where an office has twenty: lists, then posts. What is measured is the slowest of those served; who was told to come back, how soon, and whether anything else happened, stands beside it. */
export const measureCrowd = async (province: Province, app: Client, { requests }: Effort): Promise<Bulk[]> => {
  const { list, post } = clicksOf(province)
  const bulks: Bulk[] = []
  for (const [name, next] of [['lists', list.app], ['posts', post.app]] as const) {
    const { served, refused, other, wall } = await crowd(app, { next, count: 2 * requests })
    bulks.push({
      work: `crowd of 200 at once, ${name}: ${served.length} served (${Math.round((served.length / wall) * 1000)} a second), ${refused.length} told to come back, ${other} otherwise; p95 of served`, ms: quantile(served, 0.95),
      floor: null, ratio: null, bytes: null, repeats: 1, parts: { 'p50 of served': median(served), ...(refused.length > 0 ? { 'p95 of refused': quantile(refused, 0.95) } : {}) },
    })
  }
  return bulks
}

/** The list again and again, in full and under the tag it was sent with. */
export const measureSame = async (province: Province, app: Client, { requests }: Effort): Promise<Bulk> => {
  const next = clicksOf(province).list.app
  const { etag } = await app.ask(next())
  const [full, same] = [[] as number[], [] as number[]]
  for (let asked = 0; asked < requests / 3; asked++) {
    full.push(await timed(app, next(), 200))
    same.push(await timed(app, { ...next(), headers: { ...next().headers, 'if-none-match': etag ?? '' } }, 304))
  }
  return { work: 'answer that the browser has already (304): the list', ms: median(same), floor: { ms: median(full), what: 'the same list in full' }, ratio: median(same) / median(full), bytes: 0, repeats: same.length }
}

const timed = async (app: Client, one: Ask, expected: number) => {
  const begun = performance.now()
  const { status } = await app.ask(one)
  if (status !== expected) throw new Error(`${one.path} answered ${status} instead of ${expected}`)
  return performance.now() - begun
}

const crowd = async (app: Client, { next, count }: { next: () => Ask; count: number }) => {
  const found = { served: [] as number[], refused: [] as number[], other: 0 }
  let left = count
  const visitor = async () => {
    while (left-- > 0) {
      const begun = performance.now()
      const status = await app.ask(next()).then((answer) => answer.status, () => 0)
      if (status === 200) found.served.push(performance.now() - begun)
      else if (status === 503) found.refused.push(performance.now() - begun)
      else found.other += 1
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: 200 }, visitor))
  return { ...found, wall: performance.now() - begun }
}
