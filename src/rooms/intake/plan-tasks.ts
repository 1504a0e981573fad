/** Plans the form of tasks: new ones are assigned by their document, changed ones become revisions. */
import type { Day } from '../../kit/dates.ts'
import type { Amount } from '../../kit/quantities.ts'
import { closest } from '../../kit/words.ts'
import type { RowReader } from './cells.ts'
import { readerOf } from './cells.ts'
import { readHolder } from './holder.ts'
import type { Holder } from './holder.ts'
import type { DocumentReference } from './head-facts.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { measureNamed } from './sheet-plan.ts'
import type { DocumentRecord, IndicatorRecord, MeasureRecord, TaskRecord, UnitRecord } from './register.ts'
import { codeKey, documentKey, findUnit, indicatorKey } from './register.ts'
import { reviseTask } from './revise.ts'
import { saysSupplementary } from './values.ts'

/** All sheets of tasks, row by row. */
export const planTasks = (sheets: SheetPlan[]): void => {
  const seen = new Set<string>()
  for (const plan of sheets) {
    const assigner = headAssigner(plan)
    for (const row of plan.rows.rows) planTask(plan, readerOf(row, plan.errors), { assigner, seen })
  }
}

interface SheetTerms { assigner: UnitRecord | undefined | 'unknown'; seen: Set<string> }

const headAssigner = ({ form, draft, errors }: SheetPlan): UnitRecord | undefined | 'unknown' => {
  const named = form.head.assigner
  if (!named) return undefined
  const unit = (named.code ? draft.units.get(codeKey(named.code)) : undefined) ?? findUnit(draft, named.name)
  if (!unit && !draft.broken.units.has(codeKey(named.code ?? named.name))) errors.add(named.cell, 'unit_unknown', named.code ?? named.name)
  return unit ?? 'unknown'
}

const planTask = (plan: SheetPlan, reader: RowReader, { assigner: head, seen }: SheetTerms) => {
  const code = reader.code('code', reader.row.has('code') ? { code: 'code_missing' } : null)
  if (code && seen.has(codeKey(code))) return reader.refuse('code', 'code_repeated', code)
  if (code) seen.add(codeKey(code))
  const assigner = assignerOf(plan, reader, head)
  const holder = readHolder(plan, reader, assigner)
  const terms = readTerms(plan, reader)
  const reference = reader.row.has('document') ? reader.document('document') : (plan.form.head.document ?? reader.refuse('title', 'document_missing'))
  if (reader.failed || !holder || !terms || !reference) {
    if (code) plan.draft.broken.tasks.add(codeKey(code))
    return
  }
  const assigningUnitNo = holder.managedByUnitNo ?? assigner?.unitNo
  const issuing = assigningUnitNo === undefined ? undefined : plan.draft.unitsByNo.get(assigningUnitNo)
  const field = holderField(reader)
  if (!issuing) return reader.refuse(field, 'manager_unknown')
  place(plan, reader, { code, holder, terms, issuing, document: documentOf(plan, reference, issuing) })
}

/** The column that names the holder in this form. */
const holderField = (reader: RowReader) => ['holderCode', 'holder', 'unit'].find((field) => reader.row.given(field).cell) ?? 'holder'

const assignerOf = (plan: SheetPlan, reader: RowReader, head: SheetTerms['assigner']): UnitRecord | undefined => {
  const text = reader.code('assigner')
  if (text !== undefined) {
    const unit = findUnit(plan.draft, text)
    if (!unit) reader.refuse('assigner', 'unit_unknown', text)
    return unit
  }
  if (head === 'unknown') reader.failed = true
  return head === 'unknown' ? undefined : head
}

export interface Terms {
  title: string; measure: MeasureRecord | undefined; indicatorName: string; product: string | null; target: Amount | null; baseline: Amount | null; unitCost: Amount | null
  horizon: TaskRecord['horizon']; supplementary: boolean; year: number; plan: Amount; dueOn: Day
}

const readTerms = (plan: SheetPlan, reader: RowReader): Terms | undefined => {
  const title = reader.lines('title', { code: 'title_missing' }, 2000)
  const product = reader.lines('product', null, 1000) ?? null
  const measure = product ? undefined : readMeasure(plan, reader)
  const amount = { zero: false, measure: measure?.name }
  const target = reader.quantity('target', amount) ?? null
  const yearPlan = product && !reader.row.given('plan').cell ? '1' : reader.quantity('plan', { ...amount, missing: { code: 'quantity_missing' } })
  refuseFractions(reader, measure, { target, plan: yearPlan })
  const horizon = reader.row.has('horizon') ? reader.horizon('horizon') : undefined
  const dueOn = reader.due('due')
  const year = plan.form.head.year ?? (dueOn ? Number(dueOn.slice(0, 4)) : undefined)
  const indicatorName = reader.text('indicator') ?? title?.split('\n')[0]?.slice(0, 500)
  if (!title || !yearPlan || !dueOn || !year || (!product && !measure) || !indicatorName) return undefined
  return {
    title, measure, indicatorName, product, target, dueOn, year, plan: yearPlan, horizon: horizon ?? { kind: 'year', from: year, to: year },
    baseline: reader.quantity('baseline', { zero: true }) ?? null, unitCost: reader.quantity('unitCost', { zero: true }) ?? null,
    supplementary: saysSupplementary(reader.text('manner') ?? ''),
  }
}

const readMeasure = (plan: SheetPlan, reader: RowReader): MeasureRecord | undefined => {
  const text = reader.text('measure', { code: 'measure_missing' })
  if (text === undefined) return undefined
  return measureNamed(plan.draft, text) ?? reader.refuse('measure', 'measure_unknown', text, closest(text, plan.options.measureNames))
}

const refuseFractions = (reader: RowReader, measure: MeasureRecord | undefined, amounts: Record<string, Amount | null | undefined>) => {
  if (!measure?.whole) return
  for (const [field, amount] of Object.entries(amounts)) if (amount?.includes('.')) reader.refuse(field, 'quantity_not_whole', measure.name)
}

/** The document with this number and day of the unit that assigns, made when it is met for the first time. */
export const documentOf = ({ draft, changes, options }: SheetPlan, { number, day }: DocumentReference, issuing: UnitRecord | string): DocumentRecord => {
  const issuer = typeof issuing === 'string' ? issuing : (issuing.committeeName ?? issuing.name)
  const key = documentKey({ number, issuer, issuedOn: day })
  const known = draft.documents.get(key)
  if (known) return known
  const document = { id: options.newId(), number, issuer, issuedOn: day, title: null }
  changes.documents.push(document)
  draft.addDocument(document)
  return document
}

const indicatorOf = ({ draft, changes, options }: SheetPlan, name: string, measure: MeasureRecord): IndicatorRecord => {
  const known = draft.indicators.get(indicatorKey(name, measure.id))
  if (known) return known
  const indicator = { id: options.newId(), name, measureId: measure.id }
  changes.indicators.push(indicator)
  draft.addIndicator(indicator)
  return indicator
}

interface Placing { code: string | undefined; holder: Holder; terms: Terms; issuing: UnitRecord; document: DocumentRecord }

const place = (plan: SheetPlan, reader: RowReader, { code, holder, terms, issuing, document }: Placing) => {
  const { draft, changes, options } = plan
  const same = code ? draft.tasks.get(codeKey(code)) : sameTask(plan, { holder, terms, issuing })
  const task: TaskRecord = {
    id: same?.id ?? options.newId(), code: code ?? same?.code ?? freeCode(plan, issuing, terms.year), title: terms.title, closed: false,
    holderPersonId: holder.personId, holderPostId: holder.postId, holderUnitNo: holder.unitNo,
    assigningUnitNo: issuing.unitNo, assigningBodyId: holder.managedByBodyId, documentId: document.id, since: document.issuedOn,
    indicatorId: terms.measure ? indicatorOf(plan, terms.indicatorName, terms.measure).id : null,
    product: terms.product, target: terms.target, baseline: terms.baseline, unitCost: terms.unitCost, horizon: terms.horizon, supplementary: terms.supplementary,
    instalments: new Map([...(same?.instalments ?? []), [terms.year, { plan: terms.plan, dueOn: terms.dueOn }]]),
  }
  if (same) return reviseTask(plan, reader, { before: same, after: task, document, year: terms.year })
  if (options.self.has(holder.personId ?? '')) return reader.refuse(holderField(reader), 'not_to_oneself')
  changes.tasks.push({ task, year: terms.year })
  plan.tell(reader.row.row, 'task_added', `${task.code} · ${task.title}`)
  draft.addTask(task)
}

/** Without a code a task is the same when holder, wording and assigning unit are. */
const sameTask = ({ draft }: SheetPlan, { holder, terms, issuing }: Pick<Placing, 'holder' | 'terms' | 'issuing'>): TaskRecord | undefined =>
  [...draft.tasks.values()].find((task) => !task.closed && task.holderPersonId === holder.personId && task.holderUnitNo === holder.unitNo && task.assigningUnitNo === issuing.unitNo && task.title === terms.title)

const freeCode = ({ draft }: SheetPlan, issuing: UnitRecord, year: number): string => {
  let number = 1
  while (draft.tasks.has(codeKey(`${issuing.code}-${year}-${String(number).padStart(4, '0')}`))) number += 1
  return `${issuing.code}-${year}-${String(number).padStart(4, '0')}`
}
