import { openPackage, type WorkbookPackage } from '../sheets/package.ts'
import { SheetRefused, type SheetRefusalCode } from '../sheets/refusal.ts'
import { claimsNamespace } from './claims-part.ts'
import type { ReadPaper } from './reading.ts'
import { PaperRefused, type PaperRefusalCode } from './refusal.ts'

/** Reads the claims of a .docx and what its content controls show; throws PaperRefused. */
export const readWord = async (bytes: Uint8Array): Promise<ReadPaper> => {
  const zip = await asPaper(() => openPackage(Buffer.from(bytes)))
  try {
    if (!zip.has('word/document.xml')) throw new PaperRefused('not_a_paper')
    const claims = await asPaper(() => findClaims(zip))
    if (claims === undefined) throw new PaperRefused('no_claims')
    const controls = named(await asPaper(() => readControls(zip)), claims)
    return { kind: 'docx', claims, shown: shownBy(controls), marked: controls.length > 0 }
  } finally {
    zip.close()
  }
}

// Word may renumber custom parts and other programs add their own: the namespace decides.
const findClaims = async (zip: WorkbookPackage): Promise<unknown> => {
  for (let number = 1; number <= 30; number += 1) {
    const text = await readOwnPart(zip, `customXml/item${number}.xml`)
    if (text !== undefined) return parseJson(text)
  }
  return undefined
}

const readOwnPart = async (zip: WorkbookPackage, path: string): Promise<string | undefined> => {
  let own = false
  let text = ''
  await zip.parse(path, {
    open: (name, attributes) => { own ||= name === 'claims' && Object.values(attributes).includes(claimsNamespace) },
    text: (piece) => { text += own ? piece : '' },
  })
  return own ? text : undefined
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new PaperRefused('damaged')
  }
}

interface Control { tag: string | null; text: string }

// Some programs (LibreOffice 7.4) keep the controls and drop their tags: then their order tells which is which.
const named = (controls: readonly Control[], claims: unknown): Control[] => {
  const tagged = controls.filter(({ tag }) => tag !== null)
  const placed: unknown = (claims as { placed?: unknown } | null)?.placed
  if (tagged.length > 0 || !Array.isArray(placed) || placed.length !== controls.length) return tagged
  return controls.map(({ text }, at) => ({ tag: String(placed[at]), text }))
}

const readControls = async (zip: WorkbookPackage): Promise<Control[]> => {
  const controls: Control[] = []
  const open: Control[] = []
  const inside = { text: 0, movedAway: 0 }
  await zip.parse('word/document.xml', {
    open: (name, attributes) => {
      if (name === 'sdt') begin({ tag: null, text: '' }, [controls, open])
      else if (name === 'tag') nameControl(open.at(-1), attributes['w:val'])
      else if (name === 't') inside.text += 1
      else if (name === 'moveFrom') inside.movedAway += 1
      else if (name === 'tab' || name === 'br') addText(open, ' ')
    },
    close: (name) => {
      if (name === 't') inside.text -= 1
      else if (name === 'moveFrom') inside.movedAway -= 1
      else if (name === 'sdt') open.pop()
    },
    text: (text) => { if (inside.text > 0 && inside.movedAway === 0) addText(open, text) },
  })
  return controls
}

const begin = (control: Control, lists: Control[][]) => { for (const list of lists) list.push(control) }

const nameControl = (control: Control | undefined, tag: string | undefined) => {
  if (control && control.tag === null && tag) control.tag = tag
}

const addText = (open: Control[], text: string) => { for (const control of open) control.text += text }

const shownBy = (controls: readonly Control[]): Map<string, string[]> => {
  const shown = new Map<string, string[]>()
  for (const { tag, text } of controls) {
    if (tag !== null) shown.set(tag, [...(shown.get(tag) ?? []), text.normalize('NFC').trim()])
  }
  return shown
}

/** What the reader of packages refuses, said as of a paper. */
export const asPaper = async <Result>(read: () => Promise<Result>): Promise<Result> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SheetRefused) throw new PaperRefused(meaning[error.refusal.code] ?? 'damaged')
    throw error
  }
}

const meaning: Partial<Record<SheetRefusalCode, PaperRefusalCode>> = {
  too_big: 'too_big', not_a_workbook: 'not_a_paper', old_workbook: 'old_word', encrypted: 'encrypted', macros: 'macros', unpacks_too_large: 'unpacks_too_large',
}
