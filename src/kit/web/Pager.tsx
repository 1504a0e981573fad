import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { formatAmount } from '../quantities.ts'
import { pagesAround } from './pagesAround.ts'
import styles from './Pager.module.css'
import { useShownCount } from './useShownCount.ts'

export interface PagerProps {
  page: number
  pageSize: number
  total: number
  /** The count was stopped at `total`: there are more. */
  atLeast?: boolean
  /** The list goes on after this page, whatever was counted. */
  goesOn?: boolean
  onPage: (page: number) => void
}

/** '1–20 trên 219' and the pages; nothing to page through shows only the count. */
export const Pager = ({ page, pageSize, total, atLeast = false, goesOn = false, onPage }: PagerProps) => {
  const { t } = useLingui()
  const shownCount = useShownCount()
  const pages = Math.max(Math.ceil(total / pageSize), goesOn ? page + 1 : 0)
  const most = atLeast ? Number.MAX_SAFE_INTEGER : total
  const from = formatAmount(String(Math.min(most, (page - 1) * pageSize + 1)))
  const to = formatAmount(String(Math.min(most, page * pageSize)))
  const all = shownCount({ total, atLeast })
  if (total === 0) return null
  return (
    <nav className={styles.pager} aria-label={t`Các trang của danh sách`} data-no-print>
      <span className={styles.count}><Trans>{from}–{to} trên {all}</Trans></span>
      {pages > 1 && (
        <span className={styles.pages}>
          <button type="button" className={styles.page} aria-label={t`Trang trước`} disabled={page <= 1} onClick={() => onPage(page - 1)}><IconChevronLeft size={16} /></button>
          {pagesAround(page, pages).map((one, at) => one === null ? (
            <span key={`gap ${String(at)}`} className={styles.gap}>…</span>
          ) : (
            <button key={one} type="button" className={styles.page} aria-label={t`Trang ${one}`} aria-current={one === page ? 'page' : undefined} onClick={() => onPage(one)}>{one}</button>
          ))}
          <button type="button" className={styles.page} aria-label={t`Trang sau`} disabled={page >= pages} onClick={() => onPage(page + 1)}><IconChevronRight size={16} /></button>
        </span>
      )}
    </nav>
  )
}
