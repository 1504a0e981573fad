/** A table of old and new units, one line a pair of communes, as steps of one act; what can not be placed is said of its line. */
import { fold, nameKey } from '../../kit/words.ts'
import type { Step } from './contract.ts'

/** The columns of the table, in the order of the sample. */
export const tableColumns = {
  oldProvinceCode: ['old_province_code', 'Mã tỉnh cũ'], oldProvince: ['old_province', 'Tỉnh cũ'], oldDistrictCode: ['old_district_code', 'Mã huyện cũ'], oldDistrict: ['old_district', 'Huyện cũ'],
  oldCode: ['old_commune_code', 'Mã xã cũ'], oldName: ['old_commune', 'Xã cũ'], divided: ['divided', 'Chia'],
  newProvinceCode: ['new_province_code', 'Mã tỉnh mới'], newProvince: ['new_province', 'Tỉnh mới'], newCode: ['new_commune_code', 'Mã xã mới'], newName: ['new_commune', 'Xã mới'],
} as const
type Column = keyof typeof tableColumns

/** One line of the table, with its number in the file. */
export type TableLine = Record<Column, string> & { row: number }

/** A line that was not placed, and why. */
export interface NotPlaced { row: number; words: string }

/** What became of the old units, each counted once. */
export interface KindCounts { merged: number; divided: number; renamed: number; unchanged: number; abolished: number }

/** A unit of the structure before the act. */
export interface StandingUnit { unitNo: number; code: string; name: string; kind: string; parentNo: number | null }

/** Lines of a table with headings, or the headings that are missing. */
export const linesOf = (rows: readonly (readonly string[])[]): { lines: TableLine[] } | { missing: string[] } => {
  const heading = (rows[0] ?? []).map(fold)
  const places = Object.entries(tableColumns).map(([column, names]) => ({ column, name: names[0], at: heading.findIndex((one) => names.some((name) => fold(name) === one)) }))
  const missing = places.filter(({ at }) => at < 0).map(({ name }) => name)
  if (missing.length > 0) return { missing }
  return { lines: rows.slice(1).map((cells, at) => ({ ...Object.fromEntries(places.map(({ column, at: place }) => [column, cells[place]?.trim() ?? ''])) as Record<Column, string>, row: at + 2 })) }
}

/** What a unit is called by kind in its own name: 'Xã', 'Thị trấn', 'Thành phố'; null where the name does not begin with it. */
export const kindNameIn = (name: string): string | null => /^(Tỉnh|Thành phố|Thị xã|Quận|Huyện|Xã|Phường|Thị trấn|Đặc khu)(?= )/.exec(name)?.[1] ?? null

/** The steps that make the new structure of the old one, with what was counted and what was not placed. */
export const stepsOfTable = (lines: readonly TableLine[], units: readonly StandingUnit[]): { steps: Step[]; counts: KindCounts; notPlaced: NotPlaced[] } => {
  const notPlaced: NotPlaced[] = []
  const byCode = Map.groupBy(units, ({ code }) => code.toUpperCase())
  const placed = placeLines(lines, byCode, notPlaced)
  const provinces = provincesOf(placed, byCode, notPlaced)
  const communes = communesOf(placed.filter(({ line }) => provinces.refs.has(line.newProvinceCode)), provinces.refs)
  const districts = districtsOf(placed, { byCode, units, provinces: provinces.refs, notPlaced })
  return {
    steps: [...provinces.steps.first, ...communes.steps, ...districts.steps, ...provinces.steps.last],
    counts: {
      merged: communes.counts.merged + provinces.counts.merged, divided: communes.counts.divided, renamed: communes.counts.renamed + provinces.counts.renamed,
      unchanged: communes.counts.unchanged + provinces.counts.unchanged, abolished: districts.steps.length,
    },
    notPlaced: notPlaced.sort((a, b) => a.row - b.row),
  }
}

interface Placed { line: TableLine; unit: StandingUnit }
type ByCode = ReadonlyMap<string, readonly StandingUnit[]>
type Ref = { unitNo: number } | { newCode: string }

const placeLines = (lines: readonly TableLine[], byCode: ByCode, notPlaced: NotPlaced[]): Placed[] => {
  const taken = new Set<string>()
  const newNames = new Map<string, string>()
  const faulty = new Set<string>()
  const found = lines.flatMap((line) => {
    const refused = (words: string) => { notPlaced.push({ row: line.row, words }); faulty.add(line.oldCode); return [] }
    const missing = (['oldProvinceCode', 'oldCode', 'newProvinceCode', 'newProvince', 'newCode', 'newName'] as const).filter((column) => line[column] === '')
    if (missing.length > 0) return refused(`Thiếu ${missing.map((column) => tableColumns[column][1]).join(', ')}. Hãy ghi đủ.`)
    const unit = unitCalled(byCode, line.oldCode, line.oldName)
    if (typeof unit === 'string') return refused(unit)
    const province = unitCalled(byCode, line.oldProvinceCode, line.oldProvince)
    if (typeof province === 'string') return refused(province)
    const pair = `${line.oldCode} ${line.newCode}`
    if (taken.has(pair)) return refused(`${line.oldName} và ${line.newName} đã đứng chung ở một dòng trên. Hãy bỏ dòng thừa.`)
    taken.add(pair)
    const name = `${line.newProvinceCode} ${line.newName}`
    if ((newNames.get(line.newCode) ?? name) !== name) return refused(`Mã ${line.newCode} ở dòng trên là của đơn vị khác. Mỗi mã mới chỉ một đơn vị, hãy kiểm tra lại.`)
    newNames.set(line.newCode, name)
    return [{ line, unit }]
  })
  const onLines = Map.groupBy(found, ({ line }) => line.oldCode)
  for (const same of onLines.values()) for (const { line } of same) {
    const wrong = same.length > 1 ? line.divided !== '1' : line.divided === '1'
    if (!wrong || faulty.has(line.oldCode)) continue
    notPlaced.push({ row: line.row, words: same.length > 1 ? `${line.oldName} đứng ở ${same.length} dòng mà không ghi là chia. Hãy ghi 1 ở cột divided.` : `${line.oldName} ghi là chia mà chỉ có một dòng. Hãy thêm dòng của phần còn lại.` })
    faulty.add(line.oldCode)
  }
  for (const { line } of found) if (faulty.has(line.oldCode) && !notPlaced.some(({ row }) => row === line.row)) notPlaced.push({ row: line.row, words: `Dòng khác của ${line.oldName} chưa được. Hãy sửa dòng ấy trước.` })
  return found.filter(({ line }) => !faulty.has(line.oldCode))
}

const unitCalled = (byCode: ByCode, code: string, name: string): StandingUnit | string => {
  const [unit, other] = byCode.get(code.toUpperCase()) ?? []
  if (!unit) return `Trước ngày sắp xếp không có đơn vị nào mang mã ${code} (${name}). Hãy kiểm tra mã, hoặc dựng tổ chức cũ trước.`
  if (other) return `Mã ${code} là mã của nhiều đơn vị. Hãy sửa mã trong danh sách tổ chức trước.`
  return isCalled(unit, name) ? unit : `Mã ${code} trước ngày sắp xếp là của ${unit.name}, không phải ${name}. Hãy kiểm tra lại.`
}

const isCalled = (unit: StandingUnit, name: string) => nameKey(unit.name).endsWith(nameKey(name))

/** New provinces: the one that stands under the code already, else a new one; the other old ones join it. */
const provincesOf = (placed: readonly Placed[], byCode: ByCode, notPlaced: NotPlaced[]) => {
  const refs = new Map<string, Ref>()
  const [first, last]: [Step[], Step[]] = [[], []]
  const counts = { merged: 0, renamed: 0, unchanged: 0 }
  const targets = new Map([...Map.groupBy(placed, ({ line }) => line.oldProvinceCode)].map(([code, own]) => [code, [...new Set(own.map(({ line }) => line.newProvinceCode))]]))
  for (const [code, own] of Map.groupBy(placed, ({ line }) => line.newProvinceCode)) {
    const [{ line }] = own as [Placed]
    const standing = byCode.get(code)?.[0]
    const joining = [...new Set(own.map(({ line: { oldProvinceCode } }) => oldProvinceCode))].filter((old) => old !== code).flatMap((old) => (targets.get(old)?.length === 1 ? byCode.get(old) ?? [] : []))
    if (standing) {
      refs.set(code, { unitNo: standing.unitNo })
      const isRenamed = !isCalled(standing, line.newProvince)
      if (isRenamed) last.push({ kind: 'rename', unitNo: standing.unitNo, name: line.newProvince })
      counts[joining.length > 0 ? 'merged' : isRenamed ? 'renamed' : 'unchanged'] += 1
    } else {
      refs.set(code, { newCode: code })
      first.push({ kind: 'found', code, name: line.newProvince, unitKind: 'province', kindName: kindNameIn(line.newProvince), under: null })
    }
    counts.merged += joining.length
    if (joining.length > 0) last.push({ kind: 'merge', fromUnitNos: joining.map(({ unitNo }) => unitNo), into: standing ? { unitNo: standing.unitNo } : { newCode: code } })
  }
  for (const [old, into] of targets) if (into.length > 1) notPlaced.push({ row: placed.find(({ line }) => line.oldProvinceCode === old)?.line.row ?? 1, words: `Các xã của tỉnh mã ${old} về ${into.length} tỉnh mới nên tỉnh cũ chưa kết thúc. Hãy thêm bước cho tỉnh ấy.` })
  return { refs, steps: { first, last }, counts }
}

/** Old communes that go whole into a new one merge, divided ones are split between new ones; one that stays alone keeps being itself, under another name or code if need be. */
const communesOf = (placed: readonly Placed[], provinces: ReadonlyMap<string, Ref>) => {
  const counts = { merged: 0, divided: 0, renamed: 0, unchanged: 0 }
  const [steps, parts]: [Step[], Map<StandingUnit, Ref[]>] = [[], new Map()]
  for (const own of Map.groupBy(placed, ({ line }) => line.newCode).values()) {
    const [{ line, unit }] = own as [Placed]
    const under = provinces.get(line.newProvinceCode) ?? null
    const whole = own.filter((one) => one.line.divided !== '1')
    if (own.length === 1 && whole.length === 1) {
      const renamed: Step[] = isCalled(unit, line.newName) ? [] : [{ kind: 'rename', unitNo: unit.unitNo, name: line.newName }]
      const recoded: Step[] = unit.code === line.newCode ? [] : [{ kind: 'recode', unitNo: unit.unitNo, code: line.newCode }]
      steps.push(...renamed, ...recoded)
      counts[renamed.length + recoded.length > 0 ? 'renamed' : 'unchanged'] += 1
      continue
    }
    const founding = { code: line.newCode, name: line.newName, unitKind: unit.kind as 'base', kindName: kindNameIn(line.newName), under }
    counts.merged += whole.length
    steps.push(whole.length > 0 ? { kind: 'merge', fromUnitNos: whole.map((one) => one.unit.unitNo), into: founding } : { kind: 'found', ...founding })
    for (const part of own.filter((one) => one.line.divided === '1')) parts.set(part.unit, [...parts.get(part.unit) ?? [], { newCode: line.newCode }])
  }
  for (const [unit, into] of parts) {
    counts.divided += 1
    steps.push({ kind: 'split', fromUnitNo: unit.unitNo, parts: into.map((ref) => ({ into: ref })), ends: true })
  }
  return { steps, counts }
}

/** A district ends when every commune in it stands in the table; who is left under it goes under the new province. */
const districtsOf = (placed: readonly Placed[], { byCode, units, provinces, notPlaced }: { byCode: ByCode; units: readonly StandingUnit[]; provinces: ReadonlyMap<string, Ref>; notPlaced: NotPlaced[] }): { steps: Step[] } => {
  const below = Map.groupBy(units, ({ parentNo }) => parentNo)
  const named = new Set(placed.map(({ unit }) => unit.unitNo))
  const kinds = new Set(placed.map(({ unit }) => unit.kind))
  const steps: Step[] = []
  for (const [code, own] of Map.groupBy(placed.filter(({ line }) => line.oldDistrictCode !== ''), ({ line }) => line.oldDistrictCode)) {
    const [{ line }] = own as [Placed]
    const unit = unitCalled(byCode, code, line.oldDistrict)
    const to = provinces.get(line.newProvinceCode)
    if (typeof unit === 'string') notPlaced.push({ row: line.row, words: unit })
    else {
      const left = (below.get(unit.unitNo) ?? []).filter((one) => kinds.has(one.kind) && !named.has(one.unitNo))
      if (left.length > 0) notPlaced.push({ row: line.row, words: `${unit.name} còn ${left.length} đơn vị không có trong bảng (${left[0]?.name ?? ''}) nên chưa kết thúc. Hãy thêm dòng cho những đơn vị ấy.` })
      else steps.push({ kind: 'dissolve', unitNo: unit.unitNo, to })
    }
  }
  return { steps }
}
