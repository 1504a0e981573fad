import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import styles from './SectionText.module.css'

/** A text of the handbook; its links go inside Gương without loading the page anew. */
export const SectionText = ({ html, onFollow }: { html: string; onFollow?: () => void }) => {
  const router = useRouter()
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = text.current
    const follow = (event: MouseEvent) => {
      const href = (event.target as Element).closest('a')?.getAttribute('href')
      if (!href?.startsWith('/') || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      onFollow?.()
      void router.navigate({ href })
    }
    element?.addEventListener('click', follow)
    return () => element?.removeEventListener('click', follow)
  }, [router, onFollow])
  // Made from our own files when the pages were built; raw HTML in them was shown as text.
  return <div ref={text} className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />
}
