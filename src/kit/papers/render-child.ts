import type { Said } from '../helper.ts'
import type { Rendered, Task } from './render.ts'

// The libraries are loaded when first needed: a PDF needs no Word.
const make = async (task: Task) => {
  if ('tried' in task) return (await import('./template-check.ts')).checkTemplate(task.tried, task.isNamed)
  if ('begins' in task) return (await import('./template-own.ts')).ownTemplate()
  if (task.form === 'pdf') return (await import('./pdf.ts')).renderPdf(task.paper)
  return task.template ? (await import('./template-draw.ts')).drawWithTemplate(task.paper, task.template) : (await import('./word.ts')).renderWord(task.paper)
}

let before: Promise<unknown> = Promise.resolve()

// One after the other: two papers at once need the memory of two.
process.on('message', ({ order, said: task }: Said<Task>) => {
  const answer = (said: Rendered) => void process.send?.({ order, said } satisfies Said<Rendered>)
  before = before.then(() => make(task)).then((made) => answer({ made }), (error: unknown) => answer({ failed: String((error as Error).stack ?? error) }))
})
