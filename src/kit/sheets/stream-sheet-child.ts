import type { Said } from '../helper.ts'
import { readLines, type Row } from './lines.ts'
import type { FromWriter, SheetHead, ToWriter } from './stream-sheet.ts'
import { streamWorkbook } from './write.ts'

/** A sheet being written: lines that came and whoever waits for them, and how many pieces of the file are still to be taken. */
interface Writing { parts: (Uint8Array | null)[]; untaken: number; isStopped: boolean; waiting: (() => void)[] }

const open = new Map<number, Writing>()

process.on('message', ({ order, said }: Said<ToWriter>) => {
  if ('sheet' in said) return void write(order, said.sheet)
  const writing = open.get(order)
  if (!writing) return
  if ('lines' in said) writing.parts.push(said.lines)
  else if ('taken' in said) writing.untaken -= 1
  else writing.isStopped = true
  for (const wake of writing.waiting.splice(0)) wake()
})

const write = async (order: number, sheet: SheetHead) => {
  const say = (said: FromWriter) => void process.send?.({ order, said } satisfies Said<FromWriter>)
  const writing: Writing = { parts: [], untaken: 0, isStopped: false, waiting: [] }
  open.set(order, writing)
  try {
    for await (const bytes of streamWorkbook([{ ...sheet, rows: partsOf(writing, say) }])) {
      say({ bytes: bytes as Uint8Array })
      writing.untaken += 1
      await until(writing, () => writing.untaken < ahead)
    }
    say({ done: true })
  } catch (error) {
    if (!writing.isStopped) say({ failed: String((error as Error).stack ?? error) })
  } finally {
    open.delete(order)
  }
}

// Two parts are asked for before the first is written, so that one is always there; none while the file is not taken, for the library writes on whether anybody reads or not.
async function* partsOf(writing: Writing, say: (said: FromWriter) => void): AsyncGenerator<Row[]> {
  let begun: Uint8Array = new Uint8Array()
  say({ wants: true })
  for (;;) {
    await until(writing, () => writing.untaken < ahead)
    say({ wants: true })
    await until(writing, () => writing.parts.length > 0)
    const part = writing.parts.shift()
    if (!part) return
    const { rows, rest } = readLines(begun.length > 0 ? Buffer.concat([begun, part]) : part)
    begun = rest
    yield rows
  }
}

/** So many pieces of the file may wait to be taken. */
const ahead = 8

/** Waits until something is so; whoever stops is not waited for. */
const until = async (writing: Writing, isSo: () => boolean) => {
  while (!isSo() && !writing.isStopped) await new Promise<void>((resolve) => { writing.waiting.push(resolve) })
  if (writing.isStopped) throw new Error('nobody wants the rest')
}
