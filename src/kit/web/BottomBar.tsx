import { Trans, useLingui } from '@lingui/react/macro'
import { IconDots } from '@tabler/icons-react'
import { type NavItem, usePlace } from './Nav.tsx'
import { To } from './To.tsx'
import styles from './BottomBar.module.css'

/** The four most used ways to go and the rest, under the thumb; phones only. */
export const BottomBar = ({ items, onMore }: { items: NavItem[]; onMore: () => void }) => {
  const { t } = useLingui()
  const here = usePlace(items)
  return (
    <nav className={styles.bar} aria-label={t`Danh mục nhanh`} data-no-print>
      {items.filter((item) => item.first).slice(0, 4).map((item) => (
        <To key={item.href} href={item.href} className={styles.item} aria-current={item.href === here ? 'page' : undefined}>
          <span className={styles.icon} aria-hidden="true">
            {item.icon}
            {item.count ? <span className={styles.dot} /> : null}
          </span>
          {item.short ?? item.label}
        </To>
      ))}
      <button type="button" className={styles.item} onClick={onMore}>
        <span className={styles.icon} aria-hidden="true"><IconDots size={20} stroke={1.7} /></span>
        <Trans>Thêm</Trans>
      </button>
    </nav>
  )
}
