import { useRouter } from '@tanstack/react-router'
import type { Reader } from '../reader.ts'
import { rememberOffer } from './memory.ts'

/** The tour of the demo province for somebody's role; fetched when it starts. */
export const useTour = (reader: Reader): { start: () => void } => {
  const router = useRouter()
  return {
    start: () => {
      rememberOffer(reader.username)
      void Promise.all([import('./walk.ts'), import('./stops.ts')]).then(([{ walk }, { stopsFor }]) => walk(stopsFor(reader), {
        go: (href) => router.navigate({ href }),
        onLeave: (leave) => router.subscribe('onBeforeLoad', ({ pathChanged }) => pathChanged && leave()),
      }))
    },
  }
}
