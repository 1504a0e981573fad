import { parentPort } from 'node:worker_threads'
import type { Rendered, ToRender } from './render.ts'

// The libraries are loaded when first needed: a PDF needs no Word.
const draw = async ({ paper, form }: ToRender) =>
  form === 'docx' ? (await import('./word.ts')).renderWord(paper) : (await import('./pdf.ts')).renderPdf(paper)

parentPort?.on('message', (asked: ToRender) => {
  const { order } = asked
  draw(asked).then(
    (bytes) => { parentPort?.postMessage({ order, bytes } satisfies Rendered, [bytes.buffer]) },
    (error: unknown) => { parentPort?.postMessage({ order, failed: String((error as Error).stack ?? error) } satisfies Rendered) },
  )
})
