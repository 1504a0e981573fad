import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AcceptedFilling, AcceptedForm, Form } from '../rounds/public.ts'
import { cellsOf, contradicts, countedIn, everyLine, giving, markOf, nameOf, outlineSections, piecesOf, typedNumbers } from './rules.ts'

const form = (lines: string[]): Form => ({
  id: 'f', place: 1, code: 'Biểu 01', version: 1, title: 'Thử', reason: null, lines: lines.map((key) => ({ key, title: key, measure: null })),
  columns: [{ key: 'a', title: 'A', kind: 'amount', means: 'period', summed: true, required: true }, { key: 'b', title: 'B', kind: 'text', means: 'other', summed: false, required: false }, { key: 'c', title: 'C', kind: 'amount', means: 'other', summed: false, required: true }],
})
const unit = (unitNo: number, rows: AcceptedFilling['rows']): AcceptedFilling => ({ submissionId: `s${unitNo}`, partId: 'p', unitNo, unitLabel: `Đơn vị ${unitNo}`, unitCode: `H${unitNo}`, formVersion: 1, nth: 1, rows, remark: null, differences: [], handedByName: '', handedOn: '2023-06-30', decidedByName: '', decidedOn: '2023-06-30' })
const cents = fc.integer({ min: -9_999_999, max: 9_999_999 })
const spelt = (value: number) => `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`
const rows = fc.array(fc.record({ key: fc.constantFrom('x', 'y', 'z'), value: fc.option(cents) }), { maxLength: 6 })

describe('figures', () => {
  test('are what an integer sum in cents gives, in whatever order the units come, and none where nobody gave any', () => {
    fc.assert(fc.property(fc.array(rows, { maxLength: 6 }), (units) => {
      const accepted: AcceptedForm = { form: form(['x', 'y', 'z']), asked: units.length, sums: [], units: units.map((given, at) => unit(at + 1, given.map(({ key, value }) => ({ key, cells: value === null ? { b: 'lời' } : { a: spelt(value), b: '7' } })))) }
      for (const line of ['x', 'y', 'z', everyLine]) {
        const expected = units.flat().filter(({ key, value }) => value !== null && (line === everyLine || key === line)).map(({ value }) => value ?? 0)
        const counted = countedIn(accepted, { line, column: 'a' })
        expect(counted === null ? null : Math.round(Number(counted) * 100)).toBe(expected.length === 0 ? null : expected.reduce((sum, one) => sum + one, 0))
        expect(countedIn({ ...accepted, units: accepted.units.toReversed() }, { line, column: 'a' })).toBe(counted)
        expect(giving(accepted, { line, column: 'a' })).toHaveLength(expected.length)
      }
    }))
  })

  test('are taken from columns that can be added up, line by line; a form without lines has one', () => {
    expect(cellsOf([form(['x', 'y'])]).map((cell) => nameOf(cell))).toEqual(['1.x.a', '1.y.a'])
    expect(cellsOf([form([])]).map((cell) => nameOf(cell))).toEqual(['1.*.a'])
  })
})

describe('a contradiction', () => {
  const amount = fc.option(cents.map(spelt))
  test('is a statement that differs from the rows, unless a decision was made about just these two', () => {
    fc.assert(fc.property(amount, amount, fc.option(fc.record({ value: cents.map(spelt), counted: amount })), (counted, stated, decided) => {
      const differs = stated !== null && (counted === null || Number(stated) !== Number(counted))
      const covered = decided !== null && stated !== null && Number(decided.value) === Number(stated) && (decided.counted === null ? counted === null : counted !== null && Number(decided.counted) === Number(counted))
      expect(contradicts({ counted, stated: stated === null ? null : { value: stated }, decided })).toBe(differs && !covered)
    }))
    expect(contradicts({ counted: '12', stated: { value: '13' }, decided: { value: '13.0', counted: '12' } })).toBe(false)
    expect(contradicts({ counted: '11', stated: { value: '13' }, decided: { value: '13', counted: '12' } })).toBe(true)
    expect(contradicts({ counted: '13.00', stated: { value: '13' }, decided: null })).toBe(false)
  })
})

describe('a text', () => {
  test('names figures with their measure, and quotations', () => {
    expect(['1.cuoc.trong_ky', '1.cuoc.trong_ky.before', '2.*.a.estimate', 'trich.3'].map(markOf)).toEqual([
      { kind: 'figure', name: '1.cuoc.trong_ky', counts: 'counted' }, { kind: 'figure', name: '1.cuoc.trong_ky', counts: 'before' }, { kind: 'figure', name: '2.*.a', counts: 'estimate' }, { kind: 'quotation', nth: 3 },
    ])
    expect(piecesOf('có {{ 1.x.a }} cuộc')).toEqual(['có ', '1.x.a', ' cuộc'])
  })

  test.each([
    ['Kiểm tra 12 cuộc, đạt 106,25%', ['12', '106,25%']], ['Đến ngày 30/6/2023, trong 6 tháng đầu năm 2023 có {{1.x.a}} cuộc', []], ['1. Công tác 3.853 việc', ['3.853']],
    ['Theo Quyết định số 12-QĐ/TU ngày 5 tháng 6 năm 2023', []], ['nhiệm kỳ 2020-2025, Điều 5', []], ['Nghị quyết Đại hội lần thứ 13', []],
  ])('%s: numbers that a hand typed', (text, numbers) => expect(typedNumbers(text)).toEqual(numbers))

  test('an outline gives its headings, and what stands below each as a beginning', () => {
    expect(outlineSections('I. Kết quả\nNêu rõ từng mặt\nII. Hạn chế')).toEqual([{ title: 'I. Kết quả', body: 'Nêu rõ từng mặt' }, { title: 'II. Hạn chế', body: '' }])
    expect(outlineSections(null)).toHaveLength(5)
  })
})
