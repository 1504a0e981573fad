import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import styles from './Help.module.css'

/** Says in another language that what follows is written in Vietnamese. */
export const VietnameseOnly = () => {
  const { i18n } = useLingui()
  if (i18n.locale === 'vi') return null
  return <p className={styles.nothing}><Trans>Phần này của sổ tay hiện chỉ có bản tiếng Việt.</Trans></p>
}
