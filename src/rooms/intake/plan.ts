/** Plans an import of several files at once: every error by its cell, every change by its row, every question; pure. */
import type { Workbook } from '../../kit/sheets/grid.ts'
import type { SheetRefusal } from '../../kit/sheets/refusal.ts'
import type { Changes, PreviewKind, PreviewLine } from './changes.ts'
import { countChanges, noChanges } from './changes.ts'
import type { CellError } from './errors.ts'
import { errorsOf } from './errors.ts'
import type { FormKind } from './forms.ts'
import { kindsInOrder } from './forms.ts'
import type { SheetLayout } from './layout.ts'
import { lay, standingAt, unchangedOf } from './layout.ts'
import { planCadres } from './plan-cadres.ts'
import { planResults } from './plan-results.ts'
import { planTasks } from './plan-tasks.ts'
import { planUnits } from './plan-units.ts'
import type { Question, RecognisedSheet } from './recognise.ts'
import { recogniseSheet } from './recognise.ts'
import type { Register } from './register.ts'
import { draftOf } from './register.ts'
import type { SheetRows } from './rows.ts'
import { readRows } from './rows.ts'
import type { PlanOptions, SheetPlan } from './sheet-plan.ts'

export interface FileToPlan { name: string; reading: { workbook: Workbook } | { refusal: SheetRefusal } }
export interface FileRefusal { file: string; code: string; message: string }
export interface RecognisedForm { file: string; sheet: string; kind: FormKind; rows: number; signature: string; fields: Record<string, string>; skipped: { cell: string; text: string }[] }
export interface ImportPlan {
  layouts: SheetLayout[]
  refused: FileRefusal[]
  errors: CellError[]
  questions: Question[]
  forms: RecognisedForm[]
  preview: PreviewLine[]
  changes: Changes
  /** Number of changes by what they are; all zero when nothing would change. */
  summary: Partial<Record<PreviewKind, number>>
  changeCount: number
  /** Records by kind that stand in the register just so already. */
  unchanged: Partial<Record<FormKind, number>>
}

/** Plans all files together, in the order units, cadres, tasks, results: later ones see what earlier ones would create. */
export const planImport = (files: readonly FileToPlan[], register: Register, options: PlanOptions): ImportPlan => {
  const draft = draftOf(register)
  const { recognised, questions, refused, layouts } = recogniseAll(files, options, new Set(draft.measures.keys()))
  const sheetOptions = { ...options, measureNames: register.measures.map(({ name }) => name) }
  const [changes, preview, errors, planned] = [noChanges(), [] as PreviewLine[], new Map<string, CellError>(), [] as RecognisedForm[]]
  for (const kind of kindsInOrder) {
    const sheets = recognised.filter((form) => form.kind === kind).map((form): SheetPlan => {
      const rows = readRows(form)
      planned.push(describe(form, rows))
      lay(layouts, form, rows)
      return {
        form, rows, draft, changes, options: sheetOptions, errors: errorsOf(form.file, form.sheet.name, errors),
        tell: (row, what, ...[subject, fields = []]) => void preview.push({ file: form.file, sheet: form.sheet.name, row, what, subject, fields }),
      }
    })
    for (const { rows, errors: list } of sheets) for (const cell of rows.nothingAbove) list.add(cell, 'nothing_above')
    PLANNERS[kind](sheets)
  }
  const summary: ImportPlan['summary'] = {}
  for (const { what } of preview) summary[what] = (summary[what] ?? 0) + 1
  return { refused, questions, changes, preview, summary, layouts, forms: planned, errors: inOrder(errors, files).map((error) => ({ ...error, ...standingAt(recognised, error) })), changeCount: countChanges(changes), unchanged: unchangedOf(planned, preview) }
}

/** Whether nothing stands in the way of applying the plan. */
export const isClean = (plan: ImportPlan): boolean =>
  plan.refused.length === 0 && plan.errors.length === 0 && !plan.questions.some(({ blocking }) => blocking)

const PLANNERS: Record<FormKind, (sheets: SheetPlan[]) => void> = { units: planUnits, cadres: planCadres, tasks: planTasks, results: planResults }

const recogniseAll = (files: readonly FileToPlan[], { map, remembered, skipped = new Set() }: PlanOptions, measures: ReadonlySet<string>) => {
  const [recognised, questions, refused, layouts]: [RecognisedSheet[], Question[], FileRefusal[], SheetLayout[]] = [[], [], [], []]
  for (const { name, reading } of files) {
    if ('refusal' in reading) {
      refused.push({ file: name, code: reading.refusal.code, message: reading.refusal.vi })
      continue
    }
    const before = recognised.length + questions.length
    for (const sheet of reading.workbook.sheets) {
      const recognition = recogniseSheet(name, sheet, { map, remembered, measures })
      const isSkipped = skipped.has(`${name}|${sheet.name}`)
      layouts.push({ file: name, sheet: sheet.name, hidden: sheet.hidden, skipped: isSkipped, head: recognition.head, rows: 0, roles: [] })
      if (isSkipped) continue
      questions.push(...recognition.questions)
      if (recognition.recognised) recognised.push(recognition.recognised)
    }
    if (recognised.length + questions.length === before && !reading.workbook.sheets.some((sheet) => skipped.has(`${name}|${sheet.name}`))) refused.push({ file: name, code: 'nothing_to_import', message: 'Tệp không có trang tính nào có dữ liệu.' })
  }
  return { recognised, questions, refused, layouts }
}

const describe = (form: RecognisedSheet, rows: SheetRows): RecognisedForm => ({
  file: form.file, sheet: form.sheet.name, kind: form.kind, rows: rows.rows.length, signature: form.signature, skipped: rows.skipped,
  fields: Object.fromEntries([...form.columns].map(([field, column]) => [field, form.sheet.cellAt(form.firstDataRow - 1, column)?.text ?? ''])),
})

const inOrder = (errors: Map<string, CellError>, files: readonly FileToPlan[]): CellError[] => {
  const place = ({ cell }: CellError) => {
    const parts = /^([A-Z]+)(\d+)$/.exec(cell)
    return Number(parts?.[2] ?? 0) * 1000 + (parts?.[1] ?? '').split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  }
  const fileOrder = new Map(files.map(({ name }, index) => [name, index]))
  return [...errors.values()].sort((a, b) => (fileOrder.get(a.file) ?? 0) - (fileOrder.get(b.file) ?? 0) || (a.sheet === b.sheet ? place(a) - place(b) : 0))
}
