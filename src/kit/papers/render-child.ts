import type { Rendered, ToRender } from './render.ts'

// The libraries are loaded when first needed: a PDF needs no Word.
const draw = async ({ paper, form }: ToRender) =>
  form === 'docx' ? (await import('./word.ts')).renderWord(paper) : (await import('./pdf.ts')).renderPdf(paper)

let before: Promise<unknown> = Promise.resolve()

// One after the other: two papers at once need the memory of two.
process.on('message', (asked: ToRender) => {
  const { order } = asked
  before = before.then(() => draw(asked)).then(
    (bytes) => { process.send?.({ order, bytes } satisfies Rendered) },
    (error: unknown) => { process.send?.({ order, failed: String((error as Error).stack ?? error) } satisfies Rendered) },
  )
})
