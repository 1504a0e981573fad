import { describe, expect } from 'vitest'
import { assignHouses, binh, decisionOf, pdf, personNamed, reportHouses } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const appraiser = (town: Town) => town.as('nghia.btc').progress
const standing = (town: Town, id: string, view = {}) => appraiser(town).readTask({ id, ...view })

describe('reporting', () => {
  test('sixteen houses planned, seventeen handed over: met and over, 80 for the period, 9 under way', async ({ town }) => {
    const { id } = await assignHouses(town)
    await reportHouses(town, id, { amount: '9' })
    const last = await reportHouses(town, id, { amount: '17', underway: '9', onDay: '2023-06-30' })
    expect(await standing(town, id)).toMatchObject({ reported: '17', accepted: '0', plan: '16', target: '80', underway: '9', stateReported: 'met', stateAccepted: 'not_started', pending: 2 })
    await appraiser(town).acceptProgress({ id: last.id })
    expect(await standing(town, id)).toMatchObject({ reported: '17', accepted: '17', stateAccepted: 'met', pending: 1 })
    expect(await standing(town, id, { on: '2023-06-29' })).toMatchObject({ reported: '9', accepted: '0', stateReported: 'in_progress' })
  })

  test('what is added counts from the last cumulative number', async ({ town }) => {
    const { id } = await assignHouses(town)
    await reportHouses(town, id, { kind: 'added', amount: '2', onDay: '2023-06-01' })
    await reportHouses(town, id, { amount: '5', onDay: '2023-06-10' })
    await reportHouses(town, id, { kind: 'added', amount: '3', onDay: '2023-06-20' })
    expect(await standing(town, id)).toMatchObject({ reported: '8' })
  })

  test('a file is evidence, kept by what is in it, and downloaded by another who may see the task', async ({ town }) => {
    const { id } = await assignHouses(town)
    await reportHouses(town, id, { documents: [], files: [pdf('Biên bản số 1.pdf')] })
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
    expect(await refusalOf(reportHouses(town, id, changes))).toBe(code)
    expect(await standing(town, id)).toMatchObject({ reported: '0', entries: [] })
  })

  test('a cumulative number that runs backwards needs a note', async ({ town }) => {
    const { id } = await assignHouses(town)
    await reportHouses(town, id, { amount: '9' })
    expect(await refusalOf(reportHouses(town, id, { amount: '7', onDay: '2023-06-20' }))).toBe('result_runs_backwards')
    await reportHouses(town, id, { amount: '7', onDay: '2023-06-20', note: 'lần trước đếm nhầm hai nhà của năm 2022' })
    expect(await standing(town, id)).toMatchObject({ reported: '7' })
  })

  test('late work can still be reported; withdrawn work can not', async ({ town }) => {
    const { id, version } = await assignHouses(town, { dueOn: '2023-06-22' })
    expect(await standing(town, id)).toMatchObject({ stateReported: 'overdue' })
    await reportHouses(town, id, { amount: '16', onDay: '2023-06-30' })
    expect(await standing(town, id)).toMatchObject({ stateReported: 'met' })
    await town.as('linh.btc').tasks.withdrawTask({ id, version, effectiveOn: '2023-06-30', document: decisionOf('720-QĐ/TU', '2023-06-29'), reason: 'thôi giao' })
    expect(await refusalOf(reportHouses(town, id))).toBe('wrong_stage')
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

test('every act on a result is in the ledger', async ({ town }) => {
  const { id } = await assignHouses(town)
  const { id: entry } = await reportHouses(town, id)
  await appraiser(town).acceptProgress({ id: entry })
  const { rows } = await town.as('hai.ubkt').audit.listEntries({ subjectId: id })
  expect(rows.flatMap(({ acts }) => acts).toSorted()).toEqual(['progress.accepted', 'progress.reported', 'tasks.assigned'])
})
