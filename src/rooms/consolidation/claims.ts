import { createHash } from 'node:crypto'
import { formatAmount, normalAmount, type Amount } from '../../kit/quantities.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { hashOf, type Claim, type OtherClaims } from '../reports/public.ts'
import { findIssued } from './drawing-store.ts'
import type { Counts, Figure } from './figure-contract.ts'
import { factsOf, likeForm, type Facts } from './figuring.ts'
import { giving } from './rules.ts'
import { findReport } from './store.ts'

/** What claims of a report are made as of. */
export interface ClaimView { unitNo: number; unit: string; on: string; known: string }

/** A figure as an office prints it; a dash where there is none. */
export const printedAs = (value: Amount | null): string => (value === null ? '–' : formatAmount(value))

/** What a figure says under a measure. */
export const valueOf = (figure: Figure, counts: Counts): Amount | null =>
  counts === 'before' ? figure.before : counts === 'estimate' ? figure.estimate?.value ?? null : figure.shown

/** The claim of a figure: what it says, and the rows it was added up from with what each gave. */
export const claimOf = (facts: Facts, { figure, counts }: { figure: Figure; counts: Counts }, { unitNo, unit, on, known }: ClaimView): Claim => {
  const [value, rows] = [valueOf(figure, counts), rowsOf(facts, { figure, counts })]
  const scope: Claim['scope'] = { unitNo, unit, round: facts.round.id, form: figure.place, line: figure.line, column: figure.column, counts }
  return {
    id: `f${createHash('sha256').update(JSON.stringify(['form', on, unitNo, facts.round.id, figure.name, counts])).digest('hex').slice(0, 13)}`,
    figure: 'form', basis: null, label: `${figure.formCode}: ${figure.lineTitle} · ${figure.columnTitle}${words[counts]}`.slice(0, 600), scope, period: facts.round.period, on, known,
    value: value === null ? null : normalAmount(value), n: null, N: null, shown: printedAs(value), rows: rows.length, rowHash: hashOf(rows),
  }
}

/** What this room gives to verification: its claims computed again, and its issued documents. */
export const formClaims: OtherClaims = {
  findIssued,
  recompute: async (work, claims, asNow) => {
    const found = new Map<string, Claim | undefined>()
    for (const [, group] of Map.groupBy(claims, ({ scope, on, known }) => JSON.stringify([scope.round, scope.unitNo, on, known]))) await recomputeGroup(work, group, { asNow, found })
    return found
  },
}

const recomputeGroup = async (work: Work, group: readonly Claim[], { asNow, found }: { asNow: boolean; found: Map<string, Claim | undefined> }) => {
  const [{ scope: { round: roundId, unitNo, unit }, on, known } = { scope: { round: undefined, unitNo: 0, unit: '' }, on: '', known: '' }] = group
  const report = roundId === undefined ? undefined : await findReport(work, { roundId, unitNo })
  const facts = report && await lookingAt(work, { on, known: asNow ? null : known }, (there) => factsOf(there, report))
  for (const claim of group) {
    const figure = facts?.byName.get([claim.scope.form, claim.scope.line, claim.scope.column].join('.'))
    found.set(claim.id, facts && figure ? claimOf(facts, { figure, counts: claim.scope.counts ?? 'counted' }, { unitNo, unit, on, known }) : undefined)
  }
}

const words: Record<Counts, string> = { counted: '', before: ' (cùng kỳ năm trước)', estimate: ' (ước cả kỳ)' }

// A figure that was stated otherwise, or estimated, stands on the words of who did so.
const rowsOf = ({ accepted, before }: Facts, { figure, counts }: { figure: Figure; counts: Counts }) => {
  const typed = counts === 'estimate' ? figure.estimate : counts === 'counted' ? figure.stated : null
  const form = counts === 'before' ? before && likeForm(before.accepted, figure.formCode) : accepted.find((one) => one.form.id === figure.formId)
  const rows = form && counts !== 'estimate' ? giving(form, figure).map(({ unit, key, value }) => ({ taskId: `${unit.submissionId}/${key}`, n: normalAmount(value), N: '' })) : []
  return [...rows, ...(typed ? [{ taskId: `${typed.onDay}/${typed.byName}`, n: typed.value, N: '' }] : [])]
}
