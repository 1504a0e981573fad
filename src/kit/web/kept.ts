import { type Query, type QueryClient, hashKey } from '@tanstack/react-query'
import { drop, keep, keptFor, wipe } from './keptStore.ts'
import { personHere, setPersonHere } from './personHere.ts'
import { isOutOfSight } from './refusal.ts'

/** Puts the last answers kept for a person into the page's memory, to be shown at once and asked anew. */
export const restoreAnswers = async (queries: QueryClient, person: string): Promise<void> => {
  for (const { queryKey, text, at } of await keptFor(person, build()).catch(() => [])) {
    queries.setQueryData(queryKey, JSON.parse(text), { updatedAt: at })
    restored.add(hashKey(queryKey))
  }
  await queries.invalidateQueries({ refetchType: 'none' })
}

/** Keeps what the server says to a person from now on, where `mayKeep` lets it; answers how to stop. */
export const keepAnswers = (queries: QueryClient, { person, mayKeep }: { person: string; mayKeep: (path: string) => boolean }): (() => void) => {
  if (personHere() !== person) void wipe(person).catch(() => {})
  setPersonHere(person)
  tabs()?.postMessage(person)
  const stop = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return
    if (event.action.type === 'error' && isOutOfSight(event.action.error)) void drop(keptName(event.query, person)).catch(() => {})
    if (event.action.type !== 'success' || event.action.manual) return
    restored.delete(event.query.queryHash)
    if (mayKeep(event.query.queryKey.slice(0, 2).join('.'))) void keepOne(event.query, person)
  })
  // What the server has said before this began.
  for (const query of queries.getQueryCache().getAll()) {
    if (query.state.status !== 'success' || query.state.isInvalidated) continue
    restored.delete(query.queryHash)
    if (mayKeep(query.queryKey.slice(0, 2).join('.'))) void keepOne(query, person)
  }
  const elsewhere = tabs()
  const onChange = ({ data }: MessageEvent<string | null>) => { if (data !== person) location.reload() }
  elsewhere?.addEventListener('message', onChange)
  return () => {
    stop()
    elsewhere?.removeEventListener('message', onChange)
  }
}

/** Forgets everything kept of anybody: at sign-out, and when a session has ended; other windows reload, unless each is to notice by itself that the session is over. */
export const forgetAnswers = async ({ tellsOthers = true } = {}): Promise<void> => {
  setPersonHere(null)
  if (tellsOthers) tabs()?.postMessage(null)
  restored.clear()
  await wipe().catch(() => {})
}

/** Since when the kept answers on screen stand that the server has not renewed yet; undefined when all are fresh. */
export const keptSince = (queries: QueryClient): number | undefined => {
  const old = queries.getQueryCache().getAll().filter((query) => query.isActive() && isOld(query)).map(({ state }) => state.dataUpdatedAt)
  return old.length > 0 ? Math.min(...old) : undefined
}

const restored = new Set<string>()
let channel: BroadcastChannel | undefined

// An answer of the server takes the mark of being invalid away at once, whoever listens.
const isOld = ({ queryHash, state }: Query) => restored.has(queryHash) && state.isInvalidated && state.data !== undefined

const tabs = () => (channel ??= typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('guong-person'))

// The name of the first script carries a hash of all the rest: other pages may read other shapes.
const build = () => document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? ''

const keptName = ({ queryHash }: Pick<Query, 'queryHash'>, person: string) => `${person} ${queryHash}`

const LARGEST = 300_000

// Another tab may have signed in somebody else meanwhile: what comes then is not kept under this name.
const keepOne = async ({ queryKey, queryHash, state }: Query, person: string) => {
  const text = JSON.stringify(state.data) as string | undefined
  if (!text || text.length > LARGEST || personHere() !== person) return
  await keep({ id: keptName({ queryHash }, person), person, build: build(), queryKey, text, at: state.dataUpdatedAt }).catch(() => {})
}
