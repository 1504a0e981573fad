import { Worker } from 'node:worker_threads'
import type { Paper } from './paper.ts'

/** What a paper can be written as. */
export type PaperForm = 'docx' | 'pdf'

/** The media type of each form. */
export const mediaTypes: Record<PaperForm, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** What the thread is asked. */
export interface ToRender { order: number; paper: Paper; form: PaperForm }
/** What it answers to an order: the file, or why there is none. */
export type Rendered = { order: number; bytes: Uint8Array<ArrayBuffer> } | { order: number; failed: string }

/** The paper as a file's bytes. Drawn in a thread of its own, because a paper takes as long as a hundred clicks; the thread ends when nobody has asked for a while, and gives its memory back. */
export const renderPaper = (paper: Paper, form: PaperForm): Promise<Uint8Array<ArrayBuffer>> => new Promise((resolve, reject) => {
  const one = painter ??= open()
  clearTimeout(one.idle)
  one.worker.ref()
  const order = orders += 1
  one.waiting.set(order, { resolve, reject })
  one.worker.postMessage({ order, paper, form } satisfies ToRender)
})

interface Painter { worker: Worker; waiting: Map<number, { resolve: (bytes: Uint8Array<ArrayBuffer>) => void; reject: (error: Error) => void }>; idle: NodeJS.Timeout | undefined }

const rest = 60_000
let painter: Painter | undefined
let orders = 0

const open = (): Painter => {
  const one: Painter = { worker: new Worker(new URL('render-worker.ts', import.meta.url)), waiting: new Map(), idle: undefined }
  one.worker.on('message', (answer: Rendered) => {
    const asked = one.waiting.get(answer.order)
    one.waiting.delete(answer.order)
    if ('bytes' in answer) asked?.resolve(answer.bytes)
    else asked?.reject(new Error(answer.failed))
    if (one.waiting.size === 0) rests(one)
  })
  one.worker.once('error', (error) => { ends(one, error instanceof Error ? error : new Error(String(error))) })
  one.worker.once('exit', () => { ends(one, new Error('the thread that draws papers ended')) })
  return one
}

/** Waiting for work it keeps nobody from stopping the program. */
const rests = (one: Painter) => {
  one.worker.unref()
  one.idle = setTimeout(() => { ends(one, new Error('nobody waits')); void one.worker.terminate() }, rest).unref()
}

const ends = (one: Painter, error: Error) => {
  if (painter === one) painter = undefined
  for (const { reject } of one.waiting.values()) reject(error)
  one.waiting.clear()
}
