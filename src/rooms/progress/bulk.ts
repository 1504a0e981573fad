import { attempt, lookingAt, type Work } from '../../kit/work.ts'
import { common } from '../../kit/refusal.ts'
import { adjustSome, assignProposal, changeHolder, declineProposal, holdTasks, reviseSome, withdrawTask } from '../tasks/public.ts'
import { type AgreedRow, type BulkAct, bulkRefusals as refusals, type PreviewRow, type Shown } from './bulk-contract.ts'
import type { Standing } from './contract.ts'
import { acceptAll, decide } from './deciding.ts'
import type { StandingFilter } from './filter-store.ts'
import { pageOfStandings, selectStandings } from './standings.ts'
import { urge } from './urging.ts'
import { type Along, alongOf } from './along-store.ts'
import { waitingOf } from './urge-store.ts'

/** The most rows one act takes. */
const most = 500

type AskedRow = Omit<AgreedRow, 'version'> & { version?: number | undefined }
type Chosen = { rows?: AskedRow[] | undefined; filter?: StandingFilter | undefined; except: string[] }

/** What an act would do to each row: it is done on trial, row by row, looked at, and undone. So a preview says exactly what doing does. */
export const preview = async (work: Work, act: BulkAct, chosen: Chosen): Promise<PreviewRow[]> => {
  const before = await chosenStandings(work, chosen)
  const taskIds = before.map(({ taskId }) => taskId)
  const along = await alongOf(work, taskIds)
  const asked = new Map(chosen.rows?.map((row) => [row.id, row]))
  const waiting = decides(act) ? await waitingOf(work, taskIds) : new Map<string, string[]>()
  const rows = before.map((standing) => ({ standing, row: agreedRow(standing, asked.get(standing.taskId), waiting.get(standing.taskId)) }))
  const tried = await attempt(work, { keep: false }, async () => {
    const outcomes = await carryOut(work, act, rows)
    return { outcomes, after: await standingsAfter(work, act, taskIds) }
  })
  if (!tried.result) throw tried.refused
  const { outcomes, after } = tried.result
  return rows.map(({ standing, row }, at) => {
    const why = outcomes[at]?.why ?? null
    const then = after.standings.get(standing.taskId)
    return { ...row, code: standing.code, before: shown(standing, along), after: why === null && then ? shown(then, after.along) : null, why }
  })
}

/** Carries an act out on the rows agreed on: all of them, or none where one has moved since. */
export const carryOutAll = async (work: Work, act: BulkAct, agreed: AgreedRow[]) => {
  const standings = new Map((await standingsNow(work, agreed.map(({ id }) => id))).map((standing) => [standing.taskId, standing]))
  if (standings.size < agreed.length) return work.refuse(common.notFound)
  const outcomes = await carryOut(work, act, agreed.map((row) => ({ row, standing: standings.get(row.id) as Standing })))
  const moved = outcomes.flatMap(({ why }, at) => (why === null ? [] : [{ id: agreed[at]?.id, code: standings.get(agreed[at]?.id ?? '')?.code ?? '', why }]))
  if (moved.length > 0) return work.refuse(refusals.rowsMoved, { count: moved.length, codes: moved.slice(0, 5).map(({ code }) => code).join(', '), rows: moved })
  return { done: outcomes.length, urgeIds: outcomes.flatMap(({ result }) => (typeof result === 'string' ? [result] : [])), versions: outcomes.flatMap(({ result }) => (result && typeof result === 'object' ? [{ id: result.id, version: result.version }] : [])) }
}

interface Row { row: AgreedRow; standing: Standing }
type Outcome = { result: string | { id: string; version: number } | null; why: string | null }

const carryOut = async (work: Work, act: BulkAct, rows: Row[]): Promise<Outcome[]> => {
  await holdTasks(work, rows.map(({ row }) => row.id))
  const outcomes = new Map<string, Outcome>()
  // In the order in which they are held: who may decide on results but not change tasks holds them one by one.
  for (const one of rows.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1))) {
    const { result, refused } = await attempt(work, { keep: true }, () => carryOutOne(work, act, one))
    outcomes.set(one.row.id, { result, why: refused && refused.sentence(work.language) })
  }
  return rows.map(({ row }) => outcomes.get(row.id) as Outcome)
}

const carryOutOne = async (work: Work, act: BulkAct, { row, standing }: Row): Promise<Outcome['result']> => {
  const { id, version } = row
  switch (act.kind) {
    case 'assign': return assignProposal(work, { ...act, id, version })
    case 'decline': return declineProposal(work, { ...act, id, version })
    case 'adjust': return adjustSome(work, { ...act, id, version, changes: { ...act.changes, ...row.changes } })
    case 'revise': return reviseSome(work, { ...act, id, version, changes: { ...act.changes, ...row.changes } })
    case 'change_holder': return changeHolder(work, { ...act, id, version })
    case 'withdraw': return withdrawTask(work, { ...act, id, version })
    case 'urge': return standing.version === version ? urge(work, standing, { answerBy: act.answerBy, note: act.note ?? null }) : work.refuse(common.staleVersion)
    default: return decideAll(work, act, row)
  }
}

const decideAll = async (work: Work, act: Extract<BulkAct, { kind: 'accept' | 'return' }>, { entryIds = [] }: AgreedRow) => {
  if (entryIds.length === 0) return work.refuse(refusals.nothingWaits)
  if (act.kind === 'accept') await acceptAll(work, entryIds)
  else for (const entryId of entryIds) await decide(work, entryId, { verdict: 'returned', reason: act.reason })
  return null
}

const decides = ({ kind }: BulkAct) => kind === 'accept' || kind === 'return'

const chosenStandings = async (work: Work, { rows, filter, except }: Chosen): Promise<Standing[]> => {
  if (rows) return standingsNow(work, rows.map(({ id }) => id))
  const found = await pageOfStandings(work, filter ?? {}, { size: most + except.length })
  const wanted = found.rows.filter(({ taskId }) => !except.includes(taskId))
  if (found.total - (found.rows.length - wanted.length) > most) return work.refuse(refusals.tooManyRows, { total: found.atLeast ? `${String(found.total)}+` : found.total, most })
  return wanted
}

const standingsNow = (work: Work, taskIds: string[]) => (taskIds.length === 0 ? Promise.resolve([]) : selectStandings(work, { taskIds, anyStage: true }))

/** Terms from a day that is still to come are looked at on that day. */
const standingsAfter = async (work: Work, act: BulkAct, taskIds: string[]) => {
  const on = 'effectiveOn' in act && act.effectiveOn > work.today ? act.effectiveOn : work.today
  return lookingAt(work, { on, known: null }, async () => ({
    standings: new Map((await standingsNow(work, taskIds)).map((standing) => [standing.taskId, standing])), along: await alongOf(work, taskIds),
  }))
}

const agreedRow = ({ taskId, version }: Standing, asked: AskedRow | undefined, entryIds: string[] | undefined): AgreedRow => ({
  id: taskId, version: asked?.version ?? version, ...(asked?.changes && { changes: asked.changes }), ...(entryIds && { entryIds: entryIds.slice(0, 100) }),
})

const shown = ({ taskId, stage, title, holderName, holderUnitName, plan, measureName, dueOn, documentNumber, accepted, pending, urged, answerBy }: Standing, along: ReadonlyMap<string, Along>): Shown =>
  ({ stage, title, holderName, holderUnitName, plan, measureName, dueOn, documentNumber, accepted, pending, urged, answerBy, ...(along.get(taskId) ?? { milestones: [], coUnits: [] }) })
