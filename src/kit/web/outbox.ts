import { randomKey } from './randomKey.ts'
import { deliver, type Outcome, type Setting } from './outboxDelivery.ts'
import { outboxState, tellOutbox } from './outboxState.ts'
import { filesOf, keepParcel, noteTry, type Parcel, parcelsOf, removeParcel } from './outboxStore.ts'

/** What is to be sent: about which record, with which content and files. */
export type Letter = Pick<Parcel, 'subject' | 'about' | 'content' | 'context'> & { files: File[] }

/** Opens the outbox of a person: what waits is sent now, when the line comes back, and from time to time. Answers how to close it. */
export const openOutbox = (given: Setting): (() => void) => {
  setting = given
  for (const go of awaiting.splice(0)) go(given)
  tellOutbox({ parcels: [], sending: undefined, halted: undefined })
  channel ??= typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('guong-outbox')
  const look = () => void refresh()
  const again = () => void sendAll({ now: true })
  channel?.addEventListener('message', look)
  addEventListener('online', again)
  again()
  return () => {
    channel?.removeEventListener('message', look)
    removeEventListener('online', again)
    clearTimeout(timer)
    if (setting === given) setting = undefined
    tellOutbox({ parcels: [], sending: undefined, halted: undefined })
  }
}

/** Writes a letter down, then sends it; answers as soon as it is known how it fared, or that it waits. `replaces` is a refused one that it corrects. */
export const post = async ({ files, ...letter }: Letter, replaces?: string): Promise<Outcome> => {
  const open = setting ?? await new Promise<Setting>((resolve) => { awaiting.push(resolve) })
  const parcel: Parcel = { ...letter, key: randomKey(), person: open.person, fileNames: files.map(({ name }) => name), writtenAt: new Date().toISOString(), tries: 0, nextAt: 0, refusal: null }
  try {
    await keepParcel(parcel, files, replaces)
  } catch {
    // Storage is full or forbidden: nothing can wait here, so it goes now or is told.
    return { ...await deliver(open, parcel, files), unkept: true }
  }
  const outcome = new Promise<Outcome>((resolve) => {
    asking.set(parcel.key, resolve)
    setTimeout(() => resolve({ kind: 'waiting' }), PATIENCE)
  })
  await refresh()
  void sendAll({ now: true })
  return outcome
}

/** Sends everything that waits, whatever its turn; a refused one too when it is named. */
export const sendAgain = async (key?: string): Promise<void> => {
  if (key) await noteTry(key, { refusal: null, nextAt: 0 })
  tellOutbox({ halted: undefined })
  await sendAll({ now: true })
}

/** Gives a parcel up: its writer's own decision. */
export const giveUp = async (key: string): Promise<void> => {
  await removeParcel(key)
  await refresh()
  channel?.postMessage('changed')
}

const PATIENCE = 8_000
let setting: Setting | undefined
let channel: BroadcastChannel | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let isSending = false
let askedAgain: { now: boolean } | undefined
const awaiting: ((open: Setting) => void)[] = []
const asking = new Map<string, (outcome: Outcome) => void>()

const refresh = async () => {
  const person = setting?.person
  const parcels = person ? await parcelsOf(person).catch(() => outboxState().parcels) : []
  if (person === setting?.person) tellOutbox({ parcels })
}

// One tab at a time; where the browser has no locks (plain http), the key alone keeps it to once.
const sendAll = async ({ now = false }: { now?: boolean }) => {
  if (isSending) return void (askedAgain = { now: now || askedAgain?.now === true })
  isSending = true
  try {
    await (navigator.locks ? navigator.locks.request('guong-outbox', () => sendDue(now)) : sendDue(now))
  } finally {
    isSending = false
  }
  const again = askedAgain
  askedAgain = undefined
  if (again) return sendAll(again)
  wait()
}

const sendDue = async (now: boolean) => {
  const seen = new Set<string>()
  for (;;) {
    await refresh()
    const due = firsts().find(({ key, nextAt }) => !seen.has(key) && (now || nextAt <= Date.now()))
    if (!setting || !due || outboxState().halted) break
    seen.add(due.key)
    await sendOne(setting, due)
  }
  tellOutbox({ sending: undefined })
}

// What is about one record goes in the order it was written: a later amount must not arrive before the one it follows.
const firsts = () => {
  const waiting = outboxState().parcels.filter(({ refusal }) => !refusal)
  return waiting.filter((parcel, at) => waiting.findIndex(({ subject }) => subject === parcel.subject) === at)
}

const sendOne = async (through: Setting, parcel: Parcel) => {
  tellOutbox({ sending: parcel.key })
  const outcome = await deliver(through, parcel, await filesOf(parcel.key))
  if (outcome.kind === 'delivered') await removeParcel(parcel.key)
  else await noteTry(parcel.key, { tries: parcel.tries + 1, nextAt: Date.now() + delayAfter(parcel.tries), refusal: outcome.kind === 'refused' ? outcome.refusal : null })
  if (outcome.kind === 'halted') tellOutbox({ halted: outcome.why })
  await refresh()
  asking.get(parcel.key)?.(outcome)
  asking.delete(parcel.key)
  channel?.postMessage('changed')
}

// 2, 4, 8 … seconds, at most five minutes, a little apart so that offices do not come back in step.
const delayAfter = (tries: number) => Math.min(300_000, 2_000 * 2 ** tries) * (0.8 + Math.random() * 0.4)

const wait = () => {
  clearTimeout(timer)
  const next = Math.min(...firsts().map(({ nextAt }) => nextAt))
  if (setting && Number.isFinite(next)) timer = setTimeout(() => void sendAll({}), Math.max(500, next - Date.now()))
}
