import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { yearOf } from '../dates.ts'
import { type Period, periodAround, periodBefore, type PeriodKind, periodOf, romanQuarter } from '../periods.ts'
import { ScopeChoice } from './ScopeChoice.tsx'
import { usePeriodName } from './usePeriodName.ts'
import { useScope } from './useScope.ts'
import styles from './ScopePanels.module.css'

/** Chooses a period of a year, or this and the last one; what has not begun can not be chosen. */
export const PeriodPanel = ({ close }: { close?: () => void }) => {
  const { t } = useLingui()
  const { period, today, set } = useScope()
  const [year, setYear] = useState(period?.year ?? yearOf(today))
  const nameOf = usePeriodName()
  const choose = (next: Period | undefined) => {
    set({ period: next?.key })
    close?.()
  }
  const choice = (kind: PeriodKind, span: number, { part = 1, label }: { part?: number; label: string }) => {
    const one = periodOf(kind, year, part)
    return (
      <ScopeChoice key={one.key} label={nameOf(one)} span={span} pressed={period?.key === one.key} disabled={one.firstOn > today} onChoose={() => choose(one)}>
        {label}
      </ScopeChoice>
    )
  }
  return (
    <div className={styles.panel} role="group" aria-label={t`Kỳ`}>
      <div className={styles.row}>
        <ScopeChoice pressed={!period} onChoose={() => choose(undefined)}><Trans>Mọi kỳ</Trans></ScopeChoice>
        {quickOf(today).map((one) => (
          <ScopeChoice key={one.key} pressed={period?.key === one.key} onChoose={() => choose(one)}>{nameOf(one)}</ScopeChoice>
        ))}
      </div>
      <div className={styles.year}>
        <button type="button" className={styles.step} aria-label={t`Năm trước`} onClick={() => setYear(year - 1)}><IconChevronLeft size={17} /></button>
        <span className={styles.yearName} aria-live="polite">{year}</span>
        <button type="button" className={styles.step} aria-label={t`Năm sau`} disabled={year >= yearOf(today)} onClick={() => setYear(year + 1)}><IconChevronRight size={17} /></button>
      </div>
      <div className={styles.grid}>
        {choice('year', 4, { label: t`Cả năm` })}
        {choice('half', 4, { label: t`6 tháng đầu` })}
        {choice('nine_months', 4, { label: t`9 tháng` })}
        {[1, 2, 3, 4].map((part) => choice('quarter', 3, { part, label: t`Quý ${romanQuarter(part)}` }))}
        {months.map((part) => choice('month', 2, { part, label: t({ message: `Th. ${part}`, context: 'month' }) }))}
      </div>
      <p className={styles.hint}><Trans>Báo cáo, nhật ký và kết quả lấy những gì có ngày trong kỳ. Việc và số liệu xem tại ngày cuối kỳ, hoặc hôm nay nếu kỳ chưa hết.</Trans></p>
    </div>
  )
}

const months = Array.from({ length: 12 }, (_, at) => at + 1)

const quickOf = (today: string) => {
  const [month, quarter, year] = (['month', 'quarter', 'year'] as const).map((kind) => periodAround(today, kind)) as [Period, Period, Period]
  return [month, periodBefore(month), quarter, periodBefore(quarter), year, periodBefore(year)]
}
