import { mediaTypes, renderPaper } from '../../kit/papers/render.ts'
import type { InputOf } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import { documentsAbout, draftDocument, writeVersion } from '../documents/public.ts'
import { coversUnit, digestOf, settledInstant } from '../reports/public.ts'
import { type consolidation, refusals } from './contract.ts'
import { insertDrawing } from './drawing-store.ts'
import { draftPaper, makeUp } from './papers.ts'
import { getFacts, getReport, requireWriter } from './requiring.ts'
import { refuseContradictions, settledFacts, subjectKind } from './settled.ts'
import { type Report, sectionsOf } from './store.ts'
import { namesTasks } from './tasks.ts'

/** Makes the report a document on its way to a signature, or the next version of it; refused while a figure contradicts its rows without a decision. */
export const drawRoundReport = async (work: Work, { id }: InputOf<typeof consolidation.drawRoundReport>) => {
  const report = await requireWriter(work, id)
  const drafts = (await documentsAbout(work, subjectKind, [id])).get(id)?.filter(({ kind }) => kind === 'BC') ?? []
  const before = drafts.at(-1)
  if (before && !['drafting', 'returned'].includes(before.state)) return work.refuse(refusals.documentBusy)
  const { facts, known } = await settledFacts(work, report)
  refuseContradictions(work, facts)
  await refuseUnseenTasks(work, report)
  const { body, parts, carried, printed, wording } = await makeUp(work, report, { facts, known })
  const annexes = { body, parts, claims: carried }
  const documentId = before?.id ?? (await draftDocument(work, { unitNo: report.unitNo, kind: 'BC', wording, subject: { kind: subjectKind, id }, annexes })).id
  const nth = before ? (await writeVersion(work, { id: before.id, after: before.version, note: 'Lập lại từ báo cáo tổng hợp', wording, annexes })).nth : 1
  const digest = digestOf(carried)
  await insertDrawing(work, { reportId: id, documentId, nth, knownAt: known, digest, printed })
  work.record('consolidation.drawn', id, { documentId, nth, figures: carried.claims.length, digest: digest.toString('hex'), knownAt: known })
  return { documentId, nth }
}

const refuseUnseenTasks = async (work: Work, { id, unitNo, unitLabel }: Report) => {
  if (namesTasks(await sectionsOf(work, id)) && !await coversUnit(work, unitNo)) work.refuse(refusals.tasksUnseen, { unit: unitLabel })
}

/** The report as it is being written, as a file. */
export const readRoundReportFile = async (work: Work, { id, form }: InputOf<typeof consolidation.readRoundReportFile>): Promise<File> => {
  const report = await getReport(work, id)
  const made = await makeUp(work, report, { facts: await getFacts(work, report), known: await settledInstant(work) })
  return new File([await renderPaper(draftPaper(made, work.today), form)], `bao-cao-${report.unitCode}.${form}`, { type: mediaTypes[form] })
}
