import { describe, expect } from 'vitest'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { as, binhHeads, filled, handInFirst, openRound, partOf, unitOf } from '../../../tests/harness/rounds.ts'

/** Two units below Thượng Lâm, as the register codes them. */
const below = async (town: Town) => {
  const { rows } = await town.as('linh.btc').org.listUnits({ parentNo: await unitOf(town, 'H02'), limit: 2 })
  return rows.map(({ unitNo, code }) => ({ unitNo, code }))
}

describe('through a level', () => {
  test('the level adds its lower units, decides theirs, and its own form proposes their sums', async ({ ownTown: town }) => {
    const { id } = await openRound(town)
    const [first, second] = await below(town)
    expect((await as(town, 'phuc.thuonglam').readRound({ id })).mayAdd).toMatchObject([{ unitLabel: 'Huyện ủy Thượng Lâm', dueOn: '2023-06-28' }])
    await as(town, 'phuc.thuonglam').addParts({ id, toUnitNo: await unitOf(town, 'H02'), units: [first?.unitNo ?? 0, second?.unitNo ?? 0], dueOn: '2023-06-27' })
    await binhHeads(town, [first?.unitNo ?? 0, second?.unitNo ?? 0])
    const handed = [await handInFirst(town, id, { code: first?.code ?? '', who: 'binh.ccb', rows: filled('5', '11') }), await handInFirst(town, id, { code: second?.code ?? '', who: 'binh.ccb', rows: filled('7', '4') })]
    expect(await refusalOf(as(town, 'binh.ccb').acceptSubmission({ id: handed[0]?.id ?? '' }))).toBe('own_report')
    for (const one of handed) await as(town, 'phuc.thuonglam').acceptSubmission({ id: one.id })
    expect((await partOf(town, id, { who: 'phuc.thuonglam' })).first.below).toEqual({ of: 2, accepted: 2, rows: [{ key: 'cuoc', cells: { ke_hoach: '40', trong_ky: '12' } }, { key: 'dang_vien', cells: { ke_hoach: '200', trong_ky: '15' } }] })
    expect((await as(town, 'linh.btc').listBoard({ id, toUnitNo: await unitOf(town, 'H02') })).total).toBe(2)
  })

  test('a figure that is not their sum carries its reason, or is refused', async ({ ownTown: town }) => {
    const { id } = await openRound(town)
    const [first] = await below(town)
    await as(town, 'phuc.thuonglam').addParts({ id, toUnitNo: await unitOf(town, 'H02'), units: [first?.unitNo ?? 0], dueOn: '2023-06-27' })
    await binhHeads(town, [first?.unitNo ?? 0])
    const { id: submission } = await handInFirst(town, id, { code: first?.code ?? '', who: 'binh.ccb', rows: filled('5', '11') })
    await as(town, 'phuc.thuonglam').acceptSubmission({ id: submission })
    expect(await refusalOf(handInFirst(town, id, { who: 'phuc.thuonglam', rows: filled('6', '11') }))).toBe('difference_unexplained')
    const rows = [{ key: 'cuoc', cells: { ke_hoach: '20', trong_ky: '6' } }, { key: 'dang_vien', cells: { ke_hoach: '100', trong_ky: '11' } }]
    await handInFirst(town, id, { who: 'phuc.thuonglam', rows, reasons: { 'cuoc trong_ky': 'Huyện kiểm tra trực tiếp 1 cuộc' } })
    expect((await partOf(town, id)).first.submissions[0]).toMatchObject({ differences: [{ key: 'cuoc', column: 'trong_ky', sum: '5', value: '6', reason: 'Huyện kiểm tra trực tiếp 1 cuộc' }] })
  })

  test('a level adds units of its own only, none twice, none due after itself', async ({ town }) => {
    const { id } = await openRound(town)
    const [first] = await below(town)
    const add = async (who: string, changes: object = {}) => as(town, who).addParts({ id, toUnitNo: await unitOf(town, 'H02'), units: [first?.unitNo ?? 0], dueOn: '2023-06-27', ...changes })
    expect(await refusalOf(add('dat.thuonglam'))).toBe('not_the_asking_body')
    expect(await refusalOf(add('phuc.thuonglam', { toUnitNo: await unitOf(town, 'TU') }))).toBe('not_the_asking_body')
    expect(await refusalOf(add('phuc.thuonglam', { units: [await unitOf(town, 'H05')] }))).toBe('unit_not_below')
    expect(await refusalOf(add('phuc.thuonglam', { dueOn: '2023-06-29' }))).toBe('round_days_outside')
    expect(await add('phuc.thuonglam')).toEqual({ added: 1 })
    expect(await refusalOf(add('phuc.thuonglam'))).toBe('unit_already_asked')
  })
})

describe('urging', () => {
  test('who owes is urged the first and the second time, is told, and the letter names each', async ({ town }) => {
    const { id } = await openRound(town)
    const parts = (await as(town, 'linh.btc').listBoard({ id })).rows.map(({ partId }) => partId)
    const first = await as(town, 'linh.btc').urgeParts({ id, parts, answerBy: '2023-07-03' })
    expect(first.urged).toBe(2)
    await as(town, 'linh.btc').urgeParts({ id, parts: parts.slice(0, 1), answerBy: '2023-07-05', wording: 'Báo cáo rõ lý do chậm.' })
    expect((await as(town, 'linh.btc').listBoard({ id })).rows.map(({ urgedTimes }) => urgedTimes)).toEqual([2, 1])
    expect((await town.as('dat.thuonglam').notices.listNotices({})).rows.map(({ kind }) => kind)).toContain('report_urged')
    const { urgings, letter: none } = await as(town, 'linh.btc').readRound({ id })
    expect([none, ...urgings]).toMatchObject([null, { nth: 2, units: 1, answerBy: '2023-07-05', letter: { number: 'Số      -CV/TU', state: 'drafting' } }, { id: first.id, nth: 1, units: 2, letter: { id: first.documentId, state: 'drafting' } }])
    const { wording, subject } = await town.as('linh.btc').documents.readDocument({ id: first.documentId ?? '' })
    expect(wording.recipients.filter(({ unitNo }) => unitNo !== null)).toHaveLength(2)
    expect(subject).toEqual({ kind: 'round_urging', id: first.id })
    expect(await as(town, 'linh.btc').draftUrgingLetter({ id: first.id })).toEqual({ documentId: first.documentId })
    expect(await refusalOf(as(town, 'binh.ccb').draftUrgingLetter({ id: first.id }))).toBe('not_found')
    for (const other of ['nghia.btc', 'phuc.thuonglam', 'dat.thuonglam']) expect(await refusalOf(as(town, other).draftRequestLetter({ id })), other).toBe('not_the_asking_body')
    const { documentId } = await as(town, 'linh.btc').draftRequestLetter({ id })
    expect((await town.as('linh.btc').documents.readDocument({ id: documentId })).wording.title).toBe('về việc báo cáo 6 tháng đầu năm về kiểm tra, giám sát')
    expect((await as(town, 'dat.thuonglam').readRound({ id })).letter).toBeNull()
    expect((await as(town, 'linh.btc').readRound({ id })).letter).toEqual({ id: documentId, number: 'Số      -CV/TU', state: 'drafting' })
  })

  test('by filter only those that owe, and never who owes nothing, by a day past, or without the right', async ({ town }) => {
    const { id } = await openRound(town)
    const parts = (await as(town, 'linh.btc').listBoard({ id })).rows.map(({ partId }) => partId)
    expect(await refusalOf(as(town, 'linh.btc').urgeParts({ id, parts, answerBy: '2023-06-29' }))).toBe('answer_behind')
    for (const other of ['nghia.btc', 'dat.thuonglam', 'phuc.thuonglam']) expect(await refusalOf(as(town, other).urgeParts({ id, parts: parts.slice(0, 1), answerBy: '2023-07-03' })), other).toBe('not_the_asking_body')
    expect(await refusalOf(as(town, 'linh.btc').urgeParts({ id, state: 'done', answerBy: '2023-07-03' }))).toBe('nobody_owes')
    expect(await as(town, 'linh.btc').urgeParts({ id, state: 'late', except: parts.slice(0, 1), answerBy: '2023-07-03' })).toMatchObject({ urged: 1 })
    const part = await partOf(town, id, { who: 'dat.thuonglam' })
    await handInFirst(town, id)
    const { version } = await as(town, 'dat.thuonglam').saveFilling({ id: part.id, formId: part.second.id, version: 0, formVersion: 1, rows: [{ key: '1', cells: { ten: 'Không có', so_nguoi: '0' } }] })
    await as(town, 'dat.thuonglam').handIn({ id: part.id, formId: part.second.id, version })
    expect(await refusalOf(as(town, 'linh.btc').urgeParts({ id, parts: [part.id], answerBy: '2023-07-03' }))).toBe('nothing_owed')
  })
})
