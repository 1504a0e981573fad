import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Paper } from './paper.ts'

/** What a paper can be written as. */
export type PaperForm = 'docx' | 'pdf'

/** The media type of each form. */
export const mediaTypes: Record<PaperForm, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** What the process is asked. */
export interface ToRender { order: number; paper: Paper; form: PaperForm }
/** What it answers to an order: the file, or why there is none. */
export type Rendered = { order: number; bytes: Uint8Array<ArrayBuffer> } | { order: number; failed: string }

/** The paper as a file's bytes. Drawn in a process of its own, because a paper takes as long as a hundred clicks and what it needed of memory no thread gives back; one process draws one after the other, and ends when nobody has asked for a while. */
export const renderPaper = (paper: Paper, form: PaperForm): Promise<Uint8Array<ArrayBuffer>> => new Promise((resolve, reject) => {
  const one = painter ??= open()
  clearTimeout(one.idle)
  refer(one, true)
  const order = orders += 1
  const tooLong = setTimeout(() => { one.child.kill('SIGKILL') }, patience).unref()
  one.waiting.set(order, { resolve: (bytes) => { clearTimeout(tooLong); resolve(bytes) }, reject: (error) => { clearTimeout(tooLong); reject(error) } })
  one.child.send({ order, paper, form } satisfies ToRender)
})

/** The process that draws just now, if there is one. */
export const painterId = (): number | undefined => painter?.child.pid

interface Painter { child: ChildProcess; waiting: Map<number, { resolve: (bytes: Uint8Array<ArrayBuffer>) => void; reject: (error: Error) => void }>; idle: NodeJS.Timeout | undefined }

const rest = 10_000
const patience = 120_000
let painter: Painter | undefined
let orders = 0

const open = (): Painter => {
  const child = fork(fileURLToPath(new URL('render-child.ts', import.meta.url)), { execArgv: ['--max-old-space-size=512'], env: environment(), serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const one: Painter = { child, waiting: new Map(), idle: undefined }
  child.on('message', (answer: Rendered) => {
    const asked = one.waiting.get(answer.order)
    one.waiting.delete(answer.order)
    if ('bytes' in answer) asked?.resolve(new Uint8Array(answer.bytes))
    else asked?.reject(new Error(answer.failed))
    if (one.waiting.size === 0) rests(one)
  })
  child.on('error', (error) => { ends(one, error) })
  child.once('exit', (code, signal) => { ends(one, new Error(`the process that draws papers ended (${signal ?? code})`)) })
  return one
}

/** What it needs of the environment: addresses and passwords of the program are not its business. */
const environment = () => Object.fromEntries(['PATH', 'SystemRoot', 'NODE_ENV'].flatMap((name) => { const value = process.env[name]; return value === undefined ? [] : [[name, value]] }))

/** Waiting for work it keeps nobody from stopping the program; without the program it ends by itself, for nothing is left that it hears. */
const rests = (one: Painter) => {
  refer(one, false)
  one.idle = setTimeout(() => { ends(one, new Error('nobody waits')); one.child.disconnect() }, rest).unref()
}

const refer = ({ child }: Painter, held: boolean) => {
  for (const one of [child, child.channel]) if (held) one?.ref(); else one?.unref()
}

const ends = (one: Painter, error: Error) => {
  if (painter === one) painter = undefined
  clearTimeout(one.idle)
  for (const { reject } of one.waiting.values()) reject(error)
  one.waiting.clear()
}
