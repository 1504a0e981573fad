/** A workbook as a zip package, looked at before anything is unpacked and held to its word while unpacking. */
import { SaxesParser } from 'saxes'
import { fromBuffer } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { limits, SheetRefused } from './refusal.ts'

/** The parts of a workbook, readable one at a time within one budget. */
export interface WorkbookPackage {
  has(path: string): boolean
  /** Feeds one part to an XML parser, chunk by chunk; parts that are missing are no-ops. */
  parse(path: string, handlers: XmlHandlers): Promise<void>
  close(): void
}
/** What a reader wants to hear of a part; names come without prefix. */
export interface XmlHandlers {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** Opens a package after the checks that need no unpacking; throws SheetRefused. */
export const openPackage = async (bytes: Buffer): Promise<WorkbookPackage> => {
  refuseByFirstBytes(bytes)
  const zip = await openZip(bytes)
  const entries = await listEntries(zip)
  refuseByDirectory(entries)
  const budget = { left: limits.unpackedBytes }
  return {
    has: (path) => entries.has(path),
    parse: async (path, handlers) => {
      const entry = entries.get(path)
      if (entry) await parseEntry(zip, entry, { handlers, budget })
    },
    close: () => zip.close(),
  }
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

const refuseByFirstBytes = (bytes: Buffer) => {
  if (bytes.length === 0) throw new SheetRefused('empty_file')
  if (bytes.length > limits.fileBytes) throw new SheetRefused('too_big')
  if (bytes.subarray(0, 8).equals(OLE)) throw new SheetRefused(bytes.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'old_workbook')
  if (bytes.readUIntBE(0, Math.min(2, bytes.length)) !== 0x504b) throw new SheetRefused('not_a_workbook')
}

const openZip = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) =>
      error || !zip ? reject(new SheetRefused('damaged')) : resolve(zip),
    ),
  )

const listEntries = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    if (zip.entryCount > limits.entries) return reject(new SheetRefused('unpacks_too_large'))
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(new SheetRefused('damaged')))
    zip.readEntry()
  })

const refuseByDirectory = (entries: Map<string, Entry>) => {
  let total = 0
  for (const entry of entries.values()) {
    total += entry.uncompressedSize
    if (entry.isEncrypted()) throw new SheetRefused('encrypted')
    if (/vbaProject|\/macrosheets?\/|activeX\d*\.bin$/i.test(entry.fileName)) throw new SheetRefused('macros')
    if (isBomb(entry.uncompressedSize, entry.compressedSize)) throw new SheetRefused('unpacks_too_large')
  }
  if (total > limits.unpackedBytes) throw new SheetRefused('unpacks_too_large')
  if (!entries.has('[Content_Types].xml')) throw new SheetRefused('not_a_workbook')
}

const isBomb = (unpacked: number, packed: number) => unpacked > limits.ratioFrom && unpacked > packed * limits.ratio

const parseEntry = async (zip: ZipFile, entry: Entry, { handlers, budget }: { handlers: XmlHandlers; budget: { left: number } }) => {
  const parser = parserOf(handlers)
  const decoder = new TextDecoder('utf-8')
  const stream = await zip.openReadStreamPromise(entry).catch(() => { throw new SheetRefused('damaged') })
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      budget.left -= chunk.length
      if (budget.left < 0) throw new SheetRefused('unpacks_too_large')
      parser.write(decoder.decode(chunk, { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof SheetRefused ? error : new SheetRefused('damaged')
  } finally {
    stream.destroy()
  }
}

const parserOf = (handlers: XmlHandlers) => {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => { throw new SheetRefused('damaged') })
  parser.on('doctype', () => { throw new SheetRefused('damaged') })
  const { open, close, text } = handlers
  if (open) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes as Record<string, string>))
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

const localName = (name: string) => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
