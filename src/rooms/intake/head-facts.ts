/** What is written above the table: who assigns, by which document, who appraised, which year. */
import { findDay, toDay } from '../../kit/dates.ts'
import type { Day } from '../../kit/dates.ts'
import type { Sheet } from '../../kit/sheets/grid.ts'
import { addressOf } from '../../kit/sheets/grid.ts'
import { fold, tidy } from '../../kit/words.ts'

export interface DocumentReference { number: string; day: Day }
export interface HeadFacts {
  assigner: { name: string; code: string | null; cell: string } | null
  document: (DocumentReference & { cell: string }) | null
  appraisal: (DocumentReference & { by: string; cell: string }) | null
  year: number | null
  /** The day up to which results count, where the heading says it ('Lũy kế năm 2023 đến 30/6'). */
  asOf: Day | null
}

/** The facts in the lines above a heading and in the heading itself. */
export const readHeadFacts = (sheet: Sheet, firstHeadingRow: number, headings: readonly string[]): HeadFacts => {
  const facts: HeadFacts = { assigner: null, document: null, appraisal: null, year: yearIn(headings), asOf: null }
  facts.asOf = asOfIn(headings, facts.year)
  for (const [row, cells] of sheet.rows) {
    if (row >= firstHeadingRow) continue
    for (const cell of cells.values()) if (cell.kind === 'text') readLine(facts, tidy(cell.text), addressOf(cell))
  }
  return facts
}

/** Number and day of a document as offices write them together: '512-QĐ/TU, 15/02/2023', 'số 45-BC/BTCTU, ngày 03/7/2023', '12/QĐ-UBND ngày 1/2/2023'. */
export const readDocumentReference = (text: string): DocumentReference | undefined => {
  const plain = tidy(text)
  const found = NUMBER.exec(plain)
  if (!found) return undefined
  const day = findDay(plain.slice(found.index + found[0].length))
  return 'day' in day ? { number: found[0], day: day.day } : undefined
}

const NUMBER = /\d+[a-z]?(?:\/\d{4})?[-/]\p{Lu}\p{L}*(?:[-/][\p{L}\d.&]+)*/u

const readLine = (facts: HeadFacts, line: string, cell: string) => {
  const assigner = /^(?:cấp giao|cơ quan giao|tổ chức giao|đơn vị giao)\s*:\s*(?<name>.+?)\s*(?:\((?<code>[^()]+)\))?$/iu.exec(line)?.groups
  if (assigner) facts.assigner = { name: assigner['name'] ?? '', code: assigner['code'] ?? null, cell }
  const appraisal = /^\(?(?<by>.+?)\s+(?:thẩm định|xác nhận)\s+tại\s+(?<paper>.+)$/iu.exec(line)?.groups
  const paper = appraisal && readDocumentReference(appraisal['paper'] ?? '')
  if (appraisal && paper) facts.appraisal = { ...paper, by: appraisal['by'] ?? '', cell }
  if (/kem theo|ban hanh theo/.test(fold(line))) {
    const document = readDocumentReference(line)
    if (document) facts.document = { ...document, cell }
  }
}

const yearIn = (headings: readonly string[]) => {
  const years = headings.flatMap((heading) => [...fold(heading).matchAll(/\b(?:ke hoach|nam|kh)\s*(?:nam\s*)?((?:19|20)\d{2})\b/g)].map((match) => Number(match[1])))
  const distinct = new Set(years)
  return distinct.size === 1 ? (years[0] ?? null) : null
}

const asOfIn = (headings: readonly string[], year: number | null): Day | null => {
  const found = headings.map((heading) => /đến\s+(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?/iu.exec(heading)).find((match) => match !== null)
  const inYear = Number(found?.[3] ?? year)
  return found && inYear ? (toDay(inYear, Number(found[2]), Number(found[1])) ?? null) : null
}
