import { describe, expect } from 'vitest'
import { assignHouses } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'
import { mentionedIn, mentionOf, piecesOf } from './rules.ts'

const as = (town: Town, username: string) => town.as(username).remarks
const personIdOf = async (town: Town, username: string) => (await town.as(username).people.readSession({})).personId
const texts = async (town: Town, username: string, id: string) => (await as(town, username).listRemarks({ id })).rows.map(({ text }) => text)

describe('writing', () => {
  test('who may see the task writes, replies and reads; to others it is not there', async ({ town }) => {
    const { id } = await assignHouses(town)
    const { id: first } = await as(town, 'linh.btc').writeRemark({ id, text: 'Còn thiếu biên bản của hai nhà.' })
    await as(town, 'binh.ccb').writeRemark({ id, text: 'Tuần sau tôi bổ sung.', replyTo: first })
    const { rows } = await as(town, 'nghia.btc').listRemarks({ id })
    expect(rows.map(({ text, parentId, mine }) => ({ text, parentId, mine }))).toEqual([{ text: 'Còn thiếu biên bản của hai nhà.', parentId: null, mine: false }, { text: 'Tuần sau tôi bổ sung.', parentId: first, mine: false }])
    for (const stranger of ['thanh.btc', 'dat.thuonglam', 'quantri']) {
      expect(await refusalOf(as(town, stranger).listRemarks({ id })), stranger).toBe('not_found')
      expect(await refusalOf(as(town, stranger).writeRemark({ id, text: 'xem thử' })), stranger).toBe('not_found')
      expect(await refusalOf(as(town, stranger).listReaders({ id })), stranger).toBe('not_found')
    }
  })

  test('a reply has no replies, and a thread belongs to its task', async ({ town }) => {
    const [{ id }, { id: other }] = [await assignHouses(town), await assignHouses(town, { title: 'Việc khác của Hội' })]
    const { id: first } = await as(town, 'linh.btc').writeRemark({ id, text: 'Ý kiến' })
    const { id: reply } = await as(town, 'binh.ccb').writeRemark({ id, text: 'Trả lời', replyTo: first })
    expect(await refusalOf(as(town, 'linh.btc').writeRemark({ id, text: 'Trả lời nữa', replyTo: reply }))).toBe('reply_to_reply')
    expect(await refusalOf(as(town, 'linh.btc').writeRemark({ id: other, text: 'Trả lời', replyTo: first }))).toBe('not_found')
  })

  test.for([['', 'invalid_input'], ['   ', 'invalid_input'], ['x'.repeat(2001), 'invalid_input']] as const)('a text that is no remark is refused', async ([text, code], { town }) => {
    const { id } = await assignHouses(town)
    expect(await refusalOf(as(town, 'linh.btc').writeRemark({ id, text }))).toBe(code)
  })

  test('hostile text comes back as the text it is', async ({ town }) => {
    const { id } = await assignHouses(town)
    const text = `<img src=x onerror="alert(1)"><script>alert(2)</script> {{constructor}} '; drop table remarks.remark; -- @[không-phải-người] \u202e@Linh`
    await as(town, 'linh.btc').writeRemark({ id, text })
    expect(await texts(town, 'binh.ccb', id)).toEqual([text])
  })
})

describe('correcting and taking back', () => {
  test('a correction is a further wording; only the author writes it', async ({ town }) => {
    const { id } = await assignHouses(town)
    const { id: remark } = await as(town, 'linh.btc').writeRemark({ id, text: 'Còn thiếu ba nhà.' })
    await as(town, 'linh.btc').correctRemark({ id: remark, text: 'Còn thiếu hai nhà.' })
    expect((await as(town, 'binh.ccb').listRemarks({ id })).rows).toMatchObject([{ text: 'Còn thiếu hai nhà.', withdrawnAt: null }])
    expect((await as(town, 'binh.ccb').listRemarks({ id })).rows[0]?.correctedAt).not.toBeNull()
    expect(await refusalOf(as(town, 'binh.ccb').correctRemark({ id: remark, text: 'Đủ rồi.' }))).toBe('not_the_author')
    expect(await refusalOf(as(town, 'dat.thuonglam').correctRemark({ id: remark, text: 'Đủ rồi.' }))).toBe('not_found')
  })

  test('a text taken back is hidden from others and kept for its author', async ({ town }) => {
    const { id } = await assignHouses(town)
    const { id: remark } = await as(town, 'linh.btc').writeRemark({ id, text: `Viết nhầm việc, ${mentionOf(await personIdOf(town, 'binh.ccb'))} bỏ qua.` })
    expect(await refusalOf(as(town, 'binh.ccb').withdrawRemark({ id: remark }))).toBe('not_the_author')
    await as(town, 'linh.btc').withdrawRemark({ id: remark })
    expect((await as(town, 'binh.ccb').listRemarks({ id })).rows).toMatchObject([{ id: remark, text: null, mentions: [] }])
    expect((await texts(town, 'linh.btc', id))[0]).toContain('Viết nhầm việc')
    expect((await as(town, 'binh.ccb').listMentions({})).total).toBe(0)
    expect(await refusalOf(as(town, 'linh.btc').withdrawRemark({ id: remark }))).toBe('remark_withdrawn')
    expect(await refusalOf(as(town, 'linh.btc').correctRemark({ id: remark, text: 'khác' }))).toBe('remark_withdrawn')
    expect(await refusalOf(as(town, 'binh.ccb').writeRemark({ id, text: 'vâng', replyTo: remark }))).toBe('remark_withdrawn')
  })

  test('the ledger says who wrote and withdrew, never the words', async ({ town }) => {
    const { id } = await assignHouses(town)
    const { id: remark } = await as(town, 'linh.btc').writeRemark({ id, text: 'Lời chỉ người trong việc được đọc' })
    await as(town, 'linh.btc').withdrawRemark({ id: remark })
    const { rows } = await town.as('hai.ubkt').audit.listEntries({ size: 20 })
    expect(rows.flatMap(({ acts }) => acts)).toEqual(expect.arrayContaining(['remarks.written', 'remarks.withdrawn']))
    const entries = await Promise.all(rows.map(({ id: entry }) => town.as('hai.ubkt').audit.readEntry({ id: entry })))
    expect(JSON.stringify(entries)).not.toContain('Lời chỉ người')
  })
})

describe('mentions', () => {
  test('a mention stands on the desk of its person until he has read it, and on nobody else\'s', async ({ town }) => {
    const { id } = await assignHouses(town)
    const binh = await personIdOf(town, 'binh.ccb')
    const { id: remark } = await as(town, 'linh.btc').writeRemark({ id, text: `${mentionOf(binh)} xem giúp biên bản số 2.` })
    expect((await as(town, 'binh.ccb').listMentions({})).rows).toMatchObject([{ remarkId: remark, taskId: id, authorName: expect.stringContaining('Linh'), mentions: [{ id: binh }] }])
    expect((await as(town, 'nghia.btc').listMentions({})).total).toBe(0)
    expect((await as(town, 'binh.ccb').listRemarks({ id })).rows[0]?.unread).toBe(true)
    expect(await as(town, 'nghia.btc').markRead({ remarkIds: [remark] })).toEqual({ read: 0 })
    expect(await as(town, 'binh.ccb').markRead({ remarkIds: [remark] })).toEqual({ read: 1 })
    expect(await as(town, 'binh.ccb').markRead({ remarkIds: [remark] })).toEqual({ read: 0 })
    expect((await as(town, 'binh.ccb').listMentions({})).total).toBe(0)
    expect(await refusalOf(as(town, 'nobody').listMentions({}))).toBe('not_signed_in')
    expect(await refusalOf(as(town, 'nobody').markRead({ remarkIds: [remark] }))).toBe('not_signed_in')
  })

  test('who may not see the task is not offered, and refused by name', async ({ town }) => {
    const { id } = await assignHouses(town)
    const offered = await as(town, 'linh.btc').listReaders({ id })
    expect(offered.rows.map(({ name }) => name)).toContain('Nguyễn Xuân Bình')
    expect((await as(town, 'linh.btc').listReaders({ id, search: 'xuan binh' })).rows).toHaveLength(1)
    const dat = await personIdOf(town, 'dat.thuonglam')
    expect((await as(town, 'linh.btc').listReaders({ id, search: 'chau van dat' })).total).toBe(0)
    expect(await refusalOf(as(town, 'linh.btc').writeRemark({ id, text: `${mentionOf(dat)} xem giúp.` }))).toBe('mentioned_may_not_see')
    expect(await refusalOf(as(town, 'linh.btc').writeRemark({ id, text: `${mentionOf('00000000-0000-7000-8000-00000000ffff')} xem giúp.` }))).toBe('mentioned_may_not_see')
    const { id: remark } = await as(town, 'linh.btc').writeRemark({ id, text: 'Chưa nhắc ai.' })
    expect(await refusalOf(as(town, 'linh.btc').correctRemark({ id: remark, text: `${mentionOf(dat)} xem giúp.` }))).toBe('mentioned_may_not_see')
    expect(await texts(town, 'linh.btc', id)).toEqual(['Chưa nhắc ai.'])
  })
})

test('a text is taken apart at its mentions and put together again', () => {
  const id = '01970000-0000-7000-8000-0000000000ab'
  expect(mentionedIn(`@[${id.toUpperCase()}] và @[${id}], không phải @[abc]`)).toEqual([id])
  expect(piecesOf(`Nhờ ${mentionOf(id)} xem`)).toEqual([{ text: 'Nhờ ' }, { text: '', personId: id }, { text: ' xem' }])
  expect(piecesOf('@[abc] <b>')).toEqual([{ text: '@[abc] <b>' }])
})
