import { expect } from 'vitest'
import { assignHouses } from '../../../tests/harness/acts.ts'
import { agreeAndIssue, as, begunReport, unitOf } from '../../../tests/harness/consolidation.ts'
import { refusalOf, test, type OwnTown } from '../../../tests/harness/town.ts'
import { trying } from '../../../tests/harness/walls.ts'

const closingOn = '2023-06-25'

/** A report that names tasks, drawn up; and a task that was assigned before its closing day, of which nobody knew then. */
const drawnThenAssigned = async (town: OwnTown) => {
  const { round, id } = await begunReport(town)
  await as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 1, title: 'I. KẾT QUẢ', body: 'Được giao {{viec.tong}} việc, chưa có kết quả {{viec.chua_lam}}; cùng kỳ {{viec.tong.before}}.' })
  const { documentId } = await as(town, 'linh.btc').drawRoundReport({ id })
  const before = await countedOf(town, 'tasks')
  await assignHouses(town)
  return { round, id, documentId, before }
}

/** What the page of figures counts: other code than the check at the number. */
const countedOf = async (town: OwnTown, figure: 'tasks' | 'met' | 'in_progress' | 'not_started' | 'overdue', on = closingOn) => (await town.as('linh.btc').reports.readFigureRows({ figure, basis: figure === 'tasks' ? undefined : 'accepted', on })).total

test('a report whose tasks changed since it was drawn gets no number: its figures are named as printed and as they are now; drawn again it gets one', async ({ ownTown: town }) => {
  const { id, documentId, before } = await drawnThenAssigned(town)
  const office = (count: number) => count.toLocaleString('vi-VN')
  await expect(agreeAndIssue(town, documentId, 1)).rejects.toMatchObject({ code: 'issued_figure_contradicts_rows', message: expect.stringContaining(`Số việc được giao, đến 25/06/2023: ${office(before)} → ${office(before + 1)}`) as string })
  await town.as('tuyen.vptu').documents.sendBackDocument({ id: documentId, reason: 'Số liệu đã khác' })
  expect(await as(town, 'linh.btc').drawRoundReport({ id })).toEqual({ documentId, nth: 2 })
  expect((await as(town, 'linh.btc').compareRoundReport({ id })).tasks).toEqual([])
  expect((await agreeAndIssue(town, documentId, 2, 2)).number).toMatch(/-BC\/TU$/u)
})

test('or each figure of tasks stays by a decision about just these two values, which the page of comparison asks for', async ({ ownTown: town }) => {
  const { id, documentId, before } = await drawnThenAssigned(town)
  const { tasks } = await as(town, 'linh.btc').compareRoundReport({ id })
  expect(tasks.map(({ figure, on }) => `${figure} ${on}`)).toEqual([`tasks ${closingOn}`, `not_started ${closingOn}`])
  expect(tasks[0]).toMatchObject({ counted: String(before + 1), differences: [{ place: 'narrative', cell: 'I. KẾT QUẢ', value: String(before), byName: 'Lý Thị Thanh Linh', reason: null }, { place: 'annex', value: String(before) }] })
  const deciding = (who: string, given: { value?: string; on?: string } = {}) => as(town, who).decideRoundTasks({ id, figure: 'tasks', on: closingOn, value: String(before), reason: 'Số liệu chốt khi họp', ...given })
  expect(await refusalOf(deciding('hai.ubkt'))).toBe('not_the_deciding_officer')
  expect(await refusalOf(deciding('dat.thuonglam'))).toBe('not_found')
  expect(await refusalOf(deciding('nghia.btc', { value: String(before + 1) }))).toBe('nothing_to_decide')
  expect(await refusalOf(deciding('nghia.btc', { on: '2023-06-24' }))).toBe('nothing_to_decide')
  await deciding('nghia.btc')
  await expect(agreeAndIssue(town, documentId, 1), 'one figure is left').rejects.toMatchObject({ message: expect.stringMatching(/nay\): Số việc chưa có kết quả, đến 25\/06\/2023: [^;]+\. Hãy trả lại/u) as string })
  await as(town, 'nghia.btc').decideRoundTasks({ id, figure: 'not_started', on: closingOn, value: tasks[1]?.differences[0]?.value ?? '', reason: 'Số liệu chốt khi họp' })
  expect((await as(town, 'linh.btc').compareRoundReport({ id })).tasks.flatMap(({ differences }) => differences.map(({ reason }) => reason))).toEqual(Array.from({ length: 4 }, () => 'Số liệu chốt khi họp'))
  expect((await town.as('tuyen.vptu').documents.issueDocument({ id: documentId, issuedOn: town.today })).number).toMatch(/-BC\/TU$/u)
  expect(await refusalOf(deciding('nghia.btc'))).toBe('round_report_issued')
})

test('a decision holds no more when the tasks change again; a paper beside the report is held to the same rule', async ({ ownTown: town }) => {
  const { id, before } = await drawnThenAssigned(town)
  const { documentId } = await as(town, 'linh.btc').draftRoundCompanion({ id, kind: 'TTr' })
  await assignHouses(town)
  const said = String(before + 1)
  expect((await as(town, 'linh.btc').compareRoundReport({ id })).tasks[0]?.differences.map(({ cell, value }) => [cell, value])).toContainEqual(['Tờ trình, số liệu chính', said])
  const decide = () => as(town, 'nghia.btc').decideRoundTasks({ id, figure: 'tasks', on: closingOn, value: said, reason: 'Số liệu chốt khi trình' })
  await decide()
  await assignHouses(town)
  expect(await refusalOf(agreeAndIssue(town, documentId, 1))).toBe('issued_figure_contradicts_rows')
  await decide()
  expect((await town.as('tuyen.vptu').documents.issueDocument({ id: documentId, issuedOn: town.today })).number).toMatch(/-TTr\/TU$/u)
})

test('the count behind the check is that of the figures page, for every state and on both days; row security says who decides', async ({ ownTown: town }) => {
  const { id, before } = await drawnThenAssigned(town)
  const ask = trying(town.appUrl, town.today)
  const unit = await unitOf(town, 'TU')
  for (const on of [closingOn, '2022-06-25', town.today]) {
    for (const figure of ['tasks', 'met', 'in_progress', 'not_started', 'overdue'] as const) {
      expect(await ask('linh.btc', `select from consolidation.tasks_on((select kit.home()), $1, $2::date) t cross join generate_series(1, t.value::int) where t.figure = $3`, [unit, on, figure]), `${figure} ${on}`).toBe(await countedOf(town, figure, on))
    }
  }
  const decide = (counted: number, line = 'tasks') => [`insert into consolidation.decision (province_id, id, report_id, line, on_day, value, counted, reason, decided_by, decided_on) values ((select kit.home()), gen_random_uuid(), $1, $2, $3, $4, $5, 'chốt khi họp', (select kit.me()), (select kit.today()))`, [id, line, closingOn, before, counted]] as const
  expect(await ask('nghia.btc', ...decide(before + 1))).toBe(1)
  expect(await ask('nghia.btc', ...decide(before)), 'the tasks come to another').toBe('refused')
  expect(await ask('nghia.btc', ...decide(before + 1, 'met'))).toBe('refused')
  for (const other of ['hai.ubkt', 'dat.thuonglam', 'binh.ccb', 'quantri']) expect(await ask(other, ...decide(before + 1)), other).toBe('refused')
})
