import type { InputOf } from '../../kit/operation.ts'
import { normalAmount } from '../../kit/quantities.ts'
import type { Work } from '../../kit/work.ts'
import { coversUnit } from '../reports/public.ts'
import { awaitsNumber, printedBeside } from './companion-store.ts'
import { compareTasks } from './comparing-tasks.ts'
import { type consolidation, refusals } from './contract.ts'
import { lastDrawing, printedIn } from './drawing-store.ts'
import type { CellKey, Figure } from './figure-contract.ts'
import { getFacts, getReport, requireFigure, requireWriter } from './requiring.ts'
import { isSame } from './rules.ts'
import * as store from './store.ts'

type TypedInput = InputOf<typeof consolidation.stateRoundFigure>

/** Notes what a figure is thought to come to by the end of the period. */
export const estimateRoundFigure = async (work: Work, asked: TypedInput) => {
  await insertTyped(work, asked, 'estimate')
  work.record('consolidation.estimated', asked.id, inRecord(asked))
  return { done: true as const }
}

/** States a figure otherwise than its rows give it, saying from where; null goes back to the rows. */
export const stateRoundFigure = async (work: Work, asked: TypedInput) => {
  if (asked.value !== null && !asked.note) return work.refuse(refusals.noteNeeded)
  await insertTyped(work, asked, 'statement')
  work.record('consolidation.stated', asked.id, inRecord(asked))
  return { done: true as const }
}

/** Decides that a figure is issued though its rows give another; never who stated it. */
export const decideRoundFigure = async (work: Work, { id, value, reason, ...cell }: InputOf<typeof consolidation.decideRoundFigure>) => {
  const seen = await getReport(work, id)
  if (!seen.decides) return work.refuse(refusals.notTheDecider)
  await store.holdReport(work, id)
  const report = await getReport(work, id)
  if (!await awaitsNumber(work, id)) return work.refuse(refusals.reportIssued)
  const figure = requireFigure(work, await getFacts(work, report), cell)
  const stated = (await store.typedOf(work, id, 'statement')).find((one) => one.formId === cell.formId && one.line === cell.line && one.column === cell.column)
  if (isSame(figure.counted, value) || !await isSaid(work, { reportId: id, cell, value, figure })) return work.refuse(refusals.nothingToDecide)
  if (stated?.isOwn && isSame(normalAmount(stated.value), value)) return work.refuse(refusals.ownStatement)
  await store.insertDecision(work, { reportId: id, cell: { ...cell, asOf: null }, value, counted: figure.counted, reason })
  work.record('consolidation.decided', id, { figure: figure.name, value, counted: figure.counted, reason })
  return { done: true as const }
}

/** Decides that a figure of tasks stays as a paper prints it, though its tasks come to another by now; by who reads every task behind it. */
export const decideRoundTasks = async (work: Work, { id, figure, on, value, reason }: InputOf<typeof consolidation.decideRoundTasks>) => {
  const seen = await getReport(work, id)
  if (!seen.decides || !await coversUnit(work, seen.unitNo)) return work.refuse(refusals.notTheDecider)
  await store.holdReport(work, id)
  if (!await awaitsNumber(work, id)) return work.refuse(refusals.reportIssued)
  const differing = (await compareTasks(work, await getReport(work, id))).find((one) => one.figure === figure && one.on === on)
  if (!differing?.differences.some((one) => isSame(one.value, value))) return work.refuse(refusals.nothingToDecide)
  await store.insertDecision(work, { reportId: id, cell: { formId: null, line: figure, column: null, asOf: on }, value, counted: differing.counted, reason })
  work.record('consolidation.decided', id, { figure, on, value, counted: differing.counted, reason })
  return { done: true as const }
}

const insertTyped = async (work: Work, { id, formId, line, column, value, note }: TypedInput, what: 'estimate' | 'statement') => {
  const report = await requireWriter(work, id)
  requireFigure(work, await getFacts(work, report), { formId, line, column })
  await store.insertTyped(work, { reportId: id, what, cell: { formId, line, column }, value, note: note || null })
}

/** Whether the report says this of the figure now: stated, or printed in the version that was drawn last, or a paper beside it does. */
const isSaid = async (work: Work, { reportId, cell, value, figure }: { reportId: string; cell: CellKey; value: string; figure: Figure }) => {
  if (figure.stated && isSame(figure.stated.value, value)) return true
  const drawing = await lastDrawing(work, reportId)
  const printed = [...(drawing ? await printedIn(work, drawing.id) : []), ...await printedBeside(work, reportId)].filter(({ counts }) => counts === 'counted')
  return printed.some((one) => one.formId === cell.formId && one.line === cell.line && one.column === cell.column && isSame(one.value, value))
}

const inRecord = ({ formId, line, column, value, note }: TypedInput) => ({ formId, line, column, value, ...(note && { note }) })
