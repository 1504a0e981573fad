import pg from 'pg'

/** What the database says on a channel, heard by one connection of the process for everybody in it. */
export interface Listening { hear: (act: (payload: string) => void) => () => void; stop: () => Promise<void> }

/** Listens once somebody wants to hear; a connection that breaks is opened again, and who hears is told `*` then, since something may have been missed. */
export const listenOn = (url: string, channel: string): Listening => {
  const hearers = new Set<(payload: string) => void>()
  let [client, isOver, waiting] = [undefined as pg.Client | undefined, false, undefined as NodeJS.Timeout | undefined]
  const tell = (payload: string) => { for (const act of hearers) act(payload) }
  const again = () => {
    client = undefined
    if (!isOver && hearers.size > 0) waiting = setTimeout(open, 2_000).unref()
  }
  const open = () => {
    waiting = undefined
    const next = client = new pg.Client({ connectionString: url, application_name: 'guong listening', keepAlive: true })
    next.on('error', () => {}) // its end is what counts
    next.once('end', () => { if (client === next) again() })
    next.on('notification', ({ payload = '' }) => { tell(payload) })
    next.connect().then(() => next.query(`listen ${pg.escapeIdentifier(channel)}`)).then(() => { tell('*') }, () => { void next.end().catch(() => {}) })
  }
  const hear = (act: (payload: string) => void) => {
    hearers.add(act)
    if (url && !client && !waiting && !isOver) open()
    return () => void hearers.delete(act)
  }
  const stop = async () => {
    isOver = true
    clearTimeout(waiting)
    await client?.end().catch(() => {})
  }
  return { hear, stop }
}
