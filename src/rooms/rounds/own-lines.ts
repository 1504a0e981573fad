/** Which row of a unit's own table is which line of a form: by name, with and without what numbers it, its marks and what stands in brackets. */
import type { Sheet } from '../../kit/sheets/grid.ts'
import { fold, nameKey, tidy } from '../../kit/words.ts'
import type { FormLine } from './form-contract.ts'

/** A row that has a name. */
export interface NamedRow { row: number; name: string }
/** The row of each line found, lines with two rows of one name, and what is left on both sides. */
export interface MatchedLines { rowOf: Map<string, number>; twice: { key: string; rows: number[] }[]; missing: string[]; free: NamedRow[] }

/** Matches rows with lines: what was chosen or is known of old first, then ever looser spellings; a name that several lines have is taken for none. */
export const matchLines = (rows: readonly NamedRow[], lines: readonly FormLine[], { chosen, known }: { chosen: Readonly<Record<string, number>>; known: Readonly<Record<string, string>> }): MatchedLines => {
  const found = new Map<string, number[]>()
  const left = new Set(rows.map(({ row }) => row))
  const take = (key: string, taken: number[]) => {
    found.set(key, taken)
    taken.forEach((row) => left.delete(row))
  }
  const free = () => rows.filter(({ row }) => left.has(row))
  const missing = () => lines.filter(({ key }) => !found.has(key))
  for (const { key } of lines) {
    const row = chosen[key]
    if (row !== undefined && left.has(row)) take(key, [row])
  }
  const passes = [{ spell: nameKey, nameOf: ({ title }: FormLine) => known[nameKey(title)] ?? '' }, ...spellings.map((spell) => ({ spell, nameOf: ({ title }: FormLine) => title }))]
  for (const { spell, nameOf } of passes) {
    const byName = Map.groupBy(free(), ({ name }) => spell(name))
    for (const [name, [line, ...others]] of Map.groupBy(missing(), (one) => spell(nameOf(one)))) {
      const same = byName.get(name)
      if (name !== '' && line && others.length === 0 && same) take(line.key, same.map(({ row }) => row))
    }
  }
  return {
    rowOf: new Map([...found].flatMap(([key, [row, ...twins]]) => (row !== undefined && twins.length === 0 ? [[key, row] as const] : []))),
    twice: [...found].filter(([, same]) => same.length > 1).map(([key, same]) => ({ key, rows: same })), missing: missing().map(({ key }) => key), free: free(),
  }
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
