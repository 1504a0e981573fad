import { Client } from 'pg'
import { newId } from '../../src/kit/id.ts'
import { openPool } from '../../src/kit/pool.ts'
import { inWork, type Work } from '../../src/kit/work.ts'
import { enterStatement } from '../../src/rooms/handlers.ts'
import { addUnits } from '../../src/rooms/org/public.ts'
import { openOperatorSession } from '../../src/rooms/people/invite.ts'
import { addCadres, foundProvince } from '../../src/rooms/people/public.ts'
import { addDecisions, addEntries } from '../../src/rooms/progress/public.ts'
import { ensureDocument, ensureIndicator } from '../../src/rooms/rulebook/public.ts'
import { addTasks, type TaskRow } from '../../src/rooms/tasks/public.ts'
import { copyOf, type Databases } from './database.ts'

/** A small province of its own, where the operator works on any day, and its owner looks into the tables. */
export const smallProvince = (databases: Databases) => provinceWith(databases, { on: '2024-01-02', settle })

/** A province of its own, settled on a day as somebody wants it. */
export const provinceWith = async (databases: Databases, first: { on: string; settle: (work: Work) => Promise<void> }) => {
  const copy = await copyOf(databases, databases.bare)
  const tokenHash = await openOperatorSession(copy.ownerUrl, null) ?? null
  const pool = openPool({ url: copy.appUrl, size: 4 })
  const owner = new Client({ connectionString: copy.ownerUrl })
  await owner.connect()
  const as = <Result>(token: Buffer | null, today: string, run: (work: Work) => Promise<Result>): Promise<Result> =>
    inWork({ pool, enter: enterStatement, today: () => today, isDemoDay: false }, { tokenHash: token, language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} } }, run)
  const on = <Result>(today: string, run: (work: Work) => Promise<Result>) => as(tokenHash, today, run)
  await on(first.on, first.settle)
  await owner.query('analyze')
  return { on, as, owner, drop: async () => { await pool.end(); await owner.end(); await copy.drop() } }
}

/** One province, three districts of four communes; everywhere a head with a task and one that the organisation holds, with results of 2023. */
const settle = async (work: Work) => {
  await foundProvince(work, 'Tỉnh Nhỏ')
  const unit = (unitNo: number, kind: string, parentNo: number | null) => ({ unitNo, code: `U${unitNo}`, name: `Đơn vị ${unitNo}`, committeeName: null, kind, kindName: kind, memberCount: kind === 'base' ? 10 + unitNo : null, parentNo, foundedOn: null })
  const units = [unit(1, 'province', null), ...[2, 3, 4].map((no) => unit(no, 'district', 1)), ...Array.from({ length: 12 }, (_, at) => unit(5 + at, 'base', 2 + (at % 3)))]
  await addUnits(work, { units, bodies: units.map(({ unitNo }) => ({ id: newId(), unitNo, kind: 'standing_committee' as const, name: `Ban Thường vụ ${unitNo}` })) })
  const documentId = await ensureDocument(work, { number: '1-QĐ', issuer: 'Tỉnh ủy', issuedOn: '2023-01-02', title: null })
  const { id: indicatorId } = await ensureIndicator(work, 'Số nhà được xây mới, bàn giao', 'nhà')
  const heads = units.map(({ unitNo, parentNo }) => ({ unitNo, managedBy: parentNo ?? 1, personId: newId(), postId: newId() }))
  await addCadres(work, {
    persons: heads.map(({ personId, unitNo }) => ({ id: personId, code: `CB${unitNo}`, name: `Người ${unitNo}`, bornOn: null, sex: null })),
    posts: heads.map(({ personId, postId, unitNo, managedBy }) => ({ id: postId, personId, unitNo, title: 'Bí thư', managedByUnitNo: managedBy, managedByBodyId: null, concurrent: false, heads: true, from: null })),
  })
  const tasks = heads.flatMap(({ unitNo, managedBy, personId, postId }): TaskRow[] => {
    const common = { assigningUnitNo: managedBy, assigningBodyId: null, indicatorId, product: null, target: null, baseline: null, unitCost: null, supplementary: false, year: 2023, dueOn: '2023-12-31', holderUnitNo: unitNo }
    return [
      { ...common, id: newId(), code: `A${unitNo}`, title: 'Xây nhà năm 2023', holderPersonId: personId, holderPostId: postId, horizon: { kind: 'year', from: 2023, to: 2023 }, plan: String(3 + (unitNo % 4)) },
      { ...common, id: newId(), code: `B${unitNo}`, title: 'Xây nhà hằng năm', holderPersonId: null, holderPostId: null, horizon: { kind: 'every_year', from: null, to: null }, plan: '7' },
    ]
  })
  const importId = newId()
  await addTasks(work, tasks.map((task) => ({ task, by: { importId, documentId, from: '2023-01-02' } })))
  const entries = tasks.map((task, at) => ({ id: newId(), taskId: task.id, onDay: '2023-11-30', kind: 'cumulative' as const, amount: String(2 + (at % 6)), underway: null, obstacle: null, evidence: ['BB 01'] }))
  await addEntries(work, entries, { importId, reportedBy: new Map(tasks.map(({ id, holderUnitNo }) => [id, heads[holderUnitNo - 1]?.personId ?? ''])) })
  await addDecisions(work, entries.filter((_, at) => at % 4 !== 3).map(({ id, taskId }) => ({ id: newId(), entryId: id, taskId, forUnitNo: 1, decidedOn: '2023-12-01', documentId: null })), importId)
  work.record('intake.applied', importId, { tasks: tasks.length })
}
