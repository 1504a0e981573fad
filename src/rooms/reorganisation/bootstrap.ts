/** The structure before a reorganisation, as far as its table says it: provinces, their districts, their communes. */
import { kindNameIn, type TableRow } from './table.ts'

/** A unit to enter, under one of the others; provinces stand on top. */
export interface FirstUnit { unitNo: number; code: string; name: string; committeeName: null; kind: 'province' | 'district' | 'base'; kindName: string; memberCount: null; parentNo: number | null; foundedOn: null }

/** The old units of a table, numbered after the last number given out; those whose code stands already are left alone and the others placed under them. */
export const firstUnitsOf = (rows: readonly TableRow[], standing: ReadonlyMap<string, number>, highestUnitNo: number): FirstUnit[] => {
  const numbers = new Map(standing)
  const units: FirstUnit[] = []
  const enter = ({ code, name, kind, above }: { code: string; name: string; kind: FirstUnit['kind']; above: string | null }) => {
    if (code === '' || name === '' || numbers.has(code)) return
    const unitNo = highestUnitNo + units.length + 1
    numbers.set(code, unitNo)
    units.push({ unitNo, code, name, committeeName: null, kind, kindName: kindNameIn(name) ?? kindNames[kind], memberCount: null, parentNo: above === null ? null : numbers.get(above) ?? null, foundedOn: null })
  }
  for (const line of rows) {
    enter({ code: line.oldProvinceCode, name: line.oldProvince, kind: 'province', above: null })
    enter({ code: line.oldDistrictCode, name: line.oldDistrict, kind: 'district', above: line.oldProvinceCode })
    enter({ code: line.oldCommuneCode, name: line.oldCommune, kind: 'base', above: line.oldDistrictCode || line.oldProvinceCode })
  }
  return units
}

const kindNames = { province: 'Tỉnh', district: 'Huyện', base: 'Xã' }
