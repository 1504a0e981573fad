import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { countryTable } from '../../../tests/harness/country.ts'
import { readCsv } from '../../kit/sheets/csv.ts'
import { firstUnitsOf } from './bootstrap.ts'
import { rowsOfTable, stepsOfTable, type TableRow } from './table.ts'

const linesIn = (text: string): TableRow[] => {
  const csv = readCsv(text)
  if (!('lines' in csv)) throw new Error('a broken table')
  const read = rowsOfTable(csv.lines)
  if ('missing' in read) throw new Error(`columns are missing: ${read.missing.join(', ')}`)
  return read.rows
}
const read = (text: string) => {
  const lines = linesIn(text)
  return stepsOfTable(lines, firstUnitsOf(lines, new Map(), 0))
}
const heads = 'old_province_code,old_province,old_district_code,old_district,old_commune_code,old_commune,divided,new_province_code,new_province,new_commune_code,new_commune'

describe('a table of old and new units', () => {
  test('merging, dividing, renaming and staying are told apart, and the district ends', () => {
    const { steps, counts, notPlaced } = read(`${heads}
02,Tỉnh A,021,Huyện M,001,Xã Một,0,08,Tỉnh B,001,Xã Mới
02,Tỉnh A,021,Huyện M,002,Xã Hai,1,08,Tỉnh B,001,Xã Mới
02,Tỉnh A,021,Huyện M,002,Xã Hai,1,08,Tỉnh B,003,Xã Ba
08,Tỉnh B,081,Huyện N,003,Xã Ba,0,08,Tỉnh B,003,Xã Ba
08,Tỉnh B,081,Huyện N,004,Xã Bốn,0,08,Tỉnh B,004,Xã Bốn
08,Tỉnh B,081,Huyện N,005,Xã Năm,0,08,Tỉnh B,006,Phường Năm
`)
    expect(notPlaced).toEqual([])
    expect(counts).toEqual({ merged: 4, divided: 1, renamed: 1, unchanged: 1, abolished: 2 })
    expect(steps.map(({ kind }) => kind)).toEqual(['merge', 'merge', 'rename', 'recode', 'split', 'dissolve', 'dissolve', 'merge'])
    expect(steps[0]).toMatchObject({ fromUnitNos: [3], into: { code: '001', name: 'Xã Mới', kindName: 'Xã', under: { unitNo: 5 } } })
    expect(steps[4]).toEqual({ kind: 'split', fromUnitNo: 4, parts: [{ into: { newCode: '001' } }, { into: { newCode: '003' } }], ends: true })
    expect(steps.at(-1)).toEqual({ kind: 'merge', fromUnitNos: [1], into: { unitNo: 5 } })
  })

  test('every line that can not be placed is named with its reason', () => {
    const lines = linesIn(`${heads}
02,Tỉnh A,021,Huyện M,001,Xã Một,0,02,Tỉnh A,001,Xã Mới
02,Tỉnh A,021,Huyện M,001,Xã Một,0,02,Tỉnh A,002,Xã Hai
02,Tỉnh A,021,Huyện M,002,Xã Hai,1,02,Tỉnh A,002,Xã Hai
02,Tỉnh A,021,Huyện M,003,Xã Ba,0,02,Tỉnh A,,Xã Hai
02,Tỉnh A,021,Huyện M,004,Xã Bốn,0,02,Tỉnh A,004,Xã Bốn
02,Tỉnh A,021,Huyện M,004,Xã Bốn,0,02,Tỉnh A,004,Xã Bốn
02,Tỉnh A,021,Huyện M,005,Xã Năm,0,02,Tỉnh A,009,Xã Chín
02,Tỉnh A,021,Huyện M,006,Xã Sáu,0,02,Tỉnh A,009,Xã Mười
`)
    const standing = firstUnitsOf(lines, new Map(), 0).filter(({ code }) => code !== '005')
    const { steps, notPlaced } = stepsOfTable(lines, standing)
    expect(notPlaced.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(notPlaced.find(({ row }) => row === 8)?.words).toContain('không có đơn vị nào mang mã 005')
    expect(notPlaced.find(({ row }) => row === 5)?.words).toContain('Thiếu Mã xã mới')
    expect(notPlaced.find(({ row }) => row === 9)?.words).toContain('chưa kết thúc')
    expect(steps.map(({ kind }) => kind)).toEqual(['rename', 'recode'])
  })

  test('headings that are missing are named, Vietnamese ones are understood, quotes and semicolons too', () => {
    expect(rowsOfTable([{ row: 1, cells: ['old_province_code'] }])).toHaveProperty('missing.length', 10)
    const vietnamese = '"Mã tỉnh cũ";"Tỉnh cũ";"Mã huyện cũ";"Huyện cũ";"Mã xã cũ";"Xã cũ";"Chia";"Mã tỉnh mới";"Tỉnh mới";"Mã xã mới";"Xã mới"\r\n02;"Tỉnh ""A""";;;1;Xã Một;0;02;Tỉnh A;1;Xã Một'
    expect(linesIn(vietnamese)).toEqual([expect.objectContaining({ oldProvince: 'Tỉnh "A"', oldDistrict: '', newCommune: 'Xã Một', row: 2 })])
  })

  test('a whole country of 10,602 lines is understood', () => {
    const { counts, notPlaced, steps } = read(countryTable({ rows: 10_602, provinces: 63 }))
    expect(notPlaced).toEqual([])
    expect(counts).toEqual({ merged: expect.any(Number), divided: 128, renamed: expect.any(Number), unchanged: 0, abolished: 640 })
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(['merge', 'rename', 'split', 'dissolve']))
  })

  test('the real reorganisation of Tuyên Quang: 330 communes become 124', () => {
    const path = fileURLToPath(new URL('../../../../shared/data/reorganisation-2025/tuyen-quang.csv', import.meta.url))
    if (!existsSync(path)) return console.log('../shared/data is not here: the real reorganisation of Tuyên Quang was not looked at.')
    const { counts, notPlaced, steps } = read(readFileSync(path, 'utf8'))
    expect(notPlaced).toEqual([])
    expect(counts).toEqual({ merged: 314, divided: 5, renamed: 0, unchanged: 13, abolished: 18 })
    expect(steps.filter(({ kind }) => kind === 'merge')).toHaveLength(124 - 13 + 1)
  })
})
