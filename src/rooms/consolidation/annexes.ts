import { formatDay } from '../../kit/dates.ts'
import type { Column, HeadCell, Inline, Part, Signature, Table } from '../../kit/papers/paper.ts'
import type { Form } from '../rounds/public.ts'
import { type Annex, cellsAcross, type Material } from './annex.ts'
import { differences, handedIn, tasksByUnit } from './annexes-beside.ts'
import { byUnit } from './annex-by-unit.ts'
import type { Figure } from './figure-contract.ts'
import type { Printer } from './printer.ts'

/** The annexes of a report, numbered as they stand, each on pages of its own with the signature below; an annex that would be empty is left out. A table too wide for A4 lies on A3. */
export const annexesOf = (material: Material, signature: Signature): Part[] => {
  const parts: Part[] = []
  for (const annex of [totals, byUnit, tasksByUnit, handedIn, differences]) {
    const number = `PHỤ LỤC ${String(parts.length + 1).padStart(2, '0')}`
    const { title, tables } = annex(material, number)
    if (tables.length === 0) continue
    const note = `(số liệu chốt đến hết ngày ${formatDay(material.facts.round.closingOn)})`
    parts.push({ orientation: 'landscape', ...(cellsAcross(tables) > widestOnA4 && { size: 'a3' }), blocks: [{ kind: 'annex', number, title, note }, ...tables, { ...signature, recipients: [] }] })
  }
  return parts
}

// Twelve columns of figures beside the names leave each less than 15 mm on a sheet of A4.
const widestOnA4 = 14

/** Số liệu tổng hợp: every form line by line, with what it was a year before and what it is thought to come to. */
const totals: Annex = ({ facts, printer }, number) => ({
  title: 'SỐ LIỆU TỔNG HỢP TỪ BÁO CÁO CỦA CÁC ĐƠN VỊ',
  tables: facts.accepted.flatMap(({ form }): Table[] => {
    const figures = facts.figures.filter(({ formId }) => formId === form.id)
    return figures.length > 0 ? [totalsTable(form, figures, { printer, number })] : []
  }),
})

const totalsTable = (form: Form, figures: readonly Figure[], { printer, number }: { printer: Printer; number: string }): Table => {
  const columns = form.columns.filter(({ key }) => figures.some(({ column }) => column === key))
  const lines = [...Map.groupBy(figures, ({ line }) => line).values()]
  const [hasBefore, hasEstimate] = [figures.some(({ before }) => before !== null), figures.some(({ estimate }) => estimate !== null)]
  const extra = (hasBefore ? 1 : 0) + (hasEstimate ? 1 : 0)
  const width = Math.max(14, Math.round(120 / Math.max(1, columns.length * (1 + extra))))
  const where = { place: 'annex' as const, cell: `${number}, ${form.code}` }
  const cells = (figure: Figure | undefined): Inline[][] => (figure ? [
    [printer.figure(figure, 'counted', where)], ...(hasEstimate ? [figure.estimate ? [printer.figure(figure, 'estimate', where)] : []] : []), ...(hasBefore ? [figure.before === null ? [] : [printer.figure(figure, 'before', where)]] : []),
  ] : Array.from({ length: 1 + extra }, () => []))
  return {
    kind: 'table', title: `${form.code}. ${form.title}`,
    columns: [{ width: 10, align: 'center' }, { width: 80, align: 'left' }, { width: 20, align: 'center' }, ...columns.flatMap(() => Array.from({ length: 1 + extra }, (): Column => ({ width, align: 'right' })))],
    head: headOf(columns.map(({ title }) => title), [...(hasEstimate ? ['Ước cả kỳ'] : []), ...(hasBefore ? ['Cùng kỳ năm trước'] : [])]),
    rows: lines.map((line, at) => ({ cells: [[String(at + 1)], [line[0]?.lineTitle ?? ''], [line[0]?.measure ?? ''], ...columns.flatMap(({ key }) => cells(line.find(({ column }) => column === key)))] })),
  }
}

const headOf = (titles: readonly string[], extra: readonly string[]): HeadCell[][] => {
  const first: HeadCell[] = ['TT', 'Nội dung', 'Đơn vị tính'].map((text) => (extra.length > 0 ? { text, rows: 2 } : { text }))
  if (extra.length === 0) return [[...first, ...titles.map((text) => ({ text }))]]
  return [[...first, ...titles.map((text) => ({ text, columns: 1 + extra.length }))], titles.flatMap(() => ['Đến ngày chốt', ...extra].map((text) => ({ text })))]
}
