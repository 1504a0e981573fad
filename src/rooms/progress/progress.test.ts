import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { assignHouses, binh, decisionOf, pdf, postOf, termsOf } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { stateOf } from './rules.ts'

const holder = (town: Town) => town.as('binh.ccb').progress
const appraiser = (town: Town) => town.as('nghia.btc').progress
const report = (town: Town, id: string, changes: Record<string, unknown> = {}) => holder(town).reportProgress({ id, amount: '9', onDay: '2023-06-15', documents: ['Biên bản bàn giao 01'], ...changes })
const standing = async (town: Town, id: string, view = {}) => appraiser(town).readTask({ id, ...view })
const personNamed = async (town: Town, name: string) => (await town.as('linh.btc').people.listPeople({ search: name })).rows.find((row) => row.name === name)?.id as string

describe('reporting', () => {
  test('sixteen houses planned, seventeen handed over: met and over, 80 for the period, 9 under way', async ({ town }) => {
    const { id } = await assignHouses(town)
    await report(town, id, { amount: '9' })
    const last = await report(town, id, { amount: '17', underway: '9', onDay: '2023-06-30' })
    expect(await standing(town, id)).toMatchObject({ reported: '17', accepted: '0', plan: '16', target: '80', underway: '9', stateReported: 'met', stateAccepted: 'not_started', pending: 2 })
    await appraiser(town).acceptProgress({ id: last.id })
    expect(await standing(town, id)).toMatchObject({ reported: '17', accepted: '17', stateAccepted: 'met', pending: 1 })
    expect(await standing(town, id, { on: '2023-06-29' })).toMatchObject({ reported: '9', accepted: '0', stateReported: 'in_progress' })
  })

  test('what is added counts from the last cumulative number', async ({ town }) => {
    const { id } = await assignHouses(town)
    await report(town, id, { kind: 'added', amount: '2', onDay: '2023-06-01' })
    await report(town, id, { amount: '5', onDay: '2023-06-10' })
    await report(town, id, { kind: 'added', amount: '3', onDay: '2023-06-20' })
    expect(await standing(town, id)).toMatchObject({ reported: '8' })
  })

  test('a file is evidence, kept by what is in it, and downloaded by another who may see the task', async ({ town }) => {
    const { id } = await assignHouses(town)
    await report(town, id, { documents: [], files: [pdf('Biên bản số 1.pdf')] })
    const { entries } = await standing(town, id)
    const [evidence] = entries[0]?.evidence ?? []
    expect(evidence).toMatchObject({ kind: 'file', name: 'Biên bản số 1.pdf', mediaType: 'application/pdf' })
    const file = await town.as('linh.btc').progress.readEvidence({ id: evidence?.id as string })
    expect(await (file as File).text()).toContain('biên bản bàn giao nhà')
    expect(await refusalOf(town.as('thanh.btc').progress.readEvidence({ id: evidence?.id as string }))).toBe('not_found')
    expect(await refusalOf(town.as('quantri').progress.readEvidence({ id: evidence?.id as string }))).toBe('not_found')
  })

  test.for([
    ['without evidence', { documents: [] }, 'evidence_needed'],
    ['of a day ahead', { onDay: '2023-07-01' }, 'day_ahead'],
    ['of half a house', { amount: '1.5' }, 'whole_numbers_only'],
    ['below nothing', { amount: '-1' }, 'invalid_input'],
    ['with a program as evidence', { documents: [], files: [new File(['MZ\u0090'], 'bien-ban.exe')] }, 'file_refused'],
  ] as const)('a result %s is refused', async ([, changes, code], { town }) => {
    const { id } = await assignHouses(town)
    expect(await refusalOf(report(town, id, changes))).toBe(code)
    expect(await standing(town, id)).toMatchObject({ reported: '0', entries: [] })
  })

  test('a cumulative number that runs backwards needs a note', async ({ town }) => {
    const { id } = await assignHouses(town)
    await report(town, id, { amount: '9' })
    expect(await refusalOf(report(town, id, { amount: '7', onDay: '2023-06-20' }))).toBe('result_runs_backwards')
    await report(town, id, { amount: '7', onDay: '2023-06-20', note: 'lần trước đếm nhầm hai nhà của năm 2022' })
    expect(await standing(town, id)).toMatchObject({ reported: '7' })
  })

  test('late work can still be reported; withdrawn work can not', async ({ town }) => {
    const { id, version } = await assignHouses(town, { dueOn: '2023-06-22' })
    expect(await standing(town, id)).toMatchObject({ stateReported: 'overdue' })
    await report(town, id, { amount: '16', onDay: '2023-06-30' })
    expect(await standing(town, id)).toMatchObject({ stateReported: 'met' })
    await town.as('linh.btc').tasks.withdrawTask({ id, version, effectiveOn: '2023-06-30', document: decisionOf('720-QĐ/TU', '2023-06-29'), reason: 'thôi giao' })
    expect(await refusalOf(report(town, id))).toBe('wrong_stage')
  })

  test('only the holder reports: not his chief, not the clerk who assigned', async ({ town }) => {
    const { id } = await assignHouses(town)
    for (const username of ['linh.btc', 'nghia.btc', 'hai.ubkt']) expect(await refusalOf(town.as(username).progress.reportProgress({ id, amount: '1', onDay: '2023-06-30', documents: ['BB'] }))).toBe('not_the_holder')
    expect(await refusalOf(town.as('thanh.btc').progress.reportProgress({ id, amount: '1', onDay: '2023-06-30', documents: ['BB'] }))).toBe('not_found')
  })

  test('a delegate reports in the holder\'s name, for as long as he may', async ({ town }) => {
    const { id } = await assignHouses(town)
    const { id: delegation } = await town.as('binh.ccb').people.delegate({ toPersonId: await personNamed(town, 'Bùi Hữu Thành'), scope: 'report', fromOn: '2023-06-01', untilOn: '2023-12-31' })
    await town.as('thanh.btc').progress.reportProgress({ id, amount: '4', onDay: '2023-06-30', documents: ['BB 02'] })
    expect((await standing(town, id)).entries[0]).toMatchObject({ reportedByName: binh, recordedByName: 'Bùi Hữu Thành' })
    await town.as('binh.ccb').people.endDelegation({ id: delegation })
    expect(await refusalOf(town.as('thanh.btc').progress.reportProgress({ id, amount: '5', onDay: '2023-06-30', documents: ['BB 03'] }))).toBe('not_found')
  })
})

describe('reporting many', () => {
  const reportOf = (id: string, changes: Record<string, unknown> = {}) => ({ id, amount: '5', onDay: '2023-06-29', documents: ['BB 01, 29/06/2023'], ...changes })

  test('writes all of them, each with its evidence', async ({ town }) => {
    const [one, other] = [await assignHouses(town), await assignHouses(town, { title: 'Sửa nhà cho hội viên' })]
    expect(await town.as('binh.ccb').progress.reportMany({ reports: [reportOf(one.id), reportOf(other.id, { amount: '7' }), reportOf(one.id, { amount: '6', onDay: '2023-06-30' })] })).toMatchObject({ done: 3 })
    const { reported, entries } = await town.as('linh.btc').progress.readTask({ id: one.id })
    expect([reported, entries.length, entries[0]?.evidence.length]).toEqual(['6', 2, 1])
  })

  test('writes none where the rules refuse one, and names it', async ({ town }) => {
    const { id } = await assignHouses(town)
    const binhs = town.as('binh.ccb')
    const refused = await binhs.progress.reportMany({ reports: [reportOf(id), reportOf(id, { amount: '4' }), reportOf(id, { documents: [] })] }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'reports_refused', data: { rows: [{ line: 2, code: 'result_runs_backwards' }, { line: 3, code: 'evidence_needed' }] } })
    expect((await town.as('linh.btc').progress.readTask({ id })).entries).toEqual([])
    expect(await refusalOf(town.as('linh.btc').progress.reportMany({ reports: [reportOf(id)] }))).toBe('reports_refused')
  })
})

describe('accepting and returning', () => {
  const reported = async (town: Town) => {
    const { id } = await assignHouses(town)
    return { task: id, entry: (await report(town, id)).id }
  }

  test('a returned result stays visible, says why, and counts nowhere', async ({ town }) => {
    const { task, entry } = await reported(town)
    await appraiser(town).returnProgress({ id: entry, reason: 'thiếu biên bản nghiệm thu' })
    const story = await standing(town, task)
    expect(story).toMatchObject({ reported: '0', accepted: '0', stateReported: 'not_started' })
    expect(story.entries[0]?.decision).toMatchObject({ verdict: 'returned', reason: 'thiếu biên bản nghiệm thu', decidedByName: 'Bùi Trung Nghĩa' })
    expect((await town.as('binh.ccb').desk.readDesk({})).returned.rows.map(({ taskId }) => taskId)).toContain(task)
  })

  test('a result is decided once', async ({ town }) => {
    const { entry } = await reported(town)
    await appraiser(town).acceptProgress({ id: entry })
    expect(await refusalOf(appraiser(town).acceptProgress({ id: entry }))).toBe('already_decided')
    expect(await refusalOf(town.as('linh.btc').progress.returnProgress({ id: entry, reason: 'nghĩ lại' }))).toBe('already_decided')
  })

  test('who decided takes it back on its day with a reason, nobody else does; the result waits again and the ledger keeps why', async ({ town }) => {
    const { entry, task } = await reported(town)
    const back = { ids: [entry], reason: 'Bấm nhầm việc khác.' }
    expect(await refusalOf(appraiser(town).takeBackDecisions(back))).toBe('decision_stays')
    await appraiser(town).acceptProgress({ id: entry })
    expect((await appraiser(town).readTask({ id: task })).entries[0]?.decision).toMatchObject({ mayTakeBack: true })
    expect((await town.as('linh.btc').progress.readTask({ id: task })).entries[0]?.decision).toMatchObject({ mayTakeBack: false })
    expect(await refusalOf(town.as('linh.btc').progress.takeBackDecisions(back))).toBe('decision_stays')
    expect(await refusalOf(holder(town).takeBackDecisions(back))).toBe('decision_stays')
    expect(await appraiser(town).takeBackDecisions(back)).toEqual({ done: 1 })
    expect((await standing(town, task)).entries[0]).toMatchObject({ decision: null })
    await appraiser(town).returnProgress({ id: entry, reason: 'thiếu biên bản nghiệm thu' })
    expect((await standing(town, task)).entries[0]?.decision).toMatchObject({ verdict: 'returned' })
  })

  test('decisions of several results are taken back together, or none', async ({ town }) => {
    const [one, other] = [await reported(town), await reported(town)]
    await appraiser(town).acceptProgress({ id: one.entry })
    expect(await refusalOf(appraiser(town).takeBackDecisions({ ids: [one.entry, other.entry], reason: 'Bấm nhầm.' }))).toBe('decision_stays')
    expect((await standing(town, one.task)).entries[0]?.decision).toMatchObject({ verdict: 'accepted' })
  })

  test('two appraisers at the same moment: one decides, the other is told', async ({ ownTown: town }) => {
    const { entry } = await reported(town)
    const ends = await Promise.allSettled(['linh.btc', 'nghia.btc', 'linh.btc', 'nghia.btc'].map((username) => town.as(username).progress.acceptProgress({ id: entry })))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'already_decided' })
  })

  test('the holder accepts nothing of his own, whatever a body authorises him to', async ({ town }) => {
    const { entry } = await reported(town)
    expect(await refusalOf(holder(town).acceptProgress({ id: entry }))).toBe('performer_never_accepts')
    const top = await town.as('linh.btc').org.readUnit({ code: 'TU' })
    const body = top.bodies.find(({ name }) => name === 'Ban Thường vụ Tỉnh ủy')
    await town.as('quantri').people.authorise({ personId: await personNamed(town, binh), bodyId: body?.id as string, rights: ['assign', 'accept'], fromOn: '2023-06-01', document: decisionOf() })
    expect(await refusalOf(holder(town).acceptProgress({ id: entry }))).toBe('performer_never_accepts')
    expect(await refusalOf(holder(town).acceptMany({ ids: [entry] }))).toBe('performer_never_accepts')
  })

  test.for(['report', 'manage'] as const)('who stands for the holder to %s accepts nothing of his, whatever a body authorises him to', async (scope, { town }) => {
    const { entry, task } = await reported(town)
    await town.as('binh.ccb').people.delegate({ toPersonId: await personNamed(town, 'Bùi Trung Nghĩa'), scope, fromOn: '2023-06-01', untilOn: '2023-07-30' })
    expect(await refusalOf(appraiser(town).acceptProgress({ id: entry }))).toBe('performer_never_accepts')
    expect((await standing(town, task)).entries[0]).toMatchObject({ mayDecide: false })
    await town.as('linh.btc').progress.acceptProgress({ id: entry })
  })

  test('the district decides nothing about what the province assigned; what the district assigns is seen by who is in charge of it', async ({ town }) => {
    const { entry } = await reported(town)
    expect(await refusalOf(town.as('phuc.thuonglam').progress.acceptProgress({ id: entry }))).toBe('not_found')
    const clerk = town.as('phuc.thuonglam')
    const { rows } = await clerk.people.listPeople({ managedByUnitNo: (await clerk.org.readUnit({ code: 'H02' })).unitNo, size: 200 })
    const someone = rows.flatMap(({ posts, name }) => posts.filter(({ unitCode }) => unitCode === 'H02').map(({ id }) => ({ name, postId: id }))).find(({ name }) => name !== 'Tô Văn Phúc')
    const { id } = await clerk.tasks.assignTask({ ...termsOf(), holder: { kind: 'post', postId: someone?.postId as string }, document: { number: '33-QĐ/HU', issuer: 'Huyện ủy Thượng Lâm', issuedOn: '2023-06-20' } })
    expect(await town.as('dat.thuonglam').progress.readTask({ id })).toMatchObject({ taskId: id, holderUnitCode: 'H02', holderName: someone?.name })
    expect(await refusalOf(town.as('thanh.btc').progress.readTask({ id }))).toBe('not_found')
  })

  test('who only reads the ledger, or is in charge, accepts nothing', async ({ town }) => {
    const { entry } = await reported(town)
    expect(await refusalOf(town.as('hai.ubkt').progress.acceptProgress({ id: entry }))).toBe('not_the_appraiser')
    expect(await refusalOf(town.as('hai.ubkt').progress.returnProgress({ id: entry, reason: 'không rõ' }))).toBe('not_the_appraiser')
  })

  test('many are accepted as one act, or none', async ({ town }) => {
    const [one, two] = [await reported(town), await reported(town)]
    await appraiser(town).acceptProgress({ id: two.entry })
    expect(await refusalOf(appraiser(town).acceptMany({ ids: [one.entry, two.entry] }))).toBe('already_decided')
    expect(await standing(town, one.task)).toMatchObject({ accepted: '0' })
    expect(await appraiser(town).acceptMany({ ids: [one.entry] })).toEqual({ accepted: 1 })
    expect(await refusalOf(appraiser(town).acceptMany({ ids: [one.entry, crypto.randomUUID()] }))).toBe('not_found')
  })

  test('the queue holds what waits for me, and not what I performed', async ({ town }) => {
    const { entry } = await reported(town)
    const waiting = async (username: string) => (await town.as(username).progress.listPending({ mine: true, size: 500 })).rows.map(({ id }) => id)
    expect(await waiting('nghia.btc')).toContain(entry)
    expect(await waiting('binh.ccb')).not.toContain(entry)
    expect(await waiting('phuc.thuonglam')).not.toContain(entry)
    const { rows } = await town.as('hai.ubkt').progress.listPending({ mine: false, size: 500, search: 'hội viên nghèo còn ở nhà tạm' })
    expect(rows.find(({ id }) => id === entry)?.whyNot).toMatch(/ủy quyền thẩm định/)
  })
})

describe('the list', () => {
  test('filters, searches without accents, sorts, and pages without losing a task', async ({ town }) => {
    const list = town.as('linh.btc').progress.listTasks
    const all = await list({ search: 'xoa ngheo, xoa nha tam' })
    expect(all.total).toBeGreaterThan(0)
    expect(all.rows.every(({ title }) => /x[óo]a nghèo/i.test(title))).toBe(true)
    const { total } = await list({ assigningUnitNo: (await town.as('linh.btc').org.readUnit({ code: 'TU' })).unitNo })
    expect(total).toBe(219)
    const pages = await Promise.all([1, 2, 3].map((page) => list({ sort: 'due', descending: true, page, size: 100, search: 'TU-' })))
    const codes = pages.flatMap(({ rows }) => rows.map(({ code }) => code))
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('the states of a basis add up to all', async ({ town }) => {
    const list = town.as('linh.btc').progress.listTasks
    for (const basis of ['accepted', 'reported'] as const) {
      const totals = await Promise.all((['met', 'overdue', 'in_progress', 'not_started'] as const).map(async (state) => (await list({ state, basis, size: 1 })).total))
      expect(totals.reduce((sum, one) => sum + one, 0)).toBe(4072)
    }
  })
})

describe('the state', () => {
  const due = '2023-06-30'
  test.for([
    ['nothing yet', '16', '0', due, '2023-06-30', 'not_started'], ['something', '16', '0.001', due, '2023-06-30', 'in_progress'], ['just enough', '16', '16.0', due, '2023-06-30', 'met'], ['more', '16', '17', due, '2023-06-30', 'met'],
    ['on the due day itself', '16', '3', due, '2023-06-30', 'in_progress'], ['the day after', '16', '3', due, '2023-07-01', 'overdue'], ['nothing, the day after', '16', '0', due, '2023-07-01', 'overdue'], ['enough, though late', '16', '16', due, '2024-01-01', 'met'],
    ['no plan for the year', null, '5', null, '2023-06-30', 'in_progress'], ['huge numbers exactly', '100000000000000000000.1', '100000000000000000000.09', due, '2023-06-30', 'in_progress'],
  ] as const)('%s', ([, plan, done, dueOn, on, state]) => {
    expect(stateOf({ plan, done, dueOn }, on)).toBe(state)
  })

  test('is the same in TypeScript and in SQL, for any numbers and days', async ({ town }) => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('', '.0', '.5', '.25', '.000001')).map(([whole, part]) => `${whole}${part}`)
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2023-06-${String(n).padStart(2, '0')}`)
    const rows = fc.sample(fc.record({ plan: fc.option(amount), done: amount, dueOn: fc.option(day), on: day }), 2_000)
    const { rows: said } = await town.pool.query<{ state: string }>('select progress.state_of(plan, done, due, "on") as state from rows from (jsonb_to_recordset($1::jsonb) as (plan numeric, done numeric, "dueOn" date, "on" date)) with ordinality as t(plan, done, due, "on", n) order by n', [JSON.stringify(rows)])
    expect(said.map(({ state }) => state)).toEqual(rows.map((row) => stateOf(row, row.on)))
  })
})

test('every act on a result is in the ledger, and one holder\'s post is enough to find it', async ({ town }) => {
  const { id } = await assignHouses(town)
  const { id: entry } = await report(town, id)
  await appraiser(town).acceptProgress({ id: entry })
  const { rows } = await town.as('hai.ubkt').audit.listEntries({ subjectId: id })
  expect(rows.flatMap(({ acts }) => acts).toSorted()).toEqual(['progress.accepted', 'progress.reported', 'tasks.assigned'])
  expect(await postOf(town.as('linh.btc'), binh)).toBeTruthy()
})
