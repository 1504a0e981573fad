import { createHash, hash } from 'node:crypto'
import type { Day, Instant } from '../../kit/dates.ts'
import type { Figure } from '../../kit/papers/paper.ts'
import { formatAmount, type Amount } from '../../kit/quantities.ts'
import type { Basis, Carried, FigureName, Scope, TaskClaim } from './claim.ts'
import { figures, isWithin, measure } from './figures.ts'
import { horizonOf, type Row } from './standing.ts'

/** What a set of claims is about: one unit, one period, one view. */
export interface ClaimView { readonly unitNo: number; readonly unit: string; readonly period: string; readonly on: Day; readonly known: Instant }

/** What narrows a scope within the unit. */
export type Within = Omit<Scope, 'unitNo' | 'unit'>

/** Makes claims over one set of rows; the same figure asked twice is the same claim. */
export interface Claimant {
  figure: (name: FigureName, within: Within, basis?: Basis) => Figure
  claim: (name: FigureName, within: Within, basis?: Basis) => TaskClaim
  rows: (within: Within) => readonly Row[]
  claims: () => TaskClaim[]
}

/** A claimant over the rows of a view; `rows` must be in the order of their task ids. */
export const claimant = (view: ClaimView, rows: readonly Row[]): Claimant => {
  const made = new Map<string, TaskClaim>()
  const subsets = new Map<string, readonly Row[]>()
  const subset = cutting(rows)
  const rowsOf = (within: Within) => remembered(subsets, keyOf(within), () => subset(within))
  const claim: Claimant['claim'] = (name, within, basis) => {
    const ofBasis = figures[name].needsBasis ? basis ?? 'accepted' : null
    return remembered(made, keyOf({ name, ofBasis, ...within }), () => makeClaim(view, { name, basis: ofBasis, within }, rowsOf(within)))
  }
  return {
    claim, rows: rowsOf, claims: () => [...made.values()],
    figure: (name, within, basis) => {
      const { id, shown } = claim(name, within, basis)
      return { claim: id, shown }
    },
  }
}

// A report asks for hundreds of lines by the same field: the rows are laid out by each field once, and only the heap that is meant is looked through.
const cutting = (rows: readonly Row[]) => {
  const heaps = new Map<string, Map<unknown, Row[]>>()
  return (within: Within): readonly Row[] => {
    const by = heapedBy.find((field) => within[field] !== undefined)
    const heap = by === undefined ? rows : remembered(heaps, by, () => Map.groupBy(rows, fieldOf[by])).get(within[by]) ?? []
    const scope = { unitNo: 0, unit: '', ...within }
    return heap.filter((row) => isWithin(row, scope))
  }
}

const fieldOf = {
  task: ({ taskId }: Row) => taskId, indicator: ({ indicator }: Row) => indicator, decision: ({ decision }: Row) => decision, holderUnit: ({ holderUnit }: Row) => holderUnit,
  group: ({ group }: Row) => group, body: ({ body }: Row) => body, horizon: horizonOf, part: ({ part }: Row) => part,
}
const heapedBy = Object.keys(fieldOf) as (keyof typeof fieldOf)[]

interface Asked { name: FigureName; basis: Basis | null; within: Within }

const makeClaim = (view: ClaimView, { name, basis, within }: Asked, rows: readonly Row[]): TaskClaim => {
  const measured = measure(name, basis ?? 'accepted', rows)
  const scope: Scope = { unitNo: view.unitNo, unit: view.unit, ...within }
  const { period, on, known } = view
  return {
    id: idOf({ name, basis, on, ...scope }), figure: name, basis, label: labelOf({ name, basis, scope, code: within.task && rows[0]?.code }), scope, period, on, known,
    value: measured.value, n: measured.n, N: measured.N, shown: shownAs(name, measured), rows: measured.rows.length, rowHash: hashOf(measured.rows),
  }
}

/** A figure as a reader sees it: '219', '3.853', '17/16', '106,25%'; '–' where there is nothing to hold a result against. */
export const shownAs = (name: FigureName, { value, n, N }: { value: Amount | null; n: Amount | null; N: Amount | null }): string => {
  if (name === 'ratio') return `${formatAmount(n ?? '0')}/${formatAmount(N ?? '0')}`
  if (value === null) return '–'
  return name === 'percent' ? `${formatAmount(value)}%` : formatAmount(value)
}

/** SHA-256 over one line 'taskId|n|N' a row, in the order of the lines. */
export const hashOf = (rows: readonly { taskId: string; n: string; N: string }[]): string => {
  const lines = rows.map(({ taskId, n, N }) => `${taskId}|${n}|${N}`)
  if (lines.some((line, at) => at > 0 && line < (lines[at - 1] ?? ''))) lines.sort()
  return hash('sha256', lines.join('\n'))
}

/** The digest by which a paper of ours is known again: over all claims and their places, in one fixed spelling. */
export const digestOf = (carried: Carried): Buffer => {
  const lines = carried.claims.map((claim) => JSON.stringify([
    claim.id, claim.figure, claim.basis, claim.label, Object.entries(claim.scope).sort(([a], [b]) => (a < b ? -1 : 1)), claim.period,
    claim.on, claim.known, claim.value, claim.n, claim.N, claim.shown, claim.rows, claim.rowHash,
  ]))
  return createHash('sha256').update([carried.format, carried.report, carried.unitNo, carried.placed.join(','), ...lines].join('\n')).digest()
}

// Without the instant: a draft's figures are counted anew at every look, and the links on its page must stay good.
const idOf = (parts: object) => `f${createHash('sha256').update(keyOf(parts)).digest('hex').slice(0, 13)}`

const keyOf = (parts: object): string =>
  JSON.stringify(Object.entries(parts).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))

const remembered = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

const bases: Record<Basis, string> = { accepted: 'đã thẩm định', reported: 'theo báo cáo' }
const parts = { provincial: 'cấp tỉnh giao', delegated: 'cấp dưới giao' }

interface Labelled { name: FigureName; basis: Basis | null; scope: Scope; code: string | undefined }

const labelOf = ({ name, basis, scope, code }: Labelled): string => [
  basis ? `${figures[name].vi} (${bases[basis]})` : figures[name].vi,
  ...(scope.part ? [parts[scope.part]] : []),
  ...[scope.group, scope.holderUnit, scope.body && `do ${scope.body} giao`, scope.horizon, scope.decision, scope.indicator && `${scope.indicator} (${scope.measure ?? ''})`, scope.task && `việc ${code ?? scope.task}`]
    .filter((piece): piece is string => Boolean(piece)),
].join(' · ')
