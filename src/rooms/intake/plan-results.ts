/** Plans the form of results: a cumulative result by task and day, its evidence, and whether it was appraised. */
import type { Day } from '../../kit/dates.ts'
import { formatAmount, sameAmount } from '../../kit/quantities.ts'
import { sameName } from '../../kit/words.ts'
import type { RowReader } from './cells.ts'
import { readerOf } from './cells.ts'
import type { PreviewLine } from './changes.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { documentOf } from './plan-tasks.ts'
import type { EntryRecord, TaskRecord } from './register.ts'
import { codeKey, entryKey, findUnit } from './register.ts'

/** All sheets of results, row by row. */
export const planResults = (sheets: SheetPlan[]): void => {
  const seen = new Set<string>()
  for (const plan of sheets) for (const row of plan.rows.rows) planResult(plan, readerOf(row, plan.errors), seen)
}

const planResult = (plan: SheetPlan, reader: RowReader, seen: Set<string>) => {
  const { draft } = plan
  const code = reader.code('code', { code: 'code_missing' })
  if (!code || draft.broken.tasks.has(codeKey(code))) return
  const task = draft.tasks.get(codeKey(code))
  if (!task) return reader.refuse('code', 'task_unknown', code)
  const measure = measureOf(plan, task)
  const written = reader.text('measure')
  if (written && measure && !sameName(written, measure.name)) reader.refuse('measure', 'measure_differs', `“${written}”, “${measure.name}”`)
  const amount = reader.quantity('result', { zero: true, measure: measure?.name, missing: { code: 'quantity_missing' } })
  if (amount?.includes('.') && measure?.whole) reader.refuse('result', 'quantity_not_whole', measure.name)
  const onDay = reader.day('onDay') ?? plan.form.head.asOf ?? (reader.failed ? undefined : reader.refuse(reader.row.has('onDay') ? 'onDay' : 'result', 'on_day_missing'))
  const entry = {
    underway: reader.quantity('underway', { zero: true, measure: measure?.name }) ?? null, obstacle: reader.lines('obstacle') ?? null, evidence: evidenceOf(reader),
  }
  const accepted = reader.mark('accepted') ?? false
  if (onDay && !reader.failed && seen.has(`${task.id} ${onDay}`)) reader.refuse('code', 'code_repeated', code)
  if (accepted && plan.options.self.has(task.holderPersonId ?? '') && draft.entries.get(entryKey({ taskId: task.id, onDay: onDay ?? '', kind: 'cumulative' }))?.verdict !== 'accepted') reader.refuse('accepted', 'not_own_result')
  if (reader.failed || amount === undefined || !onDay) return
  seen.add(`${task.id} ${onDay}`)
  write(plan, reader, { task, accepted, entry: { id: '', taskId: task.id, onDay, kind: 'cumulative', amount, ...entry, verdict: null } })
}

const measureOf = ({ draft }: SheetPlan, task: TaskRecord) => {
  const indicator = task.indicatorId ? draft.indicatorsById.get(task.indicatorId) : undefined
  return indicator && draft.measuresById.get(indicator.measureId)
}

const evidenceOf = (reader: RowReader): string[] =>
  (reader.lines('evidence', null, 2000) ?? '').split(/\n|;/).map((part) => part.trim()).filter((part) => part !== '')

interface Writing { task: TaskRecord; accepted: boolean; entry: EntryRecord }

const write = (plan: SheetPlan, reader: RowReader, { task, accepted, entry }: Writing) => {
  const { draft, changes, options } = plan
  const before = draft.entries.get(entryKey(entry))
  const fields = before ? differences(reader, before, entry) : []
  const subject = `${task.code} · ${task.title}`
  if (before && fields.length > 0 && before.verdict !== null) return reader.refuse('result', 'result_decided')
  let current = before
  if (!before) {
    current = { ...entry, id: options.newId() }
    changes.entries.push(current)
    plan.tell(reader.row.row, 'result_added', `${subject} · ${formatAmount(entry.amount)}`)
  } else if (fields.length > 0) {
    current = { ...keepAbsent(reader, before, entry), id: options.newId() }
    changes.correctedEntries.push({ before, after: current })
    plan.tell(reader.row.row, 'result_corrected', subject, fields)
  }
  if (current && accepted && current.verdict !== 'accepted') {
    accept(plan, { task, entry: current })
    if (before) plan.tell(reader.row.row, 'result_accepted', subject)
    current = { ...current, verdict: 'accepted' }
  }
  if (current) draft.addEntry(current)
}

const keepAbsent = (reader: RowReader, before: EntryRecord, after: EntryRecord): EntryRecord => ({
  ...after,
  underway: reader.row.has('underway') ? after.underway : before.underway, obstacle: reader.row.has('obstacle') ? after.obstacle : before.obstacle,
  evidence: reader.row.has('evidence') ? after.evidence : before.evidence,
})

const differences = (reader: RowReader, before: EntryRecord, after: EntryRecord): PreviewLine['fields'] => {
  const kept = keepAbsent(reader, before, after)
  const amount = (value: string | null) => (value === null ? null : formatAmount(value))
  const pairs: [string, string | null, string | null][] = [
    ['Kết quả', sameAmount(before.amount, kept.amount) ? null : amount(before.amount), sameAmount(before.amount, kept.amount) ? null : amount(kept.amount)],
    ['Đang thực hiện', amount(before.underway), amount(kept.underway)], ['Khó khăn, vướng mắc', before.obstacle, kept.obstacle],
    ['Minh chứng', before.evidence.join('; '), kept.evidence.join('; ')],
  ]
  return pairs.filter(([, old, next]) => old !== next).map(([label, old, next]) => ({ label, before: old, after: next }))
}

/** Appraised in the report named above the table, for the unit that made it; without one, by the assigning unit on the day of the result. */
const accept = (plan: SheetPlan, { task, entry }: { task: TaskRecord; entry: EntryRecord }) => {
  const { appraisal } = plan.form.head
  const by = appraisal ? findUnit(plan.draft, appraisal.by) : undefined
  const document = appraisal ? documentOf(plan, appraisal, by ?? appraisal.by) : undefined
  const decidedOn: Day = appraisal?.day ?? plan.options.today
  plan.changes.decisions.push({
    id: plan.options.newId(), entryId: entry.id, taskId: task.id, forUnitNo: by?.unitNo ?? task.assigningUnitNo, decidedOn, documentId: document?.id ?? null,
  })
}
