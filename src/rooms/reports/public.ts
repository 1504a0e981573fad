import type { Day } from '../../kit/dates.ts'
import { yearOf } from '../../kit/dates.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { checkPaper, type OtherClaims } from './checking.ts'
import { getReport, paperFile, workbookOf } from './handlers.ts'
import { beginReport, issue, requireOfficer, unitMeant } from './making.ts'
import { rowsUnder } from './rows-store.ts'
import { figuresOfPart, type PartFigures } from './tally.ts'
import type { Verification } from './verification.ts'

/** All figures of a unit as of a day, under the keys of `guong figures --json`. */
export interface UnitFigures { unit: string; name: string; as_of: Day; plan_year: number; provincial: PartFigures; delegated: PartFigures }

/** The figures of a unit as of a day, counted from its rows. */
export const figuresOf = (work: Work, unit: string | undefined, on: Day): Promise<UnitFigures> => lookingAt(work, { on, known: work.view.known }, async (there) => {
  const { unitNo, code, label } = await unitMeant(there, unit)
  await requireOfficer(there, unitNo)
  const rows = await rowsUnder(there, unitNo)
  return { unit: code, name: label, as_of: on, plan_year: yearOf(on), provincial: figuresOfPart(rows, 'provincial'), delegated: figuresOfPart(rows, 'delegated') }
})

/** Begins a report with its standard texts, issues it and gives the file: one act of the command line. */
export const renderReport = async (work: Work, asked: { unit: string | undefined; closingOn: Day; period?: string; form: 'docx' | 'pdf' | 'xlsx' }): Promise<{ id: string; file: File; figures: number }> => {
  const id = await beginReport(work, { unit: asked.unit, period: asked.period, closingOn: asked.closingOn })
  const made = await issue(work, await getReport(work, id))
  const report = await getReport(work, id)
  const file = asked.form === 'xlsx' ? await workbookOf(report, made) : await paperFile(report, made.paper, asked.form)
  return { id, file, figures: made.carried.claims.length }
}

/** Checks a paper: every figure against the records as known when it was made, and apart from that as known now. */
export const verifyPaper = async (work: Work, file: Blob, others: OtherClaims): Promise<Verification> => checkPaper(work, new Uint8Array(await file.arrayBuffer()), others)

/** What a room gives whose papers carry claims of its own, and the pieces such claims are made of. */
export type { OtherClaims } from './checking.ts'
export type { Carried, Claim } from './claim.ts'
export { digestOf, hashOf } from './claims.ts'

/** The latest instant about which nothing can still change, as text to the microsecond. */
export { settledInstant } from './store.ts'

/** Whether the actor reads a whole unit: over less, figures would be wrong ones. */
export { coversUnit } from './store.ts'

/** A figure of the view's day in the structure of another day, and a report as it stands. */
export { readAcross } from './acrossing.ts'

/** The breakthrough tasks in force under a unit as of the view, in the order of their ids, and claims over them as reports make them. */
export { rowsUnder } from './rows-store.ts'
export { claimant, type Claimant } from './claims.ts'
