import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { binh, decisionOf, pdf, postOf, termsOf } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

type Act = Parameters<ReturnType<Town['as']>['progress']['previewMany']>[0]['act']
const preview = (town: Town, username: string, act: Act, chosen: Record<string, unknown>) => town.as(username).progress.previewMany({ act, ...chosen })
const late = { state: 'overdue', assigningUnitNo: 1 } as const
const byDocument = { document: decisionOf('712-QĐ/TU', '2023-06-25'), effectiveOn: '2023-06-25' }
const urging = { kind: 'urge', answerBy: '2023-07-15' } as const
const topUnit = async (town: Town) => (await town.as('linh.btc').people.readSession({})).topUnit?.unitNo as number
const agreed = <Row extends { why: string | null }>(rows: Row[]) => rows.filter(({ why }) => why === null)

describe('a preview', () => {
  test('says each row before and after, and writes nothing', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const assigningUnitNo = await topUnit(town)
    const { rows, able, unable } = await preview(town, 'linh.btc', { kind: 'revise', changes: { dueOn: '2023-12-15' }, ...byDocument }, { filter: { ...late, assigningUnitNo } })
    expect(able).toBeGreaterThan(3)
    expect(able + unable).toBe(rows.length)
    expect(agreed(rows).every(({ before, after }) => after?.dueOn === '2023-12-15' && after.documentNumber === '712-QĐ/TU' && before.documentNumber !== '712-QĐ/TU')).toBe(true)
    const again = await clerk.progress.listTasks({ ...late, assigningUnitNo, size: 500 })
    expect(again.rows.map(({ taskId, dueOn, version }) => ({ taskId, dueOn, version }))).toEqual(rows.map(({ id, before, version }) => ({ taskId: id, dueOn: before.dueOn, version })))
    expect((await clerk.rulebook.listDocuments({ search: '712-QĐ/TU' })).total).toBe(0)
  })

  test('gives the reason of the rule for each row that can not be done', async ({ town }) => {
    const { rows, able } = await preview(town, 'nghia.btc', { kind: 'withdraw', reason: 'không còn phù hợp', ...byDocument }, { filter: late })
    expect(able).toBe(0)
    expect(rows.every(({ why, after }) => after === null && why?.startsWith('Chỉ cán bộ được'))).toBe(true)
  })

  test('of more rows than one act takes is refused', async ({ town }) => {
    expect(await refusalOf(preview(town, 'linh.btc', urging, { filter: {} }))).toBe('too_many_rows')
  })

  test('leaves out what was unticked, and shows only what the actor sees', async ({ town }) => {
    const whole = await preview(town, 'linh.btc', urging, { filter: late })
    const part = await preview(town, 'linh.btc', urging, { filter: late, except: [whole.rows[0]?.id as string] })
    expect(part.rows).toHaveLength(whole.rows.length - 1)
    const strange = await preview(town, 'binh.ccb', urging, { rows: whole.rows.map(({ id }) => ({ id })) })
    expect(strange.rows.every(({ why }) => why !== null)).toBe(true)
  })

  test('is exactly what doing does, whatever is done to whatever rows', async ({ town }) => {
    const all = (await town.as('linh.btc').progress.listTasks({ size: 300 })).rows
    const postId = await postOf(town.as('linh.btc'), binh)
    const acts = fc.constantFrom<Act>(
      { kind: 'revise', changes: { plan: '7' }, ...byDocument }, { kind: 'revise', changes: { dueOn: '2023-10-31' }, ...byDocument, effectiveOn: '2023-09-01' }, { kind: 'withdraw', reason: 'hết việc', ...byDocument },
      { kind: 'change_holder', holder: { kind: 'post', postId }, reason: 'đổi người', ...byDocument }, { kind: 'urge', answerBy: '2023-07-05', note: 'báo cáo ngay' }, { kind: 'accept' }, { kind: 'return', reason: 'thiếu biên bản' },
    )
    await fc.assert(fc.asyncProperty(acts, fc.uniqueArray(fc.nat(all.length - 1), { minLength: 1, maxLength: 8 }), fc.constantFrom('linh.btc', 'phuc.thuonglam', 'nghia.btc'), async (act, places, username) => {
      const person = town.as(username)
      const { rows } = await person.progress.previewMany({ act, rows: places.map((at) => ({ id: all[at]?.taskId as string })) })
      const able = agreed(rows)
      if (able.length < rows.length) expect(await refusalOf(person.progress.doMany({ act, rows }))).toBe('rows_moved')
      if (able.length === 0) return
      expect((await person.progress.doMany({ act, rows: able })).done).toBe(able.length)
      const on = 'effectiveOn' in act && act.effectiveOn > town.today ? { on: act.effectiveOn } : {}
      for (const { id, after } of able) expect(await person.progress.readTask({ id, ...on })).toMatchObject(after as object)
    }), { numRuns: 12 })
  })
})

describe('doing', () => {
  test('is all or nothing where a row moved since', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const act: Act = { kind: 'revise', changes: { dueOn: '2023-12-15' }, ...byDocument }
    const rows = agreed((await preview(town, 'linh.btc', act, { filter: { ...late, assigningUnitNo: await topUnit(town) } })).rows).slice(0, 3)
    await clerk.progress.doMany({ act: { ...act, changes: { dueOn: '2023-11-11' } }, rows: rows.slice(0, 1) })
    expect(await refusalOf(clerk.progress.doMany({ act, rows }))).toBe('rows_moved')
    expect((await clerk.progress.readTask({ id: rows[1]?.id as string })).version).toBe(rows[1]?.version)
  })

  test('a row may have changes of its own, which is how a revision is undone by a further one', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const act: Act = { kind: 'revise', changes: { dueOn: '2023-12-15' }, ...byDocument }
    const rows = agreed((await preview(town, 'linh.btc', act, { filter: { ...late, assigningUnitNo: await topUnit(town) } })).rows).slice(0, 3)
    const { versions } = await clerk.progress.doMany({ act, rows })
    const back: Act = { kind: 'revise', changes: {}, document: decisionOf('713-QĐ/TU', '2023-06-26'), effectiveOn: '2023-06-26' }
    await clerk.progress.doMany({ act: back, rows: versions.map(({ id, version }) => ({ id, version, changes: { dueOn: rows.find((row) => row.id === id)?.before.dueOn as string } })) })
    for (const { id, before } of rows) expect((await clerk.progress.readTask({ id })).dueOn).toBe(before.dueOn)
  })

  test('proposals are assigned by one document', async ({ town }) => {
    const holder = { kind: 'post' as const, postId: await postOf(town.as('binh.ccb'), binh) }
    await town.as('binh.ccb').tasks.proposeTask({ ...termsOf(), holder })
    await town.as('binh.ccb').tasks.proposeTask({ ...termsOf({ plan: '3' }), holder })
    const { rows } = await preview(town, 'linh.btc', { kind: 'assign', document: decisionOf() }, { filter: { stage: 'proposed', search: 'hội viên nghèo còn ở nhà tạm' } })
    expect(agreed(rows)).toHaveLength(2)
    await town.as('linh.btc').progress.doMany({ act: { kind: 'assign', document: decisionOf() }, rows })
    expect(await town.as('linh.btc').progress.readTask({ id: rows[0]?.id as string })).toMatchObject({ stage: 'in_force', documentNumber: '700-QĐ/TU' })
  })

  test('proposals are declined with one reason, by who assigns only', async ({ town }) => {
    const binhs = town.as('binh.ccb')
    const postId = await postOf(binhs, binh)
    const ids = [(await binhs.tasks.proposeTask({ ...termsOf(), holder: { kind: 'post', postId } })).id, (await binhs.tasks.proposeTask({ ...termsOf({ title: 'Một đề xuất khác' }), holder: { kind: 'post', postId } })).id]
    const act = { kind: 'decline', reason: 'trùng với việc đã giao' } as const
    expect((await preview(town, 'binh.ccb', act, { rows: ids.map((id) => ({ id })) })).able).toBe(0)
    const { rows } = await preview(town, 'linh.btc', act, { rows: ids.map((id) => ({ id })) })
    expect(rows.map(({ before, after }) => [before.stage, after?.stage])).toEqual([['proposed', 'declined'], ['proposed', 'declined']])
    expect((await town.as('linh.btc').progress.doMany({ act, rows })).done).toBe(2)
  })

  test('milestones and helping units of a row are shown before and after', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const [{ taskId } = { taskId: '' }] = (await clerk.progress.listTasks({ search: 'TU-0088', size: 1 })).rows
    const district = await clerk.org.readUnit({ code: 'H02' })
    const changes = { milestones: [{ dueOn: '2023-09-30', text: 'Xong phần móng' }], coUnitNos: [district.unitNo] }
    const { rows } = await preview(town, 'linh.btc', { kind: 'revise', changes, ...byDocument }, { rows: [{ id: taskId }] })
    expect(rows).toMatchObject([{ before: { coUnits: [] }, after: { milestones: [{ dueOn: '2023-09-30', text: 'Xong phần móng', amount: null }], coUnits: [district.label] } }])
    await clerk.progress.doMany({ act: { kind: 'revise', changes, ...byDocument }, rows })
    expect(await clerk.progress.readTask({ id: taskId })).toMatchObject(rows[0]?.after as object)
  })

  test('nobody accepts his own results among many', async ({ town }) => {
    const task = (await town.as('binh.ccb').progress.listTasks({ search: 'TU-0088' })).rows[0]
    await town.as('binh.ccb').progress.reportProgress({ id: task?.taskId as string, amount: '1000', onDay: '2023-06-30', files: [pdf()], note: 'số trước sai' })
    const { rows } = await preview(town, 'binh.ccb', { kind: 'accept' }, { rows: [{ id: task?.taskId as string }] })
    expect(rows[0]?.why).toMatch(/không được tự thẩm định/)
    expect(await refusalOf(town.as('binh.ccb').progress.doMany({ act: { kind: 'accept' }, rows }))).toBe('rows_moved')
  })
})

describe('urging', () => {
  const lateOf = async (town: Town, username = 'linh.btc') => (await town.as(username).progress.listTasks({ state: 'overdue', size: 20, offers: true })).rows
  const urge = async (town: Town, username: string, row: { taskId: string; version: number }) =>
    town.as(username).progress.doMany({ act: { ...urging, note: 'cần số liệu quý II' }, rows: [{ id: row.taskId, version: row.version }] })

  test('stands on the task and its list until the holder reports', async ({ town }) => {
    const task = (await town.as('linh.btc').progress.listTasks({ search: 'TU-0090' })).rows[0] as { taskId: string; version: number }
    const holderTask = (await town.as('binh.ccb').progress.listTasks({ size: 50 })).rows.find(({ stateReported }) => stateReported !== 'met') ?? task
    await urge(town, 'linh.btc', holderTask)
    const standing = async () => (await town.as('binh.ccb').progress.listTasks({ urged: true, size: 5 })).rows[0]
    expect(await standing()).toMatchObject({ taskId: holderTask.taskId, urged: 1, urgedOn: town.today, answerBy: '2023-07-15', urgedByName: 'Lý Thị Thanh Linh' })
    await town.as('binh.ccb').progress.reportProgress({ id: holderTask.taskId, amount: '0', onDay: town.today, documents: ['BB số 01, ngày 30/06/2023'], note: 'chưa có thêm' })
    expect(await standing()).toMatchObject({ urged: 1, answerBy: null })
    expect((await town.as('linh.btc').progress.readTask({ id: holderTask.taskId })).urges).toMatchObject([{ note: 'cần số liệu quý II', answeredOn: town.today, mayTakeBack: false, forUnitName: 'Tỉnh ủy Lam Sơn' }])
  })

  test('is for superiors: appraisers and who is in charge may, holders and readers may not', async ({ town }) => {
    const [row] = (await lateOf(town)).filter(({ offers }) => offers?.includes('urge'))
    await expect(urge(town, 'nghia.btc', row as never)).resolves.toMatchObject({ done: 1 })
    expect(await refusalOf(urge(town, 'hai.ubkt', row as never))).toBe('rows_moved')
    const inCharge = (await lateOf(town, 'dat.thuonglam')).filter(({ offers }) => offers?.includes('urge'))
    await expect(urge(town, 'dat.thuonglam', inCharge[0] as never)).resolves.toMatchObject({ done: 1 })
    expect((await lateOf(town, 'hai.ubkt')).some(({ offers }) => offers?.includes('urge'))).toBe(false)
  })

  test('the database says the same as the list offers', async ({ town }) => {
    for (const username of ['linh.btc', 'nghia.btc', 'dat.thuonglam', 'thanh.btc', 'phuc.thuonglam', 'binh.ccb', 'hai.ubkt']) {
      const rows = (await town.as(username).progress.listTasks({ size: 120, offers: true })).rows.filter(({ stateReported }) => stateReported !== 'met')
      if (rows.length === 0) continue
      const { rows: tried } = await town.as(username).progress.previewMany({ act: urging, rows: rows.map(({ taskId }) => ({ id: taskId })) })
      expect(tried.map(({ id, why }) => [id, why === null])).toEqual(rows.map(({ taskId, offers }) => [taskId, offers?.includes('urge')]))
    }
  })

  test('a day that has passed, and a task that is done, are refused in words', async ({ town }) => {
    const [row] = await lateOf(town)
    const passed = await preview(town, 'linh.btc', { kind: 'urge', answerBy: '2023-01-01' }, { rows: [{ id: row?.taskId }] })
    expect(passed.rows[0]?.why).toMatch(/từ hôm nay/)
    const met = (await town.as('linh.btc').progress.listTasks({ state: 'met', size: 1 })).rows[0]
    expect((await preview(town, 'linh.btc', urging, { rows: [{ id: met?.taskId }] })).rows[0]?.why).toMatch(/không cần đôn đốc/)
  })

  test('is taken back on its day by who urged, and by nobody else', async ({ town }) => {
    const [row] = (await lateOf(town)).filter(({ offers }) => offers?.includes('urge'))
    const { urgeIds } = await urge(town, 'linh.btc', row as never)
    expect(await refusalOf(town.as('nghia.btc').progress.takeBackUrges({ ids: urgeIds }))).toBe('urge_stays')
    expect(await town.as('linh.btc').progress.takeBackUrges({ ids: urgeIds })).toEqual({ done: 1 })
    expect((await town.as('linh.btc').progress.readTask({ id: row?.taskId as string })).urges).toEqual([])
  })
})

describe('what the list offers on its rows', () => {
  test('is said only when asked, and is what each row\'s page offers', async ({ town }) => {
    expect((await town.as('linh.btc').progress.listTasks({ size: 1 })).rows[0]?.offers).toBeUndefined()
    for (const username of ['linh.btc', 'phuc.thuonglam', 'binh.ccb']) {
      const { rows } = await town.as(username).progress.listTasks({ size: 6, offers: true, sort: 'state' })
      for (const { taskId, offers } of rows) {
        const story = await town.as(username).progress.readTask({ id: taskId })
        expect(offers?.filter((act) => act !== 'accept')).toEqual(story.offers.filter(({ act, allowed }) => allowed && act !== 'accept').map(({ act }) => act))
      }
    }
  })

  test('is nothing while one looks at the past', async ({ town }) => {
    const { rows } = await town.as('linh.btc').progress.listTasks({ size: 3, offers: true, on: '2023-05-31' })
    expect(rows.every(({ offers }) => offers?.length === 0)).toBe(true)
  })
})
