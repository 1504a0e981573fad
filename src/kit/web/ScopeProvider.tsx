import { useLocation, useRouter } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { addressOf, parseSearch, stringifySearch } from './addresses.ts'
import { PAGE } from './useFilters.ts'
import { readScope, scopeTextsOf } from './scope.ts'
import { type Scope, ScopeContext } from './useScope.ts'

/** Reads the scope from the address once for all below it, and writes it there. */
export const ScopeProvider = ({ today, isWhole, children }: Pick<Scope, 'today' | 'isWhole'> & { children: ReactNode }) => {
  const router = useRouter()
  // A text compares equal while nothing of the scope changes, so that other filters move nothing here.
  const written = useLocation({ select: (location) => stringifySearch(scopeTextsOf(location.search)) })
  const scope = useMemo((): Scope => {
    const texts = scopeTextsOf(parseSearch(written))
    return {
      ...readScope(texts, today), texts, today, isWhole,
      set: (changes) => {
        const { pathname, search } = router.state.location
        void router.navigate({ href: addressOf(pathname, { ...search, [PAGE]: undefined, ...changes }), resetScroll: false })
      },
    }
  }, [written, today, isWhole, router])
  return <ScopeContext value={scope}>{children}</ScopeContext>
}
