import type { HeadCell, Inline, Table } from '../../kit/papers/paper.ts'
import type { AcceptedForm } from '../rounds/public.ts'
import type { Annex, Material } from './annex.ts'
import type { Figure } from './figure-contract.ts'

/** Số liệu chia theo đơn vị: of each form what every unit gave, and what the report says of it all. */
export const byUnit: Annex = (material, number) => ({
  title: 'SỐ LIỆU CHIA THEO ĐƠN VỊ',
  tables: material.facts.accepted.flatMap((form) => {
    const figures = material.facts.figures.filter(({ formId }) => formId === form.form.id)
    return form.units.length > 0 && figures.length > 0 ? pieces(figures).map((some, at, all) => unitsTable(form, some, { material, number, part: all.length > 1 ? ` (${String(at + 1)}/${String(all.length)})` : '' })) : []
  }),
})

// A form of many lines goes on in a further table: no sheet is wide enough for all its figures beside the names of units.
const pieces = (figures: readonly Figure[]): Figure[][] => Array.from({ length: Math.ceil(figures.length / mostAcross) }, (_, at) => figures.slice(at * mostAcross, (at + 1) * mostAcross))
const mostAcross = 18

const unitsTable = ({ form, units }: AcceptedForm, figures: readonly Figure[], { material: { printer }, number, part }: { material: Material; number: string; part: string }): Table => {
  const where = { place: 'annex' as const, cell: `${number}, ${form.code}` }
  return {
    kind: 'table', title: `${form.code}. ${form.title}${part}`, head: headOf(figures),
    columns: [{ width: 8, align: 'center' }, { width: 50, align: 'left' }, ...figures.map(() => ({ width: Math.max(12, Math.round(160 / figures.length)), align: 'right' as const }))],
    rows: [
      ...units.map((unit, at) => ({ cells: [[String(at + 1)], [unit.unitLabel], ...figures.map((figure): Inline[] => [printer.told({ figure, counts: 'share', giver: unit.unitNo })])] })),
      { total: true, cells: [[], ['Tổng số'], ...figures.map((figure): Inline[] => [printer.figure(figure, 'counted', where)])] },
    ],
  }
}

const headOf = (figures: readonly Figure[]): HeadCell[][] => [
  [{ text: 'TT', rows: 2 }, { text: 'Đơn vị', rows: 2 }, ...[...Map.groupBy(figures, ({ line }) => line).values()].map((some) => ({ text: titleOf(some[0]), columns: some.length }))],
  figures.map(({ columnTitle }) => ({ text: columnTitle })),
]

const titleOf = (figure: Figure | undefined) => (figure ? `${figure.lineTitle}${figure.measure ? ` (${figure.measure})` : ''}` : '')
