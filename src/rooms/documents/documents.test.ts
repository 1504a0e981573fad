import { describe, expect } from 'vitest'
import { pdf } from '../../../tests/harness/acts.ts'
import { refusalOf, test } from '../../../tests/harness/town.ts'
import { codeOf } from '../../kit/papers/code.ts'
import { agree, agreed, as, draft, issued, rule, today, unitOf, wordingOf } from '../../../tests/harness/documents.ts'

describe('drafting', () => {
  test('an officer drafts in the name of his body; only he changes it, one version after the other', async ({ town }) => {
    const id = await draft(town)
    expect(await as(town, 'linh.btc').readDocument({ id })).toMatchObject({ state: 'drafting', number: 'Số      -BC/TU', kindName: 'Báo cáo', version: 1, may: { write: true, submit: true, decide: false, issue: false } })
    expect(await as(town, 'linh.btc').writeVersion({ id, after: 1, note: 'Sửa trích yếu', wording: wordingOf({ title: 'kết quả 6 tháng đầu năm 2023' }) })).toEqual({ nth: 2 })
    expect(await refusalOf(as(town, 'linh.btc').writeVersion({ id, after: 1, wording: wordingOf() }))).toBe('stale_version')
    expect(await refusalOf(as(town, 'tuyen.vptu').writeVersion({ id, after: 2, wording: wordingOf() }))).toBe('not_the_drafter')
    expect((await as(town, 'linh.btc').readVersion({ id, nth: 1 })).title).toBe('kết quả thực hiện việc đột phá, đổi mới 6 tháng')
    expect((await as(town, 'linh.btc').readDocument({ id })).versions.map(({ nth, note }) => [nth, note])).toEqual([[2, 'Sửa trích yếu'], [1, null]])
  })

  test('never for another body, of a kind nobody issues, without a term, nor signed in place of a committee', async ({ town }) => {
    const unitNo = await unitOf(town)
    expect(await refusalOf(as(town, 'binh.ccb').draftDocument({ unitNo, kind: 'BC', wording: wordingOf() }))).toBe('not_the_office')
    expect(await refusalOf(as(town, 'nobody').draftDocument({ unitNo, kind: 'BC', wording: wordingOf() }))).toBe('not_signed_in')
    expect(await refusalOf(draft(town, {}, 'XX'))).toBe('kind_not_theirs')
    expect(await refusalOf(as(town, 'linh.btc').draftDocument({ unitNo: await unitOf(town, 'S02'), kind: 'BC', wording: wordingOf() }))).toBe('no_term')
    expect(await refusalOf(draft(town, { signing: { authority: 'KT', onBehalf: 'BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ', signer: '' } }))).toBe('never_for_a_committee')
  })

  test('a draft is seen by who has to do with it, by nobody else', async ({ town }) => {
    const id = await draft(town)
    for (const stranger of ['binh.ccb', 'dat.thuonglam', 'nghia.btc', 'quantri']) {
      expect(await refusalOf(as(town, stranger).readDocument({ id })), stranger).toBe('not_found')
      expect(await refusalOf(as(town, stranger).readVersion({ id, nth: 1 })), stranger).toBe('not_found')
      expect(await refusalOf(as(town, stranger).readDocumentPaper({ id })), stranger).toBe('not_found')
      expect((await as(town, stranger).listDocuments({})).rows, stranger).toEqual([])
    }
    expect(await refusalOf(as(town, 'nobody').listDocuments({}))).toBe('not_signed_in')
    expect(await refusalOf(as(town, 'thanh.btc').readDocument({ id }))).toBe('not_found')
    await as(town, 'linh.btc').submitDocument({ id, version: 1 })
    expect((await as(town, 'thanh.btc').readDocument({ id })).state).toBe('waiting')
  })
})

describe('agreeing', () => {
  test('a document goes through its steps; only who stands in the step it waits at says anything', async ({ town }) => {
    const id = await draft(town)
    expect(await refusalOf(as(town, 'tuyen.vptu').submitDocument({ id, version: 1 }))).toBe('not_the_drafter')
    expect(await as(town, 'linh.btc').submitDocument({ id, version: 1 })).toEqual({ nth: 1 })
    expect(await refusalOf(as(town, 'linh.btc').writeVersion({ id, after: 1, wording: wordingOf() }))).toBe('not_in_draft')
    expect(await refusalOf(agree(town, 'hai.vptu', id, 1))).toBe('not_in_the_step')
    expect(await refusalOf(agree(town, 'linh.btc', id, 1))).toBe('nobody_agrees_to_his_own')
    expect(await refusalOf(agree(town, 'binh.ccb', id, 1))).toBe('not_found')
    expect((await as(town, 'thanh.btc').listDocuments({ waiting: true })).rows.map((row) => [row.id, row.waitsFor])).toEqual([[id, 'Trưởng Ban Tổ chức']])
    await agree(town, 'thanh.btc', id, 1)
    expect(await refusalOf(agree(town, 'thanh.btc', id, 1))).toBe('step_not_waiting')
    expect((await as(town, 'thanh.btc').listDocuments({ waiting: true })).rows).toEqual([])
    await agree(town, 'hai.vptu', id, 2)
    expect(await as(town, 'linh.btc').readDocument({ id })).toMatchObject({ state: 'agreed', waitsFor: null, submissions: [{ nth: 1, opinions: [{ step: 'Trưởng Ban Tổ chức', verdict: 'agreed', byName: 'Bùi Hữu Thành' }, { step: 'Chánh Văn phòng Tỉnh ủy', byName: 'Lý Xuân Hải' }] }] })
    expect((await as(town, 'tuyen.vptu').listDocuments({ waiting: true })).rows.map((row) => row.id)).toEqual([id])
  })

  test('what comes back says why, is changed and submitted again from the first step', async ({ town }) => {
    const id = await draft(town)
    await as(town, 'linh.btc').submitDocument({ id, version: 1 })
    expect(await refusalOf(as(town, 'thanh.btc').giveOpinion({ id, nth: 1, position: 1, verdict: 'returned' }))).toBe('reason_needed')
    await as(town, 'thanh.btc').giveOpinion({ id, nth: 1, position: 1, verdict: 'returned', text: 'Bổ sung số liệu quý II.' })
    expect(await as(town, 'linh.btc').readDocument({ id })).toMatchObject({ state: 'returned', may: { write: true } })
    expect((await town.as('linh.btc').notices.listNotices({})).rows[0]).toMatchObject({ kind: 'paper', place: `/van-ban/${id}` })
    await as(town, 'linh.btc').writeVersion({ id, after: 1, wording: wordingOf({ blocks: [{ kind: 'paragraph', text: 'Tỉnh ủy báo cáo, có số liệu quý II.' }] }) })
    expect(await refusalOf(as(town, 'linh.btc').submitDocument({ id, version: 1 }))).toBe('stale_version')
    expect(await as(town, 'linh.btc').submitDocument({ id, version: 2 })).toEqual({ nth: 2 })
    expect(await refusalOf(agree(town, 'thanh.btc', id, 1))).toBe('step_not_waiting')
    await as(town, 'thanh.btc').giveOpinion({ id, nth: 2, position: 1, verdict: 'agreed' })
  })

  test('no flow, or a step where nobody else stands: it can not be submitted', async ({ town }) => {
    const unitNo = await unitOf(town, 'H02')
    const { id } = await as(town, 'phuc.thuonglam').draftDocument({ unitNo, kind: 'CV', wording: wordingOf() })
    expect(await refusalOf(as(town, 'phuc.thuonglam').submitDocument({ id, version: 1 }))).toBe('no_flow')
    await as(town, 'tuan.btc').setFlow({ unitNo, steps: [{ name: 'Phó Bí thư phụ trách', stands: { by: 'post', unitNo, title: 'Chức vụ không có' } }], fromOn: '2023-05-05', document: rule })
    expect(await refusalOf(as(town, 'phuc.thuonglam').submitDocument({ id, version: 1 }))).toBe('nobody_stands')
    await as(town, 'tuan.btc').setFlow({ unitNo, steps: [{ name: 'Bí thư', stands: { by: 'head', unitNo } }], fromOn: '2023-05-05', document: rule })
    expect(await as(town, 'phuc.thuonglam').submitDocument({ id, version: 1 })).toEqual({ nth: 1 })
    await agree(town, 'dat.thuonglam', id, 1)
  })
})

describe('issuing', () => {
  test('the registry alone gives the number: the next of its kind and term, once', async ({ town }) => {
    const id = await draft(town)
    expect(await refusalOf(as(town, 'tuyen.vptu').issueDocument({ id, issuedOn: today }))).toBe('not_agreed')
    const first = await agreed(town)
    expect(await refusalOf(as(town, 'linh.btc').issueDocument({ id: first, issuedOn: today }))).toBe('not_the_registry')
    expect(await refusalOf(as(town, 'tuyen.vptu').issueDocument({ id: first, issuedOn: '2023-07-01' }))).toBe('document_ahead')
    expect(await refusalOf(as(town, 'tuyen.vptu').issueDocument({ id: first, issuedOn: '2019-01-01' }))).toBe('no_term')
    expect(await as(town, 'tuyen.vptu').issueDocument({ id: first, issuedOn: today })).toEqual({ number: '413-BC/TU', value: 413 })
    expect(await refusalOf(as(town, 'tuyen.vptu').issueDocument({ id: first, issuedOn: today }))).toBe('already_issued_document')
    const second = await agreed(town)
    expect(await refusalOf(as(town, 'tuyen.vptu').issueDocument({ id: second, issuedOn: '2023-06-29' }))).toBe('day_before_last')
    expect(await as(town, 'tuyen.vptu').issueDocument({ id: second, issuedOn: today })).toMatchObject({ number: '414-BC/TU' })
    expect(await issued(town, {}, 'KL')).toMatchObject({ number: '01-KL/TU' })
    expect((await town.as('linh.btc').rulebook.listDocuments({ search: '413-BC/TU' })).rows).toMatchObject([{ issuer: 'Tỉnh ủy Lam Sơn', issuedOn: today }])
  })

  test('its paper is made in the layout of the Party, before and after; the issued one stays', async ({ town }) => {
    const { id } = await issued(town, { to: ['Các huyện ủy', 'Các đảng ủy'] }, 'CV')
    for (const form of ['docx', 'pdf'] as const) expect((await as(town, 'linh.btc').readDocumentPaper({ id, form })).name).toBe(`1847-CV-TU.${form}`)
    expect((await as(town, 'linh.btc').readDocumentPaper({ id: await draft(town), form: 'docx' })).name).toBe('du-thao-BC-TU.docx')
    const found = (username: string, code: string) => town.as(username).reports.lookUpPaper({ code })
    expect((await found('linh.btc', codeOf(id).toLowerCase().replace('-', ' '))).rows).toEqual([{ place: `/van-ban/${id}`, name: 'Công văn kết quả thực hiện việc đột phá, đổi mới 6 tháng', number: '1847-CV/TU', unit: 'Tỉnh ủy Lam Sơn', issuedOn: today }])
    expect((await found('binh.ccb', codeOf(id))).rows).toEqual([])
    expect(await refusalOf(found('linh.btc', '123'))).toBe('not_a_code')
    expect(await refusalOf(found('nobody', codeOf(id)))).toBe('not_signed_in')
    const { id: report } = await town.as('linh.btc').reports.createReport({ unit: 'H02', closingOn: today })
    expect((await found('linh.btc', codeOf(report))).rows).toMatchObject([{ place: `/bao-cao/${report}`, unit: 'Huyện ủy Thượng Lâm', issuedOn: null }])
  })

  test('what was signed lies beside its source, copies stand in the register; by the registry alone', async ({ town }) => {
    const { id } = await issued(town)
    const scan = { id, kind: 'scan' as const, file: pdf('413-bc-tu.pdf') }
    expect(await refusalOf(as(town, 'linh.btc').fileSigned(scan))).toBe('not_the_registry')
    expect(await refusalOf(as(town, 'tuyen.vptu').fileSigned({ ...scan, id: await agreed(town) }))).toBe('not_issued')
    expect(await refusalOf(as(town, 'tuyen.vptu').fileSigned({ ...scan, file: new File(['#!/bin/sh'], 'x.sh') }))).toBe('file_refused')
    const { id: fileId } = await as(town, 'tuyen.vptu').fileSigned(scan)
    expect((await as(town, 'linh.btc').readDocument({ id })).files).toMatchObject([{ id: fileId, kind: 'scan', name: '413-bc-tu.pdf', byName: 'Phùng Thị Hồng Tuyến' }])
    expect((await as(town, 'linh.btc').readDocumentFile({ id: fileId })).name).toBe('413-bc-tu.pdf')
    expect(await refusalOf(as(town, 'binh.ccb').readDocumentFile({ id: fileId }))).toBe('not_found')
    const copy = { id, kind: 'true_copy' as const, purpose: 'Gửi Hội Cựu chiến binh tỉnh', copies: 2 }
    expect(await refusalOf(as(town, 'linh.btc').certifyCopy(copy))).toBe('not_the_registry')
    await as(town, 'tuyen.vptu').certifyCopy(copy)
    expect((await as(town, 'linh.btc').readDocument({ id })).copies).toMatchObject([{ kind: 'true_copy', copies: 2 }])
  })
})

describe('arriving', () => {
  test('what was issued to a unit waits in its register of arrivals and is entered once', async ({ town }) => {
    const [unitNo, { id, number }] = [await unitOf(town, 'H02'), await issued(town, { recipients: [{ name: 'Huyện ủy Thượng Lâm,', unitNo: await unitOf(town, 'H02') }] })]
    const { rows: [line], keeps } = await as(town, 'phuc.thuonglam').listArrivals({ waiting: true })
    expect([line?.document.number, line?.documentId, keeps.map((one) => one.unitNo)]).toEqual([number, id, [unitNo]])
    expect((await as(town, 'dat.thuonglam').readDocument({ id })).state).toBe('issued')
    const document = { number, issuer: line?.document.issuer ?? '', issuedOn: today }
    const arrival = { unitNo, document, documentId: id, arrivedOn: today, handledBy: 'Văn phòng Huyện ủy' }
    expect(await refusalOf(as(town, 'dat.thuonglam').registerArrival(arrival))).toBe('not_the_registry')
    expect(await refusalOf(as(town, 'phuc.thuonglam').registerArrival({ ...arrival, arrivedOn: '2023-07-01' }))).toBe('arrived_before_issue')
    expect(await as(town, 'phuc.thuonglam').registerArrival(arrival)).toMatchObject({ value: 1 })
    expect(await refusalOf(as(town, 'phuc.thuonglam').registerArrival(arrival))).toBe('already_arrived')
    const file = pdf('22-cv.pdf')
    const { id: second, value } = await as(town, 'phuc.thuonglam').registerArrival({ unitNo, document: { number: '22-CV/UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2023-06-01' }, arrivedOn: '2023-06-05', file })
    expect(value).toBe(2)
    expect((await as(town, 'phuc.thuonglam').readArrivalFile({ id: second })).name).toBe('22-cv.pdf')
    expect(await refusalOf(as(town, 'binh.ccb').readArrivalFile({ id: second }))).toBe('not_found')
    expect((await as(town, 'binh.ccb').listArrivals({})).rows).toEqual([])
    expect((await as(town, 'phuc.thuonglam').listArrivals({})).rows.map((row) => row.value)).toEqual([1, 2])
    expect(await refusalOf(as(town, 'nobody').listArrivals({}))).toBe('not_signed_in')
  })
})

describe('commenting', () => {
  test('named units are asked by a day; their heads say, the drafter takes it or says why not', async ({ town }) => {
    const [id, unitNo] = [await draft(town), await unitOf(town, 'H02')]
    const clerk = as(town, 'linh.btc')
    const wanted = { id, unitNos: [unitNo], answerBy: '2023-07-07' }
    expect(await refusalOf(as(town, 'tuyen.vptu').askComments(wanted))).toBe('not_the_drafter')
    expect(await refusalOf(clerk.askComments({ ...wanted, answerBy: '2023-06-29' }))).toBe('answer_in_the_past')
    expect(await refusalOf(as(town, 'dat.thuonglam').listComments({ id }))).toBe('not_found')
    await clerk.askComments(wanted)
    expect(await refusalOf(clerk.askComments(wanted))).toBe('asked_already')
    const { rows: [asked] } = await as(town, 'dat.thuonglam').listComments({ id })
    const about = asked?.id ?? ''
    expect(asked).toMatchObject({ unitLabel: 'Huyện ủy Thượng Lâm', mayComment: true, comment: null })
    expect(await refusalOf(clerk.replyToComment({ id: about, taken: true }))).toBe('no_comment_yet')
    expect(await refusalOf(clerk.giveComment({ id: about, text: 'Nhất trí.' }))).toBe('not_asked')
    expect(await refusalOf(as(town, 'binh.ccb').giveComment({ id: about, text: 'Nhất trí.' }))).toBe('not_found')
    await as(town, 'dat.thuonglam').giveComment({ id: about, text: 'Đề nghị lùi hạn báo cáo đến 15/7.' })
    expect(await refusalOf(as(town, 'dat.thuonglam').giveComment({ id: about, text: 'Nhất trí.' }))).toBe('already_commented')
    expect(await refusalOf(as(town, 'dat.thuonglam').replyToComment({ id: about, taken: true }))).toBe('not_the_drafter')
    expect(await refusalOf(clerk.replyToComment({ id: about, taken: false }))).toBe('reason_needed')
    await clerk.replyToComment({ id: about, taken: false, reason: 'Hạn theo quy chế của cấp trên.' })
    expect(await refusalOf(clerk.replyToComment({ id: about, taken: true }))).toBe('already_replied')
    expect((await clerk.listComments({ id })).rows).toMatchObject([{ mayComment: false, comment: { byName: 'Chẩu Văn Đạt', reply: { taken: false } } }])
  })
})
