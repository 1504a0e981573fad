import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Progress } from '../contract.ts'
import { intakeApi } from './api.ts'

/** How far the work on an import has come, live while `wanted`: by server-sent events, by asking each second where they do not come. */
export const useProgress = (id: string, wanted: boolean): Progress | null => {
  const queries = useQueryClient()
  const [now, setNow] = useState<Progress | null>(null)
  useEffect(() => {
    if (!wanted || !id) return
    let wasTold = false
    const stop = watch(id, (progress) => {
      setNow(progress)
      if (!progress && wasTold) void queries.invalidateQueries({ queryKey: [...intakeApi.readImport.path] })
      wasTold = progress !== null
    })
    return () => {
      stop()
      setNow(null)
    }
  }, [id, wanted, queries])
  return now
}

/** Tells every change until stopped; null when nothing is under way. A work that begins a moment later is met by looking again. */
const watch = (id: string, tell: (progress: Progress | null) => void) => {
  let [isOver, events, waiting] = [false, undefined as EventSource | undefined, undefined as ReturnType<typeof setTimeout> | undefined]
  const again = (look: () => void, after: number) => {
    events?.close()
    if (!isOver) waiting = setTimeout(look, after)
  }
  const ask = async () => {
    const answer = await intakeApi.readProgress({ id }).catch(() => undefined)
    if (!isOver && answer) tell(answer.running)
    again(() => void ask(), 1000)
  }
  const listen = () => {
    events = new EventSource(`/api/imports/${id}/progress/events`)
    events.addEventListener('message', ({ data }: MessageEvent<string>) => { if (data) tell(JSON.parse(data) as Progress) })
    events.addEventListener('done', () => {
      tell(null)
      again(listen, 400)
    })
    events.addEventListener('error', () => again(() => void ask(), 300))
  }
  listen()
  return () => {
    isOver = true
    clearTimeout(waiting)
    events?.close()
  }
}
