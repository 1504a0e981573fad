import type { InputOf } from '../../kit/operation.ts'
import { normalAmount } from '../../kit/quantities.ts'
import type { Work } from '../../kit/work.ts'
import { type PrintedBeside, printedBeside } from './companion-store.ts'
import { compareTasks, placeBeside } from './comparing-tasks.ts'
import { type consolidation, type Section } from './contract.ts'
import { lastDrawing, type Drawing, printedIn, type Printed } from './drawing-store.ts'
import type { Compared, Difference, Figure, Place } from './figure-contract.ts'
import type { Facts } from './figuring.ts'
import { getFacts, getReport } from './requiring.ts'
import { isSame, markOf, piecesOf, typedNumbers } from './rules.ts'
import * as store from './store.ts'

/** Lays each figure side by side: as the narrative and the annexes have it, as the units' accepted reports give it, as it was a year before; what differs comes first where asked. */
export const compareRoundReport = async (work: Work, { id, only, page, size }: InputOf<typeof consolidation.compareRoundReport>) => {
  const report = await getReport(work, id)
  const [facts, sections, drawing] = [await getFacts(work, report), await store.sectionsOf(work, id), await lastDrawing(work, id)]
  const printed = drawing ? await printedIn(work, drawing.id) : null
  const beside = await printedBeside(work, id)
  const all = facts.figures.map((figure) => compared(figure, facts, { sections, drawing, printed, beside }))
  const differing = all.filter(({ differences }) => differences.length > 0)
  const rows = only === 'differing' ? differing : all
  return { rows: rows.slice((page - 1) * size, page * size), total: rows.length, differing: differing.length, tasks: await compareTasks(work, report), typed: typedIn(sections), beforePeriod: facts.before?.round.period ?? null, drawn: drawing !== undefined }
}

interface Laid { sections: readonly Section[]; drawing: Drawing | undefined; printed: readonly Printed[] | null; beside: readonly PrintedBeside[] }

const compared = (figure: Figure, facts: Facts, laid: Laid): Compared => {
  const narrative = placesIn(figure, 'narrative', laid)
  const annexes = placesIn(figure, 'annex', laid)
  const reason = figure.decided && !figure.contradicts ? figure.decided.reason : null
  const printedOtherwise = [...narrative, ...annexes, ...placesBeside(figure, laid)].filter(({ value }) => !isSame(value, figure.counted)).map((place) => ({ ...place, against: figure.counted, reason: reasonFor(figure, place.value) ?? reason }))
  return { ...figure, narrative, annexes, differences: [...printedOtherwise, ...unitDifferences(figure, facts)] }
}

const reasonFor = ({ decided, counted }: Figure, value: string | null) => (decided && isSame(decided.value, value) && isSame(decided.counted, counted) ? decided.reason : null)

/** What was drawn stands as it was drawn; until then the draft shows what is stated, else what is counted. */
const placesIn = (figure: Figure, place: 'narrative' | 'annex', { sections, drawing, printed }: Laid): Place[] => {
  if (printed && drawing) return printed.filter((one) => one.place === place && one.counts === 'counted' && one.formId === figure.formId && one.line === figure.line && one.column === figure.column)
    .map(({ cell, value }) => ({ place, cell, value: value === null ? null : normalAmount(value), byName: figure.stated?.byName ?? drawing.drawnByName, onDay: drawing.drawnOn }))
  if (place === 'annex') return [{ place, cell: figure.formCode, value: figure.shown, byName: figure.stated?.byName ?? '', onDay: figure.stated?.onDay ?? null }]
  return sections.filter(({ body }) => marksIn(body).some((mark) => mark.kind === 'figure' && mark.counts === 'counted' && mark.name === figure.name))
    .map(({ title, writtenByName, writtenOn }) => ({ place, cell: title, value: figure.shown, byName: figure.stated?.byName ?? writtenByName, onDay: figure.stated?.onDay ?? writtenOn }))
}

/** The papers beside the report that wait for their number say what they were drawn with. */
const placesBeside = ({ formId, line, column }: Figure, { beside }: Laid): Place[] => beside.filter((one) => one.formId === formId && one.line === line && one.column === column)
  .map(placeBeside)

/** Where a unit handed in something else than those below it come to, with its reason and who handed it in. */
const unitDifferences = (figure: Figure, { accepted }: Facts): Difference[] => (accepted.find(({ form }) => form.id === figure.formId)?.units ?? []).flatMap((unit) =>
  unit.differences.filter(({ key, column }) => key === figure.line && column === figure.column)
    .map(({ value, sum, reason }) => ({ place: 'unit' as const, cell: unit.unitLabel, value: value === '' ? null : normalAmount(value), byName: unit.handedByName, onDay: unit.handedOn, against: normalAmount(sum), reason: reason || null })))

const typedIn = (sections: readonly Section[]): Place[] =>
  sections.flatMap(({ title, body, writtenByName, writtenOn }) => typedNumbers(body).map((number) => ({ place: 'typed' as const, cell: `${title}: ${number}`, value: null, byName: writtenByName, onDay: writtenOn })))

const marksIn = (body: string) => piecesOf(body).filter((_, at) => at % 2 === 1).map(markOf)
