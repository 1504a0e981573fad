import { formatAmount, normalAmount, sum, type Amount } from '../../kit/quantities.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { hashOf, type Claim, type OtherClaims } from '../reports/public.ts'
import { type ClaimView, idOf } from './claim-view.ts'
import { findIssued } from './drawing-store.ts'
import type { Counts, Figure } from './figure-contract.ts'
import { factsOf, likeForm, type Facts } from './figuring.ts'
import { handingClaim, isHandingFigure } from './handing.ts'
import { giving } from './rules.ts'
import { findReport } from './store.ts'

/** What of a figure a claim says: as the report prints it, what its rows give whatever is stated, what one unit gave of it, or what those below that unit come to. */
export interface Told { figure: Figure; counts: Counts | 'rows' | 'share' | 'below'; giver?: number | undefined }

/** A figure as an office prints it; a dash where there is none. */
export const printedAs = (value: Amount | null): string => (value === null ? '–' : formatAmount(value))

/** What a figure says under a measure. */
export const valueOf = (figure: Figure, counts: Counts): Amount | null =>
  counts === 'before' ? figure.before : counts === 'estimate' ? figure.estimate?.value ?? null : figure.shown

/** The claim of a figure: what it says, and the rows it was added up from with what each gave. */
export const claimOf = (facts: Facts, told: Told, { unitNo, unit, on, known }: ClaimView): Claim => {
  const { figure, counts, giver } = told
  const [value, rows] = [toldValue(facts, told), rowsOf(facts, told)]
  const scope: Claim['scope'] = { unitNo, unit, round: facts.round.id, form: figure.place, line: figure.line, column: figure.column, counts, ...(giver !== undefined && { giver }) }
  return {
    id: idOf(['form', on, unitNo, facts.round.id, figure.name, counts, ...(giver === undefined ? [] : [giver])]),
    figure: 'form', basis: null, label: `${figure.formCode}: ${figure.lineTitle} · ${figure.columnTitle}${words[counts]}${giver === undefined ? '' : ` (${giverName(facts, told)})`}`.slice(0, 600), scope, period: facts.round.period, on, known,
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
  for (const claim of group) found.set(claim.id, facts && claimAgain(facts, claim, { unitNo, unit, on, known }))
}

const claimAgain = (facts: Facts, { scope: { form, line, column, counts = 'counted', giver } }: Claim, view: ClaimView): Claim | undefined => {
  if (counts === 'handing') return isHandingFigure(line) ? handingClaim(facts, { name: line, giver }, view) : undefined
  const figure = facts.byName.get([form, line, column].join('.'))
  return figure && claimOf(facts, { figure, counts, giver }, view)
}

const words: Record<Told['counts'], string> = { counted: '', before: ' (cùng kỳ năm trước)', estimate: ' (ước cả kỳ)', rows: ' (cộng từ các biểu đã nhận)', share: '', below: ' (cộng của cấp dưới)' }

const formOf = ({ accepted }: Facts, { formId }: Figure) => accepted.find((one) => one.form.id === formId)
const unitOf = (facts: Facts, { figure, giver }: Told) => formOf(facts, figure)?.units.find(({ unitNo }) => unitNo === giver)
const giverName = (facts: Facts, told: Told) => unitOf(facts, told)?.unitLabel ?? ''
const belowOf = (facts: Facts, told: Told) => unitOf(facts, told)?.differences.find(({ key, column }) => key === told.figure.line && column === told.figure.column)

const toldValue = (facts: Facts, told: Told): Amount | null => {
  const { figure, counts } = told
  if (counts === 'rows') return figure.counted
  if (counts === 'below') return belowOf(facts, told)?.sum ?? null
  if (counts !== 'share') return valueOf(figure, counts)
  const given = givenBy(facts, told)
  return given.length > 0 ? sum(given.map(({ value }) => value)) : null
}

const givenBy = (facts: Facts, { figure, giver }: Told) => {
  const form = formOf(facts, figure)
  return form ? giving(form, figure).filter(({ unit }) => giver === undefined || unit.unitNo === giver) : []
}

// A figure that was stated otherwise, or estimated, stands on the words of who did so.
const rowsOf = (facts: Facts, told: Told): { taskId: string; n: string; N: string }[] => {
  const { figure, counts } = told
  if (counts === 'below') return (unitOf(facts, told) ? [unitOf(facts, told)] : []).map((unit) => ({ taskId: unit?.submissionId ?? '', n: belowOf(facts, told)?.sum ?? '', N: '' }))
  const typed = counts === 'estimate' ? figure.estimate : counts === 'counted' ? figure.stated : null
  const like = counts === 'before' ? facts.before && likeForm(facts.before.accepted, figure.formCode) : undefined
  const given = counts === 'estimate' ? [] : counts === 'before' ? (like ? giving(like, figure) : []) : givenBy(facts, told)
  const rows = given.map(({ unit, key, value }) => ({ taskId: `${unit.submissionId}/${key}`, n: normalAmount(value), N: '' }))
  return [...rows, ...(typed ? [{ taskId: `${typed.onDay}/${typed.byName}`, n: typed.value, N: '' }] : [])]
}
