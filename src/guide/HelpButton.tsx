import { useLingui } from '@lingui/react/macro'
import { IconHelpCircle } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { Reader } from './reader.ts'
import styles from './HelpButton.module.css'

/** Beside the title of every page: opens what the handbook says about it. */
export const HelpButton = ({ reader }: { reader: Reader }) => {
  const { t } = useLingui()
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  const close = () => {
    setOpened(false)
    button.current?.focus()
  }
  return (
    <>
      <button ref={button} type="button" className={styles.button} aria-label={t`Hướng dẫn trang này`} aria-haspopup="dialog" onClick={() => setOpened(true)} onMouseEnter={() => void fetchDrawer()}>
        <IconHelpCircle size={20} stroke={1.6} aria-hidden="true" />
      </button>
      {opened && <Suspense><HelpDrawer reader={reader} onClose={close} /></Suspense>}
    </>
  )
}

const fetchDrawer = () => import('./HelpDrawer.tsx')

const HelpDrawer = lazy(() => fetchDrawer().then((module) => ({ default: module.HelpDrawer })))
