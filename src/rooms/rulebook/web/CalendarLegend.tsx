import { Trans } from '@lingui/react/macro'
import styles from './Calendar.module.css'

/** What the marks of the year mean. */
export const CalendarLegend = () => (
  <ul className={styles.legend}>
    <li><span className={`${styles.day} ${styles.sample}`} data-kind="holiday" aria-hidden="true">2</span> <Trans>Ngày nghỉ</Trans></li>
    <li><span className={`${styles.day} ${styles.sample}`} data-kind="make_up" aria-hidden="true">4</span> <Trans>Làm bù</Trans></li>
    <li><span className={`${styles.day} ${styles.sample}`} data-weekend aria-hidden="true">7</span> <Trans>Thứ bảy, chủ nhật</Trans></li>
  </ul>
)
