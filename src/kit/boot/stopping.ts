/** How the process ends: a step under way is finished first, then what was opened is closed in the opposite order, once. */
export interface Stopping {
  signal: AbortSignal
  finishFirst: (work: Promise<unknown>) => void
  onStop: (close: () => Promise<void> | void) => void
  stop: (code: number) => Promise<void>
}

/** What to say at the turns of an ending. */
export interface Words { begun: () => void; forced: () => void; failed: (error: unknown) => void }

/** Ends the process on Ctrl-C, SIGTERM or the death of the start script, after the requests under way; a second Ctrl-C does not wait. */
export const listenForStop = (words: Words): Stopping => {
  const aborter = new AbortController()
  const closers: (() => Promise<void> | void)[] = []
  let begunAt: number | undefined
  let first: Promise<unknown> = Promise.resolve()
  const stop = async (code: number) => {
    begunAt ??= Date.now()
    aborter.abort()
    await first.catch(() => {})
    for (let close = closers.pop(); close; close = closers.pop()) await Promise.resolve().then(close).catch(words.failed)
    process.exit(code)
  }
  const ask = () => {
    if (begunAt === undefined) {
      words.begun()
      void stop(0)
    } else if (Date.now() - begunAt > oneKeyPress) {
      words.forced()
      process.exit(130)
    }
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(name, ask)
  return { signal: aborter.signal, stop, onStop: close => { closers.push(close) }, finishFirst: work => { first = work } }
}

/** One Ctrl-C arrives several times within it: from the terminal, from npm and from the start script. */
const oneKeyPress = 700
