import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import { openFinder } from './finder.ts'
import styles from './FinderButton.module.css'

/** The way to the finder for who does not know its key, and shows the key. */
export const FinderButton = () => {
  const { t } = useLingui()
  return (
    <button type="button" className={styles.button} onClick={openFinder} aria-label={t`Tìm người, đơn vị, việc, trang (Ctrl K)`} aria-keyshortcuts="Control+K" aria-haspopup="dialog">
      <IconSearch size={17} stroke={1.8} aria-hidden="true" />
      <span className={styles.words}><Trans>Tìm người, đơn vị, việc…</Trans></span>
      <kbd className={styles.key}>{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
    </button>
  )
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
