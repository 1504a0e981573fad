import { useEffect, useRef, useState } from 'react'
import type { Load } from './sending-load.ts'

/** In how many minutes what is being done with a long file will be over, by how fast it went since this page has seen it; null until that is known. */
export const useMinutesLeft = ({ progress }: Load): number | null => {
  const [minutes, setMinutes] = useState<number | null>(null)
  const first = useRef({ step: '', attempt: 0, done: 0, at: 0 })
  const { done = 0, total = 0, attempt = 1 } = progress ?? {}
  const step = progress?.step ?? ''
  useEffect(() => {
    const [now, seen] = [Date.now(), first.current]
    const isAnew = seen.done === 0 || seen.step !== step || seen.attempt !== attempt || done < seen.done
    if (isAnew) first.current = { step, attempt, done, at: now }
    setMinutes(!isAnew && done > seen.done && now - seen.at > aWhile ? Math.ceil(((now - seen.at) / (done - seen.done)) * (total - done) / 60_000) : null)
  }, [done, step, attempt, total])
  return minutes
}

const aWhile = 5_000
