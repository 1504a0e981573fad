import { newId } from '../../src/kit/id.ts'
import { openPool } from '../../src/kit/pool.ts'
import { learnSizes } from '../../src/kit/sql.ts'
import { inWork, type Work } from '../../src/kit/work.ts'
import { enterStatement } from '../../src/rooms/handlers.ts'
import { addCadres } from '../../src/rooms/people/public.ts'
import { openOperatorSession } from '../../src/rooms/people/invite.ts'
import { addDecisions, addEntries } from '../../src/rooms/progress/public.ts'
import { enterOldStructure, unitsStandingOn } from '../../src/rooms/reorganisation/public.ts'
import { ensureDocument, ensureIndicator } from '../../src/rooms/rulebook/public.ts'
import { addTasks, type TaskRow } from '../../src/rooms/tasks/public.ts'
import { copyOf, type Databases } from './database.ts'

/** An installation of its own for the operator: works on any day, in the application's role. */
export const operatorOf = async (databases: Databases) => {
  const copy = await copyOf(databases, databases.bare)
  const tokenHash = await openOperatorSession(copy.ownerUrl, null)
  const pool = openPool({ url: copy.appUrl, size: 2 })
  const on = <Result>(today: string, run: (work: Work) => Promise<Result>): Promise<Result> =>
    inWork({ pool, enter: enterStatement, today: () => today, isDemoDay: false }, { tokenHash: tokenHash ?? null, language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} } }, run)
  return { on, pool, drop: async () => { await pool.end(); await copy.drop() } }
}

/** Enters the old structure of a table and lets people live in it: in every commune a chairman with a task of the year before, one of the period and one that the commune itself holds, with results, most of them accepted. */
export const settleOldTown = async (work: Work, table: Buffer, { on, from }: { on: string; from: string }): Promise<{ tasks: number }> => {
  await enterOldStructure(work, table, { on, from })
  const documentId = await ensureDocument(work, { number: '512-QĐ/TU', issuer: 'Tỉnh ủy', issuedOn: '2024-01-10', title: null })
  const { id: indicatorId } = await ensureIndicator(work, 'Số nhà được xây mới, bàn giao', 'nhà')
  const units = await unitsStandingOn(work, on)
  const parents = new Map(units.map((unit) => [unit.unitNo, unit.parentNo]))
  const communes = units.filter(({ kind }) => kind === 'base')
  const chairmen = communes.map(({ unitNo, code }) => ({ unitNo, code, personId: newId(), postId: newId() }))
  await addCadres(work, {
    persons: chairmen.map(({ personId, code }) => ({ id: personId, code: `CB-${code}`, name: `Chủ tịch ${code}`, bornOn: null, sex: null })),
    posts: chairmen.map(({ personId, postId, unitNo }) => ({ id: postId, personId, unitNo, title: 'Bí thư', managedByUnitNo: null, managedByBodyId: null, concurrent: false, heads: true, from })),
  })
  const chairmanOf = new Map(chairmen.map(({ unitNo, personId }) => [unitNo, personId]))
  const tasks = chairmen.flatMap((chairman, at) => tasksOf(chairman, { at, indicatorId, assigningUnitNo: topOf(parents, chairman.unitNo) }))
  // In parts, as an import writes them.
  for (let at = 0; at < tasks.length; at += 400) {
    await addTasks(work, tasks.slice(at, at + 400).map((task) => ({ task, by: { importId: newId(), documentId, from: '2024-01-10' } })))
    if (at % 4_000 === 0) await learnSizes(work)
  }
  await learnSizes(work)
  const entries = tasks.flatMap((task, at) => [['2024-11-30', '4'], ['2025-05-31', '6']].map(([onDay = '', amount = '']) =>
    ({ id: newId(), taskId: task.id, onDay, kind: 'cumulative' as const, amount: String(Number(amount) + (at % 7)), underway: null, obstacle: null, evidence: ['BB 01'] })))
  const importId = newId()
  await addEntries(work, entries, { importId, reportedBy: new Map(tasks.map((task) => [task.id, chairmanOf.get(task.holderUnitNo) ?? ''])) })
  const assigners = new Map(tasks.map((task) => [task.id, task.assigningUnitNo]))
  await addDecisions(work, entries.filter((_, at) => at % 3 !== 2).map(({ id, taskId, onDay }) => ({ id: newId(), entryId: id, taskId, forUnitNo: assigners.get(taskId) ?? 1, decidedOn: onDay, documentId: null })), importId)
  await learnSizes(work)
  work.record('intake.applied', null, { tasks: tasks.length })
  return { tasks: tasks.length }
}

interface Chairman { unitNo: number; code: string; personId: string; postId: string }

const tasksOf = ({ unitNo, code, personId, postId }: Chairman, { at, indicatorId, assigningUnitNo }: { at: number; indicatorId: string; assigningUnitNo: number }): TaskRow[] => {
  const common = { assigningUnitNo, assigningBodyId: null, indicatorId, product: null, target: null, baseline: null, unitCost: null, supplementary: false }
  const held = { holderPersonId: personId, holderPostId: postId, holderUnitNo: unitNo }
  return [
    { ...common, ...held, id: newId(), code: `A-${code}`, title: 'Xây nhà cho hộ nghèo năm 2024', horizon: { kind: 'year', from: 2024, to: 2024 }, year: 2024, plan: String(3 + (at % 4)), dueOn: '2024-12-31' },
    { ...common, ...held, id: newId(), code: `B-${code}`, title: 'Xây nhà cho hộ nghèo giai đoạn 2024-2026', horizon: { kind: 'period', from: 2024, to: 2026 }, year: 2025, plan: String(5 + (at % 5)), dueOn: '2025-06-15' },
    { ...common, holderPersonId: null, holderPostId: null, holderUnitNo: unitNo, id: newId(), code: `C-${code}`, title: 'Xóa nhà tạm', horizon: { kind: 'every_year', from: null, to: null }, year: 2025, plan: '9', dueOn: '2025-12-31' },
  ]
}

const topOf = (parents: ReadonlyMap<number, number | null>, unitNo: number) => {
  let at = unitNo
  for (let above = parents.get(at); above; above = parents.get(at)) at = above
  return at
}
