import type { InputOf } from '../../kit/operation.ts'
import { attempt, type Work } from '../../kit/work.ts'
import { holdTasks } from '../tasks/public.ts'
import { type reportMany, reportsRefused } from './contract.ts'
import { report } from './reporting.ts'

type Reports = InputOf<typeof reportMany>['reports']

/** Reports many results: all of them, or none where the rules refuse one. */
export const reportAll = async (work: Work, reports: Reports) => {
  const outcomes = await tryAll(work, reports)
  const rows = outcomes.flatMap(({ refused }, at) => (refused ? [{ line: at + 1, code: refused.code, why: refused.why }] : []))
  if (rows.length > 0) return work.refuse(reportsRefused, { count: rows.length, lines: rows.slice(0, 8).map(({ line }) => line).join(', '), rows })
  return { done: outcomes.length, ids: outcomes.flatMap(({ id }) => (id ? [id] : [])) }
}

/** Why each of these reports would be refused, when they are made in this order; null where it would not. Nothing is written. */
export const whyNotReported = async (work: Work, reports: Reports): Promise<({ code: string; why: string } | null)[]> => {
  const { result, refused } = await attempt(work, { keep: false }, () => tryAll(work, reports))
  if (!result) throw refused
  return result.map((one) => one.refused)
}

const tryAll = async (work: Work, reports: Reports) => {
  const outcomes: { id: string | null; refused: { code: string; why: string } | null }[] = []
  await holdTasks(work, reports.map(({ id }) => id))
  for (const one of reports) {
    const { result, refused } = await attempt(work, { keep: true }, () => report(work, { ...one, files: [] }))
    outcomes.push({ id: result && result.id, refused: refused && { code: refused.refusal.code, why: refused.sentence(work.language) } })
  }
  return outcomes
}
