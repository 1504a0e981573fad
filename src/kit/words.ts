/** Vietnamese text: one spelling for storing, one for comparing, one for searching. */

/** The spelling we store: NFC, line ends and every kind of blank made one space, no invisible characters, trimmed. */
export const tidy = (text: string): string =>
  text.normalize('NFC').replace(INVISIBLE, '').replace(/[\s\u00a0\u2000-\u200a\u202f\u3000]+/g, ' ').trim()

/** As tidy, but paragraphs stay: for texts of several lines. */
export const tidyLines = (text: string): string =>
  text.replace(/\r\n?/g, '\n').split('\n').map(tidy).join('\n').replace(/\n{3,}/g, '\n\n').trim()

/** The spelling we search in: no accents, đ as d, lower case ('Đảng bộ' → 'dang bo'); two texts with one fold may differ in meaning. */
export const fold = (text: string): string =>
  tidy(text).normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()

/** The spelling we compare names by: accents count, but case, punctuation and the place of the tone do not ('Hoà' = 'Hòa'; 'Thanh' ≠ 'Thành'). */
export const nameKey = (text: string): string => keyOf(text)

/** A spelling that remembers what it was asked: names and headings come back by the thousand. It forgets all when it is full, and long texts at once. */
export const remembering = (spell: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const spelt = spell(text)
    if (known.size >= 20_000) known.clear()
    if (text.length <= 200) known.set(text, spelt)
    return spelt
  }
}

/** Whether two names are the same by nameKey. */
export const sameName = (left: string, right: string): boolean => nameKey(left) === nameKey(right)

/** Whether every word of the query begins some word of the text, accents aside: the search of every list. */
export const matchesSearch = (text: string, query: string): boolean => {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  return fold(query).split(/[^\p{L}\p{N}]+/u).every((part) => words.some((word) => word.startsWith(part)))
}

/** How alike two texts are, 0 to 1, accents aside (shared letter pairs): for suggestions, never for decisions. */
export const similarity = (left: string, right: string): number => {
  const [a, b] = [pairsOf(fold(left)), pairsOf(fold(right))]
  if (a.length === 0 || b.length === 0) return fold(left) === fold(right) ? 1 : 0
  const rest = new Map<string, number>()
  for (const pair of b) rest.set(pair, (rest.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of a) {
    const count = rest.get(pair) ?? 0
    if (count > 0) rest.set(pair, count - 1)
    if (count > 0) shared += 1
  }
  return (2 * shared) / (a.length + b.length)
}

/** The candidates most like a text, best first, at most `limit`, none under one half. */
export const closest = (text: string, candidates: Iterable<string>, limit = 3): string[] =>
  [...new Set(candidates)]
    .map((candidate) => ({ candidate, likeness: similarity(text, candidate) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate)

// Control characters but tab and line ends, zero-width ones, soft hyphen, byte-order mark and direction overrides.
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const MARKS = /\p{M}/gu
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

const toneLast = (word: string) => {
  const parts = word.normalize('NFD')
  return `${parts.replace(TONES, '')}${(parts.match(TONES) ?? []).join('')}`.normalize('NFC')
}

const keyOf = remembering((text) => tidy(text).toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim().split(' ').map(toneLast).join(' '))

const pairsOf = (text: string) => {
  const padded = ` ${text} `
  return Array.from({ length: Math.max(0, padded.length - 1) }, (_, at) => padded.slice(at, at + 2)).filter((pair) => pair.trim())
}
