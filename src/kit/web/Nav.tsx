import { useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { To } from './To.tsx'
import styles from './Nav.module.css'

export interface NavItem {
  href: string
  label: string
  /** A shorter label for the bottom bar. */
  short?: string
  icon: ReactNode
  /** How many things wait there. */
  count?: number | undefined
  /** Stands in the bottom bar of a phone. */
  first?: boolean
  /** A line before this item starts another group. */
  group?: boolean
}

/** The ways to go, the present one marked. */
export const Nav = ({ items }: { items: NavItem[] }) => {
  const { t } = useLingui()
  const here = usePlace(items)
  return (
    <nav aria-label={t`Danh mục chính`}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.href} data-group={item.group || undefined}>
            <To href={item.href} className={styles.item} aria-current={item.href === here ? 'page' : undefined}>
              <span className={styles.icon} aria-hidden="true">{item.icon}</span>
              <span className={styles.label}>{item.label}</span>
              {item.count ? <span className={styles.count}>{item.count}</span> : null}
            </To>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The address of the item one is in: the longest that begins the present path. */
export const usePlace = (items: NavItem[]): string | undefined => {
  const path = useLocation({ select: (location) => location.pathname })
  return items.map((item) => item.href)
    .filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0]
}
