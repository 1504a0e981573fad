/** The cells of what was copied from a spreadsheet: from its table where there is one, else from text with tabs. */
export const pastedCells = (clipboard: Pick<DataTransfer, 'getData'>): string[][] => {
  const html = clipboard.getData('text/html')
  const table = html ? new DOMParser().parseFromString(html, 'text/html').querySelector('table') : null
  return table ? cellsOfTable(table) : cellsOfText(clipboard.getData('text/plain'))
}

/** Cells of text with tabs; a cell in quotes may hold line ends and doubled quotes, as Excel writes them. */
export const cellsOfText = (text: string): string[][] => {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.replace(/\r\n?/g, '\n').replace(/\n$/, '').matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.some((cell) => cell.trim()))
}

const cellsOfTable = (table: HTMLTableElement): string[][] =>
  [...table.rows].map((row) => [...row.cells].flatMap((cell) => [(cell.textContent ?? '').replace(/\s+/g, ' ').trim(), ...Array.from({ length: cell.colSpan - 1 }, () => '')]))
    .filter((row) => row.some((cell) => cell))
