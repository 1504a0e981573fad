/** A task that stands already: nothing when nothing changed, a revision by another document when its terms did, a corrected wording otherwise. */
import { formatDay } from '../../kit/dates.ts'
import { formatAmount, sameAmount } from '../../kit/quantities.ts'
import type { RowReader } from './cells.ts'
import type { PreviewLine } from './changes.ts'
import type { SheetPlan } from './sheet-plan.ts'
import type { Draft, DocumentRecord, TaskRecord } from './register.ts'
import { horizonLabel } from './values.ts'

interface Revising { before: TaskRecord; after: TaskRecord; document: DocumentRecord; year: number }
interface Difference { field: string; label: string; before: string | null; after: string | null; binding: boolean }

/** Plans the difference between the terms that hold and the terms of a row. */
export const reviseTask = (plan: SheetPlan, reader: RowReader, revising: Revising): void => {
  const { before, document, year } = revising
  if (before.closed) return void reader.refuse('code', 'task_closed', before.code)
  const after = keepAbsent(reader, before, revising.after)
  const differences = differencesOf(plan.draft, { before, after, year })
  if (differences.length === 0) return
  const binding = differences.filter((difference) => difference.binding)
  if (binding.length > 0 && document.id === before.documentId) {
    for (const { field, label } of binding) reader.refuse(reader.row.has(field) ? field : 'title', 'change_needs_document', label.toLowerCase())
    return
  }
  if (plan.options.self.has(after.holderPersonId ?? '')) return void reader.refuse(reader.row.has('holderCode') ? 'holderCode' : 'holder', 'not_to_oneself')
  const correction = document.id === before.documentId
  if (!correction && before.since && document.issuedOn < before.since) return void reader.refuse(reader.row.has('document') ? 'document' : 'title', 'document_older')
  plan.changes.revisions.push({ before, after, year, documentId: document.id, from: correction ? (before.since ?? document.issuedOn) : document.issuedOn, correction })
  plan.tell(reader.row.row, correction ? 'task_corrected' : 'task_revised', `${after.code} · ${after.title}`, differences.map(shown))
  plan.draft.addTask(after)
}

/** What the form has no column for stays as it is. */
const keepAbsent = (reader: RowReader, before: TaskRecord, after: TaskRecord): TaskRecord => {
  const kept: TaskRecord = { ...after }
  if (!reader.row.has('target')) kept.target = before.target
  if (!reader.row.has('baseline')) kept.baseline = before.baseline
  if (!reader.row.has('unitCost')) kept.unitCost = before.unitCost
  if (!reader.row.has('horizon')) kept.horizon = before.horizon
  if (!reader.row.has('manner')) kept.supplementary = before.supplementary
  if (!reader.row.has('product') && before.product) [kept.product, kept.indicatorId] = [before.product, null]
  return kept
}

const differencesOf = (draft: Draft, { before, after, year }: { before: TaskRecord; after: TaskRecord; year: number }): Difference[] => {
  const [then, now] = [before.instalments.get(year), after.instalments.get(year)]
  const [was, is] = [indicatorOf(draft, before), indicatorOf(draft, after)]
  const amount = (value: string | null | undefined) => (value ? formatAmount(value) : null)
  const differing = ([field, label]: [string, string], [old, next]: [string | null | undefined, string | null | undefined], binding: boolean): Difference[] =>
    (old ?? null) === (next ?? null) ? [] : [{ field, label, before: old ?? null, after: next ?? null, binding }]
  const same = (left: string | null | undefined, right: string | null | undefined) => Boolean(left && right && sameAmount(left, right))
  return [
    ...differing(['title', 'Nội dung'], [before.title, after.title], false),
    ...differing(['indicator', 'Chỉ tiêu'], [was.name, is.name], false),
    ...differing(['measure', 'Đơn vị tính'], [was.measure, is.measure], true),
    ...differing(['product', 'Sản phẩm'], [before.product, after.product], true),
    ...(same(before.target, after.target) ? [] : differing(['target', 'Mục tiêu cả giai đoạn'], [amount(before.target), amount(after.target)], true)),
    ...(same(then?.plan, now?.plan) ? [] : differing(['plan', 'Kế hoạch năm'], [amount(then?.plan), amount(now?.plan)], true)),
    ...differing(['due', 'Thời hạn'], [then && formatDay(then.dueOn), now && formatDay(now.dueOn)], true),
    ...differing(['horizon', 'Thời kỳ'], [horizonLabel(before.horizon), horizonLabel(after.horizon)], true),
    ...differing([holderField(before, after), 'Người thực hiện'], [holderOf(draft, before), holderOf(draft, after)], true),
    ...(same(before.unitCost, after.unitCost) ? [] : differing(['unitCost', 'Đơn giá'], [amount(before.unitCost), amount(after.unitCost)], false)),
    ...(same(before.baseline, after.baseline) ? [] : differing(['baseline', 'Số đã có'], [amount(before.baseline), amount(after.baseline)], false)),
    ...differing(['manner', 'Hình thức giao'], [manner(before), manner(after)], false),
  ]
}

const indicatorOf = (draft: Draft, { indicatorId }: TaskRecord) => {
  const indicator = indicatorId ? draft.indicatorsById.get(indicatorId) : undefined
  return { name: indicator?.name, measure: indicator && draft.measuresById.get(indicator.measureId)?.name }
}

const holderField = (before: TaskRecord, after: TaskRecord) => (before.holderPersonId === after.holderPersonId ? 'post' : 'holder')

const holderOf = (draft: Draft, task: TaskRecord) => {
  const person = task.holderPersonId ? draft.personsById.get(task.holderPersonId) : undefined
  const post = task.holderPersonId ? draft.posts.get(task.holderPersonId)?.find(({ id }) => id === task.holderPostId) : undefined
  return [person?.name, person?.code, post?.title, draft.unitsByNo.get(task.holderUnitNo)?.name].filter(Boolean).join(', ')
}

const manner = (task: TaskRecord) => (task.supplementary ? 'Bổ sung' : 'Lần đầu')

const shown = ({ label, before, after }: Difference): PreviewLine['fields'][number] => ({ label, before, after })
