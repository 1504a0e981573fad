import { readFileSync } from 'node:fs'
import excel from 'exceljs'
import { expect, test } from 'vitest'
import { randomFrom } from '../../../tests/rights/random.ts'
import { readWorkbook } from '../../kit/sheets/read.ts'
import { withCorrections } from './kept-workbooks.ts'
import { measures, planOptions, planSamples, applied, sampleFiles } from './plan.fixture.ts'
import { planImport } from './plan.ts'
import { emptyRegister } from './register.ts'

const bytes = readFileSync(new URL('../../../tests/fixtures/03-co-loi.xlsx', import.meta.url))
const [file, sheet] = ['03-co-loi.xlsx', 'Phụ lục 01']
const right: [string, string | null][] = [['L14', 'Tháng 3/2023'], ['I27', '15'], ['L44', '31/10/2023'], ['I60', '19'], ['C79', 'Chẩu Đức Kiên'], ['E95', 'Lắp điện'], ['K113', 'Hằng năm'], ['I133', '4.471'], ['B153', 'TU-0122'], ['L175', '30/11/2023'], ['G199', 'sản phẩm'], ['M223', '700-QĐ/TU, 20/06/2023']]
const values = ['31/12/2023', '30/02/2023', '1.500', '12,5', '0', 'nt', 'nhà', 'km', 'Quý IV/2023', '=1+1', '<b>chữ</b>', 'TU-0090', 'Hết năm 2023', 'Năm 2023', '5-3-2023', null]

/** The same corrections typed into the workbook itself, in another program. */
const written = async (corrections: readonly [string, string | null][]) => {
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
  for (const [cell, value] of corrections) {
    const master = workbook.getWorksheet(sheet)?.getCell(cell).master
    if (master) master.value = value
  }
  return readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

test('a file with corrections plans to the last cell as the corrected file does', async () => {
  const register = applied(emptyRegister(measures), await planSamples([sampleFiles.units, sampleFiles.cadres, sampleFiles.provincial]))
  const reading = await readWorkbook(bytes)
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = randomFrom(seed)
    const chance = (): [string, string | null] => [`${random.of('BCDEFGHIJKLMN'.split(''))}${10 + random.upTo(250)}`, random.of(values)]
    const corrections = [...new Map([...right.filter(() => random.chance(0.6)), ...Array.from({ length: random.upTo(25) }, chance)])]
    const overlaid = withCorrections([{ name: file, reading }], corrections.map(([cell, value]) => ({ file, sheet, cell, value })))
    const [ours, theirs] = [planImport(overlaid, register, planOptions()), planImport([{ name: file, reading: await written(corrections) }], register, planOptions())]
    expect({ seed, changes: ours.changes, errors: ours.errors, preview: ours.preview }).toEqual({ seed, changes: theirs.changes, errors: theirs.errors, preview: theirs.preview })
  }
})
