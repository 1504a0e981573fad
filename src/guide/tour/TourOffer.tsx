import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconRoute } from '@tabler/icons-react'
import { useState } from 'react'
import type { Reader } from '../reader.ts'
import { rememberOffer, wasOffered } from './memory.ts'
import { useTour } from './useTour.ts'
import styles from './TourOffer.module.css'

/** Offers the tour to who has just come into the demo province; once said no to, it waits in the person's menu and beside each page. */
export const TourOffer = ({ reader }: { reader: Reader }) => {
  const { t } = useLingui()
  const tour = useTour(reader)
  const [offered, setOffered] = useState(() => reader.isDemo && !wasOffered(reader.username))
  if (!offered) return null
  const take = () => {
    setOffered(false)
    tour.start()
  }
  const refuse = () => {
    rememberOffer(reader.username)
    setOffered(false)
    document.getElementById('noi-dung')?.focus({ preventScroll: true })
  }
  return (
    <section className={styles.offer} aria-label={t`Lời mời đi một vòng`} data-no-print>
      <IconRoute className={styles.icon} size={26} stroke={1.5} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.title}><Trans>Con số 219 từ đâu ra?</Trans></p>
        <p><Trans>Đi một vòng năm phút qua những trang đồng chí sẽ dùng, trên số liệu của tỉnh mẫu. Dừng lúc nào cũng được.</Trans></p>
      </div>
      <div className={styles.acts}>
        <Button onClick={take}><Trans>Đi một vòng</Trans></Button>
        <Button variant="default" onClick={refuse}><Trans>Để sau</Trans></Button>
      </div>
    </section>
  )
}
