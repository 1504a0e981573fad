import { Trans } from '@lingui/react/macro'
import { IconHistory } from '@tabler/icons-react'
import { useScope } from './useScope.ts'
import styles from './PastBand.module.css'

/** The band across the page that says one looks at the past, and the way back to today. */
export const PastBand = ({ sentence }: { sentence: string }) => {
  const { set, on, period } = useScope()
  // A period that has ended shows its last day, so the way to today leaves it.
  const goHome = () => set({ on: undefined, known: undefined, ...(!on && period && { period: undefined }) })
  return (
    <div className={styles.band} role="note">
      <IconHistory size={18} stroke={2} aria-hidden="true" />
      <p className={styles.words}>
        <strong>{sentence}.</strong> <span className={styles.acts}><Trans>Việc làm trên trang này vẫn ghi vào hôm nay.</Trans></span>
      </p>
      <button type="button" className={styles.home} onClick={goHome} data-no-print><Trans>Về hôm nay</Trans></button>
    </div>
  )
}
