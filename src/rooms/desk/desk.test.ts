import { expect } from 'vitest'
import { assignHouses, binh, decisionOf, postOf, termsOf } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const desk = (town: Town, username: string) => town.as(username).desk.readDesk({})

test('the holder finds what he owes and has not met, nearest day first', async ({ town }) => {
  const { id } = await assignHouses(town, { dueOn: '2023-07-01' })
  const { owed } = await desk(town, 'binh.ccb')
  expect(owed.rows.map(({ taskId }) => taskId)).toContain(id)
  const days = owed.rows.map(({ dueOn }) => String(dueOn))
  expect(days).toEqual(days.toSorted((a, b) => a.localeCompare(b)))
  expect(owed.rows.every(({ stateReported }) => stateReported !== 'met')).toBe(true)
})

test('who heads an organisation owes what it holds, and it is not late below him', async ({ town }) => {
  const clerk = town.as('linh.btc')
  const { unitNo } = await clerk.org.readUnit({ code: 'M02' })
  const { id } = await clerk.tasks.assignTask({ ...termsOf({ dueOn: '2023-06-22' }), holder: { kind: 'unit', unitNo }, document: decisionOf() })
  const { code } = await clerk.progress.readTask({ id })
  const ids = (pile: { rows: { taskId: string }[] }) => pile.rows.map(({ taskId }) => taskId)
  const { owed, lateBelow } = await desk(town, 'binh.ccb')
  expect([ids(owed).includes(id), ids(lateBelow).includes(id)]).toEqual([true, false])
  expect(ids((await desk(town, 'linh.btc')).owed)).not.toContain(id)
  expect((await town.as('binh.ccb').desk.find({ search: code })).tasks.rows).toMatchObject([{ taskId: id, mayReport: true }])
  expect((await clerk.desk.find({ search: code })).tasks.rows).toMatchObject([{ taskId: id, mayReport: false }])
})

test('the appraiser finds what waits for him, the holder does not find his own', async ({ town }) => {
  const { id } = await assignHouses(town)
  const { id: entry } = await town.as('binh.ccb').progress.reportProgress({ id, amount: '3', onDay: '2023-01-02', documents: ['BB 01'] })
  expect((await desk(town, 'nghia.btc')).toAccept.rows.map((row) => row.id)).toContain(entry)
  expect((await desk(town, 'binh.ccb')).toAccept.total).toBe(0)
  expect((await desk(town, 'hai.ubkt')).toAccept.total).toBe(0)
})

test('the assigning officer finds proposals, and only those to his body', async ({ town }) => {
  const postId = await postOf(town.as('binh.ccb'), binh)
  const { id } = await town.as('binh.ccb').tasks.proposeTask({ ...termsOf(), holder: { kind: 'post', postId } })
  expect((await desk(town, 'linh.btc')).proposals.rows.map(({ taskId }) => taskId)).toEqual([id])
  expect((await desk(town, 'phuc.thuonglam')).proposals.total).toBe(0)
  expect((await desk(town, 'nghia.btc')).proposals.total).toBe(0)
})

test('who looks after a unit finds what is late below him, and nobody else does', async ({ town }) => {
  expect((await desk(town, 'dat.thuonglam')).lateBelow.total).toBeGreaterThan(0)
  const { lateBelow, lateUnits } = await desk(town, 'linh.btc')
  expect(lateUnits.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(lateBelow.total)
  expect((await desk(town, 'binh.ccb')).lateBelow.total).toBe(0)
  expect((await desk(town, 'binh.ccb')).lateUnits).toEqual([])
  expect((await desk(town, 'quantri')).lateBelow.total).toBe(0)
  expect(await refusalOf(town.as('nobody').desk.readDesk({}))).toBe('not_signed_in')
})

test('my work narrowed to a unit holds what lies in it and below it, and nothing that was not mine before', async ({ town }) => {
  const unitNo = (await town.as('linh.btc').org.readUnit({ code: 'H02' })).unitNo
  const [all, within] = await Promise.all([desk(town, 'linh.btc'), town.as('linh.btc').desk.readDesk({ unitNo })])
  expect(within.lateBelow.total).toBeGreaterThan(0)
  expect(within.lateBelow.total).toBeLessThan(all.lateBelow.total)
  expect(within.lateUnits.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(within.lateBelow.total)
  expect((await town.as('binh.ccb').desk.readDesk({ unitNo })).lateBelow.total).toBe(0)
  expect((await town.as('binh.ccb').desk.readDesk({ unitNo })).owed.total).toBe(0)
})

test('one search finds a person, his unit and his tasks, without accents and with đ as d', async ({ town }) => {
  const found = await town.as('linh.btc').desk.find({ search: 'cuu chien binh' })
  expect(found.units.rows.map(({ label }) => label)).toContain('Hội Cựu chiến binh tỉnh')
  const person = await town.as('linh.btc').desk.find({ search: 'nguyen xuan binh' })
  expect(person.people.rows.map(({ name }) => name)).toContain(binh)
  const [task] = (await town.as('binh.ccb').desk.find({ search: 'TU-0088' })).tasks.rows
  expect(task).toMatchObject({ code: 'TU-0088', holderName: binh, mayReport: true })
  expect((await town.as('linh.btc').desk.find({ search: 'tu-0088' })).tasks.rows[0]).toMatchObject({ code: 'TU-0088', mayReport: false })
  expect((await town.as('linh.btc').desk.find({ search: 'Đảng bộ' })).units.total).toBe((await town.as('linh.btc').desk.find({ search: 'dang bo' })).units.total)
})

test('the search finds no task that one may not see, and nothing for who is not signed in', async ({ town }) => {
  expect((await town.as('quantri').desk.find({ search: 'TU-0088' })).tasks).toEqual({ total: 0, rows: [] })
  expect((await town.as('phuc.thuonglam').desk.find({ search: 'TU-0088' })).tasks.total).toBe((await town.as('phuc.thuonglam').progress.listTasks({ search: 'TU-0088' })).total)
  expect(await refusalOf(town.as('nobody').desk.find({ search: 'binh' }))).toBe('not_signed_in')
  expect(await refusalOf(town.as('linh.btc').desk.find({ search: '  ' }))).toBe('invalid_input')
})
