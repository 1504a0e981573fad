import { Button, CloseButton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { FilterChip } from './FilterChip.tsx'
import { FilterDialogGate } from './FilterDialogGate.tsx'
import { KEPT } from './narrowing.ts'
import { basisOf, layoutOf } from './taskFilters.ts'
import type { FilterKind } from './useFilterKinds.ts'
import { useFilterKinds } from './useFilterKinds.ts'
import styles from './TaskFilters.module.css'

/** What the list is narrowed by, each condition in words: press to change it, or take it away. States stand in their tabs, where there are tabs. */
export const TaskChips = ({ state }: { state: FilterState }) => {
  const { t } = useLingui()
  const { filters, set, clear } = state
  const [edited, setEdited] = useState<FilterKind>()
  const active = useFilterKinds().filter(({ key }) => filters[key] && (key !== 'state' || layoutOf(filters) === 'board'))
  const accepted = basisOf(filters) === 'accepted'
  if (active.length === 0 && !accepted) return null
  return (
    <>
      <ul className={styles.chips} aria-label={t`Đang lọc theo`}>
        {accepted && (
          <li className={styles.chip}>
            <span className={styles.words}><Trans>Tính theo kết quả đã thẩm định</Trans></span>
            <CloseButton size="sm" aria-label={t`Trở về tính theo kết quả báo cáo`} onClick={() => set({ basis: undefined })} />
          </li>
        )}
        {active.map((filter) => (
          <FilterChip
            key={filter.key}
            filter={filter}
            value={filters[filter.key] ?? ''}
            onEdit={filter.kind === 'flag' ? undefined : () => setEdited(filter)}
            onRemove={() => set({ [filter.key]: undefined })}
          />
        ))}
        {active.length > 0 && <li data-no-print><Button size="compact-sm" variant="subtle" onClick={() => clear(KEPT)}><Trans>Bỏ lọc</Trans></Button></li>}
      </ul>
      <FilterDialogGate filter={edited} state={state} onClose={() => setEdited(undefined)} />
    </>
  )
}
