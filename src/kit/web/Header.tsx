import { ActionIcon } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarTime, IconMenu2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Day, formatDay } from '../dates.ts'
import { FinderButton } from './FinderButton.tsx'
import type { Who } from './PersonFace.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { To } from './To.tsx'
import styles from './Header.module.css'

export interface Place {
  /** Whose data this is ('Tỉnh ủy Lam Sơn'). */
  name: string
  /** The day the demo believes in, said in a banner; absent in real use. */
  demoDay?: Day | undefined
}

export interface HeaderProps {
  place: Place
  who: Who
  /** What tells how much is new. */
  bell?: ReactNode
  onSignOut: () => void
  onMenu: () => void
}

/** The head of every page: the mark, whose data it is, the demo's day, the person. */
export const Header = ({ place, who, bell, onSignOut, onMenu }: HeaderProps) => {
  const { t } = useLingui()
  return (
    <header className={styles.header} data-no-print>
      <ActionIcon className={styles.menu} variant="subtle" color="gray" size={40} aria-label={t`Mở danh mục`} onClick={onMenu}>
        <IconMenu2 size={20} stroke={1.7} />
      </ActionIcon>
      <To href="/" className={styles.brand} aria-label={t`Gương, về việc của tôi`}>
        <img src="/mark.svg" width={32} height={32} alt="" />
        <span>
          <span className={styles.name}>Gương</span>
          <span className={styles.place}>{place.name}</span>
        </span>
      </To>
      {place.demoDay && (
        <p className={styles.demo}>
          <IconCalendarTime size={15} stroke={1.8} aria-hidden="true" />
          <span className={styles.demoLong}><Trans>Tỉnh mẫu: hôm nay là ngày {formatDay(place.demoDay)}</Trans></span>
          <span className={styles.demoShort}>{formatDay(place.demoDay)}</span>
        </p>
      )}
      <div className={styles.find}><FinderButton /></div>
      <div className={styles.bell}>{bell}</div>
      <div className={styles.person}><PersonMenu who={who} onSignOut={onSignOut} /></div>
    </header>
  )
}
