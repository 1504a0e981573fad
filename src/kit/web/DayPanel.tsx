import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../dates.ts'
import { periodAround, periodBefore } from '../periods.ts'
import { DayInput } from './DayInput.tsx'
import { knownDayOf } from './scope.ts'
import { ScopeChoice } from './ScopeChoice.tsx'
import { usePeriodName } from './usePeriodName.ts'
import { useScope } from './useScope.ts'
import styles from './ScopePanels.module.css'

/** Chooses the day everything is seen at, and behind 'more' what was known when; never a day to come. */
export const DayPanel = ({ close }: { close?: () => void }) => {
  const { t } = useLingui()
  const { on, known, period, view, today, set } = useScope()
  const nameOf = usePeriodName()
  const choose = (day: string | undefined) => {
    set({ on: day === today && !(period && period.lastOn < today) ? undefined : day })
    close?.()
  }
  const ends = (['month', 'quarter', 'year'] as const).map((kind) => periodBefore(periodAround(today, kind)))
  return (
    <div className={styles.panel} role="group" aria-label={t`Ngày xem`}>
      <DayInput
        label={t`Xem tại hết ngày`} value={view.on ?? today} maxDate={today} clearable={false} popoverProps={inside}
        onChange={(day) => day && set({ on: day === today && !period ? undefined : day })}
      />
      <div className={styles.row}>
        <ScopeChoice pressed={(view.on ?? today) === today} onChoose={() => choose(today)}><Trans>Hôm nay</Trans></ScopeChoice>
        {ends.map((one) => (
          <ScopeChoice key={one.key} pressed={view.on === one.lastOn} onChoose={() => choose(one.lastOn)}><Trans>Hết {inSentence(nameOf(one))}</Trans></ScopeChoice>
        ))}
      </div>
      {!on && period && view.on && <p className={styles.hint}><Trans>{nameOf(period)} đã hết, nên trang xem tại ngày {formatDay(view.on)}.</Trans></p>}
      <details open={known !== undefined}>
        <summary className={styles.more}><Trans>Theo số liệu đã biết đến ngày nào</Trans></summary>
        <div className={styles.older}>
          <DayInput
            label={t`Đã biết đến hết ngày`} value={known ? knownDayOf(known) : null} maxDate={today} popoverProps={inside}
            onChange={(day) => set({ known: day && day !== today ? day : undefined })}
          />
          <p className={styles.hint}><Trans>Để trống là mới nhất. Chọn một ngày để thấy đúng những gì đã ghi vào Gương đến lúc đó, chưa có sửa đổi về sau.</Trans></p>
        </div>
      </details>
    </div>
  )
}

// Inside a sentence a period begins small: 'hết tháng 5/2023'.
const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

// The calendar belongs to the panel, or a click in it would close the panel.
const inside = { withinPortal: false }
