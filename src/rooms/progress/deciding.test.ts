import { describe, expect } from 'vitest'
import { assignHouses, binh, decisionOf, personNamed, reportHouses, termsOf } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const holder = (town: Town) => town.as('binh.ccb').progress
const appraiser = (town: Town) => town.as('nghia.btc').progress
const standing = (town: Town, id: string, view = {}) => appraiser(town).readTask({ id, ...view })

describe('accepting and returning', () => {
  const reported = async (town: Town) => {
    const { id } = await assignHouses(town)
    return { task: id, entry: (await reportHouses(town, id)).id }
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
