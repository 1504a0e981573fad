import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { documentsAbout } from '../documents/public.ts'
import { acceptedForms, roundFacts, wordsOf } from '../rounds/public.ts'
import { awaitsNumber } from './companion-store.ts'
import { compareRoundReport } from './comparing.ts'
import { draftRoundCompanion, redrawRoundCompanion } from './companions.ts'
import { CompanionKind, consolidation, type RoundReport, type Words } from './contract.ts'
import { drawRoundReport, readRoundReportFile } from './drawing.ts'
import { subjectKind } from './settled.ts'
import { lastDrawing } from './drawing-store.ts'
import type { Figure } from './figure-contract.ts'
import { type Facts, likeForm } from './figuring.ts'
import { quotationsOf } from './quotation-store.ts'
import { getFacts, getReport, requireFigure } from './requiring.ts'
import { giving } from './rules.ts'
import { decideRoundFigure, decideRoundTasks, estimateRoundFigure, stateRoundFigure } from './stating.ts'
import * as store from './store.ts'
import { namedTaskFigures } from './tasks.ts'
import { beginRoundReport, quoteRoundWords, writeRoundSection } from './writing.ts'

export const consolidationHandlers = handlersOf(consolidation, {
  readRoundReport: async (work, { id, unitNo: asked }) => {
    const round = (await roundFacts(work, { ids: [id] }))[0] ?? work.refuse(common.notFound)
    const { outline: _, ...head } = round
    const unitNo = asked ?? round.unitNo
    const report = await store.findReport(work, { roundId: id, unitNo })
    return { round: head, unitNo, report: report ? await present(work, report) : null, mayBegin: !report && await store.mayBegin(work, { roundId: id, unitNo }) }
  },
  beginRoundReport,
  writeRoundSection,
  listRoundWords: async (work, { id, search, page, size }) => {
    const { roundId, unitNo } = await getReport(work, id)
    const accepted = await acceptedForms(work, { roundId, toUnitNo: unitNo })
    const codes = new Map(accepted.map(({ form }) => [form.id, form.code]))
    const asked = fold(search ?? '').split(' ').filter(Boolean)
    const rows = wordsOf(accepted).map((words): Words => ({ ...words, formCode: codes.get(words.formId) ?? '' })).filter(({ text, unitLabel }) => asked.every((word) => fold(`${unitLabel} ${text}`).includes(word)))
    return { rows: rows.slice((page - 1) * size, page * size), total: rows.length }
  },
  quoteRoundWords,
  estimateRoundFigure,
  stateRoundFigure,
  decideRoundFigure,
  decideRoundTasks,
  listRoundShares: async (work, { id, page, size, counts, ...cell }) => {
    const facts = await getFacts(work, await getReport(work, id))
    const figure = requireFigure(work, facts, cell)
    const { round, form } = sourceOf(facts, figure, counts)
    const rows = (form ? giving(form, cell) : []).map(({ unit, key, value }) => ({
      submissionId: unit.submissionId, formId: form?.form.id ?? cell.formId, unitNo: unit.unitNo, unitLabel: unit.unitLabel, lineKey: key, lineTitle: form?.form.lines.find((line) => line.key === key)?.title ?? key, value, byName: unit.handedByName, onDay: unit.handedOn, decidedByName: unit.decidedByName, decidedOn: unit.decidedOn, nth: unit.nth,
    }))
    return { figure, roundId: round.id, rows: rows.slice((page - 1) * size, page * size), total: rows.length }
  },
  compareRoundReport,
  drawRoundReport,
  draftRoundCompanion,
  redrawRoundCompanion,
  readRoundReportFile,
})

/** The round and the form whose accepted rows give a figure: this one's, or those of the same period before. */
const sourceOf = ({ round, accepted, before }: Facts, { formId, formCode }: Figure, counts: 'counted' | 'before') =>
  counts === 'before' && before ? { round: before.round, form: likeForm(before.accepted, formCode) } : { round, form: counts === 'counted' ? accepted.find((one) => one.form.id === formId) : undefined }

const present = async (work: Work, report: store.Report): Promise<RoundReport> => {
  const [facts, sections] = [await getFacts(work, report), await store.sectionsOf(work, report.id)]
  const documents = ((await documentsAbout(work, subjectKind, [report.id])).get(report.id) ?? []).map((document) => ({ id: document.id, kind: document.kind, state: document.state, numberLine: document.numberLine, title: document.title, version: document.version, issuedOn: document.issuedOn }))
  const { id, unitNo, unitLabel, begunByName, begunOn, isOpen, writes, decides } = report
  return {
    id, unitNo, unitLabel, begunByName, begunOn, isOpen, sections, figures: [...facts.figures], quotations: await quotationsOf(work, id), accepted: new Set(facts.accepted.flatMap(({ units }) => units.map((unit) => unit.unitNo))).size, asked: facts.asked,
    beforePeriod: facts.before?.round.period ?? null, contradictions: facts.figures.filter(({ contradicts }) => contradicts).length, drawnNth: (await lastDrawing(work, id))?.nth ?? null, mayWrite: writes && isOpen, mayDecide: decides && await awaitsNumber(work, id), mayRedraw: writes,
    taskFigures: await namedTaskFigures(work, report, { round: facts.round, sections }),
    documents, companions: writes && documents.some(({ kind }) => kind === 'BC') ? CompanionKind.options.filter((kind) => !documents.some((one) => one.kind === kind)) : [],
  }
}
