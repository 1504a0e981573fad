/** How far long works have come, in the memory of the process that does them; what they leave behind stands in the import's row. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Work } from '../../kit/work.ts'
import type { OnProgress } from './applying.ts'
import { cancelled, importRunning } from './contract.ts'

/** A long work as it is told. */
export interface Running { id: string; what: 'check' | 'apply' | 'undo'; step: string; done: number; total: number; mayCancel: boolean }

interface Run extends Running { personId: string; name: string; isCancelled: boolean; changed: Promise<void>; wake: () => void }

const runs = new Map<string, Run>()

/** Does a long work of an import while others can see how far it is; the same import is never worked on twice at once. */
export const whileTold = async <Result>(work: Work, { id, what }: { id: string; what: Running['what'] }, run: (onProgress: OnProgress) => Promise<Result>): Promise<Result> => {
  const other = runs.get(id)
  if (other) work.refuse(importRunning, { name: other.name })
  const mine: Run = { id, what, step: 'Bắt đầu', done: 0, total: 0, mayCancel: what !== 'undo', personId: work.actor.personId, name: work.actor.name, isCancelled: false, ...waiting() }
  runs.set(id, mine)
  try {
    return await run(async (step, of = { done: 0, total: 0 }) => {
      if (mine.isCancelled) work.refuse(cancelled)
      tell(mine, { step, ...of, mayCancel: !step.startsWith('Ghi ') })
      await turn()
    })
  } finally {
    runs.delete(id)
    mine.wake()
  }
}

/** The work that is under way for an import, if this actor may know: his own, or one of an import he sees. */
export const runningOf = (id: string): (Running & { personId: string }) | undefined => {
  const run = runs.get(id)
  return run && { id, what: run.what, step: run.step, done: run.done, total: run.total, mayCancel: run.mayCancel, personId: run.personId }
}

/** Asks a work to stop before it writes; false when there is none or it writes already. */
export const cancelRun = (id: string): boolean => {
  const run = runs.get(id)
  if (!run?.mayCancel) return false
  run.isCancelled = true
  return true
}

/** Every change of a work under way, until it is over. */
export async function* watchRun(id: string): AsyncGenerator<Running> {
  for (let run = runs.get(id); run; run = runs.get(id)) {
    const { changed } = run
    const { what, step, done, total, mayCancel } = run
    yield { id, what, step, done, total, mayCancel }
    await changed
  }
}

const waiting = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { changed: promise, wake: resolve }
}

const tell = (run: Run, now: Pick<Running, 'step' | 'done' | 'total' | 'mayCancel'>) => {
  const { wake } = run
  Object.assign(run, now, waiting())
  wake()
}
