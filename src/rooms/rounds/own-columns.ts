/** Which column of a unit's own table is which of a form: by what was matched before, by name, by what a figure means, by likeness; each in that order, in doubt none. */
import type { Sheet } from '../../kit/sheets/grid.ts'
import { columnName } from '../../kit/sheets/grid.ts'
import { type HeadedColumn, headingKey, keysOfPath, pathLabel } from '../../kit/sheets/headings.ts'
import { nameKey, similarity } from '../../kit/words.ts'
import type { FormColumn, Means } from './form-contract.ts'
import type { Asked } from './rules.ts'

/** What was matched when this unit last handed this form in: form title → heading of its own, and names of lines that read otherwise. */
export interface Remembered { sheet: string; name: string | null; measure: string | null; columns: Readonly<Record<string, { heading: string; at: string }>>; lines: Readonly<Record<string, string>> }

/** Columns matched so far, and how surely in all. */
export interface Matched { columns: Record<string, string>; measure: string | undefined; score: number }

/** The columns of a form found under these headings. */
export const matchColumns = (headed: readonly HeadedColumn[], { columns, lines }: Asked, remembered: Remembered | undefined): Matched => {
  const offers = columns.flatMap((column) => headed.map((own) => ({ key: column.key, own: columnName(own.column), sure: sureness(column, own, { columns, remembered }) }))).filter(({ sure }) => sure > 0).sort((a, b) => b.sure - a.sure)
  const measure = lines.length > 0 ? headed.find((own) => (remembered?.measure ? headingKey(pathLabel(own.path)) === remembered.measure : keysOfPath(own.path).some((key) => measureHeadings.includes(key)))) : undefined
  const found: Matched = { columns: {}, measure: measure && columnName(measure.column), score: measure ? 0.3 : 0 }
  const taken = new Set<string>(found.measure ? [found.measure] : [])
  for (const { key, own, sure } of offers) {
    if (found.columns[key] !== undefined || taken.has(own) || isInDoubt(offers, { key, own, sure }, taken)) continue
    found.columns[key] = own
    found.score += sure
    taken.add(own)
  }
  return found
}

/** Whether another free column would do just as well. */
const isInDoubt = (offers: readonly { key: string; own: string; sure: number }[], { key, own, sure }: { key: string; own: string; sure: number }, taken: ReadonlySet<string>) =>
  offers.some((other) => other.key === key && other.own !== own && other.sure === sure && !taken.has(other.own))

const sureness = (column: FormColumn, { column: at, path }: HeadedColumn, { columns, remembered }: { columns: readonly FormColumn[]; remembered: Remembered | undefined }): number => {
  const known = remembered?.columns[headingKey(column.title)]
  if (known && known.heading === headingKey(pathLabel(path))) return known.at === columnName(at) ? 1.3 : 1.2
  const [keys, title] = [keysOfPath(path), headingKey(column.title)]
  const plain = headingKey(withoutBrackets(column.title))
  if ([path.at(-1) ?? '', path.join(' ')].some((text) => nameKey(text) === nameKey(column.title))) return 1.1
  if (keys.includes(title)) return 1
  if (keys.includes(plain)) return 0.9
  const same = columns.filter(({ means }) => means === column.means)
  if (column.kind === 'amount' && same.length === 1 && keys.some((key) => meaningHeadings[column.means].includes(key))) return 0.8
  const likeness = Math.max(...keys.map((key) => similarity(key, plain)))
  return likeness >= 0.75 ? 0.5 + (likeness - 0.75) / 2 : 0
}

const withoutBrackets = (text: string) => text.replace(/\([^)]*\)/g, ' ')

/** How offices head a column of this meaning; # stands for a year or a day. */
const meaningHeadings: Record<Means, readonly string[]> = {
  plan: ['ke hoach', 'ke hoach nam', 'ke hoach nam #', 'ke hoach #', 'kh', 'kh nam', 'kh nam #', 'kh #', 'chi tieu', 'chi tieu nam', 'chi tieu nam #', 'chi tieu giao', 'ke hoach giao'],
  period: ['trong ky', 'thuc hien', 'thuc hien trong ky', 'th trong ky', 'th', 'ket qua', 'ket qua trong ky', 'ket qua thuc hien', 'phat sinh', 'phat sinh trong ky', 'da thuc hien', 'thuc hien 6 thang', 'thuc hien 6 thang dau nam'],
  cumulative: ['luy ke', 'luy ke nam', 'luy ke tu dau nam', 'luy ke den #', 'luy ke nam #', 'luy ke tu dau nhiem ky', 'cong don'],
  estimate: ['uoc', 'uoc thuc hien', 'uoc th', 'uth', 'uoc ca nam', 'uoc thuc hien ca nam', 'uoc ca ky', 'uoc thuc hien nam #', 'uoc nam #'],
  before: ['cung ky', 'cung ky nam truoc', 'cung ky nam #', 'thuc hien cung ky', 'ky truoc', 'nam truoc', 'cung ky truoc', 'so cung ky'],
  other: [],
}
const measureHeadings: readonly string[] = ['dvt', 'don vi tinh', 'd v t', 'dv tinh', 'don vi']

/** Three first values of a column, as they stand. */
export const samplesOf = (sheet: Sheet, column: number, after: number): string[] =>
  [...sheet.rows].filter(([row]) => row > after).sort(([a], [b]) => a - b).flatMap(([, cells]) => cells.get(column)?.text ?? []).slice(0, 3).map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text))
