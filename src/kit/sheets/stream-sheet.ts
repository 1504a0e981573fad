import { Readable } from 'node:stream'
import { helperIn } from '../helper.ts'
import type { SheetToWrite } from './write.ts'

/** What a sheet is without its rows. */
export type SheetHead = Omit<SheetToWrite, 'rows'>
/** What the writing process is told of a sheet: what it is, lines of its rows part after part (null: there are no more), that bytes were taken, that nobody wants the rest. */
export type ToWriter = { sheet: SheetHead } | { lines: Uint8Array | null } | { taken: true } | { stop: true }
/** What it says: that it has room for another part, bytes of the file, that this was all, or why there is no more. */
export type FromWriter = { wants: true } | { bytes: Uint8Array } | { done: true } | { failed: string }

/** A workbook of one sheet of any number of rows, written in a process of its own: the clicks of others wait for no row of it. Rows come as lines that `writeLines` or COPY writes, in parts that end anywhere; it asks for a part as it writes the one before, and writes on as the file is taken, so nobody holds them all. An error of the source destroys the stream, and a stream that nobody wants ends the source. */
export const streamSheet = (sheet: SheetHead, lines: AsyncGenerator<Uint8Array>): Readable => {
  let untaken = 0
  const order = writer.begin({
    hear: (said) => {
      if ('wants' in said) void next()
      else if ('bytes' in said) { untaken += 1; output.push(said.bytes) }
      else if ('done' in said) output.push(null)
      else output.destroy(new Error(said.failed))
    },
    fail: (error) => void output.destroy(error),
  })
  const output = new Readable({
    read: () => { for (; untaken > 0; untaken -= 1) order.say({ taken: true }) },
    destroy: (error, done) => {
      order.say({ stop: true })
      order.close()
      const end = async () => {
        await lines.return(undefined).catch(() => {})
        done(error)
      }
      void end()
    },
  })
  const next = async () => {
    try {
      const { done, value } = await lines.next()
      order.say({ lines: done ? null : value as Uint8Array })
    } catch (error) {
      output.destroy(error as Error)
    }
  }
  order.say({ sheet })
  return output
}

/** The process that writes just now, if there is one. */
export const writerId = (): number | undefined => writer.pid()

const writer = helperIn<ToWriter, FromWriter>(new URL('stream-sheet-child.ts', import.meta.url), 'that writes workbooks')
