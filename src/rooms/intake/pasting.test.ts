import { describe, expect } from 'vitest'
import { decisionOf } from '../../../tests/harness/acts.ts'
import { refusalOf, test } from '../../../tests/harness/town.ts'

const heading = ['TT', 'Họ và tên', 'Chức vụ', 'Nội dung việc', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2023', 'Hoàn thành']
const row = (name: string, plan: string, due = '31/12/2023') => ['1', name, '', 'Trồng cây nhớ ơn Bác', 'Số cây được trồng', 'cây', plan, due]

describe('cells pasted from Excel', () => {
  test('are recognised by their headings, read the Vietnamese way, and assigned in one act', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { kind, rows } = await clerk.intake.readPasted({ rows: [heading, row('Chẩu Văn Đạt', '4.065'), ['2', 'Nguyễn Xuân Bình', 'Chủ tịch Hội Cựu chiến binh tỉnh', ...row('', '500', 'Quý IV/2023').slice(3)]] })
    expect(kind).toBe('tasks')
    expect(rows.map(({ errors }) => errors)).toEqual([[], []])
    expect(rows.map(({ task }) => [task?.plan, task?.dueOn])).toEqual([['4065', '2023-12-31'], ['500', '2023-12-31']])
    const { tasks } = await clerk.tasks.assignTasks({ document: decisionOf(), tasks: rows.map(({ task }) => task as NonNullable<typeof task>) })
    expect(tasks).toHaveLength(2)
  })

  test('ask which post is meant where several fit, and take the one chosen', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const first = await clerk.intake.readPasted({ rows: [heading, row('Nguyễn Xuân Bình', '5')] })
    const [doubt] = first.rows[0]?.errors ?? []
    expect(doubt).toMatchObject({ field: 'holder', code: 'cadre_in_doubt' })
    const postId = doubt?.choices[0]?.postId as string
    const again = await clerk.intake.readPasted({ kind: 'tasks', fields: first.fields.map(({ name }) => name), rows: first.rows.map(({ cells }) => cells), choices: [postId] })
    expect(again.rows[0]).toMatchObject({ errors: [], task: { holder: { postId } } })
  })

  test('say beside each cell what is wrong with it', async ({ town }) => {
    const { rows: [one, two] } = await town.as('linh.btc').intake.readPasted({ rows: [heading, row('Không Có Ai', '4.5.6', '31/02/2023'), ['2', 'Tô Văn Phúc', '', 'Trồng cây', '', 'sải tay', '5,5', '']] })
    expect(Object.fromEntries(one?.errors.map(({ field, code }) => [field, code]) ?? [])).toMatchObject({ holder: 'cadre_unknown', plan: 'quantity_ambiguous', due: 'due_unreadable' })
    expect(Object.fromEntries(two?.errors.map(({ field, code }) => [field, code]) ?? [])).toEqual({ holder: 'not_assignable', measure: 'measure_unknown', due: 'due_missing' })
    expect(one?.task).toBeNull()
  })

  test('are read again as they were put right, with the holder that was chosen', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const first = await clerk.intake.readPasted({ rows: [heading, row('Không Có Ai', '5')] })
    const fields = first.fields.map(({ name }) => name)
    const cells = first.rows[0]?.cells.map((cell, at) => (fields[at] === 'holder' ? 'Chẩu Văn Đạt' : cell)) as string[]
    const again = await clerk.intake.readPasted({ kind: 'tasks', fields, rows: [cells] })
    expect(again.rows[0]).toMatchObject({ errors: [], holder: expect.stringContaining('Chẩu Văn Đạt') as string })
  })

  test('as results are for who may report', async ({ town }) => {
    const rows = [['TU-0088', '18', '1', '30/06/2023', 'BB số 01, ngày 30/06/2023']]
    const mine = await town.as('binh.ccb').intake.readPasted({ rows })
    expect(mine).toMatchObject({ kind: 'results', rows: [{ errors: [], result: { amount: '18', underway: '1', onDay: '2023-06-30', documents: ['BB số 01, ngày 30/06/2023'] } }] })
    expect((await town.as('linh.btc').intake.readPasted({ rows })).rows[0]?.errors).toMatchObject([{ field: 'code', code: 'not_the_holder' }])
    expect((await town.as('binh.ccb').intake.readPasted({ rows: [['TU-0088', '', '', '01/01/2030', '']] })).rows[0]?.errors.map(({ code }) => code).toSorted()).toEqual(['day_ahead', 'evidence_needed', 'quantity_missing'])
  })

  test('as results say what the rules refuse, one row after the other, before anything is sent', async ({ town }) => {
    const rows = [['TU-0088', '20', '1', '30/06/2023', 'BB số 01'], ['TU-0088', '19', '', '30/06/2023', 'BB số 02'], ['TU-0088', '20,5', '', '30/06/2023', 'BB số 03']]
    const read = await town.as('binh.ccb').intake.readPasted({ rows })
    expect(read.rows.map(({ errors }) => errors.map(({ field, code }) => [field, code]))).toEqual([[], [['result', 'result_runs_backwards']], [['result', 'whole_numbers_only']]])
    expect(read.rows.map(({ result }) => result?.amount)).toEqual(['20', undefined, undefined])
  })

  test('without headings that say what they are, are refused', async ({ town }) => {
    expect(await refusalOf(town.as('linh.btc').intake.readPasted({ rows: [['một', 'hai'], ['ba', 'bốn']] }))).toBe('headings_unknown')
  })
})
