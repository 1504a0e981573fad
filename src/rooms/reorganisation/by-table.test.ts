import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { operatorOf } from '../../../tests/harness/old-town.ts'
import type { Work } from '../../kit/work.ts'
import { reorganiseByTable, type TableOrder } from './by-table.ts'

const heading = 'old_province_code,old_province,old_district_code,old_district,old_commune_code,old_commune,divided,new_province_code,new_province,new_commune_code,new_commune'
const lines = ['02,Tỉnh Cũ,024,Huyện Một,101,Xã A,0,08,Tỉnh Mới,201,Xã Chung', '02,Tỉnh Cũ,024,Huyện Một,102,Xã B,0,08,Tỉnh Mới,201,Xã Chung']
const on = '2025-07-01'
const order = { on, document: { number: '202/2025/QH15', issuer: 'Quốc hội', issuedOn: '2025-06-12' }, bootstrapOn: '2025-06-30' }

let operator: Awaited<ReturnType<typeof operatorOf>>
beforeAll(async () => { operator = await operatorOf(inject('databases')) })
afterAll(async () => operator.drop())

const byTable = (bytes: Buffer | string, changes: Partial<TableOrder> = {}) => operator.on('2025-07-10', (work: Work) => reorganiseByTable(work, Buffer.from(bytes), { ...order, ...changes }))
const tableOf = (...some: string[]) => [heading, ...some].join('\n')

test('a table that can not be meant is refused with its reason, and nothing of it is kept', async () => {
  const refused: [name: string, bytes: Buffer | string, code: string, words: string, changes?: Partial<TableOrder>][] = [
    ['empty', '', 'table_unreadable', 'tệp trống'],
    ['headings alone', heading, 'table_unreadable', 'chỉ có dòng tiêu đề'],
    ['a heading is another', tableOf(...lines).replace('old_commune_code', 'ma_xa'), 'table_unreadable', 'thiếu cột old_commune_code.'],
    ['no headings', lines.join('\n'), 'table_unreadable', 'dòng đầu không phải tiêu đề'],
    ['letters of another code', Buffer.from(tableOf(...lines), 'latin1'), 'table_unreadable', 'UTF-8'],
    ['a quotation left open', tableOf(lines[0] ?? '', `"${lines[1] ?? ''}`), 'table_unreadable', 'dấu ngoặc kép ở dòng 3'],
    ['garbage', Buffer.alloc(10_000_000, 0xfe), 'table_unreadable', 'Unicode'],
    ['a broken workbook', `PK${'x'.repeat(1_000_000)}`, 'table_unreadable', 'hỏng'],
    ['a line cut off, while its code goes to another', tableOf('02,Tỉnh Cũ,024,Huyện Một,201,Xã A,0,08', lines[1] ?? ''), 'act_faulty', 'dòng 2: Thiếu'],
    ['the old structure begins too late', tableOf(...lines), 'bootstrap_late', '01/07/2025', { bootstrapOn: on }],
    ['a whole of a unit that is not there', tableOf(...lines), 'whole_unknown', '999', { wholes: [{ from: '999', to: '201' }] }],
  ]
  for (const [name, bytes, code, words, changes] of refused) {
    const error: unknown = await byTable(bytes, changes).then(() => undefined, (one: unknown) => one)
    expect(error, name).toMatchObject({ refusal: { code }, message: expect.stringContaining(words) as unknown })
  }
  expect((await byTable(tableOf(...lines, lines[1] ?? ''), { dryRun: true })).notPlaced.map(({ row }) => row)).toEqual([2, 3, 4])
  expect(await byTable(tableOf(...lines), { dryRun: true })).toMatchObject({ applied: false, entered: 4, counts: { merged: 3, abolished: 1 } })
})

test('the same table as Excel saves it in UTF-16 means the same', async () => {
  expect(await byTable(Buffer.from(`\ufeff${tableOf(...lines).replaceAll(',', '\t')}`, 'utf16le'))).toMatchObject({ applied: true, rows: 2, notPlaced: [] })
})
