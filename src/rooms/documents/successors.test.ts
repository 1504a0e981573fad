import { describe, expect } from 'vitest'
import { communeToDivide, mergeDistricts, numberOf, today } from '../../../tests/harness/succession.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const as = (town: Town, username: string) => town.as(username).documents
const rule = { number: '21-QC/HU', issuer: 'Huyện ủy Hạ Lâm', issuedOn: '2023-06-16', title: 'Quy chế văn thư' }
const wordingOf = (changes: Record<string, unknown> = {}) => ({
  title: 'công tác kiểm tra 6 tháng', blocks: [{ kind: 'paragraph' as const, text: 'Huyện ủy báo cáo như sau.' }], recipients: [{ name: 'Lưu.' }],
  signing: { authority: 'TM' as const, onBehalf: 'BAN THƯỜNG VỤ', post: 'BÍ THƯ', signer: 'Chẩu Văn Đạt' }, ...changes,
})

/** Steps of the district in which its head alone agrees. */
const letAgree = async (town: Town, code: string) => {
  const unitNo = await numberOf(town, code)
  await as(town, 'tuan.btc').setFlow({ unitNo, fromOn: '2023-01-03', document: { ...rule, issuedOn: '2023-01-03' }, steps: [{ name: 'Bí thư', stands: { by: 'head', unitNo } }] })
}

/** Drafted for Thượng Lâm by the head of its office, and as far as asked on its way to a number. */
const drafted = async (town: Town, how: 'draft' | 'agreed' | 'issued', recipients: { name: string; unitNo?: number }[] = [{ name: 'Lưu.' }]) => {
  const { id } = await as(town, 'phuc.thuonglam').draftDocument({ unitNo: await numberOf(town, 'H02'), kind: 'BC', wording: wordingOf({ recipients }) })
  if (how === 'draft') return id
  await as(town, 'phuc.thuonglam').submitDocument({ id, version: 1 })
  await as(town, 'dat.thuonglam').giveOpinion({ id, nth: 1, position: 1, verdict: 'agreed' })
  if (how === 'issued') await as(town, 'phuc.thuonglam').issueDocument({ id, issuedOn: '2023-06-20' })
  return id
}

/** A registrar of the district that takes over, who has nothing to do with the one that ends. */
const registryOf = async (town: Town, code: string) => {
  const unitNo = await numberOf(town, code)
  const tuyen = (await town.as('linh.btc').people.listPeople({ search: 'phung thi hong tuyen' })).rows[0]?.id ?? ''
  await as(town, 'tuan.btc').setRegistrar({ unitNo, personId: tuyen, fromOn: '2023-06-16', document: rule })
}

/** What the province sends to Thượng Lâm. */
const sentDown = async (town: Town) => {
  const { id } = await as(town, 'linh.btc').draftDocument({ unitNo: await numberOf(town, 'TU'), kind: 'CV', wording: wordingOf({ recipients: [{ name: 'Huyện ủy Thượng Lâm,', unitNo: await numberOf(town, 'H02') }] }) })
  await as(town, 'linh.btc').submitDocument({ id, version: 1 })
  await as(town, 'thanh.btc').giveOpinion({ id, nth: 1, position: 1, verdict: 'agreed' })
  await as(town, 'hai.vptu').giveOpinion({ id, nth: 1, position: 2, verdict: 'agreed' })
  await as(town, 'tuyen.vptu').issueDocument({ id, issuedOn: today })
  return id
}

const sentenceOf = async (asked: Promise<unknown>): Promise<string> => asked.then(() => '', (error: unknown) => (error as Error).message)

describe('a unit that went over whole into another', () => {
  test('what it issued is read and filed by who has its place now, and by nobody else', async ({ town }) => {
    await letAgree(town, 'H02')
    await registryOf(town, 'H03')
    const id = await drafted(town, 'issued')
    for (const other of ['tuyen.vptu', 'thanh.btc']) expect(await refusalOf(as(town, other).readDocument({ id })), other).toBe('not_found')
    await mergeDistricts(town)
    for (const now of ['tuyen.vptu', 'thanh.btc', 'dat.thuonglam']) {
      expect(await as(town, now).readDocument({ id }), now).toMatchObject({ unitLabel: 'Huyện ủy Thượng Lâm', ending: { onDay: today, heirLabel: 'Huyện ủy Hạ Lâm' }, may: { file: now === 'tuyen.vptu', issue: false } })
    }
    expect((await as(town, 'thanh.btc').listDocuments({})).rows.map((row) => [row.id, row.unitLabel])).toEqual([[id, 'Huyện ủy Thượng Lâm']])
    await as(town, 'tuyen.vptu').certifyCopy({ id, kind: 'true_copy', purpose: 'Gửi Tỉnh ủy', copies: 2 })
    expect(await refusalOf(as(town, 'thanh.btc').certifyCopy({ id, kind: 'true_copy', purpose: 'Gửi Tỉnh ủy', copies: 2 }))).toBe('not_the_registry')
    for (const stranger of ['binh.ccb', 'quantri']) expect(await refusalOf(as(town, stranger).readDocument({ id })), stranger).toBe('not_found')
    expect((await as(town, 'tuyen.vptu').readDocumentPaper({ id })).size).toBeGreaterThan(4000)
  })

  test('what was sent to it waits in the register of the one that took over, and is entered there once', async ({ town }) => {
    await registryOf(town, 'H03')
    const id = await sentDown(town)
    const waiting = async (who: string) => (await as(town, who).listArrivals({ waiting: true })).rows.map(({ documentId, unitLabel }) => [documentId, unitLabel])
    expect(await waiting('tuyen.vptu')).toEqual([])
    expect(await waiting('phuc.thuonglam')).toEqual([[id, 'Huyện ủy Thượng Lâm']])
    const { from, to } = await mergeDistricts(town)
    expect(await waiting('phuc.thuonglam'), 'the registry of an ended unit enters nothing').toEqual([])
    expect(await waiting('tuyen.vptu')).toEqual([[id, 'Huyện ủy Hạ Lâm']])
    const document = { number: '1847-CV/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: today }
    expect(await refusalOf(as(town, 'phuc.thuonglam').registerArrival({ unitNo: from, document, documentId: id, arrivedOn: today }))).toBe('unit_ended')
    expect((await as(town, 'tuyen.vptu').registerArrival({ unitNo: to, document, documentId: id, arrivedOn: today })).value).toBe(1)
    expect(await waiting('tuyen.vptu')).toEqual([])
  })

  test('its register of arrivals is read on', async ({ town }) => {
    await registryOf(town, 'H03')
    await as(town, 'phuc.thuonglam').registerArrival({ unitNo: await numberOf(town, 'H02'), document: { number: '9-CV/UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2023-06-19', title: 'rà soát' }, arrivedOn: '2023-06-20' })
    await mergeDistricts(town)
    expect((await as(town, 'tuyen.vptu').listArrivals({})).rows.map(({ document, unitLabel }) => [document.number, unitLabel])).toEqual([['9-CV/UBND', 'Huyện ủy Thượng Lâm']])
    expect((await as(town, 'binh.ccb').listArrivals({})).rows).toEqual([])
  })

  test('nothing gets a number in its name any more, and the refusal says who has its place', async ({ town }) => {
    await letAgree(town, 'H02')
    const [id, draft] = [await drafted(town, 'agreed'), await drafted(town, 'draft')]
    const { from } = await mergeDistricts(town)
    const phuc = as(town, 'phuc.thuonglam')
    expect(await refusalOf(phuc.issueDocument({ id, issuedOn: today }))).toBe('unit_ended')
    expect(await sentenceOf(phuc.issueDocument({ id, issuedOn: today }))).toContain('Huyện ủy Thượng Lâm đã kết thúc từ ngày 30/06/2023, nay là Huyện ủy Hạ Lâm.')
    expect((await phuc.readDocument({ id })).may).toMatchObject({ issue: false, write: false, submit: false })
    expect(await refusalOf(phuc.writeVersion({ id: draft, after: 1, wording: wordingOf() }))).toBe('unit_ended')
    expect(await refusalOf(phuc.submitDocument({ id: draft, version: 1 }))).toBe('unit_ended')
    expect(await refusalOf(phuc.draftDocument({ unitNo: from, kind: 'BC', wording: wordingOf() }))).toBe('unit_ended')
    expect(await refusalOf(phuc.readOffice({ unitNo: from }))).toBe('unit_ended')
    expect(await refusalOf(as(town, 'tuan.btc').setTerm({ unitNo: from, name: 'nhiệm kỳ 2025-2030', symbol: 'HU', fromOn: today }))).toBe('unit_ended')
    expect((await phuc.listDocuments({ waiting: true })).rows, 'no number waits to be given').toEqual([])
    expect((await phuc.readDocumentPaper({ id })).size, 'its paper is drawn under the name it had').toBeGreaterThan(4000)
  })

  test('its drafts go on in the name of the one that took over: the same words, a new draft', async ({ town }) => {
    await letAgree(town, 'H02')
    const [id, issued] = [await drafted(town, 'agreed'), await drafted(town, 'issued')]
    const phuc = as(town, 'phuc.thuonglam')
    expect(await refusalOf(phuc.continueDocument({ id }))).toBe('unit_stands')
    const { to } = await mergeDistricts(town)
    expect((await phuc.readDocument({ id })).may.continue).toBe(true)
    expect(await refusalOf(phuc.continueDocument({ id }))).toBe('no_term')
    await as(town, 'tuan.btc').setTerm({ unitNo: to, name: 'nhiệm kỳ 2020-2025', symbol: 'HU', fromOn: '2020-10-15' })
    for (const stranger of ['binh.ccb', 'linh.btc', 'thanh.btc']) expect(await refusalOf(as(town, stranger).continueDocument({ id })), stranger).toBe('not_found')
    expect(await refusalOf(phuc.continueDocument({ id: issued }))).toBe('already_issued_document')
    const begun = await phuc.continueDocument({ id })
    expect(await phuc.readDocument({ id: begun.id })).toMatchObject({
      unitNo: to, unitLabel: 'Huyện ủy Hạ Lâm', ending: null, state: 'drafting', number: 'Số      -BC/HU', wording: { title: 'công tác kiểm tra 6 tháng', signing: { authority: 'TM', onBehalf: 'BAN THƯỜNG VỤ', post: 'BÍ THƯ', signer: '' } },
      versions: [{ note: 'Soạn tiếp dự thảo của Huyện ủy Thượng Lâm, kết thúc ngày 30/06/2023' }], may: { write: true },
    })
  })

  test('what it was asked is answered by who heads the one that took over', async ({ town }) => {
    const { id } = await as(town, 'linh.btc').draftDocument({ unitNo: await numberOf(town, 'TU'), kind: 'BC', wording: wordingOf() })
    await as(town, 'linh.btc').askComments({ id, unitNos: [await numberOf(town, 'H02')], answerBy: '2023-07-07' })
    const { from } = await mergeDistricts(town, 'new')
    const [asked] = (await as(town, 'dat.thuonglam').listComments({ id })).rows
    expect(asked).toMatchObject({ unitLabel: 'Huyện ủy Thượng Lâm', ending: { heirLabel: 'Đảng bộ huyện Song Lâm' }, mayComment: true })
    expect(await refusalOf(as(town, 'phuc.thuonglam').giveComment({ id: asked?.id ?? '', text: 'Nhất trí.' }))).toBe('not_found')
    expect(await refusalOf(as(town, 'linh.btc').askComments({ id, unitNos: [from], answerBy: '2023-07-07' }))).toBe('unit_ended')
    await as(town, 'dat.thuonglam').giveComment({ id: asked?.id ?? '', text: 'Nhất trí.' })
    expect((await as(town, 'linh.btc').listComments({ id })).rows[0]?.comment).toMatchObject({ text: 'Nhất trí.', byName: 'Chẩu Văn Đạt' })
  })
})

test('what was divided is nobody\'s, and the refusal says so', async ({ town }) => {
  const { unitNo, divide } = await communeToDivide(town)
  await as(town, 'tuan.btc').setTerm({ unitNo, name: 'nhiệm kỳ 2020-2025', symbol: 'ĐU', fromOn: '2020-10-15' })
  await divide()
  expect(await refusalOf(as(town, 'tuan.btc').setTerm({ unitNo, name: 'nhiệm kỳ 2025-2030', symbol: 'ĐU', fromOn: today }))).toBe('unit_divided')
  expect(await sentenceOf(as(town, 'linh.btc').readOffice({ unitNo }))).toContain('không đơn vị nào tiếp nhận toàn bộ')
})
