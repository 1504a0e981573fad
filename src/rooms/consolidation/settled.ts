import { common } from '../../kit/refusal.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { settledInstant } from '../reports/public.ts'
import { printedAs } from './claims.ts'
import { refusals } from './contract.ts'
import type { Facts } from './figuring.ts'
import { getFacts } from './requiring.ts'
import type { Report } from './store.ts'

/** What a document of a report is about, as the room of documents keeps it. */
export const subjectKind = 'round_report'

/** The facts of a report as known at an instant about which nothing can change. A paper is checked later as of the instant it was drawn: what is just being written must have been committed by then, or it waits a moment. */
export const settledFacts = async (work: Work, report: Report): Promise<{ facts: Facts; known: string }> => {
  const known = await settledInstant(work)
  const [facts, present] = [await lookingAt(work, { on: work.today, known }, (there) => getFacts(there, report)), await getFacts(work, report)]
  return JSON.stringify([facts.figures, facts.handings]) === JSON.stringify([present.figures, present.handings]) ? { facts, known } : work.refuse(common.busy)
}

/** Refuses while a figure says something else than its rows without a decision. */
export const refuseContradictions = (work: Work, { figures }: Facts) => {
  const wrong = figures.find(({ contradicts }) => contradicts)
  if (wrong) work.refuse(refusals.contradictory, { figure: `${wrong.formCode}, ${wrong.lineTitle}, ${wrong.columnTitle}`, value: printedAs(wrong.shown), counted: printedAs(wrong.counted) })
}
