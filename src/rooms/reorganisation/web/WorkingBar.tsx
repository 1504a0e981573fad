import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import styles from './WorkingBar.module.css'

/** Something long is being done in one piece: what, and for how long already. */
export const WorkingBar = ({ label }: { label: string }) => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const tick = setInterval(() => setSeconds((now) => now + 1), 1000)
    return () => clearInterval(tick)
  }, [])
  return (
    <div>
      <p className={styles.words} role="status">{label}…</p>
      <div className={styles.track} role="progressbar" aria-label={label}><div className={styles.bar} /></div>
      {seconds > 2 && <p className={styles.time}><Trans>đã {seconds} giây</Trans></p>}
    </div>
  )
}
