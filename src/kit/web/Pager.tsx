import { Pagination } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../quantities.ts'
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
        <Pagination
          size="sm"
          total={pages}
          value={page}
          onChange={onPage}
          siblings={1}
          getItemProps={(item) => ({ 'aria-label': t`Trang ${item}` })}
          getControlProps={(control) => ({ 'aria-label': control === 'previous' ? t`Trang trước` : t`Trang sau` })}
        />
      )}
    </nav>
  )
}
