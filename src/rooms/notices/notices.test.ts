import { describe, expect } from 'vitest'
import { assignHouses, binh, personNamed, reportHouses } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const mine = async (town: Town, who: string) => (await town.as(who).notices.listNotices({ unread: true })).rows

/** What the demo told somebody before is read. */
const nothingNew = (town: Town, ...who: string[]) => Promise.all(who.map((one) => town.as(one).notices.markAllNoticesRead({ until: 'ffffffff-ffff-7fff-bfff-ffffffffffff' })))
const said = async (town: Town, who: string) => (await mine(town, who)).map(({ kind, text, title }) => ({ kind, text, title }))

describe('what is told in the application', () => {
  test('who is given a task, whose result is returned or accepted, who is urged or mentioned, is told; who did it is not', async ({ town }) => {
    await nothingNew(town, 'binh.ccb', 'linh.btc')
    const { id } = await assignHouses(town, { title: 'Xây nhà cho hội viên', dueOn: '2023-12-31' })
    const { id: entry } = await reportHouses(town, id)
    await town.as('nghia.btc').progress.returnProgress({ id: entry, reason: 'Lý do chỉ nằm trong việc' })
    await town.as('linh.btc').remarks.writeRemark({ id, text: `Đề nghị @[${await personNamed(town, binh)}] bổ sung.` })
    await town.as('linh.btc').progress.doMany({ act: { kind: 'urge', answerBy: '2023-07-05' }, rows: [{ id, version: 1 }] })
    expect(await said(town, 'binh.ccb')).toEqual([
      { kind: 'urged', text: 'Lý Thị Thanh Linh đôn đốc báo cáo kết quả. Trả lời trước hết ngày 05/07/2023.', title: 'Xây nhà cho hội viên' },
      { kind: 'mentioned', text: 'Lý Thị Thanh Linh nhắc đến đồng chí trong ý kiến trao đổi.', title: 'Xây nhà cho hội viên' },
      { kind: 'returned', text: 'Bùi Trung Nghĩa trả lại kết quả. Mở nhiệm vụ để xem lý do và bổ sung.', title: 'Xây nhà cho hội viên' },
      { kind: 'assigned', text: 'Lý Thị Thanh Linh giao đồng chí nhiệm vụ này. Hạn: 31/12/2023.', title: 'Xây nhà cho hội viên' },
    ])
    expect(await mine(town, 'linh.btc')).toEqual([])
    expect(JSON.stringify(await mine(town, 'binh.ccb'))).not.toContain('Lý do chỉ nằm')
  })

  test('they are read one by one, together up to one that was seen, and page by page', async ({ town }) => {
    await nothingNew(town, 'binh.ccb')
    for (const title of ['Việc một', 'Việc hai', 'Việc ba']) await assignHouses(town, { title })
    const holder = town.as('binh.ccb').notices
    const first = await holder.listNotices({ unread: true, size: 2 })
    expect(first).toMatchObject({ rows: [{ title: 'Việc ba', readAt: null }, { title: 'Việc hai' }], unread: 3 })
    const rest = await holder.listNotices({ unread: true, size: 2, before: first.next ?? '' })
    expect(rest).toMatchObject({ rows: [{ title: 'Việc một' }], next: null })
    expect(await holder.markNoticesRead({ ids: [first.rows[0]?.id ?? ''] })).toEqual({ read: 1 })
    expect(await holder.markNoticesRead({ ids: [first.rows[0]?.id ?? ''] })).toEqual({ read: 0 })
    expect(await holder.readBell({})).toEqual({ unread: 2 })
    expect((await holder.listNotices({ unread: true })).rows.map(({ title }) => title)).toEqual(['Việc hai', 'Việc một'])
    expect(await holder.markAllNoticesRead({ until: rest.rows[0]?.id ?? '' })).toEqual({ read: 1 })
    expect(await holder.readBell({})).toEqual({ unread: 1 })
  })

  test('nobody reads or ticks off the notices of another, and a stranger has none', async ({ town }) => {
    await nothingNew(town, 'binh.ccb', 'dat.thuonglam')
    await assignHouses(town)
    const [notice] = await mine(town, 'binh.ccb')
    expect(await mine(town, 'dat.thuonglam')).toEqual([])
    expect(await town.as('quantri').notices.markNoticesRead({ ids: [notice?.id ?? ''] })).toEqual({ read: 0 })
    expect(await town.as('binh.ccb').notices.readBell({})).toEqual({ unread: 1 })
    const nobody = town.as('nobody').notices
    const refused = [nobody.listNotices({}), nobody.readBell({}), nobody.markNoticesRead({ ids: [notice?.id ?? ''] }), nobody.markAllNoticesRead({ until: notice?.id ?? '' })]
    expect(await Promise.all(refused.map(refusalOf))).toEqual(refused.map(() => 'not_signed_in'))
  })

  test('who may no longer see a task reads that there was something, without its name and its address', async ({ town }) => {
    await nothingNew(town, 'binh.ccb', 'thanh.btc')
    const { id } = await assignHouses(town, { title: 'Việc sẽ chuyển người khác' })
    const clerk = town.as('linh.btc')
    const { rows } = await clerk.people.listPeople({ search: 'Bùi Hữu Thành' })
    await clerk.tasks.changeHolder({ id, version: 1, holder: { kind: 'post', postId: rows[0]?.posts[0]?.id ?? '' }, effectiveOn: town.today, document: { number: '709-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-20' }, reason: 'Đổi người' })
    expect(await mine(town, 'binh.ccb')).toMatchObject([{ kind: 'assigned', title: null, code: null, place: null }])
    expect(await mine(town, 'thanh.btc')).toMatchObject([{ kind: 'assigned', title: 'Việc sẽ chuyển người khác', place: `/viec/${id}` }])
  })
})
