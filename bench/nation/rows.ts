import { baseName, communeName, indicators, personName, provinceName } from './words.ts'
import { idOf, parentOf, since, type NationSize, type TableRows } from './size.ts'
import { fold } from '../../src/kit/words.ts'
import { heldRows } from './held-rows.ts'

/** The tables of the ground in the order they refer to each other, then those of what is held. */
export const nationTables = (): TableRows[] => [...groundRows, ...heldRows]

const unitsOf = ({ units, national }: NationSize, province: number) => Array.from({ length: province === 0 ? national : units }, (_, at) => at + 1)
const onlyNation = (province: number) => province === 0

const groundRows: TableRows[] = [
  { table: 'org.province', columns: 'id, name', *rows(_size, province) { if (!onlyNation(province)) yield [province, `Tỉnh ${provinceName(province)}`] } },
  { table: 'rulebook.measure', columns: 'id, name, whole', *rows(_size, province) { if (onlyNation(province)) for (const [n, { measure }] of indicators.entries()) yield [idOf('measure', 0, n), `${measure} (số đo mẫu)`, 'f'] } },
  { table: 'rulebook.indicator', columns: 'province_id, id, name, measure_id', *rows(_size, province) { if (!onlyNation(province)) for (const [n, { name }] of indicators.entries()) yield [province, idOf('indicator', province, n), name, idOf('measure', 0, n)] } },
  { table: 'rulebook.document', columns: 'province_id, id, number, issuer, issued_on, title', *rows(_size, province) {
    if (!onlyNation(province)) for (let n = 0; n < 40; n++) yield [province, idOf('document', province, n), `${n + 1}-QĐ/TU`, `Tỉnh ủy ${provinceName(province)}`, '2026-01-05', 'Giao việc năm 2026']
  } },
  { table: 'org.unit', columns: 'province_id, id, unit_no', *rows(size, province) { for (const unit of unitsOf(size, province)) yield [province, idOf('unit', province, unit), unit] } },
  { table: 'org.unit_version', columns: 'province_id, id, unit_no, code, name, committee_name, kind, kind_name, member_count, search, valid', *rows(size, province) {
    for (const unit of unitsOf(size, province)) {
      const { code, name, committee, kind, kindName } = nameOf(size, province, unit)
      yield [province, idOf('version', province, unit), unit, code, name, committee, kind, kindName, Math.round(size.members / size.units), fold(`${code} ${name} ${committee ?? ''}`), since]
    }
  } },
  { table: 'org.edge', columns: 'province_id, id, unit_no, parent_no, valid', *rows(size, province) { if (!onlyNation(province)) for (const unit of unitsOf(size, province).slice(1)) yield [province, idOf('edge', province, unit), unit, parentOf(size, unit), since] } },
  { table: 'org.body', columns: 'province_id, id, unit_no, kind, name, valid', *rows(size, province) {
    if (!onlyNation(province)) for (const unit of unitsOf(size, province).slice(0, size.communes + 1)) yield [province, idOf('body', province, unit), unit, 'standing_committee', unit === 1 ? 'Ban Thường vụ Tỉnh ủy' : `Ban Thường vụ Đảng ủy xã ${communeName(province, unit)}`, since]
  } },
  { table: 'people.person', columns: 'province_id, id, code, name, search', *rows({ members }, province) {
    if (!onlyNation(province)) for (let n = 1; n <= members; n++) {
      const { text, folded } = personName(n + province * 200_003)
      yield [province, idOf('person', province, n), `DV${n}`, text, `dv${n} ${folded}`]
    }
  } },
  { table: 'people.post', columns: 'province_id, id, person_id, unit_no, title, search, managed_by_unit_no, managed_by_body_id, heads, valid', *rows(size, province) {
    if (onlyNation(province)) return
    for (const unit of unitsOf(size, province)) {
      const above = parentOf(size, unit)
      yield [province, idOf('post', province, unit), idOf('person', province, unit), unit, 'Bí thư', 'bi thu', above, idOf('body', province, above), 't', since]
      yield [province, idOf('post', province, size.units + unit), idOf('person', province, size.units + unit), unit, 'Phó Bí thư', 'pho bi thu', above, idOf('body', province, above), 'f', since]
    }
  } },
]

const nameOf = (size: NationSize, province: number, unit: number) => {
  if (onlyNation(province)) return { code: `QG${unit}`, name: `Cơ quan trung ương ${unit}`, committee: null, kind: 'agency', kindName: 'Cơ quan trung ương' }
  if (unit === 1) return { code: `T${province}`, name: `Đảng bộ tỉnh ${provinceName(province)}`, committee: `Tỉnh ủy ${provinceName(province)}`, kind: 'province', kindName: 'Đảng bộ tỉnh' }
  if (unit <= size.communes + 1) return { code: `X${unit}`, name: `Đảng bộ xã ${communeName(province, unit)}`, committee: `Đảng ủy xã ${communeName(province, unit)}`, kind: 'district', kindName: 'Đảng bộ xã' }
  return { code: `C${unit}`, name: `${baseName(unit)}, xã ${communeName(province, parentOf(size, unit))}`, committee: null, kind: 'cell_base', kindName: 'Chi bộ cơ sở' }
}
