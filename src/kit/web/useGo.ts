import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { carryScope } from './scope.ts'
import { useScope } from './useScope.ts'

/** Goes to an address inside Gương as a link would: what is looked at comes along. */
export const useGo = (): ((href: string, options?: { replace?: boolean }) => Promise<void>) => {
  const router = useRouter()
  const { texts } = useScope()
  return useCallback(
    (href, { replace = false } = {}) => {
      const carried = carryScope(href, texts)
      return router.navigate({ href: carried.startsWith('?') ? router.state.location.pathname + carried : carried, replace })
    },
    [router, texts],
  )
}
