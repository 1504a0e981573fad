import { useRouter } from '@tanstack/react-router'
import type { ComponentProps, MouseEvent } from 'react'

export interface ToProps extends ComponentProps<'a'> {
  /** An address inside Gương, with its search part: '/viec?state=overdue'. */
  href: string
}

/** A link inside Gương: no page load, and the next page is fetched when the pointer comes near. */
export const To = ({ href, onClick, ...rest }: ToProps) => {
  const router = useRouter()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.navigate({ href })
  }
  const fetchAhead = () => void router.preloadRoute({ to: href.split('?')[0] ?? '/' }).catch(() => undefined)
  return <a {...rest} href={href} onClick={follow} onMouseEnter={fetchAhead} onFocus={fetchAhead} />
}
