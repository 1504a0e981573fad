import { openPackage, type WorkbookPackage } from '../sheets/package.ts'
import { asPaper } from './read-word.ts'
import { PaperRefused } from './refusal.ts'

/** Where in a template something stands: the part of the page, and the paragraph in it with its text. */
export interface Spot { readonly part: 'body' | 'header' | 'footer'; readonly paragraph: number; readonly text: string }

/** What is read of a template before anything is made of it. */
export interface ReadTemplate {
  readonly paragraphs: readonly Spot[]
  /** Texts of heads and feet by the kind of page they stand on; the pages that the first section tells apart. */
  readonly edges: readonly { readonly page: string; readonly text: string }[]
  readonly pages: readonly ('default' | 'first' | 'even')[]
  /** Something that Word would fetch or run when it opens the file. */
  readonly reachesOut: boolean
  /** Not written in the usual form of Word files, or too long to be a template. */
  readonly unusual: boolean
}

const largest = 5 * 1024 * 1024
const longest = 400_000
const ordinary = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const main = 'word/document.xml'

/** Reads a template within bounds, part after part; throws PaperRefused. */
export const readTemplate = async (bytes: Uint8Array): Promise<ReadTemplate> => {
  if (bytes.length > largest) throw new PaperRefused('template_too_big')
  const zip = await asPaper(() => openPackage(Buffer.from(bytes)))
  try {
    if (!zip.has(main) || !zip.has('word/_rels/document.xml.rels')) throw new PaperRefused('not_word')
    return await asPaper(() => readParts(zip))
  } finally {
    zip.close()
  }
}

const readParts = async (zip: WorkbookPackage): Promise<ReadTemplate> => {
  const body = await readPart(zip, main)
  const relations = await relationsOf(zip, 'document.xml')
  const edges = relations.flatMap(({ id, type, target }) => {
    const part = type.endsWith('/header') ? 'header' as const : type.endsWith('/footer') ? 'footer' as const : undefined
    return part ? [{ part, file: target.replace(/^\/?word\//, ''), pages: body.references.filter((one) => one.id === id).map(({ page }) => page) }] : []
  })
  const read = []
  for (const edge of edges) read.push({ ...edge, ...await readPart(zip, `word/${edge.file}`), relations: await relationsOf(zip, edge.file) })
  const outside = [...relations, ...read.flatMap((one) => one.relations), ...await relationsOf(zip, 'settings.xml')].some(({ isOutside, type }) => isOutside && !type.endsWith('/hyperlink'))
  const facing = await isFacing(zip)
  return {
    paragraphs: [...spots('body', body.texts), ...read.flatMap(({ part, texts }) => spots(part, texts))], edges: read.flatMap(({ pages, texts }) => pages.map((page) => ({ page, text: texts.join('\n') }))),
    pages: ['default', ...(body.hasFirst ? ['first' as const] : []), ...(facing ? ['even' as const] : [])], reachesOut: outside || [body, ...read].some(({ runs }) => runs),
    unusual: !body.isOrdinary || [body, ...read].reduce((sum, { texts }) => sum + texts.reduce((length, text) => length + text.length + 1, 0), 0) > longest,
  }
}

const spots = (part: Spot['part'], texts: readonly string[]): Spot[] => texts.map((text, at) => ({ part, paragraph: at + 1, text }))

interface Seen { texts: string[]; references: { page: string; id: string }[]; hasFirst: boolean; isOrdinary: boolean; runs: boolean }

/** The paragraphs of one part in the order in which they begin, and what its sections say. */
const readPart = async (zip: WorkbookPackage, path: string): Promise<Seen> => {
  const seen: Seen = { texts: [], references: [], hasFirst: false, isOrdinary: false, runs: false }
  const [open, inside]: [number[], string[]] = [[], []]
  let fields = ''
  await zip.parse(path, {
    open: (name, attributes) => {
      inside.push(name)
      if (name === 'document') seen.isOrdinary = attributes['xmlns:w'] === ordinary
      if (name === 'p') open.push(seen.texts.push('') - 1)
      if (name === 'headerReference' || name === 'footerReference') seen.references.push({ page: attributes['w:type'] ?? 'default', id: attributes['r:id'] ?? '' })
      if (name === 'titlePg') seen.hasFirst ||= !['0', 'false', 'off'].includes(attributes['w:val'] ?? '')
      if (name === 'fldSimple') fields += ` ${attributes['w:instr'] ?? ''}`
      if (name === 'altChunk' || name === 'object' || name === 'control') seen.runs = true
    },
    close: (name) => {
      inside.pop()
      if (name === 'p') open.pop()
    },
    text: (text) => {
      const [at, within] = [open.at(-1), inside.at(-1)]
      if (within === 't' && at !== undefined) seen.texts[at] += text
      if (within === 'instrText') fields += text
    },
  })
  seen.runs ||= /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|LINK)\b/i.test(fields)
  return seen
}

interface Relation { id: string; type: string; target: string; isOutside: boolean }

const relationsOf = async (zip: WorkbookPackage, file: string): Promise<Relation[]> => {
  const relations: Relation[] = []
  await zip.parse(`word/_rels/${file}.rels`, { open: (name, { Id, Type, Target, TargetMode }) => { if (name === 'Relationship') relations.push({ id: Id ?? '', type: Type ?? '', target: Target ?? '', isOutside: TargetMode === 'External' }) } })
  return relations
}

const isFacing = async (zip: WorkbookPackage): Promise<boolean> => {
  let facing = false
  await zip.parse('word/settings.xml', { open: (name, attributes) => { if (name === 'evenAndOddHeaders') facing = !['0', 'false', 'off'].includes(attributes['w:val'] ?? '') } })
  return facing
}
