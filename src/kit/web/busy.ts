import { refusalOf } from './refusal.ts'

/** Whether the server said that it has too much to do just now: asked again in a while, it will answer. */
export const isBusy = (error: unknown): boolean => refusalOf(error).code === 'busy'

/** Whether a question is worth asking again by itself: silence and a server in trouble twice, a busy one more often. A refusal stays a refusal. */
export const mayAskAgain = (times: number, error: unknown): boolean => {
  const { status } = refusalOf(error)
  return isBusy(error) ? times < 5 : times < 2 && (status === 0 || status >= 502)
}

/** Whether a change is sent again by itself, under the same key: only to a server that said it was too busy to begin. */
export const maySendAgain = (times: number, error: unknown): boolean => isBusy(error) && times < 4

/** How many milliseconds to wait before that: what a busy server asks for, longer each time, and some at random, so that a whole province does not come back at once. */
export const pauseBefore = (times: number, error: unknown, random: () => number = Math.random): number =>
  isBusy(error) ? 2_000 + random() * 2_000 * 2 ** Math.min(times, 3) : Math.min(1_000 * 2 ** times, 30_000)
