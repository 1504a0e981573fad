import { Worker } from 'node:worker_threads'
import type { ReadPaper } from './reading.ts'
import { PaperRefused, type PaperRefusalCode } from './refusal.ts'

/** What the worker sends back: a refusal, or the attached claims and the text at each figure's link. */
export type PdfAnswer = { refusal: PaperRefusalCode } | { claims: unknown; links: [string, string][] }

const patience = 30_000

/** Reads the claims attached to a PDF and what stands at their links; throws PaperRefused. Runs apart, so that a hostile file costs a bounded time and memory. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPaper> => {
  const answer = await inWorker(bytes)
  if ('refusal' in answer) throw new PaperRefused(answer.refusal)
  const shown = new Map<string, string[]>()
  for (const [claim, text] of answer.links) shown.set(claim, [...(shown.get(claim) ?? []), text])
  return { kind: 'pdf', claims: answer.claims, shown, marked: shown.size > 0 }
}

const inWorker = (bytes: Uint8Array): Promise<PdfAnswer> => new Promise((resolve, reject) => {
  const worker = new Worker(new URL('read-pdf-worker.ts', import.meta.url), {
    workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 512 }, stdout: true, stderr: true,
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
