/** Plans the form of organisations: codes decide; parents may stand anywhere in the files. */
import { closest } from '../../kit/words.ts'
import type { RowReader } from './cells.ts'
import { readerOf } from './cells.ts'
import type { PreviewLine } from './changes.ts'
import type { SheetPlan } from './sheet-plan.ts'
import type { Draft, UnitRecord } from './register.ts'
import { bodyKey, codeKey } from './register.ts'
import { unitKindNames, unitKindOf } from './values.ts'

interface ReadUnit { plan: SheetPlan; reader: RowReader; code: string; unit: Omit<UnitRecord, 'unitNo' | 'parentNo'>; parentCode: string | undefined }

/** All sheets of organisations together. */
export const planUnits = (sheets: SheetPlan[]): void => {
  const read = new Map<string, ReadUnit>()
  for (const plan of sheets) for (const row of plan.rows.rows) readUnit(plan, readerOf(row, plan.errors), read)
  const placed = [...read.values()].filter((one) => !one.reader.failed).map((one) => ({ ...one, unitNo: numberOf(one) }))
  const numbers = new Map(placed.map(({ code, unitNo }) => [codeKey(code), unitNo]))
  for (const one of placed) placeUnit(one, one.unitNo, numbers)
  for (const one of placed) refuseCycle(one, one.unitNo)
}

const readUnit = (plan: SheetPlan, reader: RowReader, read: Map<string, ReadUnit>) => {
  const { draft } = plan
  const code = reader.code('code', { code: 'code_missing' })
  const repeated = code !== undefined && read.has(codeKey(code))
  if (code && repeated) reader.refuse('code', 'code_repeated', code)
  const name = reader.text('name', { code: 'value_missing', detail: 'tên tổ chức' })
  const kindName = reader.text('kind', { code: 'value_missing', detail: 'loại hình' })
  const kind = kindName && name ? unitKindOf(kindName, name) : undefined
  if (kindName && name && !kind) reader.refuse('kind', 'unit_kind_unknown', kindName, closest(kindName, unitKindNames, 2))
  const before = code ? draft.units.get(codeKey(code)) : undefined
  const kept = <Value>(field: string, value: Value | undefined, old: Value | null | undefined) => (reader.row.has(field) ? (value ?? null) : (old ?? null))
  const unit = {
    code: code ?? '', name: name ?? '', kind: kind ?? 'other', kindName: kindName ?? '',
    committeeName: kept('committee', reader.text('committee'), before?.committeeName),
    memberCount: membersOf(reader, before), foundedOn: kept('foundedOn', reader.day('foundedOn'), before?.foundedOn),
  }
  if (code && !repeated) read.set(codeKey(code), { plan, reader, code, unit, parentCode: reader.code('parent') })
  if (code && reader.failed) draft.broken.units.add(codeKey(code))
}

const membersOf = (reader: RowReader, before: UnitRecord | undefined) => {
  if (!reader.row.has('members')) return before?.memberCount ?? null
  const members = reader.quantity('members', { zero: true })
  if (members === undefined) return null
  if (!/^\d{1,7}$/.test(members)) reader.refuse('members', 'quantity_not_whole', 'đảng viên')
  return Number(members)
}

const numberOf = ({ plan: { draft }, code }: ReadUnit) => draft.units.get(codeKey(code))?.unitNo ?? (draft.highestUnitNo += 1)

const placeUnit = ({ plan, reader, code, unit, parentCode }: ReadUnit, unitNo: number, numbers: ReadonlyMap<string, number>) => {
  const { draft } = plan
  const parentNo = parentCode ? (numbers.get(codeKey(parentCode)) ?? draft.units.get(codeKey(parentCode))?.unitNo) : null
  if (parentCode && parentNo === undefined) {
    if (!draft.broken.units.has(codeKey(parentCode))) reader.refuse('parent', 'unit_unknown', parentCode, closest(parentCode, draft.units.keys()))
    draft.broken.units.add(codeKey(code))
    return
  }
  if (parentNo === null) {
    const top = [...draft.unitsByNo.values()].find((other) => other.parentNo === null && other.unitNo !== unitNo)
    if (top) return reader.refuse('parent', 'one_top_unit', top.name)
  }
  writeUnit(plan, reader, { ...unit, unitNo, parentNo: parentNo ?? null })
}

const writeUnit = (plan: SheetPlan, reader: RowReader, unit: UnitRecord) => {
  const { draft, changes } = plan
  const before = draft.units.get(codeKey(unit.code))
  const subject = `${unit.code} · ${unit.name}`
  if (!before) {
    changes.units.push(unit)
    plan.tell(reader.row.row, 'unit_added', subject)
  } else {
    const fields = differences(draft, before, unit)
    if (fields.length > 0) {
      changes.changedUnits.push({ before, after: unit })
      plan.tell(reader.row.row, 'unit_changed', subject, fields)
    }
  }
  draft.addUnit(unit)
  if (unit.committeeName && !draft.bodies.has(bodyKey(unit.unitNo, unit.committeeName))) {
    const body = { id: plan.options.newId(), unitNo: unit.unitNo, kind: 'committee' as const, name: unit.committeeName }
    changes.bodies.push(body)
    draft.addBody(body)
  }
}

const differences = (draft: Draft, before: UnitRecord, after: UnitRecord): PreviewLine['fields'] => {
  const codeOf = (unitNo: number | null) => (unitNo === null ? null : (draft.unitsByNo.get(unitNo)?.code ?? String(unitNo)))
  const pairs: [string, string | null, string | null][] = [
    ['Tên', before.name, after.name], ['Cấp ủy', before.committeeName, after.committeeName], ['Loại hình', before.kindName, after.kindName],
    ['Cấp trên', codeOf(before.parentNo), codeOf(after.parentNo)], ['Số đảng viên', numberText(before.memberCount), numberText(after.memberCount)], ['Ngày thành lập', before.foundedOn, after.foundedOn],
  ]
  return pairs.filter(([, old, next]) => old !== next).map(([label, old, next]) => ({ label, before: old, after: next }))
}

const numberText = (value: number | null) => (value === null ? null : String(value))

const refuseCycle = ({ plan: { draft }, reader }: ReadUnit, unitNo: number) => {
  const seen = new Set<number>()
  for (let at: number | null = unitNo; at !== null; at = draft.unitsByNo.get(at)?.parentNo ?? null) {
    if (seen.has(at)) return reader.refuse('parent', 'unit_under_itself')
    seen.add(at)
  }
}
