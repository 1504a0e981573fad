import { CloseButton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { FilterKind } from './useFilterKinds.ts'
import { useFilterWords } from './useFilterWords.ts'
import styles from './TaskFilters.module.css'

export interface FilterChipProps {
  filter: FilterKind
  value: string
  /** Undefined where there is nothing to choose but yes. */
  onEdit: (() => void) | undefined
  onRemove: () => void
}

/** One condition in words. */
export const FilterChip = ({ filter, value, onEdit, onRemove }: FilterChipProps) => {
  const { t } = useLingui()
  const words = useFilterWords(filter, value)
  return (
    <li className={styles.chip}>
      {onEdit ? <button type="button" className={styles.words} aria-label={t`Sửa điều kiện ${words}`} onClick={onEdit}>{words}</button> : <span className={styles.words}>{words}</span>}
      <CloseButton size="sm" aria-label={t`Bỏ: ${words}`} onClick={onRemove} />
    </li>
  )
}
