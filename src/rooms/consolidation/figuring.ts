import type { Day } from '../../kit/dates.ts'
import { normalAmount, type Amount } from '../../kit/quantities.ts'
import { periodOf, readPeriod } from '../../kit/periods.ts'
import type { Work } from '../../kit/work.ts'
import { acceptedForms, handingsOf, roundFacts, type AcceptedForm, type Handing, type RoundFacts } from '../rounds/public.ts'
import type { CellKey, Figure } from './figure-contract.ts'
import { type Cell, cellsOf, contradicts, countedIn, giving, nameOf, shownOf } from './rules.ts'
import * as store from './store.ts'

/** All that the figures of a report are worked out from, as of the view. */
export interface Facts {
  round: RoundFacts; accepted: readonly AcceptedForm[]; before: Other | null; asked: number
  handings: readonly Handing[]; figures: readonly Figure[]; byName: ReadonlyMap<string, Figure>
}

/** Another round of the same unit, and what was accepted in it. */
export interface Other { round: RoundFacts; accepted: readonly AcceptedForm[] }

/** Works out every figure of a report: from the accepted forms, from the same period a year before, and what persons typed beside them. */
export const factsOf = async (work: Work, { id, roundId, unitNo }: { id: string | null; roundId: string; unitNo: number }): Promise<Facts | undefined> => {
  const [round] = await roundFacts(work, { ids: [roundId] })
  if (!round) return undefined
  const accepted = await acceptedForms(work, { roundId, toUnitNo: unitNo })
  const before = await otherRound(work, { unitNo: round.unitNo, toUnitNo: unitNo, period: shifted(round.period, -1) })
  const typed = id === null ? none : { estimates: await store.typedOf(work, id, 'estimate'), statements: await store.typedOf(work, id, 'statement'), decisions: await store.decisionsOf(work, id) }
  const later = typed.estimates.length > 0 ? await laterRounds(work, round, unitNo) : []
  const figures = cellsOf(accepted.map(({ form }) => form)).map((cell) => figureOf(cell, { accepted, before, later, ...typed }))
  return { round, accepted, before, asked: accepted[0]?.asked ?? 0, handings: await handingsOf(work, { roundId, toUnitNo: unitNo }), figures, byName: new Map(figures.map((figure) => [figure.name, figure])) }
}

/** The form of another round that asks what this one asks: of the same code. */
export const likeForm = (accepted: readonly AcceptedForm[], code: string): AcceptedForm | undefined => accepted.find(({ form }) => form.code === code)

const none = { estimates: [], statements: [], decisions: [] }

interface Material { accepted: readonly AcceptedForm[]; before: Other | null; later: readonly Later[]; estimates: Awaited<ReturnType<typeof store.typedOf>>; statements: Awaited<ReturnType<typeof store.typedOf>>; decisions: Awaited<ReturnType<typeof store.decisionsOf>> }

const figureOf = (cell: Cell, { accepted, before, later, estimates, statements, decisions }: Material): Figure => {
  const { form, line, column } = cell
  const key = { formId: form.id, line: line.key, column: column.key }
  const own = accepted.find((one) => one.form.id === form.id)
  const given = own ? giving(own, key) : []
  const counted = own ? countedIn(own, key) : null
  const [estimate = null, stated = null] = [typedAt(estimates, key), typedAt(statements, key)]
  const decisionsHere = decisions.filter((one) => isAt(one, key)).map(({ value, counted: then, reason, byName, onDay }) => ({ value: normalAmount(value), counted: then === null ? null : normalAmount(then), reason, byName, onDay }))
  const decided = decisionsHere.find((one) => !contradicts({ counted, stated, decided: one })) ?? decisionsHere[0] ?? null
  return {
    ...key, name: nameOf(cell), place: form.place, formCode: form.code, lineTitle: line.title, measure: line.measure, columnTitle: column.title, means: column.means,
    counted, units: new Set(given.map(({ unit }) => unit.unitNo)).size, before: before ? countedLike(before.accepted, { code: form.code, line: line.key, column: column.key }) : null,
    estimate, came: estimate ? cameOf(later, cell) : null, stated, statedByReader: statements.some((one) => one.isOwn && isAt(one, key)), decided, shown: shownOf({ counted, stated }), contradicts: contradicts({ counted, stated, decided }),
  }
}

const countedLike = (accepted: readonly AcceptedForm[], { code, ...cell }: { code: string; line: string; column: string }): Amount | null => {
  const like = likeForm(accepted, code)
  return like ? countedIn(like, cell) : null
}

const typedAt = (typed: Material['estimates'], key: CellKey) => {
  const found = typed.find((one) => isAt(one, key))
  return found && { value: normalAmount(found.value), note: found.note, byName: found.byName, onDay: found.onDay }
}

const isAt = (one: { formId: string | null; line: string; column: string | null }, key: CellKey) => one.formId === key.formId && one.line === key.line && one.column === key.column

/** What came of an estimate is told by a later round: of the same period, counted to a later day, or of a year later, in its column of the period before. */
interface Later extends Other { asks: 'same' | 'before' }

const laterRounds = async (work: Work, round: RoundFacts, toUnitNo: number): Promise<Later[]> => {
  const same = await otherRound(work, { unitNo: round.unitNo, toUnitNo, period: round.period, closingAfter: round.closingOn })
  const next = await otherRound(work, { unitNo: round.unitNo, toUnitNo, period: shifted(round.period, 1) })
  return [...(same ? [{ ...same, asks: 'same' as const }] : []), ...(next ? [{ ...next, asks: 'before' as const }] : [])]
}

const cameOf = (later: readonly Later[], { form, line, column }: Cell): Amount | null => {
  for (const { accepted, asks } of later) {
    const like = likeForm(accepted, form.code)
    const key = asks === 'same' ? column.key : like?.form.columns.find(({ means }) => means === 'before')?.key
    const value = like && key ? countedIn(like, { line: line.key, column: key }) : null
    if (value !== null) return value
  }
  return null
}

const otherRound = async (work: Work, { unitNo, toUnitNo, period, closingAfter }: { unitNo: number; toUnitNo: number; period: string | null; closingAfter?: Day }): Promise<Other | null> => {
  if (period === null) return null
  const found = (await roundFacts(work, { unitNo, period })).filter(({ closingOn }) => closingAfter === undefined || closingOn > closingAfter).sort((a, b) => (a.closingOn < b.closingOn ? 1 : -1))[0]
  return found ? { round: found, accepted: await acceptedForms(work, { roundId: found.id, toUnitNo }) } : null
}

const shifted = (period: string, years: number): string | null => {
  const read = readPeriod(period)
  return read ? periodOf(read.kind, read.year + years, read.part).key : null
}
