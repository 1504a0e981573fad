import type { Day, Instant } from '../../kit/dates.ts'
import { type Carried, type Claim, isOfTasks } from './claim.ts'
import { claimant, type Within } from './claims.ts'
import type { Row } from './standing.ts'
import type { Finding, FindingKind } from './verification.ts'

/** Gives the rows of a unit as of a day, as known at an instant (null: now), in the order of their task ids. */
export type Standings = (view: { unitNo: number; on: Day; known: Instant | null }) => Promise<readonly Row[]>

/** A claim computed again; undefined where it can not be a claim of ours. */
export type Recomputed = ReadonlyMap<string, Claim | undefined>

/** More views than any paper of ours has would only be sent to keep the server busy. */
export const mostViews = 12

/** Computes every claim over tasks again, one question to the records a view; `asNow` leaves out what was known when. */
export const recompute = async (claims: readonly Claim[], standings: Standings, asNow: boolean): Promise<Recomputed> => {
  const found = new Map<string, Claim | undefined>()
  for (const [, group] of Map.groupBy(claims.filter(isOfTasks), (claim) => viewKey(claim, asNow))) {
    const [first] = group
    if (!first) continue
    const { on, known, scope: { unitNo, unit } } = first
    const rows = await standings({ unitNo, on, known: asNow ? null : known })
    const { claim: again } = claimant({ unitNo, unit, on, known, period: first.period }, rows)
    for (const claim of group) found.set(claim.id, attempt(() => again(claim.figure, withinOf(claim), claim.basis ?? undefined)))
  }
  return found
}

/** How many questions to the records these claims need. */
export const viewsOf = (claims: readonly Claim[]): number => new Set(claims.map((claim) => viewKey(claim, false))).size

const viewKey = ({ on, known, scope, period }: Claim, asNow: boolean) => JSON.stringify([scope.unitNo, scope.unit, on, asNow ? null : known, asNow ? known : null, period])

const withinOf = ({ scope: { unitNo: _unitNo, unit: _unit, ...within } }: Claim): Within => within

const attempt = (make: () => Claim): Claim | undefined => {
  try {
    return make()
  } catch {
    return undefined // sums over different indicators: no paper of ours claims that
  }
}

/** What a file shows at each claim, when the marks were still there. */
export interface Shown { readonly texts: ReadonlyMap<string, readonly string[]>; readonly marked: boolean }

/** Every figure of a paper that differs, and apart from them what changed lawfully later. */
export const compareClaims = (carried: Carried, shown: Shown, { asKnown, asNow }: { asKnown: Recomputed; asNow: Recomputed }): { differing: Finding[]; later: Finding[] } => {
  const places = Map.groupBy(carried.placed, (id) => id)
  const differing = carried.claims.flatMap((claim) => [
    ...(shown.marked ? shownFindings(claim, shown.texts.get(claim.id) ?? [], { places: places.get(claim.id)?.length ?? 0, again: asKnown.get(claim.id) }) : []),
    ...recomputedFindings(claim, asKnown.get(claim.id)),
  ])
  const wrong = new Set(differing.filter(({ kind }) => kind !== 'typed_over' && kind !== 'missing').map(({ claim }) => claim))
  const later = carried.claims.flatMap((claim) => {
    const current = asNow.get(claim.id)
    return current && !wrong.has(claim.id) && !isSame(claim, current) ? [finding('later', claim, { recomputed: current })] : []
  })
  return { differing, later }
}

const shownFindings = (claim: Claim, texts: readonly string[], { places, again }: { places: number; again: Claim | undefined }): Finding[] => [
  ...texts.filter((text) => text !== claim.shown).map((text) => finding('typed_over', claim, { shown: text, recomputed: again })),
  ...(texts.length < places ? [finding('missing', claim, { recomputed: again })] : []),
]

const recomputedFindings = (claim: Claim, again: Claim | undefined): Finding[] => {
  if (!again || again.id !== claim.id) return [finding('not_comparable', claim, {})]
  if (claim.shown !== again.shown || claim.value !== again.value || claim.n !== again.n || claim.N !== again.N) return [finding('changed', claim, { recomputed: again })]
  return isSame(claim, again) ? [] : [finding('other_rows', claim, { recomputed: again })]
}

const isSame = (claim: Claim, again: Claim) => claim.rowHash === again.rowHash && claim.rows === again.rows && claim.shown === again.shown

const finding = (kind: FindingKind, claim: Claim, { shown, recomputed }: { shown?: string; recomputed?: Claim | undefined }): Finding => ({
  kind, claim: claim.id, label: recomputed?.label ?? claim.label, figure: claim.figure, basis: claim.basis, scope: claim.scope,
  shown: shown ?? null, claimed: claim.shown, recomputed: recomputed?.shown ?? null, rowsClaimed: claim.rows, rowsRecomputed: recomputed?.rows ?? null,
})
