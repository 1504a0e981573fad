import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { refusals } from './contract.ts'
import type { CellKey, Figure } from './figure-contract.ts'
import { factsOf, type Facts } from './figuring.ts'
import * as store from './store.ts'

/** A visible report, or the one answer for unknown and not visible. */
export const getReport = async (work: Work, id: string): Promise<store.Report> => await store.findReport(work, { id }) ?? work.refuse(common.notFound)

/** A report the actor writes, held for this work, of which nothing was issued. */
export const requireWriter = async (work: Work, id: string): Promise<store.Report> => {
  const seen = await getReport(work, id)
  if (!seen.writes) work.refuse(refusals.notTheWriter)
  await store.holdReport(work, id)
  const report = await getReport(work, id)
  if (!report.isOpen) work.refuse(refusals.reportIssued)
  return report
}

/** All figures of a visible report. */
export const getFacts = async (work: Work, report: Pick<store.Report, 'id' | 'roundId' | 'unitNo'>): Promise<Facts> => await factsOf(work, report) ?? work.refuse(common.notFound)

/** A figure of a report by its place in the forms. */
export const requireFigure = (work: Work, { figures }: Facts, { formId, line, column }: CellKey): Figure =>
  figures.find((one) => one.formId === formId && one.line === line && one.column === column) ?? work.refuse(refusals.unknownFigure)
