import { spawnSync } from 'node:child_process'

/** Random choices that a seed repeats exactly (mulberry32). */
export interface Random { upTo: (n: number) => number; chance: (p: number) => boolean; of: <T>(list: readonly T[]) => T; some: <T>(list: readonly T[], p: number) => T[] }

/** The same seed gives the same choices. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const upTo = (n: number) => Math.floor(next() * n)
  return {
    upTo, chance: (p) => next() < p,
    of: (list) => {
      if (list.length === 0) throw new Error('nothing to choose from')
      return list[upTo(list.length)] as (typeof list)[number]
    },
    some: (list, p) => list.filter(() => next() < p),
  }
}

/** The seed of a run: GUONG_SEED, else that of the committed program and its tests, so that what failed here fails there and again, and each change is tried with others; tests print it. Where there is no repository, a new one each time. */
export const seedOf = (): number => Number(process.env['GUONG_SEED'] ?? (seedOfContent ??= contentSeed()))

let seedOfContent: number | undefined

const contentSeed = (): number => {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD:src', 'HEAD:db', 'HEAD:tests'], { cwd: import.meta.dirname, encoding: 'utf8' })
  return status === 0 ? stdout.trim().split('\n').reduce((seed, tree) => seed ^ Number.parseInt(tree.slice(0, 7), 16), 0) : Date.now() % 1_000_000_007
}

/** The seed of the worlds in which each weakening of a rule must show: always the same, since whether a world holds the case a weakening needs says nothing about the program. */
export const weakeningSeed: number = Number(process.env['GUONG_SEED'] ?? 20_260_101)
