/** A table of old and new units, one line a pair of communes, as steps of one act; what can not be placed is said of its line. */
import { fold, nameKey, tidy } from '../../kit/words.ts'
import type { Step } from './contract.ts'

/** The columns of the table by the names they have in its first line. */
export const columns = {
  oldProvinceCode: 'old_province_code', oldProvince: 'old_province', oldDistrictCode: 'old_district_code', oldDistrict: 'old_district', oldCommuneCode: 'old_commune_code', oldCommune: 'old_commune',
  divided: 'divided', newProvinceCode: 'new_province_code', newProvince: 'new_province', newCommuneCode: 'new_commune_code', newCommune: 'new_commune',
} as const
type Column = keyof typeof columns

const columnsInVietnamese: Record<Column, string> = {
  oldProvinceCode: 'Mã tỉnh cũ', oldProvince: 'Tỉnh cũ', oldDistrictCode: 'Mã huyện cũ', oldDistrict: 'Huyện cũ', oldCommuneCode: 'Mã xã cũ', oldCommune: 'Xã cũ',
  divided: 'Chia', newProvinceCode: 'Mã tỉnh mới', newProvince: 'Tỉnh mới', newCommuneCode: 'Mã xã mới', newCommune: 'Xã mới',
}

/** One line of the table, with its number in the file. */
export type TableRow = Record<Column, string> & { row: number }

/** What a table means: the steps of one act, what becomes of the old units, each counted once, and the rows without a place. */
export interface TableReading {
  steps: Step[]; rows: number
  counts: { merged: number; divided: number; renamed: number; unchanged: number; abolished: number }
  notPlaced: NotPlaced[]
}

/** A line that was not placed, and why. */
export interface NotPlaced { row: number; words: string }

/** A unit of the structure before the act. */
export interface StandingUnit { unitNo: number; code: string; name: string; kind: string; parentNo: number | null }

/** The rows under the line of headings, in English or Vietnamese, or the headings that are missing. */
export const rowsOfTable = (table: readonly { row: number; cells: readonly string[] }[]): { rows: TableRow[] } | { missing: string[] } => {
  const headings = (table[0]?.cells ?? []).map(fold)
  const places = (Object.keys(columns) as Column[]).map((column) => ({ column, at: headings.findIndex((one) => one === columns[column] || one === fold(columnsInVietnamese[column])) }))
  const missing = places.filter(({ at }) => at < 0).map(({ column }) => columns[column])
  if (missing.length > 0) return { missing }
  return { rows: table.slice(1).map(({ row, cells }) => ({ ...Object.fromEntries(places.map(({ column, at: place }) => [column, tidy(cells[place] ?? '')])) as Record<Column, string>, row })) }
}

/** What a unit is called by kind in its own name: 'Xã', 'Thị trấn', 'Thành phố'; null where the name does not begin with it. */
export const kindNameIn = (name: string): string | null => /^(Tỉnh|Thành phố|Thị xã|Quận|Huyện|Xã|Phường|Thị trấn|Đặc khu)(?= )/.exec(name)?.[1] ?? null

/** The steps that make the new structure of the old one, with what was counted and what was not placed. */
export const stepsOfTable = (rows: readonly TableRow[], units: readonly StandingUnit[]): TableReading => {
  const notPlaced: NotPlaced[] = []
  const byCode = Map.groupBy(units, ({ code }) => code.toUpperCase())
  const placed = placeRows(rows, byCode, notPlaced)
  const provinces = provincesOf(placed, byCode, notPlaced)
  const communes = communesOf(placed.filter(({ line }) => provinces.refs.has(line.newProvinceCode)), provinces.refs)
  const districts = districtsOf(placed, { byCode, units, provinces: provinces.refs, notPlaced })
  return {
    steps: [...provinces.steps.first, ...communes.steps, ...districts.steps, ...provinces.steps.last],
    counts: {
      merged: communes.counts.merged + provinces.counts.merged, divided: communes.counts.divided, renamed: communes.counts.renamed + provinces.counts.renamed,
      unchanged: communes.counts.unchanged + provinces.counts.unchanged, abolished: districts.steps.length,
    },
    rows: rows.length, notPlaced: notPlaced.sort((a, b) => a.row - b.row),
  }
}

interface Placed { line: TableRow; unit: StandingUnit }
type ByCode = ReadonlyMap<string, readonly StandingUnit[]>
type Ref = { unitNo: number } | { newCode: string }

const placeRows = (rows: readonly TableRow[], byCode: ByCode, notPlaced: NotPlaced[]): Placed[] => {
  const taken = new Set<string>()
  const newNames = new Map<string, string>()
  const faulty = new Set<string>()
  const found = rows.flatMap((line) => {
    const refused = (words: string) => { notPlaced.push({ row: line.row, words }); faulty.add(line.oldCommuneCode); return [] }
    const missing = (['oldProvinceCode', 'oldCommuneCode', 'newProvinceCode', 'newProvince', 'newCommuneCode', 'newCommune'] as const).filter((column) => line[column] === '')
    if (missing.length > 0) return refused(`Thiếu ${missing.map((column) => columnsInVietnamese[column]).join(', ')}. Hãy ghi đủ.`)
    const unit = unitCalled(byCode, line.oldCommuneCode, line.oldCommune)
    if (typeof unit === 'string') return refused(unit)
    const province = unitCalled(byCode, line.oldProvinceCode, line.oldProvince)
    if (typeof province === 'string') return refused(province)
    const pair = `${line.oldCommuneCode} ${line.newCommuneCode}`
    if (taken.has(pair)) return refused(`${line.oldCommune} và ${line.newCommune} đã đứng chung ở một dòng trên. Hãy bỏ dòng thừa.`)
    taken.add(pair)
    const name = `${line.newProvinceCode} ${line.newCommune}`
    if ((newNames.get(line.newCommuneCode) ?? name) !== name) return refused(`Mã ${line.newCommuneCode} ở dòng trên là của đơn vị khác. Mỗi mã mới chỉ một đơn vị, hãy kiểm tra lại.`)
    newNames.set(line.newCommuneCode, name)
    return [{ line, unit }]
  })
  const onLines = Map.groupBy(found, ({ line }) => line.oldCommuneCode)
  for (const same of onLines.values()) for (const { line } of same) {
    const wrong = same.length > 1 ? line.divided !== '1' : line.divided === '1'
    if (!wrong || faulty.has(line.oldCommuneCode)) continue
    notPlaced.push({ row: line.row, words: same.length > 1 ? `${line.oldCommune} đứng ở ${same.length} dòng mà không ghi là chia. Hãy ghi 1 ở cột divided.` : `${line.oldCommune} ghi là chia mà chỉ có một dòng. Hãy thêm dòng của phần còn lại.` })
    faulty.add(line.oldCommuneCode)
  }
  for (const { line } of found) if (faulty.has(line.oldCommuneCode) && !notPlaced.some(({ row }) => row === line.row)) notPlaced.push({ row: line.row, words: `Dòng khác của ${line.oldCommune} chưa được. Hãy sửa dòng ấy trước.` })
  return found.filter(({ line }) => !faulty.has(line.oldCommuneCode))
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
  for (const own of Map.groupBy(placed, ({ line }) => line.newCommuneCode).values()) {
    const [{ line, unit }] = own as [Placed]
    const under = provinces.get(line.newProvinceCode) ?? null
    const whole = own.filter((one) => one.line.divided !== '1')
    if (own.length === 1 && whole.length === 1) {
      const renamed: Step[] = isCalled(unit, line.newCommune) ? [] : [{ kind: 'rename', unitNo: unit.unitNo, name: line.newCommune }]
      const recoded: Step[] = unit.code === line.newCommuneCode ? [] : [{ kind: 'recode', unitNo: unit.unitNo, code: line.newCommuneCode }]
      steps.push(...renamed, ...recoded)
      counts[renamed.length + recoded.length > 0 ? 'renamed' : 'unchanged'] += 1
      continue
    }
    const founding = { code: line.newCommuneCode, name: line.newCommune, unitKind: unit.kind as 'base', kindName: kindNameIn(line.newCommune), under }
    counts.merged += whole.length
    steps.push(whole.length > 0 ? { kind: 'merge', fromUnitNos: whole.map((one) => one.unit.unitNo), into: founding } : { kind: 'found', ...founding })
    for (const part of own.filter((one) => one.line.divided === '1')) parts.set(part.unit, [...parts.get(part.unit) ?? [], { newCode: line.newCommuneCode }])
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
