import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** One thing asked of a helper: what is said further about it, and its end; by force where the helper does not come to an end itself. */
export interface Order<ToHelper> { say: (what: ToHelper) => void; close: () => void; kill: () => void }

/** How a helper answers an order: each thing it says, and why it will say no more where its process ended first. */
export interface Hearer<FromHelper> { hear: (what: FromHelper) => void; fail: (error: Error) => void }

/** A helper: orders of whom it takes, and the number of its process where it runs just now. */
export interface Helper<ToHelper, FromHelper> { begin: (hearer: Hearer<FromHelper>) => Order<ToHelper>; pid: () => number | undefined }

/** What goes to and fro: what is said, and in which order. */
export interface Said<What> { order: number; said: What }

interface Running<FromHelper> { child: ChildProcess; orders: Map<number, Hearer<FromHelper>>; idle: NodeJS.Timeout | undefined }

/** A module of ours in a process of its own, for work that takes as long as a hundred clicks: what it needs of memory no thread gives back. It begins when first asked, and ends when nobody has asked for ten seconds; `what` names it where it ended too early. */
export const helperIn = <ToHelper, FromHelper>(module: URL, what: string): Helper<ToHelper, FromHelper> => {
  let running: Running<FromHelper> | undefined
  let asked = 0
  const ended = (one: Running<FromHelper>, error: Error) => {
    if (running === one) running = undefined
    clearTimeout(one.idle)
    const hearers = [...one.orders.values()]
    one.orders.clear()
    for (const { fail } of hearers) fail(error)
  }
  const open = (): Running<FromHelper> => {
    const child = fork(fileURLToPath(module), { execArgv: ['--max-old-space-size=512'], env: environment(), serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const one: Running<FromHelper> = { child, orders: new Map(), idle: undefined }
    child.on('message', ({ order, said }: Said<FromHelper>) => one.orders.get(order)?.hear(said))
    child.on('error', (error) => { ended(one, error) })
    child.once('exit', (code, signal) => { ended(one, new HelperEnded(`the process ${what} ended (${signal ?? code})`)) })
    return one
  }
  return {
    pid: () => running?.child.pid,
    begin: (hearer) => {
      const one = running ??= open()
      const order = asked += 1
      clearTimeout(one.idle)
      hold(one.child, true)
      one.orders.set(order, hearer)
      return {
        say: (said) => { if (one.child.connected) one.child.send({ order, said }, () => {}) },
        close: () => {
          if (!one.orders.delete(order) || one.orders.size > 0) return
          // Waiting for work it keeps nobody from stopping the program; without the program it ends by itself, for nothing is left that it hears.
          hold(one.child, false)
          one.idle = setTimeout(() => { ended(one, new Error('nobody waits')); one.child.disconnect() }, rest).unref()
        },
        kill: () => void one.child.kill('SIGKILL'),
      }
    },
  }
}

/** The process of a helper came to its end before the order did. */
export class HelperEnded extends Error {}

const rest = 10_000

/** What a helper needs of the environment: addresses and passwords of the program are not its business. */
const environment = () => Object.fromEntries(['PATH', 'SystemRoot', 'NODE_ENV'].flatMap((name) => { const value = process.env[name]; return value === undefined ? [] : [[name, value]] }))

const hold = (child: ChildProcess, held: boolean) => {
  for (const one of [child, child.channel]) if (held) one?.ref(); else one?.unref()
}
