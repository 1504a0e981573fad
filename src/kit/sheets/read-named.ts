import { isCsv, readCsvWorkbook } from './read-csv.ts'
import { readWorkbook, type WorkbookReading } from './read.ts'

/** A file read as what its name says it is: CSV, or else a workbook. */
export const readNamed = async (name: string, bytes: Uint8Array): Promise<WorkbookReading> => (isCsv(name) ? readCsvWorkbook(bytes) : readWorkbook(bytes))
