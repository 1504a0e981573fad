import { pauseBefore } from '../../../kit/web/busy.ts'
import { refusalOf } from '../../../kit/web/refusal.ts'
import { lengthOfPart, partBytes, partsOf } from '../rules.ts'
import { intakeApi } from './api.ts'
import { newRunId } from './run-id.ts'

/** A long file on its way as the server tells it. */
export type Load = Awaited<ReturnType<typeof intakeApi.readLoad>>

/** Files chosen on this page, by what they are sent as. A browser that was loaded anew has forgotten them, and they are chosen again. */
const chosen = new Map<string, File>()

/** The file that is sent as this load, as long as the page lives. */
export const chosenFor = ({ id }: Load): File | undefined => chosen.get(id)

/** Says which file it is; false when it is another one than was begun with. */
export const choose = ({ id, name, size, stamp }: Load, file: File): boolean => {
  const isSame = file.name.normalize('NFC') === name && file.size === size && file.lastModified === stamp
  if (isSame) chosen.set(id, file)
  return isSame
}

/** Tells the server of a file that will come in parts. */
export const beginSending = async (file: File): Promise<Load> => {
  const id = newRunId()
  const load = await intakeApi.beginLoad({ id, name: file.name, size: file.size, stamp: file.lastModified }, { key: id })
  chosen.set(id, file)
  return load
}

/** How the sending goes on: what the server has after each part, or that the line is broken and it is tried again. */
export interface SendingTold { onSent: (load: Load) => void; onBroken: (isBroken: boolean) => void; signal: AbortSignal }

/** Sends the parts the server does not have yet, each until it has arrived; throws what the server refuses. */
export const sendRest = async (file: File, begun: Load, { onSent, onBroken, signal }: SendingTold): Promise<void> => {
  let [load, times] = [begun, 0]
  while (load.received < partsOf(load.size) && !signal.aborted) {
    try {
      load = await sendNext(file, load, signal)
      times = 0
      onBroken(false)
      onSent(load)
    } catch (error) {
      if (signal.aborted) return
      const { status, code } = refusalOf(error)
      if (status !== 0 && status < 500 && code !== 'load_part_out_of_turn') throw error
      onBroken(true)
      await pause(pauseBefore(Math.min(times, 4), error), signal)
      times += 1
      load = await intakeApi.readLoad({ id: load.id }, { signal }).catch(() => load)
    }
  }
}

/** The key is the part's own: sent twice it is taken once. */
const sendNext = (file: File, load: Load, signal: AbortSignal) => {
  const from = load.received * partBytes
  return intakeApi.sendLoadPart({ id: load.id, ordinal: load.received + 1, part: new File([file.slice(from, from + lengthOfPart(load.size, load.received + 1))], load.name) }, { key: `${load.id} ${String(load.received + 1)}`, signal })
}

/** Waits, at most until the line is there again or nobody waits any more. */
const pause = (milliseconds: number, signal: AbortSignal) => new Promise<void>((resolve) => {
  const end = () => {
    clearTimeout(timer)
    removeEventListener('online', end)
    signal.removeEventListener('abort', end)
    resolve()
  }
  const timer = setTimeout(end, milliseconds)
  addEventListener('online', end)
  signal.addEventListener('abort', end)
})
