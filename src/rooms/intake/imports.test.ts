import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { tokenOf } from '../../../tests/harness/database.ts'
import { refusalOf, test, type Person, type Town } from '../../../tests/harness/town.ts'
import { hashSecret, newId } from '../../kit/id.ts'
import { readWorkbook } from '../../kit/sheets/read.ts'
import { writeWorkbook } from '../../kit/sheets/write.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const fileOf = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name, { type: xlsx })
const workbook = (name: string) => fileOf(name, readFileSync(new URL(`../../demo/workbooks/${name}`, import.meta.url)))
const planted = readFileSync(new URL('../../../tests/fixtures/03-co-loi.xlsx', import.meta.url))
const expected = (JSON.parse(readFileSync(new URL('../../../tests/fixtures/03-co-loi.expected.json', import.meta.url), 'utf8')) as { errors: { cell: string }[] }).errors
const headings = ['Mã việc', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Nội dung', 'Chỉ tiêu', 'ĐVT', 'Cả giai đoạn', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao']
const form = async (rows: (string | null)[][], heads = headings, name = 'giao-viec.xlsx') => fileOf(name, await writeWorkbook([{ name: 'Biểu', columns: heads.map((heading) => ({ heading })), rows }]))
const newTask = (change: Record<number, string | null> = {}) =>
  ['MOI-0001', 'Nguyễn Xuân Bình', null, 'Hội Cựu chiến binh tỉnh', 'Trồng cây nhớ ơn Bác', 'Số cây được trồng', 'cây', null, '1.500', 'Năm 2023', 'Quý IV/2023', '701-QĐ/TU, 20/06/2023'].map((value, index) => (index in change ? (change[index] ?? null) : value))
/** Terms and plan of a task as somebody sees them on a day. */
const taskAs = async ({ pool, today }: Town, username: string, { code, on = today }: { code: string; on?: string }) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select people.enter($1, $2, $3, $4, null)', [hashSecret(tokenOf(username)), newId(), today, on])
    const { rows: [task] } = await client.query<{ title: string; plan: string; due: string; holder: string; post: string; indicator: string }>(`select t.title, i.plan::text, to_char(i.due_on, 'DD/MM/YYYY') as due, p.name as holder, h.title as post, c.name as indicator
      from tasks.task_at t join tasks.instalment_at i on i.task_id = t.id and i.year = 2023 join people.person_at p on p.id = t.holder_person_id join people.post_at h on h.id = t.holder_post_id
      join rulebook.indicator_at c on c.id = t.indicator_id where t.code = $1`, [code])
    await client.query('rollback')
    return task
  } finally {
    client.release()
  }
}
const upload = (person: Person, ...files: File[]) => person.intake.uploadImport({ files })

test('the file with planted errors gives its twelve errors by cell, comes back marked, and can not be applied', async ({ town }) => {
  const linh = town.as('linh.btc')
  const tried = await upload(linh, fileOf('03-co-loi.xlsx', planted))
  expect(tried).toMatchObject({ state: 'has_errors', errorCount: 12, summary: { task_corrected: 2 } })
  expect(tried.errors.map(({ cell }) => cell)).toEqual(expected.map(({ cell }) => cell))
  expect(tried.errors.every(({ file, sheet }) => file === '03-co-loi.xlsx' && sheet === 'Phụ lục 01')).toBe(true)
  expect(await refusalOf(linh.intake.applyImport({ id: tried.id, version: tried.version }))).toBe('import_not_ready')
  const marked = await linh.intake.downloadMarked({ id: tried.id, ordinal: 1 })
  const again = await upload(linh, fileOf('03-co-loi.xlsx', new Uint8Array(await marked.arrayBuffer())))
  expect(again.errors.map(({ cell }) => cell)).toEqual(expected.map(({ cell }) => cell))
})

test('the same workbooks again change nothing, and neither does our own export', async ({ town }) => {
  const linh = town.as('linh.btc')
  const again = await upload(linh, workbook('03-viec-dot-pha-cap-tinh-2023.xlsx'), workbook('05-ket-qua-6-thang-2023.xlsx'), workbook('02-can-bo.xlsx'))
  expect(again).toMatchObject({ state: 'nothing_to_do', errorCount: 0, changeCount: 0 })
  const exported = await linh.intake.exportTasks({})
  const bytes = new Uint8Array(await exported.arrayBuffer())
  const reading = await readWorkbook(bytes)
  expect('workbook' in reading && reading.workbook.sheets[0]?.rows.size).toBe(4073)
  expect(await upload(linh, fileOf('xuat.xlsx', bytes))).toMatchObject({ state: 'nothing_to_do', errorCount: 0, changeCount: 0, questions: [] })
})

test('a new task is tried, applied once, seen by its holder and undone', async ({ town }) => {
  const linh = town.as('linh.btc')
  const tried = await upload(linh, await form([newTask()]))
  expect(tried).toMatchObject({ state: 'ready', offers: ['apply', 'answer'], summary: { task_added: 1 } })
  const applied = await linh.intake.applyImport({ id: tried.id, version: tried.version })
  expect(applied).toMatchObject({ state: 'applied', offers: ['undo'] })
  expect(await refusalOf(linh.intake.applyImport({ id: tried.id, version: applied.version }))).toBe('import_already_applied')
  const found = () => taskAs(town, 'binh.ccb', { code: 'MOI-0001' })
  expect(await found()).toMatchObject({ plan: '1500', due: '31/12/2023' })
  const undone = await linh.intake.undoImport({ id: tried.id, version: applied.version, reason: 'Gửi nhầm tệp' })
  expect(undone).toMatchObject({ state: 'undone', undoReason: 'Gửi nhầm tệp', offers: [] })
  expect(await found()).toBeUndefined()
  expect(await upload(linh, await form([newTask()]))).toMatchObject({ state: 'ready' })
})

test('an import is not undone once its task has a result; the list names the task', async ({ town }) => {
  const linh = town.as('linh.btc')
  const tried = await upload(linh, await form([newTask()]))
  const applied = await linh.intake.applyImport({ id: tried.id, version: tried.version })
  const results = await form([['MOI-0001', '500', 'cây', '30/6/2023', 'BB 01', 'x']], ['Mã việc', 'Lũy kế năm 2023 đến 30/6', 'ĐVT', 'Tính đến ngày', 'Minh chứng', 'Đã thẩm định'], 'ket-qua.xlsx')
  const second = await upload(linh, results)
  await linh.intake.applyImport({ id: second.id, version: second.version })
  const undo = linh.intake.undoImport({ id: tried.id, version: applied.version, reason: 'Gửi nhầm tệp' })
  await expect(undo).rejects.toMatchObject({ code: 'import_built_upon', message: expect.stringContaining('MOI-0001') })
})

test('a changed plan by another document is a revision from its day, and undoing it brings the old plan back', async ({ town }) => {
  const linh = town.as('linh.btc')
  const before = await taskAs(town, 'linh.btc', { code: 'TU-0088' })
  const row = (plan: string, document: string) => ['TU-0088', before?.holder ?? '', before?.post ?? '', 'Hội Cựu chiến binh tỉnh', before?.title ?? '', before?.indicator ?? '', 'nhà', '80', plan, 'Giai đoạn 2021-2025', before?.due ?? '', document]
  expect(await upload(linh, await form([row('20', '512-QĐ/TU, 15/02/2023')]))).toMatchObject({ state: 'has_errors', errors: [{ cell: 'I2', code: 'change_needs_document' }] })
  const tried = await upload(linh, await form([row('20', '702-QĐ/TU, 25/06/2023')]))
  expect(tried).toMatchObject({ state: 'ready', summary: { task_revised: 1 }, preview: [{ fields: [{ label: 'Kế hoạch năm', before: '16', after: '20' }] }] })
  const applied = await linh.intake.applyImport({ id: tried.id, version: tried.version })
  const planOn = async (on = town.today) => (await taskAs(town, 'linh.btc', { code: 'TU-0088', on }))?.plan
  expect(await planOn()).toBe('20')
  expect(await planOn('2023-06-24')).toBe('16')
  await linh.intake.undoImport({ id: tried.id, version: applied.version, reason: 'Nhập nhầm văn bản' })
  expect(await planOn()).toBe('16')
})

test('an unknown heading is asked about once and remembered for the form', async ({ town }) => {
  const linh = town.as('linh.btc')
  const odd = headings.map((heading) => (heading === 'Kế hoạch năm 2023' ? 'Mức phấn đấu' : heading))
  const asked = await upload(linh, await form([newTask()], odd))
  expect(asked).toMatchObject({ state: 'has_questions', offers: ['answer'] })
  expect(asked.questions.find(({ blocking }) => blocking)).toMatchObject({ code: 'field_not_found', field: 'plan', candidates: ['Mức phấn đấu'] })
  const answered = await linh.intake.answerImport({ id: asked.id, version: asked.version, map: { plan: 'Mức phấn đấu' } })
  expect(answered).toMatchObject({ state: 'ready', errorCount: 0 })
  expect(await upload(linh, await form([newTask({ 0: 'MOI-0002' })], odd, 'lan-hai.xlsx'))).toMatchObject({ state: 'ready', questions: [] })
})

test('what is no workbook is refused in a sentence and applied by nobody', async ({ town }) => {
  const linh = town.as('linh.btc')
  const tried = await upload(linh, fileOf('anh.xlsx', Buffer.from('không phải Excel')), await form([newTask()]))
  expect(tried).toMatchObject({ state: 'refused', refused: [{ file: 'anh.xlsx', code: 'not_a_workbook' }], offers: [] })
  expect(await refusalOf(linh.intake.applyImport({ id: tried.id, version: tried.version }))).toBe('import_not_ready')
})

test('who has no right to import neither uploads nor sees imports', async ({ town }) => {
  const tried = await upload(town.as('linh.btc'), await form([newTask()]))
  expect(await refusalOf(upload(town.as('binh.ccb'), await form([newTask()])))).toBe('not_allowed')
  expect(await refusalOf(town.as('nghia.btc').intake.readImport({ id: tried.id }))).toMatch(/not_allowed|not_found/)
})
