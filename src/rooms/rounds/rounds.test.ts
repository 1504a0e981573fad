import { describe, expect } from 'vitest'
import { refusalOf, test } from '../../../tests/harness/town.ts'
import { as, counts, filled, handInFirst, openRound, partOf, unitOf } from '../../../tests/harness/rounds.ts'

const board = async (town: Parameters<typeof as>[0], who: string, id: string, asked = {}) => (await as(town, who).listBoard({ id, ...asked })).rows.map(({ unitLabel, cells }) => `${unitLabel}: ${cells.map(({ state, lateDays }) => `${state} ${lateDays}`).join(', ')}`)

describe('opening', () => {
  test('an officer of the asking body opens it, and every unit asked is told and finds it', async ({ town }) => {
    const { id } = await openRound(town)
    expect(await as(town, 'linh.btc').readRound({ id })).toMatchObject({ period: '2023-H1', closingOn: '2023-06-25', closedOn: null, mayRun: true, counts: { parts: 2, forms: 2, done: 0, owing: 2, late: 2 }, forms: [{ code: 'Biểu 01', version: 1 }, { code: 'Biểu 02', version: 1 }] })
    expect(await board(town, 'linh.btc', id)).toEqual(['Huyện ủy Thượng Lâm: not_begun 2, not_begun 2', 'Huyện ủy Hạ Lâm: not_begun 2, not_begun 2'])
    expect((await as(town, 'dat.thuonglam').listMyParts({})).owed).toMatchObject([{ roundId: id, owed: 2, lateDays: 2, unitLabel: 'Huyện ủy Thượng Lâm' }])
    expect((await town.as('dat.thuonglam').notices.listNotices({})).rows[0]).toMatchObject({ kind: 'report_asked', title: 'Báo cáo 6 tháng đầu năm về kiểm tra, giám sát' })
    expect((await as(town, 'linh.btc').listRounds({})).rows).toMatchObject([{ id, counts: { parts: 2 } }])
  })

  test('who looks after a unit stands beside it', async ({ town }) => {
    const { id } = await openRound(town)
    const [thuongLam] = (await as(town, 'linh.btc').listBoard({ id, search: 'thuong lam' })).rows
    expect(thuongLam).toMatchObject({ inCharge: ['Chẩu Văn Đạt'], urgedTimes: 0, mayUrge: true })
  })

  test('for the round alone somebody else can be named, found by, and taken back', async ({ town }) => {
    const { id } = await openRound(town)
    const parts = [(await partOf(town, id)).id]
    const person = (await town.as('linh.btc').people.listPeople({ search: 'bui trung nghia' })).rows[0]?.id ?? ''
    for (const other of ['nghia.btc', 'dat.thuonglam', 'phuc.thuonglam']) expect(await refusalOf(as(town, other).nameLooking({ id, parts, kind: 'follower', personId: person })), other).toBe('not_the_asking_body')
    expect(await refusalOf(as(town, 'linh.btc').nameLooking({ id, parts, kind: 'follower', personId: crypto.randomUUID() }))).toBe('not_found')
    await as(town, 'linh.btc').nameLooking({ id, parts, kind: 'follower', personId: person })
    expect((await as(town, 'linh.btc').listBoard({ id, follower: person })).rows).toMatchObject([{ unitLabel: 'Huyện ủy Thượng Lâm', followers: ['Bùi Trung Nghĩa'], inCharge: ['Chẩu Văn Đạt'] }])
    expect((await as(town, 'linh.btc').readRound({ id })).looking).toContainEqual({ personId: person, name: 'Bùi Trung Nghĩa', kind: 'follower', parts: 1 })
    expect(await as(town, 'linh.btc').nameLooking({ id, follower: person, kind: 'follower', personId: null })).toEqual({ named: 1 })
    expect((await as(town, 'linh.btc').listBoard({ id, follower: person })).total).toBe(0)
  })

  test('the latest first, page by page, and as a workbook', async ({ town }) => {
    const { id } = await openRound(town)
    await as(town, 'linh.btc').addParts({ id, toUnitNo: await unitOf(town, 'TU'), units: [await unitOf(town, 'H05')], dueOn: '2023-06-26' })
    const labels = async (asked: object) => (await as(town, 'linh.btc').listBoard({ id, ...asked })).rows.map(({ unitLabel, cells }) => [unitLabel, cells[0]?.lateDays])
    expect((await labels({ sort: '-late' }))[0]?.[1]).toBe(4)
    expect([...await labels({ sort: '-late', size: 2, page: 1 }), ...await labels({ sort: '-late', size: 2, page: 2 })]).toEqual(await labels({ sort: '-late' }))
    expect(await as(town, 'linh.btc').listBoard({ id, page: 9 })).toEqual({ rows: [], total: 3 })
    expect((await as(town, 'linh.btc').exportBoard({ id, state: 'late' })).size).toBeGreaterThan(4000)
    expect(await refusalOf(as(town, 'binh.ccb').exportBoard({ id }))).toBe('not_found')
  })

  test('never without the right, of an unknown period, with days crossed, names twice, or units that are not below', async ({ town }) => {
    for (const stranger of ['nghia.btc', 'binh.ccb', 'phuc.thuonglam', 'quantri']) expect(await refusalOf(openRound(town, {}, stranger)), stranger).toBe('not_the_asking_body')
    expect(await refusalOf(openRound(town, { period: '2023-H9' }))).toBe('period_unknown')
    expect(await refusalOf(openRound(town, { closingOn: '2023-06-29' }))).toBe('round_days_outside')
    expect(await refusalOf(openRound(town, { forms: [{ ...counts, lines: [{ key: 'a', title: 'Số cuộc', measure: null }, { key: 'b', title: 'số cuộc ', measure: null }] }] }))).toBe('form_names_twice')
    expect(await refusalOf(openRound(town, { units: [await unitOf(town, 'TU')] }))).toBe('unit_not_below')
    expect(await refusalOf(openRound(town, { units: [999_999] }))).toBe('unit_not_below')
    expect(await refusalOf(openRound(town, { document: { number: '9-CV/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-07-05', title: 'Yêu cầu báo cáo' } }))).toBe('document_ahead')
    expect(await refusalOf(as(town, 'nobody').listRounds({}))).toBe('not_signed_in')
  })

  test('a body elsewhere sees neither the round nor anything of it', async ({ town }) => {
    const { id } = await openRound(town)
    for (const stranger of ['binh.ccb', 'quantri']) {
      expect(await refusalOf(as(town, stranger).readRound({ id })), stranger).toBe('not_found')
      expect(await refusalOf(as(town, stranger).listBoard({ id })), stranger).toBe('not_found')
      expect(await refusalOf(as(town, stranger).readPart({ id, unitNo: await unitOf(town, 'H02') })), stranger).toBe('not_found')
      expect((await as(town, stranger).listRounds({})).rows).toEqual([])
    }
    expect(await refusalOf(as(town, 'dat.thuonglam').readPart({ id, unitNo: await unitOf(town, 'H03') }))).toBe('not_found')
    expect(await board(town, 'dat.thuonglam', id)).toEqual(['Huyện ủy Thượng Lâm: not_begun 2, not_begun 2'])
  })
})

describe('filling and handing in', () => {
  test('a draft is the unit\'s own; its level sees only that it was begun', async ({ town }) => {
    const { id } = await openRound(town)
    const part = await partOf(town, id, { who: 'phuc.thuonglam' })
    const saved = await as(town, 'phuc.thuonglam').saveFilling({ id: part.id, formId: part.first.id, version: 0, formVersion: 1, rows: [{ key: 'cuoc', cells: { ke_hoach: 'hai mươi', trong_ky: '' } }] })
    expect(saved).toMatchObject({ version: 1, faults: [{ key: 'cuoc', column: 'ke_hoach', kind: 'not_an_amount' }, { key: 'cuoc', column: 'trong_ky', kind: 'empty' }, { key: 'dang_vien', column: 'ke_hoach', kind: 'empty' }, { key: 'dang_vien', column: 'trong_ky', kind: 'empty' }] })
    expect((await partOf(town, id)).first).toMatchObject({ state: 'filling', filling: null })
    expect((await partOf(town, id, { who: 'dat.thuonglam' })).first.filling).toMatchObject({ version: 1, rows: [{ key: 'cuoc', cells: { ke_hoach: 'hai mươi' } }] })
    expect(await refusalOf(as(town, 'dat.thuonglam').saveFilling({ id: part.id, formId: part.first.id, version: 0, formVersion: 1, rows: [] }))).toBe('stale_version')
    expect(await refusalOf(as(town, 'dat.thuonglam').handIn({ id: part.id, formId: part.first.id, version: 1 }))).toBe('form_faults')
    for (const stranger of ['linh.btc', 'nghia.btc']) expect(await refusalOf(as(town, stranger).saveFilling({ id: part.id, formId: part.first.id, version: 1, formVersion: 1, rows: [] })), stranger).toBe('not_the_reporting_unit')
    expect(await refusalOf(as(town, 'binh.ccb').saveFilling({ id: part.id, formId: part.first.id, version: 1, formVersion: 1, rows: [] }))).toBe('not_found')
  })

  test('handed in, it waits for the level; before the decision it may be sent once more', async ({ town }) => {
    const { id } = await openRound(town)
    expect(await handInFirst(town, id)).toMatchObject({ nth: 1 })
    expect(await handInFirst(town, id, { rows: filled('13', '40') })).toMatchObject({ nth: 2 })
    expect((await partOf(town, id)).first).toMatchObject({ state: 'handed_in', lateDays: 2, submissions: [{ nth: 2, way: 'app', handedByName: 'Chẩu Văn Đạt' }, { nth: 1 }] })
    expect((await as(town, 'nghia.btc').listMyParts({})).waiting).toMatchObject([{ roundId: id, waiting: 1 }])
    const part = await partOf(town, id)
    expect(await refusalOf(as(town, 'nghia.btc').acceptSubmission({ id: part.first.submissions[1]?.id ?? '' }))).toBe('report_not_waiting')
  })

  test('another version of a form is refused with what is written kept', async ({ town }) => {
    const { id } = await openRound(town)
    const part = await partOf(town, id, { who: 'dat.thuonglam' })
    const { version } = await as(town, 'dat.thuonglam').saveFilling({ id: part.id, formId: part.first.id, version: 0, formVersion: 1, rows: filled('12', '40') })
    const { code: _, ...asked } = counts
    expect(await refusalOf(as(town, 'phuc.thuonglam').changeForm({ id: part.first.id, ...asked, reason: 'Bỏ cột ghi chú' }))).toBe('not_the_asking_body')
    await as(town, 'linh.btc').changeForm({ id: part.first.id, ...asked, columns: asked.columns.slice(0, 2), reason: 'Bỏ cột ghi chú' })
    expect(await refusalOf(as(town, 'dat.thuonglam').handIn({ id: part.id, formId: part.first.id, version }))).toBe('form_outdated')
    expect((await partOf(town, id, { who: 'dat.thuonglam' })).first).toMatchObject({ version: 2, reason: 'Bỏ cột ghi chú', filling: { formVersion: 1, rows: filled('12', '40') } })
  })
})

describe('deciding', () => {
  test('the level accepts, or returns with its reason; the unit is told and corrects', async ({ town }) => {
    const { id } = await openRound(town)
    const first = await handInFirst(town, id)
    expect(await refusalOf(as(town, 'nghia.btc').returnSubmission({ id: first.id, reason: 'Thiếu số', againBy: '2023-06-29' }))).toBe('again_behind')
    await as(town, 'nghia.btc').returnSubmission({ id: first.id, reason: 'Số đảng viên chưa khớp báo cáo quý', againBy: '2023-07-03' })
    expect((await partOf(town, id)).first).toMatchObject({ state: 'returned', lateDays: 0 })
    expect((await as(town, 'linh.btc').listBoard({ id, state: 'returned' })).rows).toMatchObject([{ cells: [{ state: 'returned', returnedTimes: 1, reason: 'Số đảng viên chưa khớp báo cáo quý' }, { state: 'not_begun' }] }])
    expect((await town.as('dat.thuonglam').notices.listNotices({})).rows.map(({ kind }) => kind)).toContain('report_returned')
    const second = await handInFirst(town, id, { rows: filled('12', '44') })
    await as(town, 'nghia.btc').acceptSubmission({ id: second.id })
    expect((await partOf(town, id)).first).toMatchObject({ state: 'accepted', submissions: [{ verdict: 'accepted', decidedByName: 'Bùi Trung Nghĩa' }, { verdict: 'returned', againBy: '2023-07-03' }] })
    expect(await refusalOf(handInFirst(town, id))).toBe('already_accepted')
    expect(await refusalOf(as(town, 'linh.btc').acceptSubmission({ id: second.id }))).toBe('report_not_waiting')
  })

  test('nobody decides his own, nor who is not of the receiving level', async ({ town }) => {
    const { id } = await openRound(town)
    const { id: submission } = await handInFirst(town, id)
    for (const own of ['dat.thuonglam', 'phuc.thuonglam']) expect(await refusalOf(as(town, own).acceptSubmission({ id: submission })), own).toBe('own_report')
    for (const other of ['hai.ubkt', 'tuan.btc']) expect(await refusalOf(as(town, other).returnSubmission({ id: submission, reason: 'Thiếu số liệu' })), other).toBe('not_the_receiving_level')
    expect(await refusalOf(as(town, 'binh.ccb').acceptSubmission({ id: submission }))).toBe('not_found')
  })
})

describe('closing', () => {
  test('it closes once nothing waits, and nothing is handed in or decided any more', async ({ town }) => {
    const { id } = await openRound(town)
    const { id: submission } = await handInFirst(town, id)
    expect(await refusalOf(as(town, 'phuc.thuonglam').closeRound({ id }))).toBe('not_the_asking_body')
    expect(await refusalOf(as(town, 'linh.btc').closeRound({ id }))).toBe('some_wait')
    await as(town, 'linh.btc').acceptSubmission({ id: submission })
    await as(town, 'linh.btc').closeRound({ id, note: 'Hạ Lâm báo cáo bằng điện thoại' })
    expect(await board(town, 'linh.btc', id)).toEqual(['Huyện ủy Thượng Lâm: accepted 2, closed 2', 'Huyện ủy Hạ Lâm: closed 2, closed 2'])
    const part = await partOf(town, id)
    expect(await refusalOf(as(town, 'dat.thuonglam').saveFilling({ id: part.id, formId: part.second.id, version: 0, formVersion: 1, rows: [] }))).toBe('round_closed')
    expect(await refusalOf(as(town, 'linh.btc').addParts({ id, toUnitNo: await unitOf(town, 'TU'), units: [await unitOf(town, 'H05')], dueOn: '2023-06-28' }))).toBe('round_closed')
    expect((await as(town, 'dat.thuonglam').listMyParts({})).owed).toEqual([])
    expect((await as(town, 'linh.btc').listRounds({ state: 'closed' })).rows).toMatchObject([{ id, closedNote: 'Hạ Lâm báo cáo bằng điện thoại' }])
  })
})
