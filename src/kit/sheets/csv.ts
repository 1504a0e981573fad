/** CSV that Excel opens in Vietnamese and never evaluates. */

/** Lines with every field quoted, after a byte-order mark; text that a spreadsheet would take for a formula gets an apostrophe. */
export const csvOf = (rows: Iterable<readonly (string | null)[]>): string =>
  `\ufeff${[...rows].map((row) => row.map((value) => quoted(value ?? '')).join(',')).join('\r\n')}\r\n`

const quoted = (value: string) => `"${(isHarmless(value) ? value : `'${value}`).replace(/"/g, '""')}"`

const isHarmless = (value: string) => !/^\s*[=+\-@\t\r]/.test(value) || /^-?\d[\d.,]*%?$/.test(value)

/** The fields of a CSV text, line by line: comma, semicolon or tab as the first line has it, quoted fields with line breaks in them, empty lines left out. */
export const readCsv = (text: string): string[][] => {
  const plain = text.replace(/^\ufeff/, '').normalize('NFC')
  const firstLine = plain.slice(0, plain.search(/[\r\n]|$/))
  const separator = [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] as string
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r\\n|\\r|\\n|$)`, 'y')
  const lines: string[][] = []
  let line: string[] = []
  while (field.lastIndex < plain.length) {
    const found = field.exec(plain)
    if (!found) return lines
    line.push((found[1]?.replace(/""/g, '"') ?? found[2] ?? '').trim())
    if (found[3] !== separator) {
      if (line.some((value) => value !== '')) lines.push(line)
      line = []
    }
  }
  if (line.length > 0) lines.push([...line, ''])
  return lines
}
