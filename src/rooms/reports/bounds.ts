import { add, compare, multiply, percent, type Amount } from '../../kit/quantities.ts'
import type { Basis, FigureName } from './claim.ts'
import { figures, measure, type Measured } from './figures.ts'
import type { Row } from './standing.ts'

/** A figure between what surely counts and what may count; both the same where nothing is open. */
export interface Bounds { low: Bound; high: Bound; exact: boolean }
export type Bound = Pick<Measured, 'value' | 'n' | 'N'>

/** The least and the most that a figure can be when some rows may or may not belong to it. */
export const boundsOf = (name: FigureName, basis: Basis, { certain, open }: { certain: readonly Row[]; open: readonly Row[] }): Bounds => {
  const low = boundOf(measure(name, basis, certain))
  const high = boundOf(measure(name, basis, [...certain, ...open]))
  if (name !== 'percent') return { low, high, exact: same(low, high) }
  const parts = open.filter((row) => figures.percent.filter(row, basis)).map((row) => figures.percent.adds(row, basis)).map(({ n, N }) => ({ n, N: N ?? '0' }))
  const start = { n: low.n ?? '0', N: low.N ?? '0' }
  const [least, most] = [-1, 1].map((sign) => shareOf(furthest(start, parts, sign as 1 | -1)))
  return { low: least ?? low, high: most ?? high, exact: low.value === least?.value && low.value === most?.value }
}

const boundOf = ({ value, n, N }: Measured): Bound => ({ value, n, N })

const same = (a: Bound, b: Bound) => a.value === b.value && a.n === b.n && a.N === b.N

/** n of N, and what a row gives to both. */
export interface Share { n: Amount; N: Amount }

const shareOf = ({ n, N }: Share): Bound => ({ value: percent(n, N), n, N })

/** The highest (1) or lowest (-1) share that some of the parts make together with what is certain: parts join in the order of their own share as long as each helps. */
export const furthest = (start: Share, parts: readonly Share[], sign: 1 | -1): Share => {
  const ordered = parts.filter(({ n, N }) => n !== '0' || N !== '0').toSorted((a, b) => sign * beyond(b, a))
  const grown = (from: Share, rest: readonly Share[]) => rest.reduce((all, part) => (sign * beyond(part, all) > 0 ? joined(all, part) : all), from)
  if (start.N !== '0') return grown(start, ordered)
  // A share of nothing is none: some part with a plan has to join first.
  return ordered.filter(({ N }) => N !== '0').map((first) => grown(joined(start, first), ordered.filter((part) => part !== first)))
    .reduce<Share>((best, one) => (best.N === '0' || sign * beyond(one, best) > 0 ? one : best), start)
}

const joined = (a: Share, b: Share): Share => ({ n: add(a.n, b.n), N: add(a.N, b.N) })

const beyond = (a: Share, b: Share) => compare(multiply(a.n, b.N), multiply(b.n, a.N))
