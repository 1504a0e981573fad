import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { StateMark } from '../../../kit/web/StateMark.tsx'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { progressApi } from './api.ts'
import { filterInputOf, STATES, statesOf } from './taskFilters.ts'
import { useStateWords } from './useStateWords.ts'
import styles from './TaskFilters.module.css'

/** How many tasks of the other filters are in each state; pressing one shows only those. */
export const StateTabs = ({ state }: { state: FilterState }) => {
  const { t } = useLingui()
  const { states } = useStateWords()
  const { filters, set } = state
  const { state: _state, planned, ...others } = filters
  const counts = useRead(progressApi.readTaskCounts, filterInputOf(others)).data
  const chosen = statesOf(filters)
  const said = (count: number | undefined) => (count === undefined ? '…' : formatAmount(String(count)))
  return (
    <div className={styles.tabs} role="group" aria-label={t`Số việc theo tình trạng`} data-no-print>
      <button type="button" className={styles.tab} aria-pressed={!chosen && !planned} onClick={() => set({ state: undefined, planned: undefined })}>
        <Trans>Tất cả</Trans> <span className={styles.count}>{said(counts?.total)}</span>
      </button>
      {STATES.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.tab}
          data-tone={states[one].tone}
          aria-pressed={chosen?.includes(one) ?? false}
          onClick={() => set({ state: chosen?.length === 1 && chosen[0] === one ? undefined : one, planned: undefined })}
        >
          <StateMark tone={states[one].tone} />{states[one].label} <span className={styles.count}>{said(counts?.states[one])}</span>
        </button>
      ))}
      {(counts?.unplanned ?? 0) > 0 && (
        <button type="button" className={styles.tab} aria-pressed={planned === 'false'} onClick={() => set({ state: undefined, planned: planned === 'false' ? undefined : 'false' })}>
          <Trans>Chưa có kế hoạch năm</Trans> <span className={styles.count}>{said(counts?.unplanned)}</span>
        </button>
      )}
    </div>
  )
}
