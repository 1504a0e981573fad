import { useLingui } from '@lingui/react/macro'
import type { ComponentProps, ReactNode } from 'react'
import { initialsOf } from './initials.ts'
import styles from './PersonMenu.module.css'

export interface Who {
  name: string
  /** Post and unit in one line. */
  note: string
  /** The person's own page. */
  href?: string | undefined
  /** More that the person's menu offers, as items of it. */
  more?: ReactNode
}

export interface PersonMenuProps {
  who: Who
  onSignOut: () => void
}

/** The button of the person's menu. */
export const PersonFace = ({ who, ...rest }: { who: Who } & ComponentProps<'button'>) => {
  const { t } = useLingui()
  return (
    <button {...rest} type="button" className={styles.target} aria-label={t`${who.name}: trang của tôi, ngôn ngữ, giao diện, đăng xuất`}>
      <span className={styles.avatar} aria-hidden="true">{initialsOf(who.name)}</span>
      <span className={styles.words}>
        <span className={styles.name}>{who.name}</span>
        <span className={styles.note}>{who.note}</span>
      </span>
    </button>
  )
}
