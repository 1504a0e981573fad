import type { Inline } from '../../kit/papers/paper.ts'
import type { Claim } from '../reports/public.ts'
import type { ClaimView } from './claim-view.ts'
import { claimOf, type Told, valueOf } from './claims.ts'
import type { Quotation } from './contract.ts'
import type { Printed } from './drawing-store.ts'
import type { Counts, Figure } from './figure-contract.ts'
import { likeForm, type Facts } from './figuring.ts'
import { handingClaim, type HandingFigure } from './handing.ts'
import { markOf, piecesOf, type TaskFigureName, taskFigures } from './rules.ts'
import type { TaskFacts } from './tasks.ts'

/** Puts figures into a paper: each a claim, each written down with the place it stands in. */
export interface Printer {
  figure: (figure: Figure, counts: Counts, where: Where) => Inline
  /** A claim beside the report's own figures: what one unit gave, what the rows give, how units handed in. It contradicts nothing. */
  told: (what: Told | { handing: HandingFigure; giver?: number }) => Inline
  /** Of all tasks of the level where it stands somewhere; of one group of them beside the report's own figures, contradicting nothing. */
  task: (name: TaskFigureName, of: { before?: boolean } & ({ where: Where } | { group: string })) => Inline
  line: (text: string, where: Where) => Inline[]
  claims: () => Claim[]
  printed: () => Printed[]
}

/** Where a figure stands: in the narrative by its section, in an annex by its number. */
export type Where = Pick<Printed, 'place' | 'cell'>

/** A printer over the figures of a report; the same figure is one claim wherever it stands. */
export const printerOf = (facts: Facts, { quotations, view, tasks }: { quotations: readonly Quotation[]; view: ClaimView; tasks: TaskFacts }): Printer => {
  const [claims, printed] = [new Map<string, Claim>(), new Map<string, Printed>()]
  const kept = (claim: Claim): Inline => {
    claims.set(claim.id, claim)
    return { claim: claim.id, shown: claim.shown }
  }
  const told: Printer['told'] = (what) => kept('handing' in what ? handingClaim(facts, { name: what.handing, giver: what.giver }, view) : claimOf(facts, what, view))
  const task: Printer['task'] = (name, { before = false, ...of }) => {
    const claim = (before ? tasks.before : tasks.now).claim(name, 'group' in of ? { group: of.group } : {})
    const onDay = before ? tasks.days.before : tasks.days.now
    if ('where' in of) printed.set(`${name} ${onDay} ${of.where.place} ${of.where.cell}`, { ...of.where, roundId: facts.round.id, formId: null, line: name, column: null, counts: 'task', onDay, value: claim.value })
    return kept(claim)
  }
  const figure: Printer['figure'] = (of, counts, where) => {
    const key = `${of.name} ${counts}`
    const inline = kept(claimOf(facts, { figure: of, counts }, view))
    const source = sourceOf(facts, of, counts)
    if (source) printed.set(`${key} ${where.place} ${where.cell}`, { ...where, ...source, line: of.line, column: of.column, counts, onDay: null, value: valueOf(of, counts) })
    return inline
  }
  const put = (name: string, where: Where): Inline => {
    const mark = markOf(name)
    // Whoever does not read the whole unit is told nothing of its tasks; such a report is not drawn up.
    if (mark.kind === 'task') return !tasks.isCovered ? '…' : task(taskFigures[mark.figure], { before: mark.before, where })
    if (mark.kind === 'quotation') return quoted(quotations.find(({ nth }) => nth === mark.nth)) ?? `{{${name}}}`
    const found = facts.byName.get(mark.name)
    return found ? figure(found, mark.counts, where) : `{{${name}}}`
  }
  return { figure, told, task, line: (text, where) => piecesOf(text).map((piece, at) => (at % 2 === 0 ? piece : put(piece, where))).filter((piece) => piece !== ''), claims: () => [...claims.values()], printed: () => [...printed.values()] }
}

const sourceOf = ({ round, before }: Facts, { formId, formCode }: Figure, counts: Counts) => {
  if (counts !== 'before') return { roundId: round.id, formId }
  const like = before && likeForm(before.accepted, formCode)
  return before && like ? { roundId: before.round.id, formId: like.form.id } : undefined
}

const quoted = (quotation: Quotation | undefined): string | undefined =>
  quotation && `“${quotation.said.replaceAll('\n', ' ')}” (${quotation.unitLabel}, ${[quotation.byName && `đồng chí ${quotation.byName}`, quotation.formCode].filter(Boolean).join(', ')})`
