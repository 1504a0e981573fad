import { Button, CloseButton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useShownCount } from './useShownCount.ts'
import type { Choice } from './useSelection.ts'
import styles from './SelectionBar.module.css'

export interface SelectionBarProps {
  choice: Choice
  /** How many rows the filter finds. */
  total: number
  /** The count was stopped at `total`: there are more. */
  atLeast?: boolean
  /** 'việc', as in 'Chọn cả 139 việc theo bộ lọc'. */
  noun: string
  /** The acts on what is chosen. */
  children: ReactNode
}

/** At the bottom while something is chosen: how many, all by the filter, and what can be done with them. */
export const SelectionBar = ({ choice, total, atLeast = false, noun, children }: SelectionBarProps) => {
  const { t } = useLingui()
  const shownCount = useShownCount()
  const count = choice.count(total)
  const all = shownCount({ total, atLeast })
  if (count === 0) return null
  return (
    <section className={styles.bar} aria-label={t`Các dòng đã chọn`} data-no-print>
      <p className={styles.count} role="status">
        <strong>{shownCount({ total: count, atLeast: choice.byFilter && atLeast })}</strong> <Trans>{noun} đã chọn</Trans>
      </p>
      {!choice.byFilter && count < total && (
        <Button size="compact-sm" variant="subtle" onClick={choice.chooseAll}><Trans>Chọn cả {all} {noun} theo bộ lọc</Trans></Button>
      )}
      <div className={styles.acts}>{children}</div>
      <CloseButton iconSize={18} aria-label={t`Bỏ chọn tất cả`} className={styles.close} onClick={choice.clear} />
    </section>
  )
}
