import { HelperEnded, helperIn } from '../helper.ts'
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
/** What it answers: the file, what is wrong with a template, or why there is nothing. */
export type Rendered = { made: Uint8Array<ArrayBuffer> | Sentence[] } | { failed: string }

/** The paper as a file's bytes; as Word in an office's template where one is given. */
export const renderPaper = async (paper: Paper, form: PaperForm, template: Uint8Array | null = null): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await ask({ paper, form, template }) as Uint8Array<ArrayBuffer>)

/** What is wrong with an office's template, a sentence each; nothing where it can be used. */
export const tryTemplate = async (tried: Uint8Array, isNamed: Named): Promise<Sentence[]> => {
  try {
    return await ask({ tried, isNamed }) as Sentence[]
  } catch (error) {
    if (error instanceof HelperEnded) return [paperRefusal('takes_too_long')].map(({ vi, en }) => ({ vi, en }))
    throw error
  }
}

/** The template an office begins with. */
export const renderOwnTemplate = async (): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await ask({ begins: true }) as Uint8Array<ArrayBuffer>)

/** Drawn in a process of its own, one paper after the other; what takes too long is killed with it. */
const ask = (task: Task): Promise<Made> => new Promise((resolve, reject) => {
  const asked = painter.begin({
    hear: (answer) => {
      clearTimeout(tooLong)
      asked.close()
      if ('made' in answer) resolve(answer.made)
      else reject(new Error(answer.failed))
    },
    fail: (error) => { clearTimeout(tooLong); reject(error) },
  })
  const tooLong = setTimeout(asked.kill, patience).unref()
  asked.say(task)
})

/** The process that draws just now, if there is one. */
export const painterId = (): number | undefined => painter.pid()

type Made = Uint8Array<ArrayBuffer> | Sentence[]

const patience = 120_000
const painter = helperIn<Task, Rendered>(new URL('render-child.ts', import.meta.url), 'that draws papers')
