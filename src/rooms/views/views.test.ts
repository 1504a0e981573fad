import { expect } from 'vitest'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const views = (town: Town, username: string) => town.as(username).views
const late = { name: 'Quá hạn đường sá', search: 'state=overdue&search=duong' }
const namesOf = async (town: Town, username: string) => (await views(town, username).listViews({})).views.map(({ name }) => name)
const unitNoOf = async (town: Town, code: string) => (await town.as('linh.btc').org.readUnit({ code })).unitNo

test('what a person saves he finds again, and nobody else does', async ({ town }) => {
  const { id } = await views(town, 'linh.btc').saveView(late)
  const { views: mine } = await views(town, 'linh.btc').listViews({})
  expect(mine).toMatchObject([{ id, ...late, mine: true, ownerName: 'Lý Thị Thanh Linh', sharedWith: null }])
  expect(await namesOf(town, 'nghia.btc')).toEqual([])
  expect(await refusalOf(views(town, 'nghia.btc').changeView({ id, name: 'Của tôi' }))).toBe('not_found')
  expect(await refusalOf(views(town, 'nobody').listViews({}))).toBe('not_signed_in')
  expect(await refusalOf(views(town, 'nobody').saveView(late))).toBe('not_signed_in')
})

test('a view shared with a unit is found by whose reach has it, each with his own rows', async ({ town }) => {
  const unitNo = await unitNoOf(town, 'H02')
  const { id } = await views(town, 'linh.btc').saveView({ ...late, shareWith: unitNo })
  expect(await namesOf(town, 'nghia.btc')).toEqual([late.name])
  expect((await views(town, 'dat.thuonglam').listViews({})).views).toMatchObject([{ id, mine: false, ownerName: 'Lý Thị Thanh Linh', sharedWith: { unitNo } }])
  expect(await namesOf(town, 'binh.ccb')).toEqual([])
  expect(await namesOf(town, 'quantri')).toEqual([])
  const [wide, narrow] = await Promise.all(['linh.btc', 'dat.thuonglam'].map(async (username) => (await town.as(username).progress.listTasks({ states: ['overdue'] })).total))
  expect(narrow).toBeLessThan(wide ?? 0)
  await views(town, 'linh.btc').changeView({ id, shareWith: null })
  expect(await namesOf(town, 'dat.thuonglam')).toEqual([])
})

test('nobody shares with a unit beyond his reach', async ({ town }) => {
  const shareWith = await unitNoOf(town, 'TU')
  expect(await refusalOf(views(town, 'dat.thuonglam').saveView({ ...late, shareWith }))).toBe('share_outside_reach')
  expect(await refusalOf(views(town, 'binh.ccb').saveView({ ...late, shareWith }))).toBe('share_outside_reach')
  expect(await refusalOf(views(town, 'linh.btc').saveView({ ...late, shareWith: 999_999 }))).toBe('share_outside_reach')
  const { id } = await views(town, 'dat.thuonglam').saveView(late)
  expect(await refusalOf(views(town, 'dat.thuonglam').changeView({ id, shareWith }))).toBe('share_outside_reach')
})

test('only who made a view changes, deletes and restores it', async ({ town }) => {
  const { id } = await views(town, 'linh.btc').saveView({ ...late, shareWith: await unitNoOf(town, 'TU') })
  const other = views(town, 'nghia.btc')
  expect(await refusalOf(other.changeView({ id, search: 'state=met' }))).toBe('not_your_view')
  expect(await refusalOf(other.deleteView({ id }))).toBe('not_your_view')
  expect(await refusalOf(other.restoreView({ id }))).toBe('not_your_view')
  await views(town, 'linh.btc').deleteView({ id })
  expect(await namesOf(town, 'nghia.btc')).toEqual([])
  expect(await refusalOf(other.restoreView({ id }))).toBe('not_found')
  await views(town, 'linh.btc').restoreView({ id })
  expect(await namesOf(town, 'nghia.btc')).toEqual([late.name])
})

test('saved over and renamed, it can be taken back to the wording before', async ({ town }) => {
  const mine = views(town, 'linh.btc')
  const { id } = await mine.saveView(late)
  await mine.changeView({ id, name: 'Đường sá', search: 'search=duong&group=unit' })
  expect((await mine.listViews({})).views).toMatchObject([{ id, name: 'Đường sá', search: 'search=duong&group=unit' }])
  await mine.restoreView({ id })
  expect((await mine.listViews({})).views).toMatchObject([{ id, ...late }])
  const { id: second } = await mine.saveView({ ...late, name: 'Khác' })
  expect(await refusalOf(mine.restoreView({ id: second }))).toBe('not_found')
})

test('a person names a view once', async ({ town }) => {
  const mine = views(town, 'linh.btc')
  await mine.saveView(late)
  expect(await refusalOf(mine.saveView({ ...late, name: ` ${late.name} ` }))).toBe('view_name_taken')
  const { id } = await mine.saveView({ ...late, name: 'Khác' })
  expect(await refusalOf(mine.changeView({ id, name: late.name }))).toBe('view_name_taken')
  await views(town, 'nghia.btc').saveView(late)
})

test('a shelf is each person\'s own', async ({ town }) => {
  await views(town, 'linh.btc').arrangeViews({ order: ['late', 'mine'], opensWith: 'late' })
  await views(town, 'linh.btc').arrangeViews({ order: ['mine', 'late'], opensWith: null })
  expect(await views(town, 'linh.btc').listViews({})).toMatchObject({ order: ['mine', 'late'], opensWith: null })
  expect(await views(town, 'nghia.btc').listViews({})).toMatchObject({ order: [], opensWith: null })
  expect(await refusalOf(views(town, 'linh.btc').arrangeViews({ order: ['<b>'], opensWith: null }))).toBe('invalid_input')
})

test('every act on a view is in the ledger', async ({ town }) => {
  const { id } = await views(town, 'linh.btc').saveView(late)
  await views(town, 'linh.btc').changeView({ id, name: 'Khác' })
  await views(town, 'linh.btc').deleteView({ id })
  await views(town, 'linh.btc').restoreView({ id })
  const { rows } = await town.as('hai.ubkt').audit.listEntries({ subjectId: id })
  expect(rows.flatMap(({ acts }) => acts).toSorted()).toEqual(['views.changed', 'views.deleted', 'views.restored', 'views.saved'])
})
