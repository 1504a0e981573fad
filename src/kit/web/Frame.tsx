import { useDisclosure } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { REGION } from './announce.ts'
import { BottomBar } from './BottomBar.tsx'
import { BusyNote } from './BusyNote.tsx'
import { Header, type Place } from './Header.tsx'
import { Nav, type NavItem } from './Nav.tsx'
import { Notices } from './Notices.tsx'
import { OfflineNote } from './OfflineNote.tsx'
import type { Who } from './PersonFace.tsx'
import { ScopeBar } from './ScopeBar.tsx'
import { useScope } from './useScope.ts'
import { PrintHead } from './PrintHead.tsx'
import styles from './Frame.module.css'

export interface FrameProps {
  nav: NavItem[]
  place: Place
  who: Who
  bell?: ReactNode
  onSignOut: () => void
  children: ReactNode
}

/** The frame of every page of a person signed in: head, ways to go, and the page. */
export const Frame = ({ nav, place, who, bell, onSignOut, children }: FrameProps) => {
  const path = useLocation({ select: (location) => location.pathname })
  const { isPast } = useScope()
  const [opened, { open, close }] = useDisclosure(false)
  const [wanted, setWanted] = useState(false)
  const openMenu = () => {
    setWanted(true)
    open()
  }
  useEffect(close, [path, close])
  useFocusOnNewPage(path)
  return (
    <div className={styles.frame} data-past={isPast || undefined}>
      <SkipLink />
      <div className={styles.top}>
        <Header place={place} who={who} bell={bell} onSignOut={onSignOut} onMenu={openMenu} />
        <ScopeBar />
      </div>
      <div className={styles.columns}>
        <aside className={styles.side} data-no-print><Nav items={nav} /></aside>
        <main id="noi-dung" tabIndex={-1} className={styles.main}>
          <OfflineNote />
          <BusyNote />
          <PrintHead who={who.name} />
          {children}
        </main>
      </div>
      <BottomBar items={nav} onMore={openMenu} />
      {wanted && <Suspense><NavDrawer items={nav} opened={opened} onClose={close} /></Suspense>}
      <Notices />
      <div id={REGION} className={styles.unseen} role="status" aria-live="polite" />
    </div>
  )
}

// A new page starts at its content for the keyboard too; the first page keeps the browser's own start. Before it is painted: later it would take the focus from a field somebody has already opened.
const useFocusOnNewPage = (path: string) => {
  const before = useRef(path)
  useLayoutEffect(() => {
    if (before.current === path) return
    before.current = path
    document.getElementById('noi-dung')?.focus({ preventScroll: true })
  }, [path])
}

const SkipLink = () => {
  const { t } = useLingui()
  return (
    <a
      href="#noi-dung"
      className={styles.skip}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('noi-dung')?.focus()
      }}
    >
      {t`Đến nội dung chính`}
    </a>
  )
}

const NavDrawer = lazy(() => import('./NavDrawer.tsx').then((module) => ({ default: module.NavDrawer })))
