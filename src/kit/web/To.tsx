import { useRouter } from '@tanstack/react-router'
import type { ComponentProps, MouseEvent } from 'react'
import { carryScope } from './scope.ts'
import { useGo } from './useGo.ts'
import { useScope } from './useScope.ts'

export interface ToProps extends ComponentProps<'a'> {
  /** An address inside Gương, with its search part: '/viec?state=overdue'. */
  href: string
}

/** A link inside Gương: no page load, the next page is fetched when the pointer comes near, and what is looked at (unit, period, day) comes along unless the address says otherwise. */
export const To = ({ href, onClick, ...rest }: ToProps) => {
  const router = useRouter()
  const go = useGo()
  const address = carryScope(href, useScope().texts)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void go(href)
  }
  const fetchAhead = () => void router.preloadRoute({ to: href.split('?')[0] || '/' }).catch(() => undefined)
  return <a {...rest} href={address} onClick={follow} onMouseEnter={fetchAhead} onFocus={fetchAhead} />
}
