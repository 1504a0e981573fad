import type { ReadPaper } from './reading.ts'
import { PaperRefused, paperRefusal, type PaperRefusal } from './refusal.ts'

const largest = 20 * 1024 * 1024

/** Reads a .docx or .pdf by its first bytes, whatever its name; hostile and broken files come back as a refusal. */
export const readPaper = async (bytes: Uint8Array): Promise<ReadPaper | { refusal: PaperRefusal }> => {
  try {
    return await readByFirstBytes(bytes)
  } catch (error) {
    if (error instanceof PaperRefused) return { refusal: paperRefusal(error.code) }
    throw error
  }
}

const readByFirstBytes = async (bytes: Uint8Array): Promise<ReadPaper> => {
  if (bytes.length === 0) throw new PaperRefused('empty_file')
  if (bytes.length > largest) throw new PaperRefused('too_big')
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return (await import('./read-pdf.ts')).readPdf(bytes)
  if (head.startsWith('PK') || head.startsWith('\xd0\xcf\x11\xe0')) return (await import('./read-word.ts')).readWord(bytes)
  throw new PaperRefused('not_a_paper')
}
