import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Sentence } from '../refusal.ts'
import type { Paper } from './paper.ts'
import { paperRefusal } from './refusal.ts'

/** What a paper can be written as. */
export type PaperForm = 'docx' | 'pdf'

/** The media type of each form. */
export const mediaTypes: Record<PaperForm, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Which names of kinds a template prints: of all the documents it serves, of some, or of none. */
export type Named = 'all' | 'some' | 'none'

/** What can be asked of the process: to draw a paper, Word in an office's template where one is given; to try such a template; to draw the one an office begins with. */
export type Task = { paper: Paper; form: PaperForm; template: Uint8Array | null } | { tried: Uint8Array; isNamed: Named } | { begins: true }
/** What the process is asked. */
export type ToRender = { order: number; task: Task }
/** What it answers to an order: the file, what is wrong with a template, or why there is nothing. */
export type Rendered = { order: number; made: Uint8Array<ArrayBuffer> | Sentence[] } | { order: number; failed: string }

/** The paper as a file's bytes; as Word in an office's template where one is given. */
export const renderPaper = async (paper: Paper, form: PaperForm, template: Uint8Array | null = null): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await ask({ paper, form, template }) as Uint8Array<ArrayBuffer>)

/** What is wrong with an office's template, a sentence each; nothing where it can be used. */
export const tryTemplate = async (tried: Uint8Array, isNamed: Named): Promise<Sentence[]> => {
  try {
    return await ask({ tried, isNamed }) as Sentence[]
  } catch (error) {
    if (error instanceof PainterEnded) return [paperRefusal('takes_too_long')].map(({ vi, en }) => ({ vi, en }))
    throw error
  }
}

/** The template an office begins with. */
export const renderOwnTemplate = async (): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await ask({ begins: true }) as Uint8Array<ArrayBuffer>)

/** Drawn in a process of its own, because a paper takes as long as a hundred clicks and what it needed of memory no thread gives back; one process draws one after the other, and ends when nobody has asked for a while. */
const ask = (task: Task): Promise<Made> => new Promise((resolve, reject) => {
  const one = painter ??= open()
  clearTimeout(one.idle)
  refer(one, true)
  const order = orders += 1
  const tooLong = setTimeout(() => { one.child.kill('SIGKILL') }, patience).unref()
  one.waiting.set(order, { resolve: (made) => { clearTimeout(tooLong); resolve(made) }, reject: (error) => { clearTimeout(tooLong); reject(error) } })
  one.child.send({ order, task } satisfies ToRender)
})

/** The process that draws just now, if there is one. */
export const painterId = (): number | undefined => painter?.child.pid

class PainterEnded extends Error {}
type Made = Uint8Array<ArrayBuffer> | Sentence[]
interface Painter { child: ChildProcess; waiting: Map<number, { resolve: (made: Made) => void; reject: (error: Error) => void }>; idle: NodeJS.Timeout | undefined }

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
    if ('made' in answer) asked?.resolve(answer.made)
    else asked?.reject(new Error(answer.failed))
    if (one.waiting.size === 0) rests(one)
  })
  child.on('error', (error) => { ends(one, error) })
  child.once('exit', (code, signal) => { ends(one, new PainterEnded(`the process that draws papers ended (${signal ?? code})`)) })
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
