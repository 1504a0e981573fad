import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { formatAmount } from '../quantities.ts'
import { pagesAround } from './pagesAround.ts'
import styles from './Pager.module.css'

export interface PagerProps {
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
}

/** '1–20 trên 219' and the pages; nothing to page through shows only the count. */
export const Pager = ({ page, pageSize, total, onPage }: PagerProps) => {
  const { t } = useLingui()
  const pages = Math.ceil(total / pageSize)
  const from = formatAmount(String(Math.min(total, (page - 1) * pageSize + 1)))
  const to = formatAmount(String(Math.min(total, page * pageSize)))
  const all = formatAmount(String(total))
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
