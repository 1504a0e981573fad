import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { installWorker, openNewVersion } from './newVersion.ts'
import styles from './NewVersionNote.module.css'

/** Says quietly that a newer version is there; the person reloads when it suits. */
export const NewVersionNote = () => {
  const [isNewer, setNewer] = useState(false)
  useEffect(() => {
    // After everything else: the first page is worth more than the next visit.
    const begun = setTimeout(() => void installWorker(() => setNewer(true)), document.readyState === 'complete' ? 1_500 : 4_000)
    const missed = (event: Event) => {
      event.preventDefault()
      setNewer(true)
    }
    addEventListener('vite:preloadError', missed)
    return () => {
      clearTimeout(begun)
      removeEventListener('vite:preloadError', missed)
    }
  }, [])
  if (!isNewer) return null
  return (
    <div className={styles.note} role="status" data-no-print>
      <span><Trans>Có bản mới của Gương.</Trans></span>
      <Button size="compact-sm" variant="default" className={styles.act} leftSection={<IconRefresh size={15} aria-hidden="true" />} onClick={openNewVersion}><Trans>Tải lại</Trans></Button>
    </div>
  )
}
