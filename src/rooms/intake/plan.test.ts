import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../kit/sheets/write.ts'
import { readWorkbook } from '../../kit/sheets/read.ts'
import { applied, measures, planOptions, planSamples, sample, sampleFiles } from './plan.fixture.ts'
import type { FileToPlan, ImportPlan } from './plan.ts'
import { isClean, planImport } from './plan.ts'
import type { Register } from './register.ts'
import { emptyRegister } from './register.ts'

const expected = JSON.parse(readFileSync(new URL('../../demo/workbooks/expected.json', import.meta.url), 'utf8')) as {
  organisations: number; base_organisations: number; cells: number; members: number; cadres: number
  provincial: { tasks: number; cadres: number; first: number; supplementary: number; by_decision: Record<string, { tasks: number }>; quantities: Record<string, { tasks: number; plan: number }> }
  delegated: { tasks: number; cadres: number; first: number; supplementary: number; by_assigning_body: Record<string, { tasks: number }> }
}
const planted = (JSON.parse(readFileSync(new URL('../../../tests/fixtures/03-co-loi.expected.json', import.meta.url), 'utf8')) as { errors: { cell: string }[] }).errors

let plan: ImportPlan
let register: Register
beforeAll(async () => {
  plan = await planSamples(Object.values(sampleFiles).toReversed())
  register = applied(emptyRegister(measures), plan)
})

const form = async (title: string[], headings: string[], rows: (string | null)[][], name = 'bieu.xlsx'): Promise<FileToPlan> =>
  ({ name, reading: await readWorkbook(await writeWorkbook([{ name: 'Biểu', title, columns: headings.map((heading) => ({ heading })), rows }])) })
const planOn = (files: FileToPlan[], options = {}) => planImport(files, register, { ...planOptions(), ...options })
const cellsOf = ({ errors }: ImportPlan) => errors.map(({ cell, code }) => `${cell} ${code}`)

describe('the five workbooks as offices made them', () => {
  test('are recognised and planned in one go, in whatever order they are named, without a question', () => {
    expect(isClean(plan)).toBe(true)
    expect(plan.questions).toEqual([])
    expect(plan.summary).toEqual({ unit_added: 2709, cadre_added: 1530, post_added: 1536, task_added: 4072, result_added: 4072 })
  })

  test('give the organisations, members and cadres that were counted', () => {
    const { units, persons } = plan.changes
    expect(units.length).toBe(expected.organisations)
    expect(units.filter(({ kind }) => kind === 'base' || kind === 'cell_base').length).toBe(expected.base_organisations)
    expect(units.filter(({ kind }) => kind === 'cell').length + units.filter(({ kind }) => kind === 'cell_base').length).toBe(expected.cells)
    expect(units.filter(({ kind }) => kind === 'cell' || kind === 'cell_base').reduce((sum, { memberCount }) => sum + (memberCount ?? 0), 0)).toBe(expected.members)
    expect(persons.length).toBe(expected.cadres)
  })

  test('give the tasks, cadres, decisions and bodies that were counted', () => {
    const top = plan.changes.units.find(({ code }) => code === 'TU')?.unitNo
    const tasks = plan.changes.tasks.map(({ task }) => task)
    const [provincial, delegated] = [tasks.filter(({ assigningUnitNo }) => assigningUnitNo === top), tasks.filter(({ assigningUnitNo }) => assigningUnitNo !== top)]
    const counts = (list: typeof tasks) => ({
      tasks: list.length, cadres: new Set(list.map(({ holderPersonId }) => holderPersonId)).size,
      first: list.filter(({ supplementary }) => !supplementary).length, supplementary: list.filter(({ supplementary }) => supplementary).length,
    })
    expect(expected.provincial).toMatchObject(counts(provincial))
    expect(expected.delegated).toMatchObject(counts(delegated))
    const numbers = new Map(register.documents.map(({ id, number }) => [id, number]))
    for (const [number, { tasks: count }] of Object.entries(expected.provincial.by_decision)) expect(provincial.filter(({ documentId }) => numbers.get(documentId ?? '') === number).length).toBe(count)
    const codes = new Map(register.units.map(({ unitNo, code }) => [unitNo, code]))
    for (const [code, { tasks: count }] of Object.entries(expected.delegated.by_assigning_body)) expect(delegated.filter(({ assigningUnitNo }) => codes.get(assigningUnitNo) === code).length).toBe(count)
  })

  test('give the veterans’ task: 80 houses for the period, 16 this year, 17 handed over and 9 under way', () => {
    const task = register.tasks.find(({ code }) => code === 'TU-0088')
    expect(task).toMatchObject({ target: '80', horizon: { kind: 'period', from: 2021, to: 2025 } })
    expect(task?.instalments.get(2023)).toMatchObject({ plan: '16' })
    expect(register.entries.find(({ taskId }) => taskId === task?.id)).toMatchObject({ amount: '17', underway: '9', onDay: '2023-06-30', verdict: 'accepted' })
  })

  test('change nothing when they are imported again', async () => {
    const again = await planSamples(Object.values(sampleFiles), register)
    expect(again.errors).toEqual([])
    expect(again.changeCount).toBe(0)
  })
})

describe('file 03 with twelve planted errors', () => {
  test('gives exactly them on an empty register, with the register files in the same command', async () => {
    const bad = await sample('03-co-loi.xlsx', 'tests/fixtures')
    const tried = planImport([bad, await sample(sampleFiles.units), await sample(sampleFiles.cadres)], emptyRegister(measures), planOptions())
    expect(tried.errors.map(({ cell }) => cell)).toEqual(planted.map(({ cell }) => cell))
    expect(new Set(tried.errors.map(({ code }) => code)).size).toBe(12)
    expect(isClean(tried)).toBe(false)
  })

  test('gives exactly them where file 03 stands already, and keeps its two hostile texts as text', async () => {
    const tried = planOn([await sample('03-co-loi.xlsx', 'tests/fixtures')])
    expect(tried.errors.map(({ cell }) => cell)).toEqual(planted.map(({ cell }) => cell))
    expect(tried.changes.revisions.map(({ after, correction }) => [after.title, correction])).toEqual([['<img src=x onerror=alert(1)> Xây dựng mô hình', true], ["=cmd|' /C calc'!A0", true]])
  })

  test('says what is meant where it can', async () => {
    const { errors } = planOn([await sample('03-co-loi.xlsx', 'tests/fixtures')])
    expect(errors.find(({ cell }) => cell === 'C79')?.message).toContain('Chẩu Đức Kiên (CB00021')
    expect(errors.every(({ message }) => message.endsWith('.') || message.endsWith('?'))).toBe(true)
  })
})

describe('a task that stands already', () => {
  const headings = ['Mã việc', 'Mã cán bộ', 'Nội dung', 'Chỉ tiêu', 'ĐVT', 'Cả giai đoạn', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao']
  const row = (change: Record<number, string | null>) =>
    ['TU-0088', holderOf('TU-0088'), titleOf('TU-0088'), 'Số nhà được xây mới, bàn giao', 'nhà', '80', '16', 'Giai đoạn 2021-2025', dueOf('TU-0088'), '512-QĐ/TU, 15/02/2023'].map((value, index) => (index in change ? (change[index] ?? null) : value))
  const taskOf = (code: string) => register.tasks.find((task) => task.code === code)
  const holderOf = (code: string) => register.persons.find(({ id }) => id === taskOf(code)?.holderPersonId)?.code ?? ''
  const titleOf = (code: string) => taskOf(code)?.title ?? ''
  const dueOf = (code: string) => taskOf(code)?.instalments.get(2023)?.dueOn.split('-').reverse().join('/') ?? ''

  test('needs another document when its plan, target, day or measure changes', async () => {
    const tried = planOn([await form([], headings, [row({ 4: 'trường', 5: '90', 6: '20', 8: '30/11/2023' })])])
    expect(cellsOf(tried)).toEqual(['E2 change_needs_document', 'F2 change_needs_document', 'G2 change_needs_document', 'I2 change_needs_document'])
  })

  test('becomes a revision by another document, from its day', async () => {
    const tried = planOn([await form([], headings, [row({ 6: '20', 9: '700-QĐ/TU, 20/06/2023' })])])
    expect(tried.errors).toEqual([])
    expect(tried.changes.revisions).toMatchObject([{ from: '2023-06-20', correction: false, after: { code: 'TU-0088' } }])
    expect(tried.changes.documents).toMatchObject([{ number: '700-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-20' }])
    expect(tried.preview[0]?.fields).toEqual([{ label: 'Kế hoạch năm', before: '16', after: '20' }])
    const again = planImport([await form([], headings, [row({ 6: '20', 9: '700-QĐ/TU, 20/06/2023' })])], applied(register, tried), planOptions())
    expect(again.changeCount).toBe(0)
  })

  test('is not revised by a document older than the one it stands on', async () => {
    expect(cellsOf(planOn([await form([], headings, [row({ 6: '20', 9: '9-QĐ/TU, 01/01/2023' })])]))).toEqual(['J2 document_older'])
  })

  test('takes another wording with the document it stands on', async () => {
    const tried = planOn([await form([], headings, [row({ 2: 'Xóa nhà tạm cho hội viên nghèo' })])])
    expect(tried.changes.revisions).toMatchObject([{ correction: true, from: '2023-02-15' }])
  })

  test('keeps what the form has no column for', async () => {
    const without = (cells: (string | null)[]) => cells.filter((_, index) => index !== 5 && index !== 7)
    expect(planOn([await form([], without(headings) as string[], [without(row({}))])]).changeCount).toBe(0)
  })
})

describe('who holds a task', () => {
  const headings = ['Mã việc', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Nội dung', 'ĐVT', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao']
  const task = (name: string, post: string | null, unit: string | null) => ['MOI-1', name, post, unit, 'Việc mới', 'nhà', '5', 'Năm 2023', '31/12/2023', '1-QĐ/TU, 01/06/2023']

  test('is matched by name, post and unit, accents counting and their place not', async () => {
    const tried = planOn([await form([], headings, [task('LÊ  TRUNG THÀNH', 'giám đốc Sở kế hoạch và Đầu tư', 'Sở Kế hoạch và Đầu tư')])])
    expect(tried.changes.tasks[0]?.task.holderPersonId).toBe(register.persons.find(({ code }) => code === 'CB00029')?.id)
    expect(cellsOf(planOn([await form([], headings, [task('Lê Trung Thanh', 'Giám đốc Sở Kế hoạch và Đầu tư', 'S08')])]))).toEqual(['B2 cadre_unknown'])
  })

  test('is asked, not guessed, when two fit, and taken as answered', async () => {
    const [one] = register.persons
    const twin = { ...one, id: 'twin', code: 'CB99999' } as Register['persons'][number]
    const post = register.posts.find(({ personId }) => personId === one?.id)
    const doubled = { ...register, persons: [...register.persons, twin], posts: [...register.posts, { ...post, id: 'twin post', personId: 'twin' } as Register['posts'][number]] }
    const file = await form([], headings, [task(one?.name ?? '', post?.title ?? '', 'H01')])
    const asked = planImport([file], doubled, planOptions())
    expect(cellsOf(asked)).toEqual(['B2 cadre_in_doubt'])
    expect(asked.errors[0]?.message).toContain('CB99999')
    const answered = planImport([file], doubled, { ...planOptions(), choices: { 'bieu.xlsx|Biểu|B2': 'CB99999' } })
    expect(answered.changes.tasks[0]?.task.holderPersonId).toBe('twin')
  })

  test('an unknown section is one error, whatever stands under it', async () => {
    const file = await form([], headings.filter((heading) => heading !== 'Đơn vị'), [['I. HUYỆN ỦY KHÔNG CÓ'], task('A B', 'C', null).filter((_, index) => index !== 3), task('D E', 'F', null).with(0, 'MOI-2').filter((_, index) => index !== 3)])
    expect(cellsOf(planOn([file]))).toEqual(['A2 unit_unknown'])
  })
})

describe('results', () => {
  const headings = ['Mã việc', 'Lũy kế năm 2023 đến 30/9', 'ĐVT', 'Minh chứng', 'Đã thẩm định']
  test('of a task that stands are taken with the day of the heading; the rest is told by its cell', async () => {
    const tried = planOn([await form([], headings, [['TU-0088', '18', 'nhà', 'BB 1; BB 2', null], ['TU-9999', '1', 'nhà', null, null], ['TU-0001', '-1', 'trường', null, null], ['TU-0002', '2', 'nhà', null, 'gì đó'], ['TU-0003', 'nt', 'nt', null, null]])])
    expect(cellsOf(tried)).toEqual(['A3 task_unknown', 'B4 quantity_negative', 'C5 measure_differs', 'E5 mark_unreadable'])
    expect(tried.changes.entries).toMatchObject([{ onDay: '2023-09-30', amount: '18', evidence: ['BB 1', 'BB 2'] }])
  })

  test('once appraised are not changed by a file', async () => {
    expect(cellsOf(planOn([await form([], ['Mã việc', 'Lũy kế năm 2023 đến 30/6', 'ĐVT'], [['TU-0088', '18', 'nhà']])]))).toEqual(['B2 result_decided'])
  })
})
