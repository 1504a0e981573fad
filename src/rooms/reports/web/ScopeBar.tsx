import { Trans, useLingui } from '@lingui/react/macro'
import { IconHistory } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { DayInput } from '../../../kit/web/DayInput.tsx'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { orgApi, peopleApi } from './api.ts'
import styles from './ScopeBar.module.css'

/** Which unit and which day a page speaks of; says loudly when the day lies in the past. */
export const ScopeBar = ({ unitNo }: { unitNo: number | null }) => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const today = useRead(peopleApi.readSession, {}, { freshFor: 300_000 }).data?.today
  const chooseUnit = async (next: number | null) => {
    const unit = next === null ? undefined : (await orgApi.listUnits({ unitNo: next })).rows[0]?.code
    set({ unit }, { replace: false })
  }
  const past = filters['on'] && today && filters['on'] < today ? filters['on'] : undefined
  return (
    <div className={styles.bar} data-past={past ? true : undefined} data-no-print>
      <UnitPicker label={t`Đơn vị`} value={unitNo} onChange={(next) => void chooseUnit(next)} clearable={Boolean(filters['unit'])} />
      <DayInput label={t`Tính đến hết ngày`} value={filters['on'] ?? today ?? null} onChange={(on) => set({ on: on && on !== today ? on : undefined }, { replace: false })} {...(today && { maxDate: today })} />
      {past && <p className={styles.past} role="status"><IconHistory size={16} aria-hidden="true" /><Trans>Đang xem lại ngày {formatDay(past)}, không phải hôm nay.</Trans></p>}
    </div>
  )
}
