import { Worker } from 'node:worker_threads'
import type { ReadPaper } from './reading.ts'
import { PaperRefused, type PaperRefusalCode } from './refusal.ts'

/** What the worker is asked of a file. */
export interface PdfAsked { bytes: Uint8Array; wants: 'claims' | 'codes' }
/** What the worker sends back: a refusal, the attached claims and the text at each figure's link, or the codes on its pages. */
export type PdfAnswer = { refusal: PaperRefusalCode } | { claims: unknown; links: [string, string][] } | { codes: string[] }

const patience = 30_000

/** Reads the claims attached to a PDF and what stands at their links; throws PaperRefused. Runs apart, so that a hostile file costs a bounded time and memory. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPaper> => {
  const answer = await inWorker({ bytes, wants: 'claims' })
  if ('refusal' in answer) throw new PaperRefused(answer.refusal)
  if ('codes' in answer) throw new PaperRefused('damaged')
  const shown = new Map<string, string[]>()
  for (const [claim, text] of answer.links) shown.set(claim, [...(shown.get(claim) ?? []), text])
  return { kind: 'pdf', claims: answer.claims, shown, marked: shown.size > 0 }
}

/** The codes by which the pages of a PDF are looked up, as printed and as carried inside; none where it has none or can not be read. */
export const codesOfPdf = async (bytes: Uint8Array): Promise<string[]> => {
  const answer = await inWorker({ bytes, wants: 'codes' })
  return 'codes' in answer ? [...new Set(answer.codes)] : []
}

const inWorker = (asked: PdfAsked): Promise<PdfAnswer> => new Promise((resolve, reject) => {
  const worker = new Worker(new URL('read-pdf-worker.ts', import.meta.url), {
    workerData: asked, resourceLimits: { maxOldGenerationSizeMb: 512 }, stdout: true, stderr: true,
  })
  const timer = setTimeout(() => finish(() => resolve({ refusal: 'takes_too_long' })), patience)
  const finish = (settle: () => void) => {
    clearTimeout(timer)
    void worker.terminate()
    settle()
  }
  worker.once('message', (answer: PdfAnswer) => finish(() => resolve(answer)))
  worker.once('error', (error: Error & { code?: string }) =>
    finish(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ refusal: 'unpacks_too_large' }) : reject(error))))
})
