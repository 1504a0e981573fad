import { describe, expect } from 'vitest'
import { agreeAndIssue, as, begunReport, figureOf, filled, handInFirst, inRounds, openRound, reportOf, unitOf } from '../../../tests/harness/consolidation.ts'
import { binhHeads } from '../../../tests/harness/rounds.ts'
import { refusalOf, test, type OwnTown, type Town } from '../../../tests/harness/town.ts'

describe('the report of a round', () => {
  test('begins with the outline, one for a level; whoever has no part in it finds nothing', async ({ town }) => {
    const { round, id } = await begunReport(town)
    expect(await reportOf(town, round)).toMatchObject({ id, unitLabel: 'Tỉnh ủy Lam Sơn', accepted: 1, asked: 2, mayWrite: true, contradictions: 0, sections: [{ place: 1, title: 'I. Kết quả', version: 1 }, { place: 2, title: 'II. Hạn chế' }] })
    expect(await refusalOf(as(town, 'linh.btc').beginRoundReport({ id: round }))).toBe('round_report_begun')
    expect(await refusalOf(as(town, 'nghia.btc').beginRoundReport({ id: round }))).toBe('not_the_reporting_level')
    expect(await refusalOf(as(town, 'dat.thuonglam').beginRoundReport({ id: round, unitNo: await unitOf(town, 'H02') }))).toBe('not_a_level_of_the_round')
    for (const stranger of ['binh.ccb', 'quantri']) expect(await refusalOf(as(town, stranger).readRoundReport({ id: round })), stranger).toBe('not_found')
    expect((await as(town, 'dat.thuonglam').readRoundReport({ id: round })).report).toBeNull()
    expect(await refusalOf(as(town, 'dat.thuonglam').compareRoundReport({ id }))).toBe('not_found')
  })

  test('figures stand in a section by name and follow the rows down to who handed them in', async ({ town }) => {
    const { round, id } = await begunReport(town)
    const { cell, ...figure } = await figureOf(town, round)
    expect(figure).toMatchObject({ formCode: 'Biểu 01', lineTitle: 'Số cuộc kiểm tra', columnTitle: 'Thực hiện trong kỳ', means: 'period', counted: '12', shown: '12', units: 1, before: null, estimate: null, contradicts: false })
    expect(await as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 1, title: 'I. KẾT QUẢ', body: 'Toàn tỉnh kiểm tra {{1.cuoc.trong_ky}} cuộc.' })).toEqual({ version: 2 })
    expect(await refusalOf(as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 1, title: 'I. KẾT QUẢ', body: '' }))).toBe('stale_version')
    expect(await refusalOf(as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 2, title: 'I. KẾT QUẢ', body: '{{1.cuoc.khong_co}}' }))).toBe('unknown_mark')
    expect(await refusalOf(as(town, 'nghia.btc').writeRoundSection({ id, place: 1, version: 2, title: 'I. KẾT QUẢ', body: '' }))).toBe('not_the_reporting_level')
    expect((await as(town, 'linh.btc').listRoundShares({ id, ...cell })).rows).toMatchObject([{ unitLabel: 'Huyện ủy Thượng Lâm', value: '12', byName: 'Chẩu Văn Đạt', decidedByName: 'Bùi Trung Nghĩa', nth: 1 }])
    expect(await refusalOf(as(town, 'linh.btc').listRoundShares({ id, ...cell, line: 'khong_co' }))).toBe('unknown_cell')
    const file = await as(town, 'linh.btc').readRoundReportFile({ id })
    expect(file.name).toBe('bao-cao-TU.docx')
  })

  test('words of units are offered and quoted with their source, as they were said', async ({ town }) => {
    const { round, id, submission } = await begunReport(town)
    expect(await as(town, 'linh.btc').listRoundWords({ id, search: 'thuong lam' })).toMatchObject({ total: 1, rows: [{ submissionId: submission, unitLabel: 'Huyện ủy Thượng Lâm', byName: 'Chẩu Văn Đạt', formCode: 'Biểu 01', text: 'Đã hoàn thành phần lớn kế hoạch.' }] })
    expect(await refusalOf(as(town, 'linh.btc').quoteRoundWords({ id, submissionId: submission, said: 'Chưa hoàn thành' }))).toBe('words_not_said')
    expect(await as(town, 'linh.btc').quoteRoundWords({ id, submissionId: submission, said: 'hoàn thành phần lớn kế hoạch' })).toEqual({ nth: 1 })
    await as(town, 'linh.btc').writeRoundSection({ id, place: 2, version: 1, title: 'II. HẠN CHẾ', body: 'Đơn vị báo cáo: {{trich.1}}.' })
    expect((await reportOf(town, round)).quotations).toMatchObject([{ nth: 1, said: 'hoàn thành phần lớn kế hoạch', unitLabel: 'Huyện ủy Thượng Lâm', formCode: 'Biểu 01' }])
    expect(await refusalOf(as(town, 'nghia.btc').quoteRoundWords({ id, submissionId: submission, said: 'phần lớn' }))).toBe('not_the_reporting_level')
  })

  test('an estimate is kept apart from what was counted, with its author, and later held against what came', async ({ town }) => {
    const { round, id } = await begunReport(town)
    const { cell } = await figureOf(town, round)
    await as(town, 'linh.btc').estimateRoundFigure({ id, ...cell, value: '15', note: 'Còn ba cuộc theo kế hoạch tháng 6' })
    expect(await figureOf(town, round)).toMatchObject({ counted: '12', shown: '12', estimate: { value: '15', byName: 'Lý Thị Thanh Linh', note: 'Còn ba cuộc theo kế hoạch tháng 6' }, came: null })
    expect(await refusalOf(as(town, 'nghia.btc').estimateRoundFigure({ id, ...cell, value: '16' }))).toBe('not_the_reporting_level')
    const { id: later } = await openRound(town, { closingOn: '2023-06-28' })
    const { id: submission } = await handInFirst(town, later, { rows: filled('14', '44') })
    await inRounds(town, 'nghia.btc').acceptSubmission({ id: submission })
    expect(await figureOf(town, round)).toMatchObject({ counted: '12', estimate: { value: '15' }, came: '14' })
    await as(town, 'linh.btc').estimateRoundFigure({ id, ...cell, value: null })
    expect(await figureOf(town, round)).toMatchObject({ estimate: null })
  })

  test('the same period a year before comes from the round of that period', async ({ town }) => {
    const before = await openRound(town, { period: '2022-H1' })
    const { id: submission } = await handInFirst(town, before.id, { rows: filled('9', '30') })
    await inRounds(town, 'nghia.btc').acceptSubmission({ id: submission })
    const { round, id } = await begunReport(town)
    const { cell, ...figure } = await figureOf(town, round)
    expect(figure).toMatchObject({ counted: '12', before: '9' })
    expect(await as(town, 'linh.btc').listRoundShares({ id, ...cell, counts: 'before' })).toMatchObject({ roundId: before.id, total: 1, rows: [{ unitLabel: 'Huyện ủy Thượng Lâm', submissionId: submission, lineKey: 'cuoc', value: '9' }] })
    expect(await as(town, 'linh.btc').listRoundShares({ id, ...cell })).toMatchObject({ roundId: round, rows: [{ value: '12' }] })
  })
})

describe('Đối chiếu', () => {
  test('a figure stated otherwise than its rows is not drawn up until somebody else decided why', async ({ town }) => {
    const { round, id } = await begunReport(town)
    const { cell } = await figureOf(town, round)
    await as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 1, title: 'I. KẾT QUẢ', body: 'Toàn tỉnh kiểm tra {{1.cuoc.trong_ky}} cuộc, trong đó 7 cuộc đột xuất.' })
    expect(await as(town, 'linh.btc').compareRoundReport({ id, only: 'differing' })).toMatchObject({ rows: [], differing: 0, drawn: false, typed: [{ cell: 'I. KẾT QUẢ: 7', byName: 'Lý Thị Thanh Linh' }] })
    expect(await refusalOf(as(town, 'linh.btc').stateRoundFigure({ id, ...cell, value: '13' }))).toBe('source_needed')
    expect(await refusalOf(as(town, 'nghia.btc').decideRoundFigure({ id, ...cell, value: '13', reason: 'Theo bản ký' }))).toBe('nothing_to_decide')
    await as(town, 'linh.btc').stateRoundFigure({ id, ...cell, value: '13', note: 'Bản ký của Huyện ủy Hạ Lâm gửi giấy' })
    const { rows: [differing] } = await as(town, 'linh.btc').compareRoundReport({ id, only: 'differing' })
    expect(differing).toMatchObject({ counted: '12', shown: '13', contradicts: true, narrative: [{ cell: 'I. KẾT QUẢ', value: '13', byName: 'Lý Thị Thanh Linh' }], differences: [{ place: 'narrative', value: '13', against: '12', reason: null }, { place: 'annex', value: '13', against: '12' }] })
    expect(await refusalOf(as(town, 'linh.btc').drawRoundReport({ id }))).toBe('figure_contradicts_rows')
    expect(await refusalOf(as(town, 'linh.btc').decideRoundFigure({ id, ...cell, value: '13', reason: 'Tự quyết định' }))).toBe('own_statement')
    expect(await refusalOf(as(town, 'hai.ubkt').decideRoundFigure({ id, ...cell, value: '13', reason: 'Ngoài thẩm quyền' }))).toBe('not_the_deciding_officer')
    await as(town, 'nghia.btc').decideRoundFigure({ id, ...cell, value: '13', reason: 'Hạ Lâm gửi bản giấy đã ký, 01 cuộc' })
    expect(await figureOf(town, round)).toMatchObject({ contradicts: false, decided: { value: '13', counted: '12', reason: 'Hạ Lâm gửi bản giấy đã ký, 01 cuộc', byName: 'Bùi Trung Nghĩa' } })
    expect(await as(town, 'linh.btc').drawRoundReport({ id })).toMatchObject({ nth: 1 })
    expect((await as(town, 'linh.btc').compareRoundReport({ id, only: 'differing' })).rows[0]?.differences.map(({ reason }) => reason)).toEqual(Array.from({ length: 3 }, () => 'Hạ Lâm gửi bản giấy đã ký, 01 cuộc'))
  })

  test('a decision holds for its two values: when the rows change, it does not', async ({ town }) => {
    const { round, id } = await begunReport(town)
    const { cell } = await figureOf(town, round)
    await as(town, 'linh.btc').stateRoundFigure({ id, ...cell, value: '13', note: 'Bản giấy' })
    await as(town, 'nghia.btc').decideRoundFigure({ id, ...cell, value: '13', reason: 'Theo bản giấy đã ký' })
    await as(town, 'linh.btc').stateRoundFigure({ id, ...cell, value: '14', note: 'Bản giấy' })
    expect(await figureOf(town, round)).toMatchObject({ contradicts: true })
    await as(town, 'linh.btc').stateRoundFigure({ id, ...cell, value: null })
    expect(await figureOf(town, round)).toMatchObject({ contradicts: false, stated: null, shown: '12' })
  })
})

describe('on its way to a signature', () => {
  /** The second form of the first district, handed in and accepted. */
  const acceptCases = async (town: Town, round: string) => {
    const second = await inRounds(town, 'linh.btc').readPart({ id: round, unitNo: await unitOf(town, 'H02') })
    const cases = second.forms[1]
    const { version } = await inRounds(town, 'dat.thuonglam').saveFilling({ id: second.id, formId: cases?.id ?? '', version: 0, formVersion: 1, rows: [{ key: '1', cells: { ten: 'Vụ việc đất đai', so_nguoi: '3' } }] })
    const { id: submission } = await inRounds(town, 'dat.thuonglam').handIn({ id: second.id, formId: cases?.id ?? '', version })
    await inRounds(town, 'nghia.btc').acceptSubmission({ id: submission })
  }

  test('it becomes a document, is agreed and numbered, and its Word verifies; rows that changed since keep it from its number', async ({ ownTown: town }) => {
    const { round, id } = await begunReport(town)
    await as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 1, title: 'I. KẾT QUẢ', body: 'Toàn tỉnh kiểm tra {{1.cuoc.trong_ky}} cuộc đối với {{1.dang_vien.trong_ky}} đảng viên.' })
    const { documentId, nth } = await as(town, 'linh.btc').drawRoundReport({ id })
    expect((await reportOf(town, round)).documents).toMatchObject([{ id: documentId, kind: 'BC', state: 'drafting', version: nth }])
    const again = await as(town, 'linh.btc').drawRoundReport({ id })
    expect(again).toEqual({ documentId, nth: 2 })
    const { number } = await agreeAndIssue(town, documentId, 2)
    expect(number).toMatch(/^\d+-BC\/TU$/)
    expect(await reportOf(town, round)).toMatchObject({ isOpen: false, mayWrite: false })
    expect(await refusalOf(as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 2, title: 'I. KẾT QUẢ', body: '' }))).toBe('round_report_issued')
    for (const form of ['docx', 'pdf'] as const) {
      const file = await town.as('linh.btc').documents.readDocumentPaper({ id: documentId, form })
      expect(await town.as('linh.btc').reports.verifyFile({ file }), form).toMatchObject({ good: true, origin: 'issued', issued: { place: `/van-ban/${documentId}` }, differing: [], later: [] })
    }
  })

  test('the submission note and the notice of conclusion are drafted once each from the same facts, by whoever draws the report up', async ({ ownTown: town }) => {
    const { round, id } = await begunReport(town)
    expect(await refusalOf(as(town, 'linh.btc').draftRoundCompanion({ id, kind: 'TTr' }))).toBe('round_report_not_drawn')
    await as(town, 'linh.btc').drawRoundReport({ id })
    expect((await reportOf(town, round)).companions).toEqual(['TTr', 'TB'])
    expect(await refusalOf(as(town, 'nghia.btc').draftRoundCompanion({ id, kind: 'TTr' }))).toBe('not_the_reporting_level')
    expect(await refusalOf(as(town, 'dat.thuonglam').draftRoundCompanion({ id, kind: 'TTr' }))).toBe('not_found')
    const { documentId } = await as(town, 'linh.btc').draftRoundCompanion({ id, kind: 'TTr' })
    expect(await as(town, 'linh.btc').draftRoundCompanion({ id, kind: 'TTr' })).toEqual({ documentId })
    await as(town, 'linh.btc').draftRoundCompanion({ id, kind: 'TB' })
    expect(await reportOf(town, round)).toMatchObject({ companions: [], isOpen: true, documents: [{ kind: 'BC' }, { id: documentId, kind: 'TTr', state: 'drafting', numberLine: expect.stringMatching(/-TTr\/TU$/u) as string }, { kind: 'TB' }] })
    await agreeAndIssue(town, documentId, 1)
    expect((await reportOf(town, round)).isOpen, 'the note closes nothing').toBe(true)
    const file = await town.as('linh.btc').documents.readDocumentPaper({ id: documentId, form: 'docx' })
    expect(await town.as('linh.btc').reports.verifyFile({ file })).toMatchObject({ good: true, origin: 'issued', issued: { place: `/van-ban/${documentId}` }, differing: [] })
  })

  test('the database itself refuses the number while a figure contradicts its rows', async ({ ownTown: town }) => {
    const { round, id } = await begunReport(town)
    const { documentId } = await as(town, 'linh.btc').drawRoundReport({ id })
    await acceptCases(town, round)
    await expect(agreeAndIssue(town, documentId, 1)).rejects.toMatchObject({ code: 'issued_figure_contradicts_rows', message: expect.stringMatching(/: Biểu 02, Tổng số, Số người: – → 3\. Hãy trả lại để người soạn lập lại/u) as string })
    expect((await as(town, 'linh.btc').compareRoundReport({ id, only: 'differing' })).rows).toMatchObject([{ name: '2.*.so_nguoi', counted: '3', annexes: [{ value: null }] }])
    expect(await refusalOf(as(town, 'linh.btc').drawRoundReport({ id }))).toBe('report_document_on_its_way')
    expect(await refusalOf(town.as('linh.btc').documents.sendBackDocument({ id: documentId, reason: 'Số liệu đã khác' }))).toBe('not_the_registry')
    await town.as('tuyen.vptu').documents.sendBackDocument({ id: documentId, reason: 'Số liệu đã khác' })
    expect(await refusalOf(town.as('tuyen.vptu').documents.sendBackDocument({ id: documentId, reason: 'Lần nữa' }))).toBe('not_agreed')
    expect((await town.as('linh.btc').documents.readDocument({ id: documentId })).submissions[0]?.opinions.at(-1)).toMatchObject({ step: 'Văn thư', verdict: 'returned', text: 'Số liệu đã khác' })
    expect(await as(town, 'linh.btc').drawRoundReport({ id })).toEqual({ documentId, nth: 2 })
    expect((await agreeAndIssue(town, documentId, 2, 2)).number).toMatch(/-BC\/TU$/u)
  })

  /** One district's figure as the note was drafted, and another's accepted since. */
  const draftedThenChanged = async (town: OwnTown, kind: 'TTr' | 'TB') => {
    const { round, id } = await begunReport(town)
    await as(town, 'linh.btc').drawRoundReport({ id })
    const { documentId } = await as(town, 'linh.btc').draftRoundCompanion({ id, kind })
    await binhHeads(town, [await unitOf(town, 'H03')])
    const { id: submission } = await handInFirst(town, round, { code: 'H03', who: 'binh.ccb', rows: filled('3', '8') })
    await inRounds(town, 'nghia.btc').acceptSubmission({ id: submission })
    return { round, id, documentId }
  }

  test.for(['TTr', 'TB'] as const)('a %s whose rows changed since it was drafted gets no number: its figures are named, and drawn again it gets one', async (kind, { ownTown: town }) => {
    const { id, documentId } = await draftedThenChanged(town, kind)
    await expect(agreeAndIssue(town, documentId, 1)).rejects.toMatchObject({ code: 'issued_figure_contradicts_rows', message: expect.stringContaining('Biểu 01, Số cuộc kiểm tra, Thực hiện trong kỳ: 12 → 15') as string })
    expect(await refusalOf(as(town, 'linh.btc').redrawRoundCompanion({ id, kind }))).toBe('report_document_on_its_way')
    await town.as('tuyen.vptu').documents.sendBackDocument({ id: documentId, reason: 'Số liệu đã khác' })
    expect(await refusalOf(as(town, 'nghia.btc').redrawRoundCompanion({ id, kind }))).toBe('not_the_reporting_level')
    expect(await refusalOf(as(town, 'linh.btc').redrawRoundCompanion({ id, kind: kind === 'TB' ? 'TTr' : 'TB' }))).toBe('companion_not_drafted')
    const words = (await town.as('linh.btc').documents.readDocument({ id: documentId })).wording
    expect(await as(town, 'linh.btc').redrawRoundCompanion({ id, kind })).toEqual({ documentId, nth: 2 })
    expect((await town.as('linh.btc').documents.readDocument({ id: documentId })).wording, 'the words stay').toEqual(words)
    expect((await agreeAndIssue(town, documentId, 2, 2)).number).toMatch(new RegExp(`-${kind}/TU$`, 'u'))
    const file = await town.as('linh.btc').documents.readDocumentPaper({ id: documentId, form: 'docx' })
    expect(await town.as('linh.btc').reports.verifyFile({ file })).toMatchObject({ good: true, origin: 'issued', differing: [] })
  })

  test('or somebody decides why each of its figures stays, and it gets its number as it is', async ({ ownTown: town }) => {
    const { id, documentId } = await draftedThenChanged(town, 'TB')
    expect(await refusalOf(agreeAndIssue(town, documentId, 1))).toBe('issued_figure_contradicts_rows')
    const { rows } = await as(town, 'linh.btc').compareRoundReport({ id, only: 'differing' })
    expect(rows.flatMap(({ differences }) => differences)).toContainEqual(expect.objectContaining({ place: 'beside', cell: 'Thông báo kết luận, số liệu chính', value: '12', against: '15' }))
    const beside = rows.flatMap(({ formId, line, column, differences }) => differences.filter(({ place }) => place === 'beside').map(({ value }) => ({ formId, line, column, value: value ?? '0' })))
    for (const cell of beside) await as(town, 'nghia.btc').decideRoundFigure({ id, ...cell, reason: 'Kết luận theo số liệu lúc họp' })
    expect((await town.as('tuyen.vptu').documents.issueDocument({ id: documentId, issuedOn: town.today })).number).toMatch(/-TB\/TU$/u)
  })

  test('how units handed in is such a figure too, and nothing is decided about it', async ({ ownTown: town }) => {
    const { round, id } = await begunReport(town)
    await as(town, 'linh.btc').drawRoundReport({ id })
    const { documentId } = await as(town, 'linh.btc').draftRoundCompanion({ id, kind: 'TTr' })
    await acceptCases(town, round)
    await expect(agreeAndIssue(town, documentId, 1)).rejects.toMatchObject({ message: expect.stringMatching(/Số đơn vị chưa được nhận đủ biểu: 2 → 1; Số đơn vị gửi đủ, muộn hạn: 0 → 1/u) as string })
  })
})
