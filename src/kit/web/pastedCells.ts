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

const cellsOfTable = (table: HTMLTableElement): string[][] => {
  const rows: (string | undefined)[][] = [...table.rows].map(() => [])
  for (const [top, row] of [...table.rows].entries()) {
    for (const cell of row.cells) {
      const left = freeIn(rows[top] ?? [])
      for (const below of rows.slice(top, top + Math.max(1, cell.rowSpan))) take(below, left, cell.colSpan)
      ;(rows[top] ?? [])[left] = textIn(cell)
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? '')).filter((row) => row.some((cell) => cell))
}

/** Columns that a merged cell takes are empty beside and below its text. */
const take = (row: (string | undefined)[], left: number, width: number) => {
  for (let at = left; at < left + Math.max(1, width); at += 1) row[at] = ''
}

/** The first column that no cell from above or beside takes. */
const freeIn = (row: (string | undefined)[]): number => {
  const at = Array.from(row).findIndex((cell) => cell === undefined)
  return at < 0 ? row.length : at
}

const textIn = (cell: HTMLTableCellElement): string => {
  for (const end of cell.querySelectorAll('br')) end.replaceWith(' ')
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
}
