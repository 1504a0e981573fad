import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { noticesApi } from './api.ts'

/** Asks anew for my notices whenever the server says there are some. Only the page in sight listens, since a browser gives one server few connections; it begins a little after the page has come. */
export const useLive = (): void => {
  const queries = useQueryClient()
  useEffect(() => {
    let [events, waiting] = [undefined as EventSource | undefined, undefined as ReturnType<typeof setTimeout> | undefined]
    const look = () => {
      for (const { path } of [noticesApi.readBell, noticesApi.listNotices]) void queries.invalidateQueries({ queryKey: [...path] })
    }
    const listen = () => {
      events = new EventSource('/api/notices/live')
      events.addEventListener('told', look)
      // Refused, it would never be tried again by itself.
      events.addEventListener('error', () => {
        if (events?.readyState !== EventSource.CLOSED) return
        clearTimeout(waiting)
        waiting = setTimeout(follow, retryAfter)
      })
    }
    const stop = () => {
      clearTimeout(waiting)
      events?.close()
      events = undefined
    }
    const follow = () => {
      stop()
      if (document.visibilityState === 'visible') waiting = setTimeout(listen, startAfter)
    }
    const turn = () => {
      if (document.visibilityState === 'visible') look()
      follow()
    }
    follow()
    document.addEventListener('visibilitychange', turn)
    return () => {
      document.removeEventListener('visibilitychange', turn)
      stop()
    }
  }, [queries])
}

const startAfter = 4_000
const retryAfter = 60_000
