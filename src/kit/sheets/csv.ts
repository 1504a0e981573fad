/** CSV that Excel opens in Vietnamese and never evaluates. */

/** Lines with every field quoted, after a byte-order mark; text that a spreadsheet would take for a formula gets an apostrophe. */
export const csvOf = (rows: Iterable<readonly (string | null)[]>): string =>
  `\ufeff${[...rows].map((row) => row.map((value) => quoted(value ?? '')).join(',')).join('\r\n')}\r\n`

const quoted = (value: string) => `"${(isHarmless(value) ? value : `'${value}`).replace(/"/g, '""')}"`

const isHarmless = (value: string) => !/^\s*[=+\-@\t\r]/.test(value) || /^-?\d[\d.,]*%?$/.test(value)
