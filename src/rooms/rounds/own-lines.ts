/** Which row of a unit's own table is which line of a form: by name, with and without what numbers it, its marks and what stands in brackets. */
import type { Sheet } from '../../kit/sheets/grid.ts'
import { fold, nameKey, tidy } from '../../kit/words.ts'
import type { FormLine } from './form-contract.ts'

/** A row that has a name. */
export interface NamedRow { row: number; name: string }
/** The row of each line found, lines with two rows of one name, and what is left on both sides. */
export interface MatchedLines { rowOf: Map<string, number>; twice: { key: string; rows: number[] }[]; missing: string[]; free: NamedRow[] }

/** Matches rows with lines: what was chosen or is known of old first, then ever looser spellings; a spelling that fits twice is taken for none. */
export const matchLines = (rows: readonly NamedRow[], lines: readonly FormLine[], { chosen, known }: { chosen: Readonly<Record<string, number>>; known: Readonly<Record<string, string>> }): MatchedLines => {
  const found: MatchedLines = { rowOf: new Map(), twice: [], missing: [], free: [] }
  const taken = new Set<number>()
  const take = (key: string, row: number) => {
    found.rowOf.set(key, row)
    taken.add(row)
  }
  for (const { key } of lines) {
    const row = chosen[key]
    if (row !== undefined && rows.some((one) => one.row === row) && !taken.has(row)) take(key, row)
  }
  const settled = new Set<string>()
  const passes = [{ spell: nameKey, nameOf: ({ title }: FormLine) => known[nameKey(title)] ?? '' }, ...spellings.map((spell) => ({ spell, nameOf: ({ title }: FormLine) => title }))]
  for (const { spell, nameOf } of passes) {
    const byName = Map.groupBy(rows.filter(({ row }) => !taken.has(row)), ({ name }) => spell(name))
    const open = lines.filter(({ key }) => !found.rowOf.has(key) && !settled.has(key))
    const named = Map.groupBy(open, (line) => spell(nameOf(line)))
    for (const [name, same] of named) {
      const [[line, ...others], [row, ...twins]] = [same, byName.get(name) ?? []]
      if (!line || !row || others.length > 0 || name === '') continue
      if (twins.length === 0) {
        take(line.key, row.row)
        continue
      }
      found.twice.push({ key: line.key, rows: [row, ...twins].map((one) => one.row) })
      settled.add(line.key)
      taken.add(row.row)
      twins.forEach((one) => taken.add(one.row))
    }
  }
  found.missing = lines.filter(({ key }) => !found.rowOf.has(key) && !settled.has(key)).map(({ key }) => key)
  found.free = rows.filter(({ row }) => !taken.has(row))
  return found
}

/** The column in which most lines of the form are named, and the first row that names one. */
export const findNames = (sheet: Sheet, lines: readonly FormLine[]): { column: number; firstRow: number } | undefined => {
  const wanted = new Set(lines.map(({ title }) => spelt(title)))
  const hits = new Map<number, Map<string, number>>()
  for (const [row, cells] of sheet.rows) {
    for (const { column, kind, text } of cells.values()) {
      const name = spelt(text)
      if (kind !== 'text' || !wanted.has(name)) continue
      const named = hits.get(column) ?? new Map<string, number>()
      hits.set(column, named.set(name, Math.min(row, named.get(name) ?? row)))
    }
  }
  const [best] = [...hits].sort(([a, one], [b, other]) => other.size - one.size || a - b)
  return best && { column: best[0], firstRow: Math.min(...best[1].values()) }
}

const numbering = /^(?:(?:[IVXLC]+|\p{L}|\d+(?:\.\d+)*)\s*[.)/-]+\s*|[-–+*•]\s*)+/u

const plain = (text: string) => fold(text).replace(/[^a-z0-9]+/g, ' ').trim()
const unnumbered = (text: string) => tidy(text).replace(numbering, '')
const spelt = (text: string) => plain(unnumbered(text).replace(/\([^)]*\)/g, ' '))

const spellings: readonly ((text: string) => string)[] = [nameKey, (text) => nameKey(unnumbered(text)), plain, (text) => plain(unnumbered(text)), spelt]
