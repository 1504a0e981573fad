import { expect } from 'vitest'
import { binh, decisionOf, postOf, termsOf } from '../../../tests/harness/acts.ts'
import { test, type Town } from '../../../tests/harness/town.ts'
import { writeWorkbook } from '../../kit/sheets/write.ts'

const headings = ['Mã việc', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Nội dung', 'Chỉ tiêu', 'ĐVT', 'Cả giai đoạn', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao']
const row = (code: string, document = '701-QĐ/TU, 20/06/2023') => [code, binh, null, 'Hội Cựu chiến binh tỉnh', 'Trồng cây nhớ ơn Bác', 'Số cây được trồng', 'cây', null, '1.500', 'Năm 2023', 'Quý IV/2023', document]
const form = async (...rows: (string | null)[][]) => new File([new Uint8Array(await writeWorkbook([{ name: 'Biểu', columns: headings.map((heading) => ({ heading })), rows }]))], 'giao.xlsx')
const importing = async (town: Town, ...rows: (string | null)[][]) => {
  const { intake } = town.as('linh.btc')
  const { id, version } = await intake.uploadImport({ files: [await form(...rows)] })
  return intake.applyImport({ id, version })
}
const nothingNew = (town: Town, who: string) => town.as(who).notices.markAllNoticesRead({ until: 'ffffffff-ffff-7fff-bfff-ffffffffffff' })
const told = async (town: Town, who: string) => (await town.as(who).notices.listNotices({ unread: true })).rows.map(({ kind, code, text, place }) => ({ kind, code, text, place }))

test('an import tells a holder once of all it assigned to him, and when it is undone, that too', async ({ town }) => {
  for (const who of ['binh.ccb', 'linh.btc']) await nothingNew(town, who)
  const applied = await importing(town, row('MOI-0001'), row('MOI-0002'), row('MOI-0003'))
  const [notice] = await told(town, 'binh.ccb')
  expect(notice).toEqual({ kind: 'imported', code: '701-QĐ/TU', text: '3 việc được giao đồng chí cùng một đợt theo văn bản này. Mở để xem hạn từng việc.', place: expect.stringMatching(/^\/viec\?mine=true&documentId=[0-9a-f-]{36}$/) as unknown })
  const documentId = notice?.place?.split('documentId=')[1]
  expect((await town.as('binh.ccb').progress.listTasks({ mine: true, ...(documentId && { documentId }) })).rows.map(({ code }) => code).toSorted()).toEqual(['MOI-0001', 'MOI-0002', 'MOI-0003'])
  expect(await told(town, 'linh.btc')).toEqual([])
  await town.as('linh.btc').intake.undoImport({ id: applied.id, version: applied.version, reason: 'Gửi nhầm tệp' })
  expect((await told(town, 'binh.ccb'))[0]).toMatchObject({ kind: 'imported', code: '701-QĐ/TU', text: 'Lần nhập giao đồng chí 3 việc theo văn bản này đã được hoàn tác; những việc ấy trở lại như trước.' })
})

test('of one task it names the task, of several documents one and how many more', async ({ town }) => {
  await nothingNew(town, 'binh.ccb')
  await importing(town, row('MOI-0001'))
  expect(await told(town, 'binh.ccb')).toMatchObject([{ kind: 'imported', code: 'MOI-0001', text: 'Việc này được giao đồng chí theo một lần nhập. Mở để xem thời hạn.', place: expect.stringMatching(/^\/viec\/[0-9a-f-]{36}$/) as unknown }])
  await importing(town, row('MOI-0002'), row('MOI-0003'), row('MOI-0004', '702-QĐ/TU, 21/06/2023'))
  expect((await told(town, 'binh.ccb'))[0]).toMatchObject({ code: '701-QĐ/TU', text: '3 việc được giao đồng chí cùng một đợt theo văn bản này và 1 văn bản khác. Mở để xem hạn từng việc.', place: '/viec?mine=true' })
})

test('of tasks assigned together a holder is told once, of one alone as by hand', async ({ town }) => {
  const clerk = town.as('linh.btc')
  const [veteran, secretary] = [await postOf(clerk, binh), await postOf(clerk, 'Chẩu Văn Đạt')]
  for (const who of ['binh.ccb', 'dat.thuonglam']) await nothingNew(town, who)
  await clerk.tasks.assignTasks({ document: decisionOf(), tasks: [veteran, veteran, secretary].map((postId) => ({ ...termsOf(), holder: { kind: 'post' as const, postId } })) })
  expect(await told(town, 'binh.ccb')).toMatchObject([{ kind: 'imported', text: '2 việc được giao đồng chí cùng một đợt theo văn bản này. Mở để xem hạn từng việc.' }])
  expect(await told(town, 'dat.thuonglam')).toMatchObject([{ kind: 'assigned', text: 'Lý Thị Thanh Linh giao đồng chí nhiệm vụ này. Hạn: 31/12/2023.' }])
})

test('no letter tells of it unless somebody asks for one', async ({ town }) => {
  expect((await town.as('binh.ccb').notices.readPreferences({})).mail).toMatchObject({ imported: 'off', assigned: 'digest' })
})
