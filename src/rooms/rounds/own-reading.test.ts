import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAmount } from '../../kit/quantities.ts'
import { columnName } from '../../kit/sheets/grid.ts'
import { readWorkbook } from '../../kit/sheets/read.ts'
import { fold } from '../../kit/words.ts'
import type { FormRow } from './form-contract.ts'
import { propose } from './own-headings.ts'
import { readOwn } from './own-reading.ts'
import { ownBook } from '../../../tests/harness/own-tables.ts'
import type { Asked } from './rules.ts'

const names = ['Số cuộc kiểm tra', 'Số đảng viên được kiểm tra', 'Tổ chức đảng được giám sát', 'Số vụ vi phạm', 'Số đơn thư tố cáo', 'Số buổi sinh hoạt chuyên đề'] as const
const titles = ['Kế hoạch năm', 'Thực hiện trong kỳ', 'Lũy kế từ đầu năm', 'Ước thực hiện cả năm', 'Cùng kỳ năm trước'] as const
const form: Asked = {
  columns: titles.map((title, at) => ({ key: `c${at + 1}`, title, kind: 'amount', means: 'other', summed: true, required: false })), lines: names.map((title, at) => ({ key: `d${at + 1}`, title, measure: null })),
}
const dressed = (text: string, way: number) => [text, fold(text), text.toUpperCase(), `  ${text}  `, `${text} (người)`][way % 5] ?? text
const written = (amount: string, asText: boolean) => (asText ? formatAmount(amount) : Number(amount))
const amounts = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom('', '.5', '.25')).map(([whole, part]) => `${whole}${part}`)
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })
const table = fc.record({
  lines: shuffled(names), columns: shuffled(titles), values: fc.array(fc.array(amounts, { minLength: titles.length, maxLength: titles.length }), { minLength: names.length, maxLength: names.length }),
  way: fc.nat(4), above: fc.nat(4), asText: fc.boolean(), left: fc.nat(2), numbered: fc.boolean(), group: fc.boolean(),
})

test('whatever the order of its columns and lines and however they are spelled, a table comes back with 0 differences', async () => {
  await fc.assert(fc.asyncProperty(table, async ({ lines, columns, values, way, above, asText, left, numbered, group }) => {
    const margin = Array.from({ length: left }, () => null)
    const heads = [...margin, 'Nội dung', ...columns.map((title) => dressed(title, way))]
    const rows = [
      ...Array.from({ length: above }, (_, at) => [`Dòng giới thiệu ${at + 1}`]), ...(group ? [[...margin, null, ...columns.map(() => 'Số liệu')]] : []), heads, ...(numbered ? [heads.flatMap((head, at) => (head === null ? [null] : [`(${at + 1 - left})`]))] : []),
      ...lines.map((name, at) => [...margin, `${numbered ? `${at + 1}. ` : ''}${dressed(name, way)}`, ...columns.map((_, across) => written(values[at]?.[across] ?? '0', asText))]),
    ]
    const reading = await readWorkbook(new Uint8Array(await (await ownBook({ 'Sổ': rows })).arrayBuffer()))
    const sheet = 'workbook' in reading ? reading.workbook.sheets[0] : undefined
    if (!sheet) throw new Error('the workbook has a sheet')
    const { heading, mapping } = propose(sheet, form, {})
    const meant: FormRow[] = form.lines.map(({ key, title }) => ({ key, cells: Object.fromEntries(form.columns.map((column) => [column.key, normal(values[lines.indexOf(title as typeof names[number])]?.[columns.indexOf(column.title as typeof titles[number])] ?? '')])) }))
    const { rows: read, missing, changes, cells, faults } = readOwn({ sheet, form, heading: heading ?? { first: 1, last: 1 }, mapping, known: {}, before: meant })
    expect({ mapping: mapping.columns, read, missing, changes, faults }).toEqual({ mapping: Object.fromEntries(form.columns.map(({ key, title }) => [key, columnName(left + 2 + columns.indexOf(title as typeof titles[number]))])), read: meant, missing: [], changes: [], faults: [] })
    expect(Object.keys(cells)).toHaveLength(names.length * titles.length)
  }), { numRuns: 60 })
}, 60_000)

const normal = (amount: string) => (amount.includes('.') ? amount.replace(/0+$/, '') : amount)
