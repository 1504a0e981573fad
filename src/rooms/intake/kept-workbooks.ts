/** The workbooks of an import, read again with their corrections; what was read lately stays in memory, for its bytes never change. */
import { readFile } from '../../kit/files.ts'
import { correctSheet } from '../../kit/sheets/correct.ts'
import type { WorkbookReading } from '../../kit/sheets/read.ts'
import { isCsv } from '../../kit/sheets/read-csv.ts'
import { readNamed } from '../../kit/sheets/read-named.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { GivenCorrection } from './correction-store.ts'
import type { FileToPlan } from './plan.ts'
import * as store from './store.ts'

/** The files of an import as they came, read. */
export const readKept = async (work: Work, importId: string): Promise<FileToPlan[]> => {
  const files = (await store.filesOf(work, [importId])).get(importId) ?? []
  const read: FileToPlan[] = []
  for (const { name, sha256 } of files) read.push({ name, reading: await readingOf(work, { name, sha256 }) })
  return read
}

/** The same with some cells written over. */
export const withCorrections = (files: readonly FileToPlan[], corrections: readonly Pick<GivenCorrection, 'file' | 'sheet' | 'cell' | 'value'>[]): FileToPlan[] => {
  const bySheet = Map.groupBy(corrections, ({ file, sheet }) => `${file}|${sheet}`)
  return files.map(({ name, reading }) => ({
    name,
    reading: 'refusal' in reading ? reading : { workbook: { sheets: reading.workbook.sheets.map((sheet) => correctSheet(sheet, bySheet.get(`${name}|${sheet.name}`) ?? [])) } },
  }))
}

/** Asked only after the import that names the file was seen. */
const readingOf = async (work: Work, { name, sha256 }: { name: string; sha256: string }): Promise<WorkbookReading> => {
  const key = isCsv(name) ? `csv ${sha256}` : sha256
  const known = readLately.get(key)
  readLately.delete(key)
  const reading = known ?? await readNamed(name, (await readFile(work, Buffer.from(sha256, 'hex')) ?? work.refuse(common.notFound)).bytes)
  readLately.set(key, reading)
  forgetOldest()
  clearTimeout(forgetting)
  forgetting = setTimeout(() => { readLately.clear() }, tenMinutes).unref()
  return reading
}

const readLately = new Map<string, WorkbookReading>()
const keptCells = 400_000
const tenMinutes = 600_000
let forgetting: NodeJS.Timeout | undefined

const forgetOldest = () => {
  let cells = 0
  for (const [sha256, reading] of [...readLately].reverse()) {
    cells += cellsIn(reading)
    if (cells > keptCells && sha256 !== [...readLately.keys()].at(-1)) readLately.delete(sha256)
  }
}

const cellsIn = (reading: WorkbookReading) =>
  ('refusal' in reading ? 0 : reading.workbook.sheets.reduce((sum, { rows }) => sum + [...rows.values()].reduce((cells, row) => cells + row.size, 0), 0))
