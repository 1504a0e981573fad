import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { FilterChip } from './FilterChip.tsx'
import { FilterDialogGate } from './FilterDialogGate.tsx'
import type { FilterKind } from './useFilterKinds.ts'
import { useFilterKinds } from './useFilterKinds.ts'
import styles from './TaskFilters.module.css'

/** What the list is narrowed by, each condition in words: press to change it, or take it away. */
export const TaskChips = ({ state }: { state: FilterState }) => {
  const { t } = useLingui()
  const { filters, set } = state
  const [edited, setEdited] = useState<FilterKind>()
  const active = useFilterKinds().filter(({ key }) => filters[key] && key !== 'state')
  if (active.length === 0) return null
  return (
    <>
      <ul className={styles.chips} aria-label={t`Đang lọc theo`}>
        {active.map((filter) => (
          <FilterChip
            key={filter.key}
            filter={filter}
            value={filters[filter.key] ?? ''}
            onEdit={filter.kind === 'flag' ? undefined : () => setEdited(filter)}
            onRemove={() => set({ [filter.key]: undefined })}
          />
        ))}
      </ul>
      <FilterDialogGate filter={edited} state={state} onClose={() => setEdited(undefined)} />
    </>
  )
}
