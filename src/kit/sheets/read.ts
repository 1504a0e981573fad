/** The one way into a workbook: checked as a package first, then read part by part into plain cells. */
import type { Sheet, Workbook } from './grid.ts'
import type { WorkbookPackage } from './package.ts'
import { openPackage } from './package.ts'
import { readSheet } from './read-sheet.ts'
import type { SheetRefusal } from './refusal.ts'
import { limits, SheetRefused } from './refusal.ts'

/** A workbook, or why it is not opened. */
export type WorkbookReading = { workbook: Workbook } | { refusal: SheetRefusal }

/** The workbook in these bytes, or the sentence that says why it is not opened; never throws for what a file holds. */
export const readWorkbook = async (bytes: Uint8Array): Promise<WorkbookReading> => {
  try {
    const pack = await openPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    try {
      return { workbook: { sheets: await readSheets(pack) } }
    } finally {
      pack.close()
    }
  } catch (error) {
    if (error instanceof SheetRefused) return { refusal: error.refusal }
    throw error
  }
}

const readSheets = async (pack: WorkbookPackage): Promise<Sheet[]> => {
  await refuseMacroContent(pack)
  const main = await findMainPart(pack)
  const { listed, system } = await readWorkbookPart(pack, main)
  if (listed.length > limits.sheets) throw new SheetRefused('too_many_sheets')
  const targets = await readRelations(pack, main)
  const strings = await readStrings(pack, targets)
  const dateStyles = await readDateStyles(pack, targets)
  const budget = { cells: limits.cells }
  const sheets: Sheet[] = []
  for (const { name, id, hidden } of listed) {
    const path = targets.get(id)?.path
    if (path && pack.has(path) && targets.get(id)?.type === 'worksheet')
      sheets.push(await readSheet(pack, { name, path, hidden, strings, dateStyles, system, budget }))
  }
  return sheets
}

const refuseMacroContent = (pack: WorkbookPackage) =>
  pack.parse('[Content_Types].xml', {
    open: (_, at) => {
      if (/macroEnabled|vbaProject/i.test(at['ContentType'] ?? '')) throw new SheetRefused('macros')
    },
  })

const findMainPart = async (pack: WorkbookPackage) => {
  let main = 'xl/workbook.xml'
  await pack.parse('_rels/.rels', {
    open: (_, at) => {
      if (/\/officeDocument$/.test(at['Type'] ?? '')) main = (at['Target'] ?? '').replace(/^\//, '')
    },
  })
  if (!pack.has(main) || !main.endsWith('.xml')) throw new SheetRefused('not_a_workbook')
  return main
}

const readWorkbookPart = async (pack: WorkbookPackage, main: string) => {
  const listed: { name: string; id: string; hidden: boolean }[] = []
  let [system, isWorkbook]: [1900 | 1904, boolean] = [1900, false]
  await pack.parse(main, {
    open: (name, at) => {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr' && /^(1|true)$/.test(at['date1904'] ?? '')) system = 1904
      if (name !== 'sheet') return
      const id = Object.entries(at).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ''
      listed.push({ name: (at['name'] ?? '').normalize('NFC'), id, hidden: /hidden/i.test(at['state'] ?? '') })
    },
  })
  if (!isWorkbook) throw new SheetRefused('not_a_workbook')
  return { listed, system }
}

type Targets = Map<string, { type: string; path: string }>

const readRelations = async (pack: WorkbookPackage, main: string): Promise<Targets> => {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const targets: Targets = new Map()
  await pack.parse(`${folder}_rels/${main.slice(folder.length)}.rels`, {
    open: (name, at) => {
      const target = at['Target'] ?? ''
      if (name !== 'Relationship' || at['TargetMode'] === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
      targets.set(at['Id'] ?? '', { type: (at['Type'] ?? '').split('/').at(-1) ?? '', path })
    },
  })
  return targets
}

const partOf = (targets: Targets, type: string) => [...targets.values()].find((target) => target.type === type)?.path ?? ''

const readStrings = async (pack: WorkbookPackage, targets: Targets): Promise<string[]> => {
  const strings: string[] = []
  let [current, inText, phonetic] = ['', false, false]
  await pack.parse(partOf(targets, 'sharedStrings'), {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') strings.push(current)
    },
    text: (part) => {
      if (inText && current.length <= limits.cellCharacters) current += part
    },
  })
  return strings
}

/** The cell styles whose number format shows a day. */
const readDateStyles = async (pack: WorkbookPackage, targets: Targets): Promise<Set<number>> => {
  const formats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])
  const styles = new Set<number>()
  let [inCellFormats, index] = [false, 0]
  await pack.parse(partOf(targets, 'styles'), {
    open: (name, at) => {
      if (name === 'numFmt' && showsDay(at['formatCode'] ?? '')) formats.add(Number(at['numFmtId']))
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        if (formats.has(Number(at['numFmtId'] ?? 0))) styles.add(index)
        index += 1
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}

const showsDay = (code: string) => /[dy]/i.test((code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''))
