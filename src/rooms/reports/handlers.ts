import type { Paper } from '../../kit/papers/paper.ts'
import { mediaTypes, renderPaper, type PaperForm } from '../../kit/papers/render.ts'
import { handlersOf } from '../../kit/operation.ts'
import { countedTo } from '../../kit/paging.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { readAcross, readAcrossRows } from './acrossing.ts'
import { checkPaper, type OtherClaims } from './checking.ts'
import { isOfTasks, type TaskClaim } from './claim.ts'
import { claimant } from './claims.ts'
import { lookUpPaper } from './looking-up.ts'
import { refusals, reports, type ReportSummary } from './contract.ts'
import type { FigureRow } from './row-contract.ts'
import { figures, measure } from './figures.ts'
import { beginReport, issue, makeReport, paperOf, requireOfficer, type Made } from './making.ts'
import { readLate, readMonths, readProvinces, readTree, unitCovered } from './overviewing.ts'
import { placeholders, unknownPlaceholders } from './placeholders.ts'
import { rollUp } from './rollup-store.ts'
import { sectionsOf, supersedeSection } from './sections-store.ts'
import { reportSheets } from './sheets.ts'
import { rowsUnder } from './rows-store.ts'
import type { Row } from './standing.ts'
import * as store from './store.ts'

/** The room's handlers; claims that stand in papers of later rooms are computed again by those. */
export const reportsHandlersWith = (others: OtherClaims) => handlersOf(reports, {
  ...ownHandlers.handlers, verifyFile: async (work, { file }) => checkPaper(work, new Uint8Array(await file.arrayBuffer()), others),
})

const { verifyFile: _, ...ownReports } = reports

const ownHandlers = handlersOf(ownReports, {
  readMonths, readTree, readLate, readProvinces, readAcross, readAcrossRows,

  readOverview: async (work, asked) => {
    const unit = await unitCovered(work, asked)
    return { unit, on: work.view.on, known: work.view.known, parts: await rollUp(work, unit) }
  },

  readFigureRows: async (work, { unit: code, unitNo, figure, basis, on: _on, known: _known, page, size, ...within }) => {
    const unit = await unitCovered(work, { unit: code, unitNo })
    const known = work.view.known ?? await store.settledInstant(work)
    const rows = await rowsUnder(work, unit.unitNo)
    const { claim } = claimant({ unitNo: unit.unitNo, unit: unit.code, period: '', on: work.view.on, known }, rows)
    return rowsBehind(claim(figure, within, basis), claimRows(rows, within), { page, size, language: work.language })
  },

  listReports: async (work, asked) => {
    const { rows, next } = await store.pageOfReports(work, asked)
    return { rows: rows.map(summaryOf), next, ...countedTo(await store.countReports(work, asked)), mayCreate: await store.coversAny(work) }
  },

  createReport: async (work, { unit, unitNo, period, closingOn }) => ({ id: await beginReport(work, { unit: unit ?? unitNo, period, closingOn }) }),

  readReport: async (work, { id }) => {
    const report = await getReport(work, id)
    await requireOfficer(work, report.unitNo)
    const offered = !report.issuedOn
    const { paper, offers } = offered ? await draftWithOffers(work, report) : { paper: await paperOf(work, report), offers: [] }
    const sections = await sectionsOf(work, id)
    return {
      ...summaryOf(report), mayWrite: offered, mayIssue: offered, whyNot: offered ? null : refusals.alreadyIssued.sentence[work.language],
      sections: sectionTitles.flatMap(({ name, title }) => sections.filter((section) => section.name === name).map(({ body, version, writtenByName }) => ({ name, title, body, version, writtenByName }))),
      placeholders: offers, letterhead: paper.letterhead, subject: [...paper.subject],
      parts: paper.parts.map(({ orientation, blocks }) => ({ orientation, blocks: [...blocks] })),
    }
  },

  readReportRows: async (work, { id, claim: claimId, page, size }) => {
    const report = await getReport(work, id)
    await requireOfficer(work, report.unitNo)
    const { carried, claimant: claims } = await makeReport(work, report)
    const claim = carried.claims.filter(isOfTasks).find((one) => one.id === claimId) ?? work.refuse(common.notFound)
    const { unitNo: _unitNo, unit: _unit, ...within } = claim.scope
    return rowsBehind(claim, claims.rows(within), { page, size, language: work.language })
  },

  writeSection: async (work, { id, name, body, version }) => {
    const report = await getReport(work, id)
    await requireOfficer(work, report.unitNo)
    if (report.issuedOn) work.refuse(refusals.alreadyIssued)
    const before = (await sectionsOf(work, id)).find((section) => section.name === name) ?? work.refuse(common.notFound)
    if (before.version !== version) work.refuse(common.staleVersion, { yours: { body, version }, newest: { body: before.body, version: before.version, writtenByName: before.writtenByName } })
    await refuseUnknownFigures(work, report, body)
    if (!await supersedeSection(work, { id: before.id, reportId: id, name, version }, body)) work.refuse(common.staleVersion)
    work.record('reports.section_written', id, { section: name, version: version + 1 })
    return { version: version + 1 }
  },

  issueReport: async (work, { id }) => {
    const { known, carried } = await issue(work, await getReport(work, id))
    return { on: work.today, byName: work.actor.name, knownAt: known, figures: carried.claims.length }
  },

  readReportFile: async (work, { id, form }) => {
    const report = await getReport(work, id)
    await requireOfficer(work, report.unitNo)
    return form === 'xlsx' ? workbookOf(report, await makeReport(work, report)) : paperFile(report, await paperOf(work, report), form)
  },
  lookUpPaper,
})

const sectionTitles = [
  { name: 'direction', title: 'I. Công tác lãnh đạo, chỉ đạo' }, { name: 'results', title: 'II. Kết quả thực hiện' }, { name: 'shortcomings', title: 'III. Hạn chế, nguyên nhân' },
  { name: 'next', title: 'IV. Phương hướng, nhiệm vụ' }, { name: 'proposals', title: 'V. Kiến nghị' }, { name: 'number', title: 'Số, ký hiệu' }, { name: 'recipients', title: 'Nơi nhận' }, { name: 'signature', title: 'Thẩm quyền, chức vụ, người ký' },
] as const

type Report = NonNullable<Awaited<ReturnType<typeof store.findReport>>>

/** The report, or the one answer for unknown and not visible. */
export const getReport = async (work: Work, id: string): Promise<Report> => await store.findReport(work, id) ?? work.refuse(common.notFound)

/** A report as Word or PDF, with a name an office would give it. */
export const paperFile = async (report: Report, paper: Paper, form: PaperForm): Promise<File> =>
  new File([await renderPaper(paper, form)], fileName(report, form), { type: mediaTypes[form] })

/** A report as a workbook: its rows and its claims; an issued one is the same to the byte whenever it is asked for. */
export const workbookOf = async (report: Report, made: Made): Promise<File> => {
  const [{ writeWorkbook }, { repackSteadily }] = await Promise.all([import('../../kit/sheets/write.ts'), import('../../kit/papers/packing.ts')])
  const book = await writeWorkbook(reportSheets({ ...report, label: made.unit.label, known: made.known }, made.rows, made.carried.claims.filter(isOfTasks)))
  return new File([await repackSteadily(book)], fileName(report, 'xlsx'), { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

const fileName = (report: Report, form: string) => `bao-cao-viec-dot-pha-${report.code}-${report.closingOn}.${form}`

const summaryOf = (report: Report): ReportSummary => ({
  id: report.id, unit: { unitNo: report.unitNo, code: report.code, label: report.label }, kind: 'breakthrough', period: report.period, closingOn: report.closingOn,
  createdOn: report.createdOn, createdByName: report.createdByName,
  issued: report.issuedOn && report.knownAt ? { on: report.issuedOn, byName: report.issuedByName, knownAt: report.knownAt, figures: report.figures ?? 0 } : null,
})

const claimRows = (rows: readonly Row[], within: object): readonly Row[] => claimant({ unitNo: 0, unit: '', period: '', on: '', known: '' }, rows).rows(within)

const rowsBehind = (claim: TaskClaim, within: readonly Row[], { page, size, language }: { page: number; size: number; language: 'vi' | 'en' }) => {
  const byId = new Map(within.map((row) => [row.taskId, row] as const))
  const counted = measure(claim.figure, claim.basis ?? 'accepted', within).rows
  const rows = counted.flatMap(({ taskId, n, N }): FigureRow[] => {
    const row = byId.get(taskId)
    return row ? [{ ...row, n: figures[claim.figure].of === 'distinct' ? row.holderName : n, N }] : []
  }).sort((a, b) => (a.code < b.code ? -1 : 1))
  return { claim, definition: figures[claim.figure][language], total: rows.length, rows: rows.slice((page - 1) * size, page * size) }
}

const draftWithOffers = async (work: Work, report: Report) => {
  const { paper, claimant: claims } = await makeReport(work, report)
  return { paper, offers: placeholders(claims, report.closingOn) }
}

const refuseUnknownFigures = async (work: Work, report: Report, body: string) => {
  if (!body.includes('{{')) return
  const { claimant: claims } = await makeReport(work, report)
  const [name] = unknownPlaceholders(body, claims)
  if (name !== undefined) work.refuse(refusals.unknownFigure, { name })
}
