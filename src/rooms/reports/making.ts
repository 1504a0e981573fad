import { gunzipSync, gzipSync } from 'node:zlib'
import { formatDay, yearOf, type Day } from '../../kit/dates.ts'
import type { Paper } from '../../kit/papers/paper.ts'
import { common } from '../../kit/refusal.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { breakthroughPaper } from './breakthrough.ts'
import { Carried } from './claim.ts'
import { claimant, digestOf, type Claimant } from './claims.ts'
import { refusals } from './contract.ts'
import { headFacts } from '../documents/public.ts'
import { defaultTexts, type SectionName } from './narrative.ts'
import { insertPaper, insertReport, sectionsOf } from './sections-store.ts'
import { rowsUnder } from './rows-store.ts'
import type { Row } from './standing.ts'
import * as store from './store.ts'

type Report = NonNullable<Awaited<ReturnType<typeof store.findReport>>>
/** A report made up from its texts and records, or as it was issued; its unit by the name that was known for the closing day then. */
export interface Made { readonly unit: store.ReportUnit; readonly paper: Paper; readonly carried: Carried; readonly claimant: Claimant; readonly rows: readonly Row[]; readonly known: string }

/** The unit meant: by its code, else the top one the actor covers, else the first he is authorised for. */
export const unitMeant = async (work: Work, asked: string | number | undefined): Promise<store.ReportUnit> => {
  if (asked !== undefined) return await store.findUnit(work, typeof asked === 'number' ? { unitNo: asked } : { code: asked }) ?? work.refuse(common.notFound)
  const top = await store.findUnit(work, 'top')
  if (top?.isCovered) return top
  const [own] = [...work.actor.authorisations, ...work.actor.relations]
  return (own && await store.findUnit(work, { unitNo: own.unitNo })) ?? work.refuse(common.notAllowed)
}

/** Begins a report with the sentences an office would start from; returns its id. */
export const beginReport = async (work: Work, asked: { unit: string | number | undefined; period: string | undefined; closingOn: Day }): Promise<string> => {
  const { closingOn } = asked
  if (closingOn > work.today) work.refuse(refusals.dayAhead, { today: formatDay(work.today) })
  const { unit, texts } = await lookingAt(work, { on: closingOn, known: null }, async (there) => {
    const meant = await unitMeant(there, asked.unit)
    await requireOfficer(there, meant.unitNo)
    const rows = await rowsUnder(there, meant.unitNo)
    return { unit: meant, texts: defaultTexts({ head: await headOf(there, meant), isTop: meant.parentNo === null, closingOn }, rows) }
  })
  const period = asked.period ?? periodOf(closingOn)
  const id = await insertReport(work, { unitNo: unit.unitNo, period, closingOn, texts })
  work.record('reports.begun', id, { unit: unit.code, period, closingOn })
  return id
}

/** Issues a report: fixes the instant as known at which its figures hold, keeps the paper and the digest of its claims. */
export const issue = async (work: Work, report: Report): Promise<Made> => {
  await requireOfficer(work, report.unitNo)
  if (report.issuedOn) work.refuse(refusals.alreadyIssued)
  const made = await makeUp(work, report, await store.settledInstant(work))
  const digest = digestOf(made.carried)
  const figures = made.carried.claims.length
  await insertPaper(work, { reportId: report.id, unitNo: report.unitNo, knownAt: made.known, digest, figures, model: gzipSync(JSON.stringify(made.paper)) })
  work.record('reports.issued', report.id, { unit: report.code, period: report.period, closingOn: report.closingOn, knownAt: made.known, digest: digest.toString('hex'), figures })
  return made
}

/** The report as it stands: issued ones from what was kept, drafts from the records as they are now. */
export const makeReport = async (work: Work, report: Report): Promise<Made> => {
  if (!report.knownAt) return makeUp(work, report, await store.settledInstant(work))
  const paper = await keptPaper(work, report)
  return { ...await makeUp(work, report, report.knownAt), paper, carried: Carried.parse(paper.claims) }
}

/** The paper alone: of an issued report as it was kept, without asking the records again. */
export const paperOf = async (work: Work, report: Report): Promise<Paper> =>
  report.knownAt ? keptPaper(work, report) : (await makeReport(work, report)).paper

const keptPaper = async (work: Work, report: Report) =>
  JSON.parse(gunzipSync(await store.modelOf(work, report.id) ?? work.refuse(common.notFound)).toString()) as Paper

/** Only who covers the whole unit may make or check its papers: a part of it would give wrong figures. */
export const requireOfficer = async (work: Work, unitNo: number): Promise<void> => {
  if (!await store.coversUnit(work, unitNo)) work.refuse(refusals.officersOnly)
}

const makeUp = (work: Work, report: Report, known: string): Promise<Made> => lookingAt(work, { on: report.closingOn, known }, async (there) => {
  const unit = await store.findUnit(there, { unitNo: report.unitNo }) ?? work.refuse(common.notFound)
  const rows = await rowsUnder(there, unit.unitNo)
  const sections = await sectionsOf(work, report.id)
  const texts = Object.fromEntries(sections.map(({ name, body }) => [name, body])) as Record<SectionName, string>
  const claims = claimant({ unitNo: unit.unitNo, unit: unit.code, period: report.period, on: report.closingOn, known }, rows)
  const made = breakthroughPaper({
    id: report.id, unitNo: unit.unitNo, period: report.period, closingOn: report.closingOn, day: report.issuedOn ?? work.today,
    head: await headOf(there, unit), texts, claimant: claims, figureLink: `guong:bao-cao/${report.id}#`,
  })
  return { ...made, unit, claimant: claims, rows, known }
})

const headOf = async (work: Work, unit: store.ReportUnit) =>
  headFacts(unit, unit.parentNo === null ? null : await store.findUnit(work, { unitNo: unit.parentNo }) ?? null)

const periodOf = (day: Day): string => {
  const year = yearOf(day)
  const names: Record<string, string> = { '03': `quý I năm ${year}`, '06': `6 tháng đầu năm ${year}`, '09': `9 tháng năm ${year}`, 12: `năm ${year}` }
  return names[day.slice(5, 7)] ?? `đến ngày ${formatDay(day)}`
}
